import { sql } from 'kysely';
import { noOutcomes } from './no-outcomes.rules.ts';
import { insertRows } from '../../../platform/database/write-rows.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import type { OutcomeCounts } from './imports.table.ts';
import type { RowDoubt } from './row-doubts.ts';
import type { NoticeOutcome, RawRow, RowReason } from '../notices.table.ts';
import type { ItemOutcome } from '../receive-notices.service.ts';
import { takingOrder, type ReceivedItem } from '../received-item.ts';

// Rows with something about them that are shown at once.
const mostShown = 100;

/** Which import, in which municipality. */
export interface OfImport {
  id: string;
  municipalityId: string;
}

/** A row that was read and waits to be taken in. */
export interface WaitingRow {
  rowNumber: number;
  sortKey: string;
  item: ReceivedItem;
}

/** Adds a part of the file. */
export async function insertPart(
  ctx: RequestContext,
  { id, municipalityId }: OfImport,
  { part, bytes }: { part: number; bytes: Uint8Array },
): Promise<void> {
  await ctx.db.insertInto('noticeImportPart').values({ importId: id, municipalityId, part, bytes }).execute();
}

/** One part of the file; undefined after the last. */
export async function findPart(ctx: RequestContext, importId: string, part: number): Promise<Uint8Array | undefined> {
  const found = await ctx.db
    .selectFrom('noticeImportPart')
    .select('bytes')
    .where('importId', '=', importId)
    .where('part', '=', part)
    .executeTakeFirst();
  return found?.bytes;
}

/** Keeps rows that were read until their turn comes. */
export async function insertWaitingRows(
  ctx: RequestContext,
  { id, municipalityId }: OfImport,
  rows: readonly { rowNumber: number; item: ReceivedItem; doubts: RowDoubt[] }[],
): Promise<void> {
  const stored = rows.map(({ rowNumber, item, doubts }) => ({
    municipalityId,
    importId: id,
    rowNumber,
    sortKey: `${takingOrder(item)}-${String(rowNumber).padStart(8, '0')}`,
    hash: item.hash,
    raw: item.raw,
    content: item.content ?? null,
    reasons: [...(item.reasons ?? [])],
    doubts,
  }));
  await insertRows(ctx.db, 'noticeImportRow', stored);
}

/** The next rows to take in, in their order. */
export async function findWaitingRows(
  ctx: RequestContext,
  after: { importId: string; lastKey: string; most: number },
): Promise<WaitingRow[]> {
  const rows = await ctx.db
    .selectFrom('noticeImportRow')
    .select(['rowNumber', 'sortKey', 'hash', 'raw', 'content', 'reasons'])
    .where('importId', '=', after.importId)
    .where('sortKey', '>', after.lastKey)
    .orderBy('sortKey')
    .limit(after.most)
    .execute();
  return rows.map(({ rowNumber, sortKey, hash, raw, content, reasons }) => ({
    rowNumber,
    sortKey,
    item: content === null ? { hash, raw, reasons } : { hash, raw, content },
  }));
}

/** Some rows that will be refused, in the order of the file, and how many there are. */
export async function findRefusable(
  ctx: RequestContext,
  importId: string,
): Promise<{ count: number; rows: { rowNumber: number; reasons: RowReason[] }[] }> {
  // Refused rows come last in the order of the key, so the primary key finds them.
  const refusable = ctx.db.selectFrom('noticeImportRow').where('importId', '=', importId).where('sortKey', '>=', '9');
  const [rows, total] = await Promise.all([
    refusable.select(['rowNumber', 'reasons']).orderBy('rowNumber').limit(mostShown).execute(),
    refusable.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow(),
  ]);
  return { count: total.count, rows };
}

/** Some rows that a person will want to look at, in the order of the file, and how many there are. */
export async function findDoubtful(
  ctx: RequestContext,
  importId: string,
): Promise<{ count: number; rows: { rowNumber: number; doubts: RowDoubt[] }[] }> {
  const doubtful = ctx.db
    .selectFrom('noticeImportRow')
    .where('importId', '=', importId)
    .where('doubts', '<>', sql<RowDoubt[]>`'{}'`);
  const [rows, total] = await Promise.all([
    doubtful.select(['rowNumber', 'doubts']).orderBy('rowNumber').limit(mostShown).execute(),
    doubtful.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow(),
  ]);
  return { count: total.count, rows };
}

/** Removes the rows that wait, to read the file again. */
export async function deleteWaitingRows(ctx: RequestContext, importId: string): Promise<void> {
  await ctx.db.deleteFrom('noticeImportRow').where('importId', '=', importId).execute();
}

/** Removes the file and the rows that waited: what was received stands with the notices themselves. */
export async function deleteFile(ctx: RequestContext, importId: string): Promise<void> {
  await deleteWaitingRows(ctx, importId);
  await ctx.db.deleteFrom('noticeImportPart').where('importId', '=', importId).execute();
}

/** Tells the planner how much there is by now. */
export async function refreshStatistics(ctx: RequestContext): Promise<void> {
  await sql`select refresh_intake_statistics()`.execute(ctx.db);
}

/** Keeps what happened to each row. */
export async function insertResults(
  ctx: RequestContext,
  { id, municipalityId }: OfImport,
  results: readonly { row: WaitingRow; outcome: ItemOutcome }[],
): Promise<void> {
  const stored = results.map(({ row, outcome }) => ({
    municipalityId,
    importId: id,
    rowNumber: row.rowNumber,
    outcome: outcome.outcome,
    noticeId: outcome.noticeId ?? null,
    refusedHash: outcome.outcome === 'refused' ? row.item.hash : null,
  }));
  await insertRows(ctx.db, 'noticeImportResult', stored);
}

/** Later rows may have answered a question that an earlier one raised, or raised one: counts what is true at the end. */
export async function settleResults(ctx: RequestContext, importId: string): Promise<OutcomeCounts> {
  await sql`
    update notice_import_result r set outcome = case n.state when 'question' then 'question' else 'changed' end
    from notice n
    where r.import_id = ${importId} and n.id = r.notice_id and r.outcome in ('new', 'changed', 'question')
      and (r.outcome = 'question') <> (n.state = 'question')`.execute(ctx.db);
  const { rows } = await sql<{ outcome: NoticeOutcome; count: number }>`
    select outcome, count(*)::int as count from notice_import_result where import_id = ${importId} group by outcome`.execute(
    ctx.db,
  );
  return { ...noOutcomes, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
}

/** A row that was refused, as received. */
export interface RefusedRow {
  rowNumber: number;
  raw: RawRow;
  reasons: RowReason[];
}

/** Rows of an import that were refused, in the order of the file; `after` pages by row number. */
export function findRefusedRows(
  ctx: RequestContext,
  importId: string,
  { after, most }: { after: number; most: number },
): Promise<RefusedRow[]> {
  return ctx.db
    .selectFrom('noticeImportResult as result')
    .innerJoin('refusedNotice as refused', (join) =>
      join
        .onRef('refused.contentHash', '=', 'result.refusedHash')
        .onRef('refused.municipalityId', '=', 'result.municipalityId'),
    )
    .select(['result.rowNumber', 'refused.raw', 'refused.reasons'])
    .where('result.importId', '=', importId)
    .where('result.municipalityId', 'in', ctx.actor.municipalityIds)
    .where('result.outcome', '=', 'refused')
    .where('result.rowNumber', '>', after)
    .orderBy('result.rowNumber')
    .limit(most)
    .execute();
}
