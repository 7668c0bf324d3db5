import { setTimeout as delay } from 'node:timers/promises';
import { endLease, keepLease, releaseLease, type LeasedImport } from './import-lease.ts';
import {
  deleteFile,
  findWaitingRows,
  insertResults,
  refreshStatistics,
  settleResults,
  type WaitingRow,
} from './import-rows.queries.ts';
import { receiveNotices } from '../receive-notices.service.ts';

const chunkSize = 500;
const mostTries = 5;
// Each time there is about four times as much as the planner knows of.
const statisticsAfter = [0, 4, 16, 64, 256];

interface Progress {
  doneRows: number;
  lastKey: string;
}

/** Takes in the rows that wait, chunk by chunk; each chunk commits with its progress, so that it is done once whatever happens. */
export async function takeInImport(leased: LeasedImport): Promise<void> {
  const { found, ask, worker } = leased;
  let progress: Progress = { doneRows: found.doneRows, lastKey: found.lastKey };
  const nextRows = (lastKey: string) =>
    ask((ctx) => findWaitingRows(ctx, { importId: found.id, lastKey, most: chunkSize }));
  let rows = await nextRows(progress.lastKey);
  for (let chunk = 0; ; chunk += 1) {
    const last = rows.at(-1);
    if (last === undefined) break;
    if (worker.stopping.aborted) return releaseLease(leased);
    progress = { doneRows: progress.doneRows + rows.length, lastKey: last.sortKey };
    // The next rows are read while these are taken in.
    [rows] = await Promise.all([nextRows(last.sortKey), takeInRows(leased, rows, progress)]);
    if (statisticsAfter.includes(chunk)) await ask(refreshStatistics);
  }
  await ask(async (ctx) => {
    const counts = await settleResults(ctx, found.id);
    await deleteFile(ctx, found.id);
    const fields = { state: 'finished' as const, counts: JSON.stringify(counts), finishedAt: ctx.now };
    await endLease(ctx, leased, { from: 'running', event: 'import.finished', fields });
  });
}

async function takeInRows(leased: LeasedImport, rows: readonly WaitingRow[], progress: Progress): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await takeInChunk(leased, rows, progress);
      return;
    } catch (error) {
      const code = codeOf(error);
      if (isPassing(code) && tries < mostTries) await delay(50 * tries);
      else if (isAboutData(code)) return takeInHalves(leased, rows, progress);
      else throw error;
    }
  }
}

async function takeInChunk(leased: LeasedImport, rows: readonly WaitingRow[], progress: Progress): Promise<void> {
  const { found, ask } = leased;
  const { municipalityId, source, id } = found;
  await ask(async (ctx) => {
    await keepLease(ctx, leased, { state: 'running', ...progress });
    const outcomes = await receiveNotices(ctx, {
      municipalityId,
      source,
      importId: id,
      items: rows.map(({ item }) => item),
    });
    const results = outcomes.flatMap((outcome, at) => (rows[at] === undefined ? [] : [{ row: rows[at], outcome }]));
    await insertResults(ctx, found, results);
  });
}

/** One row that the database will not hold never loses the others: the halves without it go in, and it is refused. */
async function takeInHalves(leased: LeasedImport, rows: readonly WaitingRow[], progress: Progress): Promise<void> {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) {
    const { hash, raw } = only.item;
    return takeInChunk(leased, [{ ...only, item: { hash, raw, reasons: [{ code: 'row-not-storable' }] } }], progress);
  }
  const middle = Math.ceil(rows.length / 2);
  const [first, second] = [rows.slice(0, middle), rows.slice(middle)];
  const lastKey = first.at(-1)?.sortKey ?? progress.lastKey;
  await takeInRows(leased, first, { doneRows: progress.doneRows - second.length, lastKey });
  await takeInRows(leased, second, progress);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

// Deadlock, serialization, a BSN that another transaction was adding at the same moment.
const isPassing = (code: string): boolean => ['40001', '40P01', '23505', '55P03'].includes(code);
// Values that a column cannot hold, or a rule of the table forbids.
const isAboutData = (code: string): boolean => code.startsWith('22') || code.startsWith('23') || code === '54000';
