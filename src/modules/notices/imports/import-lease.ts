import { sql } from 'kysely';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import { systemActor } from '../../../platform/authorisation/system-actor.ts';
import type { DatabasePool } from '../../../platform/database/database.ts';
import { withContext } from '../../../platform/database/with-context.ts';
import type { Actor, RequestContext } from '../../../platform/request-context.ts';
import { findMunicipalities } from '../../municipalities/municipalities.public.ts';
import type { Ask } from './import-file.ts';
import { getImport, updateImport, type NoticeImport } from './imports.queries.ts';
import type { ImportState } from './imports.table.ts';
import type { Temporal } from 'temporal-polyfill';

/** Where a process that takes in imports finds its things. */
export interface ImportWorker {
  database: DatabasePool;
  now: () => Temporal.Instant;
  /** Of this process: a lease is held by one. */
  id: string;
  /** Given when the process is about to stop. */
  stopping: AbortSignal;
}

/** An import in the hands of this process, in one state. */
export interface LeasedImport {
  worker: ImportWorker;
  found: NoticeImport;
  ask: Ask;
}

// Long enough for a slow chunk, short enough for an import to go on soon after its process was killed.
const lease = sql<Temporal.Instant>`clock_timestamp() + interval '15 seconds'`;

/** Takes the import that waits longest, or one whose process went away, or the one asked for; undefined when there is none. */
export async function leaseImport(worker: ImportWorker, importId?: string): Promise<LeasedImport | undefined> {
  const municipalities = await withContext(
    worker.database,
    { actor: systemActor([], []), now: worker.now() },
    ({ db }) => findMunicipalities(db),
  );
  const everywhere = systemActor(
    municipalities.map(({ id }) => id),
    [],
  );
  const found = await withContext(worker.database, { actor: everywhere, now: worker.now() }, async (ctx) => {
    const id = await claim(ctx, worker.id, importId);
    return id === undefined ? undefined : getImport(ctx, id);
  });
  if (found === undefined) return undefined;
  const actor = actorOf(found);
  return { worker, found, ask: (question) => withContext(worker.database, { actor, now: worker.now() }, question) };
}

async function claim(
  { db }: RequestContext,
  workerId: string,
  importId: string | undefined,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    update notice_import set leased_by = ${workerId}, lease_until = ${lease}
    where id = (
      select id from notice_import
      where state in ('checking', 'running') and (lease_until is null or lease_until < clock_timestamp() or leased_by = ${workerId})
        and (${importId ?? null}::uuid is null or id = ${importId ?? null}::uuid)
      order by started_at limit 1 for update skip locked
    )
    returning id`.execute(db);
  return rows[0]?.id;
}

// The trail names who started the import; the work itself is the system's.
function actorOf({ municipalityId, startedBy, startedByName }: NoticeImport): Actor {
  return { ...systemActor([municipalityId], []), userId: startedBy, name: startedByName };
}

/** Writes how far it is and holds the import longer. Throws, and so undoes the whole step, when another process took over. */
export async function keepLease(
  ctx: RequestContext,
  { found, worker }: LeasedImport,
  progress: { state: ImportState; doneRows: number; lastKey?: string },
): Promise<void> {
  const { state, ...fields } = progress;
  const kept = await updateImport(ctx, { id: found.id, state, leasedBy: worker.id }, { ...fields, leaseUntil: lease });
  if (kept === undefined) throw new Error('the import is in other hands');
}

/** Lets another process go on with the import at once. */
export async function releaseLease({ found, worker, ask }: LeasedImport): Promise<void> {
  const free = { leasedBy: null, leaseUntil: null };
  await ask((ctx) => updateImport(ctx, { id: found.id, state: found.state, leasedBy: worker.id }, free));
}

/** Ends this step of the import. */
export async function endLease(
  ctx: RequestContext,
  { found, worker }: LeasedImport,
  end: { from: ImportState; event: string; fields: Parameters<typeof updateImport>[2] },
): Promise<void> {
  const ended = await updateImport(
    ctx,
    { id: found.id, state: end.from, leasedBy: worker.id },
    { ...end.fields, leasedBy: null, leaseUntil: null },
  );
  if (ended === undefined) throw new Error('the import is in other hands');
  recordAudit(ctx, end.event, { municipalityId: found.municipalityId, subjectId: found.id });
}
