import { Conflict, Invalid } from '../../../kernel/errors.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import type { ByteSource } from '../../../platform/files/byte-source.ts';
import { isFileProblem } from '../../../platform/files/file-problem.ts';
import { peekTable, type TablePeek } from '../../../platform/files/read-table.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { storedFile, storeFile } from './import-file.ts';
import {
  deleteImport,
  findMapping,
  getImport,
  insertImport,
  saveMapping,
  updateImport,
  type NoticeImport,
} from './imports.queries.ts';
import { mappingProblemText } from '../intake/intake.text.ts';
import { checkMapping, type NoticeMapping } from '../intake/notice-mapping.ts';
import { suggestMapping } from '../intake/suggest-mapping.ts';

/** A file or pasted rows, as they come in. */
export interface NewImport {
  /** Given with the form, so that a double click makes one import. */
  id: string;
  municipalityId: string;
  source: NoticeImport['source'];
  fileName: string;
  content: ByteSource;
}

/** Keeps a file and looks at its beginning. Invalid, and nothing kept, when it is not a table. */
export async function uploadImport(ctx: RequestContext, { content, ...added }: NewImport): Promise<void> {
  const isFirst = await insertImport(ctx, added);
  // The second click of two sends the file again; it is read to its end and left.
  if (!isFirst) return drain(content);
  try {
    const byteCount = await storeFile(ctx, added, content);
    const { headings } = await peekImport(ctx, added.id);
    await updateImport(ctx, { id: added.id, state: 'uploaded' }, { byteCount, headings: [...headings] });
  } catch (error) {
    if (!isFileProblem(error)) throw error;
    throw new Invalid({
      file: error.code === 'file-is-binary' && error.detail === 'old-office' ? 'file-is-old-workbook' : error.code,
    });
  }
  recordAudit(ctx, 'import.uploaded', {
    municipalityId: added.municipalityId,
    subjectId: added.id,
    detail: { source: added.source },
  });
}

async function drain(content: ByteSource): Promise<void> {
  const chunks = content[Symbol.asyncIterator]();
  while ((await chunks.next()).done !== true);
}

/** Headings and first rows of a stored file. */
export function peekImport(ctx: RequestContext, importId: string): Promise<TablePeek> {
  return peekTable(storedFile((question) => question(ctx), importId));
}

/** The mapping to begin with: this import's own, else the one used last for such a table, else a suggestion. */
export async function proposeMapping(
  ctx: RequestContext,
  found: NoticeImport,
  peek: TablePeek,
): Promise<{ mapping: NoticeMapping; isRemembered: boolean }> {
  if (found.mapping !== null) return { mapping: found.mapping, isRemembered: true };
  const remembered = await findMapping(ctx, found.municipalityId, peek.headings);
  if (remembered !== undefined) return { mapping: remembered, isRemembered: true };
  const sample = peek.rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
  return { mapping: suggestMapping(peek.headings, sample), isRemembered: false };
}

/** Remembers what the columns mean and lets every row be read. */
export async function mapImport(ctx: RequestContext, importId: string, mapping: NoticeMapping): Promise<void> {
  const { id, state, municipalityId, headings, totalRows } = await getImport(ctx, importId);
  const isReadable = state === 'uploaded' || state === 'checked' || (state === 'failed' && totalRows === null);
  if (!isReadable) throw new Conflict('import-started-already');
  const problems = checkMapping(mapping, headings);
  if (problems.length > 0) {
    throw new Invalid(
      Object.fromEntries(problems.map((problem) => [`column.${problem.field}`, mappingProblemText(problem)])),
    );
  }
  await saveMapping(ctx, { municipalityId, headings }, mapping);
  const next = {
    state: 'checking' as const,
    mapping: JSON.stringify(mapping),
    doneRows: 0,
    totalRows: null,
    leasedBy: null,
    leaseUntil: null,
  };
  if ((await updateImport(ctx, { id, state }, next)) === undefined) throw new Conflict('import-started-already');
  recordAudit(ctx, 'import.mapped', { municipalityId, subjectId: id });
}

/** Lets the rows that were read be taken in. */
export async function startImport(ctx: RequestContext, importId: string): Promise<void> {
  const { id, state, municipalityId, problem, totalRows } = await getImport(ctx, importId);
  // What stopped half-way goes on where it was.
  const canGoOn = state === 'failed' && problem?.code === 'unexpected' && totalRows !== null;
  if (state !== 'checked' && !canGoOn) throw new Conflict('import-started-already');
  const begin = canGoOn ? {} : { doneRows: 0, lastKey: '' };
  const next = { ...begin, state: 'running' as const, problem: null, leasedBy: null, leaseUntil: null };
  if ((await updateImport(ctx, { id, state }, next)) === undefined) throw new Conflict('import-started-already');
  recordAudit(ctx, 'import.started', { municipalityId, subjectId: id });
}

/** Removes a file that was not taken in. */
export async function removeImport(ctx: RequestContext, importId: string): Promise<void> {
  const { id, state, municipalityId } = await getImport(ctx, importId);
  if (state === 'running' || state === 'finished') throw new Conflict('import-started-already');
  await deleteImport(ctx, id);
  recordAudit(ctx, 'import.removed', { municipalityId, subjectId: id });
}
