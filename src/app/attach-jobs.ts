import type { FastifyInstance } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { newId } from '../kernel/id.ts';
import { importJob } from '../modules/notices/notices.public.ts';
import { emptyTransferredJob } from '../modules/transfers/transfers.public.ts';
import { taskSignalJob } from '../modules/tasks/tasks.public.ts';
import type { DatabasePool } from '../platform/database/database.ts';
import { runJobs, type JobRunner } from '../platform/jobs/run-jobs.ts';

/** Runs the work that goes on outside requests for as long as the application listens. */
export function attachJobs(
  app: FastifyInstance,
  { database, now }: { database: DatabasePool; now: () => Temporal.Instant },
): void {
  let runner: JobRunner | undefined;
  app.addHook('onListen', () => {
    const jobs = [
      importJob({ database, now, id: newId() }),
      emptyTransferredJob({ database, now }),
      taskSignalJob({ database, now }),
    ];
    runner = runJobs(jobs, (job, error) => {
      app.log.error({ job, kind: kindOf(error) }, 'job failed');
    });
    return Promise.resolve();
  });
  app.addHook('onClose', () => runner?.stop() ?? Promise.resolve());
}

// The message of a failed statement may quote a row, so only its class and code are logged.
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
