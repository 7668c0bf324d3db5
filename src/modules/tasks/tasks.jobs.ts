import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import type { DatabasePool } from '../../platform/database/database.ts';
import { withContext } from '../../platform/database/with-context.ts';
import type { Job } from '../../platform/jobs/run-jobs.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findMunicipalities, getSettings } from '../municipalities/municipalities.public.ts';
import { remindUntil } from './tasks.rules.ts';
import type { SignalKind } from './tasks.schema.ts';

const pauseMs = 60_000;

/** Reminds and escalates, once a minute by a clock that nobody sets. */
export function taskSignalJob({ database, now }: { database: DatabasePool; now: () => Temporal.Instant }): Job {
  let lookedAt = -pauseMs;
  return {
    name: 'task-signals',
    async run(stopping) {
      if (performance.now() - lookedAt < pauseMs) return false;
      lookedAt = performance.now();
      await giveSignals(database, now(), stopping);
      return false;
    },
  };
}

/**
 * Gives every signal that is due, a municipality at a time: each with its entry in the trail in one transaction, and none
 * twice, also when another process does the same or this one stops halfway.
 */
export async function giveSignals(
  database: DatabasePool,
  now: Temporal.Instant,
  stopping?: AbortSignal,
): Promise<void> {
  const all = await withContext(database, { actor: systemActor([], []), now }, ({ db }) => findMunicipalities(db));
  const actor = systemActor(
    all.map(({ id }) => id),
    [],
  );
  const due = await withContext(database, { actor, now }, findMunicipalitiesWithOpenTasks);
  for (const id of due) {
    if (stopping?.aborted === true) return;
    await withContext(database, { actor: systemActor([id], []), now }, (ctx) => signalIn(ctx, id));
  }
}

async function findMunicipalitiesWithOpenTasks({ db, actor }: RequestContext): Promise<string[]> {
  const found = await db
    .selectFrom('task')
    .select('municipalityId')
    .distinct()
    .where('municipalityId', 'in', actor.municipalityIds.length === 0 ? [''] : actor.municipalityIds)
    .where('state', 'in', ['offered', 'accepted'])
    .execute();
  return found.map(({ municipalityId }) => municipalityId);
}

interface GivenSignal {
  taskId: string;
  kind: SignalKind;
  caseId: string;
  personId: string;
  organisationId: string | null;
}

async function signalIn(ctx: RequestContext, municipalityId: string): Promise<void> {
  const today = todayIn(ctx.now);
  const until = remindUntil(await getSettings(ctx, municipalityId), today);
  const given = await sql<GivenSignal>`
    with given as (
      insert into task_signal (municipality_id, task_id, kind, signalled_on, signalled_at)
      select t.municipality_id, t.id, k.kind, ${today}::date, ${ctx.now.toString()}::timestamptz
      from task t cross join (values ('reminder'), ('escalation')) as k (kind)
      where t.municipality_id = ${municipalityId} and t.state in ('offered', 'accepted')
        and case k.kind when 'reminder' then t.target_on <= ${until}::date and t.fatal_on >= ${today}::date
          else t.fatal_on < ${today}::date end
      on conflict do nothing
      returning task_id, kind
    )
    select given.task_id, given.kind, t.case_id, t.organisation_id, f.person_id
    from given join task t on t.municipality_id = ${municipalityId} and t.id = given.task_id
    join case_file f on f.municipality_id = t.municipality_id and f.id = t.case_id
    order by given.task_id, given.kind`.execute(ctx.db);
  for (const { taskId, kind, caseId, personId, organisationId } of given.rows) {
    recordAudit(ctx, kind === 'reminder' ? 'task.reminded' : 'task.escalated', {
      ...{ municipalityId, caseId, subjectId: taskId },
      personIds: [personId],
      detail: { organisationId },
    });
  }
}
