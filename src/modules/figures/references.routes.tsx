import { z } from 'zod';
import { NotFound } from '../../kernel/errors.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { referencePath, referencesLink, referencesPath } from './figures.links.ts';
import { chooseMunicipality } from '../municipalities/municipalities.public.ts';
import { ReferenceFormPage } from './pages/reference-form-page.tsx';
import { ReferencesPage } from './pages/references-page.tsx';
import { findReferences, findReferenceVersions } from './references.queries.ts';
import { ReferenceCode } from './references.schema.ts';
import { saveReference } from './references.service.ts';

const ListQuestion = z.object({ gemeente: z.string().max(10).optional().catch(undefined) });

const FormQuestion = z.object({
  gemeente: z.string().max(10).optional().catch(undefined),
  code: ReferenceCode.optional().catch(undefined),
  area: z.string().max(10).optional().catch(undefined),
  year: z.coerce.number().int().optional().catch(undefined),
});

const typed = z.string().max(1000, 'reference-source-long').optional().default('');
const SentReference = z.object({
  gemeente: z.string().max(10).optional(),
  code: typed,
  area: typed,
  year: typed,
  value: typed,
  source: typed,
  asOf: typed,
  version: z.coerce.number().int().min(0).optional().catch(undefined),
});

/** The reference figures: a list, and one form to add or correct. */
export const referenceRoutes: Route[] = [
  get(referencesPath, {
    permission: 'reference:manage',
    input: ListQuestion,
    handle: async (ctx, { gemeente }) => {
      const { municipality, municipalities } = await chooseMunicipality(ctx, gemeente);
      const references = await findReferences(ctx, municipality.id);
      return page({
        title: 'Referentiecijfers',
        body: <ReferencesPage view={{ municipality, municipalities, references }} />,
      });
    },
  }),
  get(referencePath, {
    permission: 'reference:manage',
    input: FormQuestion,
    handle: (ctx, question) => showForm(ctx, question, { values: {}, fields: {} }),
  }),
  post(referencePath, {
    permission: 'reference:manage',
    input: SentReference,
    labels: { value: 'Getal', source: 'Bron', asOf: 'Datum van het cijfer' },
    handle: async (ctx, sent) => {
      const { municipality } = await chooseMunicipality(ctx, sent.gemeente);
      await saveReference(ctx, { ...sent, municipalityId: municipality.id });
      return redirect(referencesLink(municipality.id), 'Het referentiecijfer is opgeslagen.');
    },
    again: (ctx, _path, refused) => showForm(ctx, FormQuestion.parse(chosenIn(refused)), refused),
  }),
];

// Without a version the form was for a new figure: then code, area and year are fields, not what was chosen.
function chosenIn({ values }: RefusedForm): Record<string, unknown> {
  return values.version === undefined ? { gemeente: values.gemeente } : values;
}

async function showForm(
  ctx: RequestContext,
  question: z.infer<typeof FormQuestion>,
  refused: RefusedForm,
): Promise<Reply> {
  const { municipality } = await chooseMunicipality(ctx, question.gemeente);
  const { code, area, year } = question;
  const isChosen = code !== undefined && area !== undefined && year !== undefined;
  const versions = isChosen
    ? await findReferenceVersions(ctx, { municipalityId: municipality.id, code, area, year })
    : [];
  if (isChosen && versions.length === 0) throw new NotFound();
  const title = isChosen ? 'Referentiecijfer corrigeren' : 'Referentiecijfer toevoegen';
  const status = Object.keys(refused.fields).length > 0 ? 422 : 200;
  return page({ title, status, body: <ReferenceFormPage view={{ title, municipality, versions, refused }} /> });
}
