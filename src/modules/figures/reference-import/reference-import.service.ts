import { createHash } from 'node:crypto';
import { Conflict, Invalid } from '../../../kernel/errors.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import type { ByteSource } from '../../../platform/files/byte-source.ts';
import { isFileProblem, type FileProblem } from '../../../platform/files/file-problem.ts';
import { peekTable } from '../../../platform/files/read-table.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { chooseMunicipality } from '../../municipalities/municipalities.public.ts';
import { findReferences } from '../references.queries.ts';
import { readMappingForm, type SentMapping } from './mapping-form.ts';
import { examplesIn, readFile, readWhole, sourceOf } from './read-file.ts';
import {
  deleteForgottenImports,
  deleteReferenceImport,
  deleteReferenceMapping,
  findSavedMappings,
  getFileOf,
  getReferenceImport,
  insertImportedVersions,
  insertReferenceImport,
  saveReferenceMapping,
  updateReferenceImport,
  type ReferenceImport,
} from './reference-import.queries.ts';
import { planImport, type PlannedFigure } from './reference-import.rules.ts';
import { recogniseMapping } from './reference-mapping.rules.ts';
import type { NamedMapping } from './reference-mapping.schema.ts';
import { shippedMappings } from './shipped-mappings.ts';

/** A file as it comes in; the id came with the form, so that a double click makes one import. */
export interface NewReferenceImport {
  id: string;
  municipalityId: string;
  fileName: string;
  content: ByteSource;
}

/** Keeps a file and reads it at once when its layout comes with the product. Invalid, and nothing kept, when it is no table. */
export async function uploadReferences(ctx: RequestContext, { content, ...added }: NewReferenceImport): Promise<void> {
  try {
    const bytes = await readWhole(content);
    const peek = await peekTable(sourceOf(bytes));
    await deleteForgottenImports(ctx, added.municipalityId);
    if (!(await insertReferenceImport(ctx, { ...added, content: bytes }))) return;
    await updateReferenceImport(ctx, added.id, { headings: [...peek.headings], examples: examplesIn(peek) });
  } catch (error) {
    if (isFileProblem(error)) throw new Invalid({ file: fileReason(error) });
    throw error;
  }
  recordAudit(ctx, 'reference-import.uploaded', { municipalityId: added.municipalityId, subjectId: added.id });
  const found = await getReferenceImport(ctx, added.id);
  const known = await findFittingMapping(ctx, found);
  if (known !== undefined && known.id === undefined) await checkImport(ctx, found, known);
}

function fileReason({ code, detail }: FileProblem): string {
  if (code === 'file-is-binary') return detail === 'old-office' ? 'file-is-old-workbook' : 'reference-file-binary';
  if (code === 'file-too-large') return 'reference-file-too-large';
  return code === 'too-many-columns' ? 'reference-file-too-wide' : code;
}

/** The mapping that fits a file: saved ones before those that come with the product; undefined when none does. */
export async function findFittingMapping(
  ctx: RequestContext,
  { municipalityId, headings }: ReferenceImport,
): Promise<NamedMapping | undefined> {
  return recogniseMapping(headings, [...(await findSavedMappings(ctx, municipalityId)), ...shippedMappings]);
}

/** Reads a file by the mapping in a form, and saves that mapping when it has a name. Invalid per field. */
export async function mapReferenceImport(ctx: RequestContext, importId: string, sent: SentMapping): Promise<void> {
  const found = await getReferenceImport(ctx, importId);
  if (found.state === 'done') throw new Conflict('reference-import-done');
  const named = readMappingForm(sent, found.headings);
  if (named.name !== '') {
    await saveReferenceMapping(ctx, found.municipalityId, named);
    const detail = { name: named.name };
    recordAudit(ctx, 'reference-mapping.saved', { municipalityId: found.municipalityId, detail });
  }
  await checkImport(ctx, found, named);
}

async function checkImport(
  ctx: RequestContext,
  { id, municipalityId }: ReferenceImport,
  { name, mapping }: Pick<NamedMapping, 'name' | 'mapping'>,
): Promise<void> {
  const { municipality } = await chooseMunicipality(ctx, municipalityId);
  const reading = await readFile(await getFileOf(ctx, id), mapping, municipality);
  const isKept = await updateReferenceImport(ctx, id, {
    state: 'checked',
    mapping: JSON.stringify(mapping),
    mappingName: name,
    reading: JSON.stringify(reading),
  });
  if (!isKept) throw new Conflict('reference-import-done');
}

/** What taking over a file would do now, and a mark of it: the form sends the mark back, so that only what was seen is done. */
export async function planReferenceImport(
  ctx: RequestContext,
  { municipalityId, reading }: ReferenceImport,
): Promise<{ planned: PlannedFigure[]; seen: string }> {
  const planned = planImport(reading?.figures ?? [], await findReferences(ctx, municipalityId));
  const told = planned.map(({ code, area, year, value, source, asOf, before }) => [
    ...[code, area, year, value, source, asOf],
    before?.version,
  ]);
  return { planned, seen: createHash('sha256').update(JSON.stringify(told)).digest('hex') };
}

/**
 * Takes the new and changed figures over, each as a new version. Conflict, and nothing done, when somebody else did so
 * already, or when a figure changed since the person looked.
 */
export async function takeOverReferences(ctx: RequestContext, importId: string, seen: string): Promise<void> {
  const found = await getReferenceImport(ctx, importId);
  const { id, municipalityId, state, reading, fileName, mappingName } = found;
  if (state === 'done') throw new Conflict('reference-import-done');
  if (reading === null) throw new Conflict('reference-import-unread');
  const plan = await planReferenceImport(ctx, found);
  if (plan.seen !== seen) throw new Conflict('reference-import-moved');
  const changes = plan.planned.filter(({ kind }) => kind === 'new' || kind === 'changed');
  if (changes.length === 0) throw new Conflict('reference-import-nothing');
  const count = (wanted: PlannedFigure['kind']) => plan.planned.filter(({ kind }) => kind === wanted).length;
  const result = { changes, same: count('same'), missing: count('missing'), refused: reading.refusedCount };
  const isEnded = await updateReferenceImport(ctx, id, {
    state: 'done',
    content: null,
    result: JSON.stringify(result),
    doneAt: ctx.now,
    doneByName: ctx.actor.name,
  });
  if (!isEnded) throw new Conflict('reference-import-done');
  const added = await insertImportedVersions(ctx, municipalityId, changes);
  if (added !== changes.length) throw new Conflict('reference-import-moved');
  const figures = changes.map(({ code, area, year, before, value }) => ({
    code,
    area,
    year,
    from: before?.value ?? null,
    to: value,
  }));
  const detail = { fileName, mappingName, figures };
  recordAudit(ctx, 'reference-import.taken-over', { municipalityId, subjectId: id, detail });
}

/** Removes a file that was not taken over. */
export async function removeReferenceImport(ctx: RequestContext, importId: string): Promise<string> {
  const { id, municipalityId } = await getReferenceImport(ctx, importId);
  if (!(await deleteReferenceImport(ctx, id))) throw new Conflict('reference-import-done');
  recordAudit(ctx, 'reference-import.removed', { municipalityId, subjectId: id });
  return municipalityId;
}

/** Forgets a saved mapping; the figures that came in by it stay. Gives whose it was. */
export async function removeReferenceMapping(ctx: RequestContext, mappingId: string): Promise<string> {
  const { municipalityId, name } = await deleteReferenceMapping(ctx, mappingId);
  recordAudit(ctx, 'reference-mapping.removed', { municipalityId, subjectId: mappingId, detail: { name } });
  return municipalityId;
}
