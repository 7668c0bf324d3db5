import { Conflict } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findUserNames, findWorkers } from '../access/access.public.ts';
import { arrangeCover, findCovers, getCover, stopCover } from '../cases/cases.public.ts';
import { chooseMunicipality } from '../municipalities/municipalities.public.ts';
import { coverLink } from './caseload.links.ts';
import { CaseloadPlace, CoverForm, SeenForm } from './caseload.schema.ts';
import { CoverPage } from './pages/cover-page.tsx';

const permission = 'caseload:hand-over';

/** Holiday cover: for oneself, or for anybody by who assigns. */
export const coverRoutes: Route[] = [
  get('/rio/vervanging', {
    permission,
    input: CaseloadPlace,
    handle: (ctx, { gemeente }) => showCovers(ctx, gemeente),
  }),
  post('/rio/vervanging', {
    permission,
    input: CoverForm,
    handle: async (ctx, { place, absentId, why, ...told }) => {
      const absent = absentId === '' ? ctx.actor.userId : absentId;
      if (!mayArrangeFor(ctx, absent)) throw new Conflict('cover-not-yours');
      await arrangeCover(ctx, { ...told, municipalityId: place, absentId: absent, reason: why });
      return redirect(`${coverLink}?gemeente=${place}`, 'De vervanging is geregeld.');
    },
    again: (ctx, _path, refused) => showCovers(ctx, refused.values.place, refused),
  }),
  post('/rio/vervanging/:coverId/stoppen', {
    permission,
    input: SeenForm,
    handle: async (ctx, { coverId, version }) => {
      const cover = await getCover(ctx, coverId);
      if (!mayArrangeFor(ctx, cover.absentId)) throw new Conflict('cover-not-yours');
      await stopCover(ctx, { ...cover, version });
      return redirect(`${coverLink}?gemeente=${cover.municipalityId}`, 'De vervanging is gestopt.');
    },
  }),
];

const mayArrangeFor = ({ actor }: RequestContext, absentId: string): boolean =>
  absentId === actor.userId || can(actor, 'caseload:assign');

async function showCovers(ctx: RequestContext, wanted: string | undefined, refused?: RefusedForm): Promise<Reply> {
  const { municipality, municipalities } = await chooseMunicipality(ctx, wanted);
  const covers = await findCovers(ctx, municipality.id);
  const workers = await findWorkers(ctx, municipality.id);
  const names = await findUserNames(
    ctx,
    covers.flatMap(({ absentId, coverId }) => [absentId, coverId]),
  );
  const view = {
    ...{ municipality, municipalities, covers, workers, names, today: todayIn(ctx.now) },
    userId: ctx.actor.userId,
    canForAll: can(ctx.actor, 'caseload:assign'),
  };
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  return page({ title: 'Vervanging', body: <CoverPage view={view} values={values} errors={errors} /> });
}
