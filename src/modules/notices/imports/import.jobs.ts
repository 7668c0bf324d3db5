import type { Job } from '../../../platform/jobs/run-jobs.ts';
import { checkImport } from './check-import.ts';
import { endLease, leaseImport, type ImportWorker, type LeasedImport } from './import-lease.ts';
import { takeInImport } from './take-in-import.ts';

/** Reads and takes in the imports that wait, one after another. */
export function importJob(process: Omit<ImportWorker, 'stopping'>): Job {
  return {
    name: 'import',
    async run(stopping) {
      const leased = await leaseImport({ ...process, stopping });
      if (leased === undefined) return false;
      await workOn(leased);
      return true;
    },
  };
}

/** Does the step that one import waits for; nothing when another process is at it. */
export async function runImport(worker: ImportWorker, importId: string): Promise<void> {
  const leased = await leaseImport(worker, importId);
  if (leased !== undefined) await workOn(leased);
}

async function workOn(leased: LeasedImport): Promise<void> {
  try {
    await (leased.found.state === 'checking' ? checkImport(leased) : takeInImport(leased));
  } catch (error) {
    await giveUp(leased).catch(() => undefined);
    throw error;
  }
}

// What was taken in stays; the person sees that it stopped and can start again, which repeats nothing.
async function giveUp(leased: LeasedImport): Promise<void> {
  const { found, ask } = leased;
  const problem = JSON.stringify({ code: 'unexpected', detail: '' });
  await ask((ctx) =>
    endLease(ctx, leased, { from: found.state, event: 'import.failed', fields: { state: 'failed', problem } }),
  );
}
