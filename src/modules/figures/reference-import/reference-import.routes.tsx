import { z } from 'zod';
import { Invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/id.ts';
import {
  file,
  get,
  page,
  post,
  redirect,
  type RefusedForm,
  type Reply,
  type Route,
} from '../../../platform/http/routes.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { chooseMunicipality } from '../../municipalities/municipalities.public.ts';
import { referenceImportLink, referenceImportsLink, referenceMappingLink } from '../figures.links.ts';
import { findReferences } from '../references.queries.ts';
import { mappingFields } from './mapping-form.ts';
import { ReferenceImportsPage } from './pages/reference-imports-page.tsx';
import { ReferenceMappingPage } from './pages/reference-mapping-page.tsx';
import { ReferencePreviewPage } from './pages/reference-preview-page.tsx';
import { ReferenceResultPage } from './pages/reference-result-page.tsx';
import {
  findReferenceImports,
  findSavedMappings,
  getReferenceImport,
  type ReferenceImport,
} from './reference-import.queries.ts';
import {
  findFittingMapping,
  mapReferenceImport,
  planReferenceImport,
  removeReferenceImport,
  removeReferenceMapping,
  takeOverReferences,
  uploadReferences,
} from './reference-import.service.ts';
import { suggestMapping } from './reference-mapping.rules.ts';
import type { NamedMapping } from './reference-mapping.schema.ts';
import { writeOwnFile } from './write-own-file.ts';

const permission = 'reference:manage';

const Question = z.object({ gemeente: z.string().max(10).optional().catch(undefined) });
const Upload = z.object({ gemeente: z.string().max(10).optional(), _form: z.uuid().optional() });
const MappingForm = z.record(z.string(), z.unknown());
const Seen = z.object({ seen: z.string().max(100).default('') });

const comingIn: readonly Route[] = [
  get('/beheer/referentiecijfers/bestand', {
    permission,
    input: Question,
    handle: async (ctx, { gemeente }) => {
      const { municipality } = await chooseMunicipality(ctx, gemeente);
      const content = await writeOwnFile(await findReferences(ctx, municipality.id));
      return file(`referentiecijfers-${municipality.id}.csv`, 'text/csv; charset=utf-8', content);
    },
  }),
  get('/beheer/referentiecijfers/inlezen', {
    permission,
    input: Question,
    handle: (ctx, { gemeente }) => showImports(ctx, gemeente, {}),
  }),
  post('/beheer/referentiecijfers/inlezen', {
    permission,
    upload: true,
    input: Upload,
    handle: async (ctx, { gemeente, _form }, { upload }) => {
      const { municipality } = await chooseMunicipality(ctx, gemeente);
      if (upload === undefined || upload.fileName === '') throw new Invalid({ file: 'file-missing' });
      const id = _form ?? newId();
      const fileName = upload.fileName.slice(0, 200);
      await uploadReferences(ctx, { id, municipalityId: municipality.id, fileName, content: upload.content });
      return redirect(referenceImportLink(id));
    },
    again: (ctx, _params, { values, fields }) => showImports(ctx, values.gemeente, fields),
  }),
];

const following: readonly Route[] = [
  get('/beheer/referentiecijfers/inlezen/:referenceImportId', {
    permission,
    handle: (ctx, { referenceImportId }) => showImport(ctx, referenceImportId),
  }),
  get('/beheer/referentiecijfers/inlezen/:referenceImportId/indeling', {
    permission,
    handle: (ctx, { referenceImportId }) => showMapping(ctx, referenceImportId),
  }),
  post('/beheer/referentiecijfers/inlezen/:referenceImportId/indeling', {
    permission,
    input: MappingForm,
    handle: async (ctx, { referenceImportId, ...sent }) => {
      await mapReferenceImport(ctx, referenceImportId, sent);
      return redirect(referenceImportLink(referenceImportId));
    },
    again: (ctx, { referenceImportId }, refused) => showMapping(ctx, referenceImportId, refused),
  }),
  post('/beheer/referentiecijfers/inlezen/:referenceImportId/overnemen', {
    permission,
    input: Seen,
    handle: async (ctx, { referenceImportId, seen }) => {
      await takeOverReferences(ctx, referenceImportId, seen);
      return redirect(referenceImportLink(referenceImportId), 'De cijfers zijn overgenomen.');
    },
    again: (ctx, { referenceImportId }, { fields }) => showImport(ctx, referenceImportId, fields['']),
  }),
  post('/beheer/referentiecijfers/inlezen/:referenceImportId/verwijderen', {
    permission,
    handle: async (ctx, { referenceImportId }) => {
      const municipalityId = await removeReferenceImport(ctx, referenceImportId);
      return redirect(referenceImportsLink(municipalityId), 'Het bestand is verwijderd. Er is niets overgenomen.');
    },
  }),
  post('/beheer/referentiecijfers/indelingen/:referenceMappingId/verwijderen', {
    permission,
    handle: async (ctx, { referenceMappingId }) => {
      const municipalityId = await removeReferenceMapping(ctx, referenceMappingId);
      return redirect(
        referenceImportsLink(municipalityId),
        'De indeling is verwijderd. De cijfers zelf blijven staan.',
      );
    },
  }),
];

/** Files with reference figures: in, mapped, looked at, taken over; and out again. */
export const referenceImportRoutes: readonly Route[] = [...comingIn, ...following];

async function showImports(
  ctx: RequestContext,
  gemeente: string | undefined,
  errors: Record<string, string>,
): Promise<Reply> {
  const { municipality, municipalities } = await chooseMunicipality(ctx, gemeente);
  const imports = await findReferenceImports(ctx, municipality.id);
  const saved = await findSavedMappings(ctx, municipality.id);
  const view = { municipality, municipalities, imports, saved, errors };
  return page({ title: 'Cijfers uit een bestand', body: <ReferenceImportsPage view={view} /> });
}

async function showImport(ctx: RequestContext, id: string, problem?: string): Promise<Reply> {
  const found = await getReferenceImport(ctx, id);
  const { municipality } = await chooseMunicipality(ctx, found.municipalityId);
  if (found.result !== null) {
    const view = { found, result: found.result, municipality, problem };
    return page({ title: 'Cijfers overgenomen', body: <ReferenceResultPage view={view} /> });
  }
  if (found.reading === null) return redirect(referenceMappingLink(id));
  const view = { found, reading: found.reading, municipality, problem, ...(await planReferenceImport(ctx, found)) };
  return page({ title: 'Cijfers bekijken', body: <ReferencePreviewPage view={view} /> });
}

async function showMapping(ctx: RequestContext, id: string, refused?: RefusedForm): Promise<Reply> {
  const found = await getReferenceImport(ctx, id);
  if (found.state === 'done') return redirect(referenceImportLink(id));
  const { municipality } = await chooseMunicipality(ctx, found.municipalityId);
  const known = await findFittingMapping(ctx, found);
  const name = known?.id === undefined ? '' : known.name;
  const view = { found, municipality, ...formFor(found, { known, name, refused }) };
  return page({ title: 'Wat betekenen de kolommen?', body: <ReferenceMappingPage view={view} /> });
}

interface Shown {
  known: NamedMapping | undefined;
  /** Of the saved mapping that fits; empty without one. */
  name: string;
  refused: RefusedForm | undefined;
}

function formFor({ headings, mapping }: ReferenceImport, { known, name, refused }: Shown) {
  if (refused !== undefined) return { values: refused.values, errors: refused.fields, recognised: undefined };
  const first = mapping ?? known?.mapping ?? suggestMapping(headings);
  // One day for all was the day of an earlier file: it is asked anew.
  const day = mapping === null ? { day: '' } : {};
  const values = { ...mappingFields(first), ...day, name };
  return { values, errors: {}, recognised: name === '' ? undefined : name };
}
