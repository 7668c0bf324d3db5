import { createHash } from 'node:crypto';
import { sql, type Selectable, type UpdateObject } from 'kysely';
import { NotFound } from '../../../kernel/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { NoticeMapping } from '../intake/notice-mapping.ts';
import { deleteFile } from './import-rows.queries.ts';
import type { ImportState } from './imports.table.ts';
import { ownHeadings } from './imports.text.ts';

/** An import as stored. */
export type NoticeImport = Selectable<Database['noticeImport']>;

/** Every read of imports starts here. */
function selectVisibleImports({ db, actor }: RequestContext) {
  return db.selectFrom('noticeImport').where('noticeImport.municipalityId', 'in', actor.municipalityIds);
}

/** One import; NotFound outside the scope of the actor. */
export async function getImport(ctx: RequestContext, importId: string): Promise<NoticeImport> {
  const found = await selectVisibleImports(ctx).selectAll().where('id', '=', importId).executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** The latest imports, newest first. */
export function findImports(ctx: RequestContext): Promise<NoticeImport[]> {
  return selectVisibleImports(ctx).selectAll().orderBy('startedAt', 'desc').orderBy('id').limit(25).execute();
}

/** Adds an import; false when this very form was sent before. */
export async function insertImport(
  ctx: RequestContext,
  added: Pick<NoticeImport, 'id' | 'municipalityId' | 'source' | 'fileName'>,
): Promise<boolean> {
  const { actor, now } = ctx;
  const done = await ctx.db
    .insertInto('noticeImport')
    .values({
      ...added,
      byteCount: 0,
      headings: [],
      state: 'uploaded',
      counts: '{}',
      startedBy: actor.userId,
      startedByName: actor.name,
      startedAt: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** What a step expects of an import before it changes it. */
export interface ExpectedImport {
  id: string;
  state: ImportState;
  /** The process that holds it; a step of the job only counts while its lease stands. */
  leasedBy?: string;
}

/** Changes an import that is still in the expected state and hands; undefined when it is not. */
export function updateImport(
  ctx: RequestContext,
  expected: ExpectedImport,
  fields: UpdateObject<Database, 'noticeImport'>,
): Promise<NoticeImport | undefined> {
  let change = ctx.db
    .updateTable('noticeImport')
    .set({ ...fields, version: sql<number>`version + 1` })
    .where('id', '=', expected.id)
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('state', '=', expected.state);
  if (expected.leasedBy !== undefined) change = change.where('leasedBy', '=', expected.leasedBy);
  return change.returningAll().executeTakeFirst();
}

/** Removes an import with its file and rows. */
export async function deleteImport(ctx: RequestContext, importId: string): Promise<void> {
  await deleteFile(ctx, importId);
  await ctx.db.deleteFrom('noticeImport').where('id', '=', importId).execute();
}

/** The import of the command line that stopped on this very file and mapping; undefined when there is none. */
export async function findStopped({ db }: RequestContext, importId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select stopped.id from notice_import again join notice_import stopped using (municipality_id, source, file_name, byte_count, mapping)
    where again.id = ${importId} and stopped.id <> again.id and stopped.source = 'command-line'
      and (stopped.state in ('checking', 'checked', 'running') or stopped.problem ->> 'code' = 'unexpected')
      and not exists (
        select from notice_import_part part where part.import_id = again.id and not exists (
          select from notice_import_part same where same.import_id = stopped.id and same.part = part.part and same.bytes = part.bytes))
    order by stopped.started_at desc limit 1`.execute(db);
  return rows[0]?.id;
}

// One file of a supplier has the same headings as the next; their order does not matter, nor do the columns that we added.
const headingsHash = (headings: readonly string[]): string =>
  createHash('sha256')
    .update(
      headings
        .filter((heading) => !ownHeadings.includes(heading))
        .sort()
        .join('\u0000'),
    )
    .digest('hex');

/** The mapping that was used last for a table with these headings. */
export async function findMapping(
  ctx: RequestContext,
  municipalityId: string,
  headings: readonly string[],
): Promise<NoticeMapping | undefined> {
  const found = await ctx.db
    .selectFrom('noticeMapping')
    .select('mapping')
    .where('municipalityId', '=', municipalityId)
    .where('headingsHash', '=', headingsHash(headings))
    .executeTakeFirst();
  return found === undefined ? undefined : NoticeMapping.parse(found.mapping);
}

/** Remembers the mapping for the next table with these headings. */
export async function saveMapping(
  ctx: RequestContext,
  table: { municipalityId: string; headings: readonly string[] },
  mapping: NoticeMapping,
): Promise<void> {
  const saved = { mapping: JSON.stringify(mapping), savedAt: ctx.now };
  await ctx.db
    .insertInto('noticeMapping')
    .values({ municipalityId: table.municipalityId, headingsHash: headingsHash(table.headings), ...saved })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'headingsHash']).doUpdateSet(saved))
    .execute();
}
