import { z } from 'zod';
import { Invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/id.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import { pastedText } from '../../../platform/files/byte-source.ts';
import { file, get, json, post, redirect, type Reply, type Route } from '../../../platform/http/routes.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { showImport, showImports, showMapping } from './import-pages.tsx';
import { importLink, importsLink } from './imports.links.ts';
import { getImport, type NoticeImport } from './imports.queries.ts';
import { mapImport, removeImport, startImport, uploadImport } from './imports.service.ts';
import { getKnownMapping, writeMapping } from './mapping-file.ts';
import { readMappingForm } from './mapping-form.ts';
import { progressOf } from './progress.ts';
import { writeRefusedRows } from './refused-rows.ts';

const permission = 'notice:receive';

const Upload = z.object({ municipality: z.string().default(''), _form: z.uuid().optional() });
const Pasted = z.object({ municipality: z.string().default(''), rows: z.string().trim().min(1, 'rows-missing') });
const MappingForm = z.record(z.string(), z.unknown());

/** The municipality that was chosen, or the only one there is to choose. */
export function chosenMunicipality({ actor }: RequestContext, chosen: string): string {
  const [only, ...others] = actor.municipalityIds;
  if (chosen === '' && only !== undefined && others.length === 0) return only;
  if (chosen === '') throw new Invalid({ municipality: 'municipality-missing' });
  if (!actor.municipalityIds.includes(chosen)) throw new Invalid({ municipality: 'municipality-unknown' });
  return chosen;
}

const comingIn: readonly Route[] = [
  get('/meldingen/inlezen', { permission, handle: (ctx) => showImports(ctx) }),
  post('/meldingen/inlezen', {
    permission,
    upload: true,
    input: Upload,
    handle: async (ctx, input, { upload }): Promise<Reply> => {
      if (upload === undefined || upload.fileName === '') throw new Invalid({ file: 'file-missing' });
      const municipalityId = chosenMunicipality(ctx, input.municipality);
      const id = input._form ?? newId();
      await uploadImport(ctx, {
        id,
        municipalityId,
        source: 'file',
        fileName: upload.fileName.slice(0, 200),
        content: upload.content,
      });
      return redirect(importLink(id));
    },
    again: (ctx, _params, refused) => showImports(ctx, refused),
  }),
  post('/meldingen/inlezen/plakken', {
    permission,
    isLarge: true,
    input: Pasted,
    handle: async (ctx, input) => {
      const municipalityId = chosenMunicipality(ctx, input.municipality);
      const id = newId();
      await pasteImport(ctx, { id, municipalityId, rows: input.rows });
      return redirect(importLink(id));
    },
    again: (ctx, _params, refused) => showImports(ctx, refused),
  }),
];

// What is wrong with pasted rows belongs to their box, not to that of the file.
async function pasteImport(
  ctx: RequestContext,
  { rows, ...target }: { id: string; municipalityId: string; rows: string },
): Promise<void> {
  try {
    await uploadImport(ctx, { ...target, source: 'paste', fileName: 'Geplakte regels', content: pastedText(rows) });
  } catch (error) {
    if (error instanceof Invalid && error.fields.file !== undefined) throw new Invalid({ rows: error.fields.file });
    throw error;
  }
}

const baseName = ({ fileName }: NoticeImport): string => fileName.replace(/\.[^.]*$/u, '');

const following: readonly Route[] = [
  get('/meldingen/inlezen/:importId', { permission, handle: (ctx, { importId }) => showImport(ctx, importId) }),
  get('/meldingen/inlezen/:importId/indeling', {
    permission,
    handle: (ctx, { importId }) => showMapping(ctx, importId),
  }),
  post('/meldingen/inlezen/:importId/indeling', {
    permission,
    input: MappingForm,
    handle: async (ctx, { importId, ...sent }) => {
      await mapImport(ctx, importId, readMappingForm(sent));
      return redirect(importLink(importId));
    },
    again: (ctx, { importId }, refused) => showMapping(ctx, importId, refused),
  }),
  get('/meldingen/inlezen/:importId/indeling/bestand', {
    permission,
    handle: async (ctx, { importId }) => {
      const { found, mapping } = await getKnownMapping(ctx, importId);
      return file(`indeling-${baseName(found)}.json`, 'application/json; charset=utf-8', writeMapping(mapping));
    },
  }),
  get('/meldingen/inlezen/:importId/voortgang', {
    permission,
    handle: async (ctx, { importId }) => json(progressOf(await getImport(ctx, importId))),
  }),
  post('/meldingen/inlezen/:importId/starten', {
    permission,
    handle: async (ctx, { importId }) => {
      await startImport(ctx, importId);
      return redirect(importLink(importId));
    },
  }),
  post('/meldingen/inlezen/:importId/verwijderen', {
    permission,
    handle: async (ctx, { importId }) => {
      await removeImport(ctx, importId);
      return redirect(importsLink, 'Het bestand is verwijderd. Er is niets ingelezen.');
    },
  }),
  get('/meldingen/inlezen/:importId/geweigerd', {
    permission,
    handle: async (ctx, { importId }) => {
      const found = await getImport(ctx, importId);
      const content = await writeRefusedRows(ctx, found);
      recordAudit(ctx, 'import.refused-downloaded', { municipalityId: found.municipalityId, subjectId: importId });
      return file(`geweigerd-${baseName(found)}.csv`, 'text/csv; charset=utf-8', content);
    },
  }),
];

/** Files and pasted rows: in, mapped, checked, taken in, reported. */
export const importRoutes: readonly Route[] = [...comingIn, ...following];
