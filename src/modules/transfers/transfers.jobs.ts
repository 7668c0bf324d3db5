import { Temporal } from 'temporal-polyfill';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import type { DatabasePool } from '../../platform/database/database.ts';
import { withContext } from '../../platform/database/with-context.ts';
import type { Job } from '../../platform/jobs/run-jobs.ts';
import { findMunicipalities } from '../municipalities/municipalities.public.ts';
import { emptyFile, findFilesToEmpty } from './parcel.ts';

interface Clockwork {
  database: DatabasePool;
  now: () => Temporal.Instant;
}

/** Removes the content of files whose agreed days after the transfer are over; gives how many. */
export async function emptyDueFiles({ database, now }: Clockwork): Promise<number> {
  const asSystem = (municipalityIds: readonly string[]) => ({ actor: systemActor(municipalityIds, []), now: now() });
  const municipalities = await withContext(database, asSystem([]), (ctx) => findMunicipalities(ctx.db));
  let count = 0;
  for (const { id } of municipalities) {
    count += await withContext(database, asSystem([id]), async (ctx) => {
      const due = await findFilesToEmpty(ctx, id);
      for (const file of due) await emptyFile(ctx, file);
      return due.length;
    });
  }
  return count;
}

const hours = 6;

/** The same a few times a day. */
export function emptyTransferredJob(clockwork: Clockwork): Job {
  let next: Temporal.Instant | undefined;
  return {
    name: 'empty-transferred',
    async run() {
      const now = clockwork.now();
      if (next !== undefined && Temporal.Instant.compare(now, next) < 0) return false;
      next = now.add({ hours });
      await emptyDueFiles(clockwork);
      return false;
    },
  };
}
