import { setTimeout as delay } from 'node:timers/promises';
import { Conflict } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/id.ts';
import { systemActor } from '../../../platform/authorisation/system-actor.ts';
import type { ByteSource } from '../../../platform/files/byte-source.ts';
import { withContext } from '../../../platform/database/with-context.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import type { Ask } from './import-file.ts';
import type { ImportWorker } from './import-lease.ts';
import { findRefusedRows } from './import-rows.queries.ts';
import { runImport } from './import.jobs.ts';
import { findStopped, getImport, type NoticeImport } from './imports.queries.ts';
import { mapImport, removeImport, startImport, uploadImport } from './imports.service.ts';
import type { NoticeMapping } from '../intake/notice-mapping.ts';
import { reasonsText } from './imports.text.ts';

/** A file to take in from its beginning to its end, without anybody looking at it in between. */
export interface FileToImport {
  municipalityId: string;
  fileName: string;
  content: ByteSource;
  mapping: NoticeMapping;
}

/** What became of it. `row` is the number of the row in the file. */
export interface ImportReport {
  imported: NoticeImport;
  refusals: { row: number; reason: string }[];
}

const refusalsAtOnce = 1000;
const pollMs = 250;

/** Takes in a file for the command line: the same steps as on the pages, one after another. Throws Invalid on a bad file or mapping. */
export async function importAtOnce(worker: ImportWorker, file: FileToImport): Promise<ImportReport> {
  const { municipalityId, fileName, content, mapping } = file;
  const actor = systemActor([municipalityId], ['notice:receive']);
  const ask: Ask = (question) => withContext(worker.database, { actor, now: worker.now() }, question);
  const id = await ask((ctx) => beginOrGoOn(ctx, { municipalityId, fileName, content, mapping }));
  await finishStep(worker, ask, id);
  if ((await ask((ctx) => getImport(ctx, id))).state === 'checked') await ask((ctx) => startOnce(ctx, id));
  await finishStep(worker, ask, id);
  return { imported: await ask((ctx) => getImport(ctx, id)), refusals: await listRefusals(ask, id) };
}

/** Keeps the file, unless an earlier run stopped on this very file: then that one goes on where it was. */
async function beginOrGoOn(ctx: RequestContext, { mapping, ...file }: FileToImport): Promise<string> {
  const id = newId();
  await uploadImport(ctx, { id, source: 'command-line', ...file });
  await mapImport(ctx, id, mapping);
  const stoppedId = await findStopped(ctx, id);
  if (stoppedId === undefined) return id;
  await removeImport(ctx, id);
  const { state, totalRows } = await getImport(ctx, stoppedId);
  if (state === 'failed') await (totalRows === null ? mapImport(ctx, stoppedId, mapping) : startOnce(ctx, stoppedId));
  return stoppedId;
}

// Another process may have gone on with the same import at the same moment.
async function startOnce(ctx: RequestContext, id: string): Promise<void> {
  try {
    await startImport(ctx, id);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

// The application beside this command may be at it already; then there is only waiting to do.
async function finishStep(worker: ImportWorker, ask: Ask, id: string): Promise<void> {
  for (;;) {
    await runImport(worker, id);
    const { state } = await ask((ctx) => getImport(ctx, id));
    if ((state !== 'checking' && state !== 'running') || worker.stopping.aborted) return;
    await delay(pollMs);
  }
}

async function listRefusals(ask: Ask, id: string): Promise<ImportReport['refusals']> {
  const refusals: ImportReport['refusals'] = [];
  for (let after = 0; ;) {
    const rows = await ask((ctx) => findRefusedRows(ctx, id, { after, most: refusalsAtOnce }));
    refusals.push(...rows.map(({ rowNumber, reasons }) => ({ row: rowNumber, reason: reasonsText(reasons) })));
    const last = rows.at(-1);
    if (last === undefined) return refusals;
    after = last.rowNumber;
  }
}
