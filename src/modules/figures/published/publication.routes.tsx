import { z } from 'zod';
import { NotFound } from '../../../kernel/errors.ts';
import {
  file,
  get,
  json,
  page,
  post,
  redirect,
  type RefusedForm,
  type Reply,
  type Route,
} from '../../../platform/http/routes.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { chooseMunicipality } from '../../municipalities/municipalities.public.ts';
import { figureCsv } from '../figure-files.ts';
import { getFigures } from '../figures.service.ts';
import { describePublication } from './describe-publication.ts';
import { OpenFiguresPage, OpenPlacesPage, WithdrawnPage } from './open-figures-page.tsx';
import { openFiguresLink, publicationDraftPath, publishPath } from './publication.links.ts';
import { findOwnPublications, findPublications, findWithdrawn, type Publication } from './publications.queries.ts';
import { PublishPage } from './publish-page.tsx';
import { PublicationDraftPage } from './publication-draft-page.tsx';
import { draftPublication, publishFigures, withdrawFigures } from './publish.service.ts';

const Place = z.object({ gemeente: z.string().max(10).optional().catch(undefined) });
const year = z
  .string()
  .regex(/^20\d\d$/, 'publication-years-missing')
  .transform(Number);
const Years = Place.extend({ fromYear: year, toYear: year });
const Withdrawal = Place.extend({ reason: z.string().trim().min(3, 'publication-reason-missing').max(300) });

/** Publishing figures, and what anybody may read of them without an account. */
export const publicationRoutes: Route[] = [
  get(publishPath, {
    permission: 'figures:publish',
    input: Place,
    handle: (ctx, { gemeente }) => showForm(ctx, gemeente, { values: {}, fields: {} }),
  }),
  get(publicationDraftPath, {
    permission: 'figures:publish',
    input: Years,
    handle: async (ctx, { gemeente, ...years }) => {
      const { municipality } = await chooseMunicipality(ctx, gemeente);
      const draft = await draftPublication(ctx, { municipalityId: municipality.id, ...years });
      return page({
        title: `Cijfers van ${municipality.name} openbaar maken`,
        body: <PublicationDraftPage view={{ municipality, ...years, draft }} />,
      });
    },
    again: (ctx, _path, refused) => showForm(ctx, refused.values.gemeente, refused),
  }),
  post(publishPath, {
    permission: 'figures:publish',
    input: Years.extend({ seen: z.string('publication-moved').min(1, 'publication-moved') }),
    handle: async (ctx, { gemeente, seen, ...years }) => {
      const { municipality } = await chooseMunicipality(ctx, gemeente);
      await publishFigures(ctx, { municipalityId: municipality.id, ...years }, seen);
      return redirect(`${publishPath}?gemeente=${municipality.id}`, 'De cijfers zijn gepubliceerd.');
    },
    again: (ctx, _path, refused) => showForm(ctx, refused.values.gemeente, refused),
  }),
  post(`${publishPath}/intrekken`, {
    permission: 'figures:publish',
    input: Withdrawal,
    labels: { reason: 'Reden' },
    handle: async (ctx, { gemeente, reason }) => {
      const { municipality } = await chooseMunicipality(ctx, gemeente);
      await withdrawFigures(ctx, { municipalityId: municipality.id, reason });
      return redirect(`${publishPath}?gemeente=${municipality.id}`, 'De publicatie is ingetrokken.');
    },
    again: (ctx, _path, refused) => showForm(ctx, refused.values.gemeente, refused),
  }),
  get('/open-cijfers', {
    permission: 'public',
    handle: async (ctx) =>
      page({
        title: 'Open cijfers',
        isForEverybody: true,
        body: <OpenPlacesPage publications={await findPublications(ctx, null)} />,
      }),
  }),
  get('/open-cijfers/:place', {
    permission: 'public',
    handle: (ctx, { place }) => showOpenFigures(ctx, place),
  }),
  get('/open-cijfers/:place/metadata.json', {
    permission: 'public',
    handle: async (ctx, { place }) => json(describePublication(await getPublication(ctx, place))),
  }),
  get('/open-cijfers/:place/:figure/csv', {
    permission: 'public',
    handle: async (ctx, { place, figure: code }) => {
      const { municipalityId, figures, threshold } = await getPublication(ctx, place);
      const figure = figures.find((one) => one.code === code);
      if (figure === undefined) throw new NotFound();
      const csv = await figureCsv({ figure, threshold, link: openFiguresLink(municipalityId) });
      return file(`${figure.code}-${municipalityId}.csv`, 'text/csv; charset=utf-8', csv);
    },
  }),
];

async function showOpenFigures(ctx: RequestContext, place: string): Promise<Reply> {
  const [published] = await findPublications(ctx, place);
  if (published !== undefined) {
    const title = `Open cijfers ${published.name}`;
    return page({ title, isForEverybody: true, body: <OpenFiguresPage published={published} /> });
  }
  const withdrawn = await findWithdrawn(ctx, place);
  if (withdrawn === undefined) throw new NotFound();
  // 410: search engines take the page away.
  return page({ title: `Open cijfers ${withdrawn.name}`, status: 410, body: <WithdrawnPage withdrawn={withdrawn} /> });
}

async function getPublication(ctx: RequestContext, place: string): Promise<Publication> {
  const [published] = await findPublications(ctx, place);
  if (published === undefined) throw new NotFound();
  return published;
}

async function showForm(ctx: RequestContext, gemeente: string | undefined, refused: RefusedForm): Promise<Reply> {
  const { municipality, municipalities } = await chooseMunicipality(ctx, gemeente);
  const { firstYear, scope } = await getFigures(ctx, {
    municipalityId: municipality.id,
    codes: [],
    isForPublication: true,
  });
  const history = await findOwnPublications(ctx, municipality.id);
  const status = Object.keys(refused.fields).length > 0 ? 422 : 200;
  const view = {
    municipality,
    municipalities,
    firstYear,
    lastYear: scope.currentYear - 1,
    threshold: scope.settings.smallNumber,
    history,
    refused,
  };
  return page({ title: 'Cijfers publiceren', status, body: <PublishPage view={view} /> });
}
