import { todayIn } from '../../../kernel/local-date.ts';
import { isFileProblem } from '../../../platform/files/file-problem.ts';
import { readTable } from '../../../platform/files/read-table.ts';
import { storedFile } from './import-file.ts';
import { endLease, keepLease, releaseLease, type LeasedImport } from './import-lease.ts';
import { deleteFile, deleteWaitingRows, insertWaitingRows, refreshStatistics } from './import-rows.queries.ts';
import type { NoticeMapping } from '../intake/notice-mapping.ts';
import { findOwnTowns } from '../own-towns.ts';
import { readRow, type ReceivedItem } from '../received-item.ts';
import { doubtsAboutRow, type RowDoubt } from './row-doubts.ts';

const batchSize = 1000;

interface ReadRow {
  rowNumber: number;
  item: ReceivedItem;
  doubts: RowDoubt[];
}

/** Reads every row of a file by its mapping and keeps it waiting, so that each problem is known before anything is taken in. */
export async function checkImport(leased: LeasedImport): Promise<void> {
  const { found, ask } = leased;
  const { mapping } = found;
  if (mapping === null) throw new Error('an import is checked by its mapping');
  try {
    await ask((ctx) => deleteWaitingRows(ctx, found.id));
    const totalRows = await readAllRows(leased, mapping);
    if (totalRows === undefined) {
      await releaseLease(leased);
      return;
    }
    const fields = { state: 'checked' as const, totalRows, doneRows: totalRows };
    await ask(refreshStatistics);
    await ask((ctx) => endLease(ctx, leased, { from: 'checking', event: 'import.checked', fields }));
  } catch (error) {
    if (!isFileProblem(error)) throw error;
    const problem = JSON.stringify({ code: error.code, detail: error.detail });
    await ask(async (ctx) => {
      await deleteFile(ctx, found.id);
      await endLease(ctx, leased, { from: 'checking', event: 'import.failed', fields: { state: 'failed', problem } });
    });
  }
}

/** Gives the number of rows; undefined when the process is about to stop. Reading begins anew after that. */
async function readAllRows(leased: LeasedImport, mapping: NoticeMapping): Promise<number | undefined> {
  const { found, ask, worker } = leased;
  const today = todayIn(worker.now());
  const towns = await ask((ctx) => findOwnTowns(ctx, found.municipalityId));
  let batch: ReadRow[] = [];
  let doneRows = 0;
  let storing: Promise<void> = Promise.resolve();
  const store = async (rows: ReadRow[], done: number): Promise<void> => {
    await ask(async (ctx) => {
      await insertWaitingRows(ctx, found, rows);
      await keepLease(ctx, leased, { state: 'checking', doneRows: done });
    });
  };
  // One batch is stored while the next is read.
  const flush = async (): Promise<void> => {
    await storing;
    doneRows += batch.length;
    storing = store(batch, doneRows);
    // Awaited a batch later; a failure before that must not go by unseen nor stop the process.
    storing.catch(() => undefined);
    batch = [];
  };
  for await (const row of readTable(storedFile(ask, found.id))) {
    const item = readRow(row, mapping, today);
    const doubts = item.content === undefined ? [] : doubtsAboutRow(item.content, { towns, today });
    batch.push({ rowNumber: row.rowNumber, item, doubts });
    if (worker.stopping.aborted) return undefined;
    if (batch.length === batchSize) await flush();
  }
  await flush();
  await storing;
  return doneRows;
}
