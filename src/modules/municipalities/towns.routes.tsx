import { z } from 'zod';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { TownsPage } from './pages/towns-page.tsx';
import { showTowns } from './towns.rules.ts';
import { getOwnMunicipality, saveTowns } from './towns.service.ts';

const SentTowns = z.object({
  towns: z.string().max(10_000, 'towns-many').default(''),
  version: z.coerce.number().int().min(0).catch(0),
});

const address = '/beheer/instellingen/:municipality/woonplaatsen';

async function showForm(ctx: RequestContext, municipalityId: string, refused?: RefusedForm): Promise<Reply> {
  const municipality = await getOwnMunicipality(ctx, municipalityId);
  const body = (
    <TownsPage
      municipality={municipality}
      towns={refused?.values.towns ?? showTowns(municipality.towns)}
      version={refused?.values.version ?? String(municipality.version)}
      error={refused?.fields.towns}
    />
  );
  return page({ title: 'Woonplaatsen in deze gemeente', body });
}

/** Which towns lie in the municipality. */
export const townRoutes: readonly Route[] = [
  get(address, { permission: 'setting:manage', handle: (ctx, { municipality }) => showForm(ctx, municipality) }),
  post(address, {
    permission: 'setting:manage',
    input: SentTowns,
    labels: { towns: 'Woonplaatsen' },
    handle: async (ctx, { municipality, towns, version }) => {
      await saveTowns(ctx, { municipalityId: municipality, text: towns, version });
      return redirect(`/beheer/instellingen/${municipality}`, 'De woonplaatsen zijn opgeslagen.');
    },
    again: (ctx, { municipality }, refused) => showForm(ctx, municipality, refused),
  }),
];
