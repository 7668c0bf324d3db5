import { randomUUID } from 'node:crypto';
import { aCase } from './given-case.ts';
import type { TestApp } from './test-app.ts';

/** A file of somebody who came out on a day. */
export async function aRelease(app: TestApp, here: string, on: string): Promise<string> {
  return (await aCase(app, here, { detention: { startedOn: `${on.slice(0, 8)}01`, endedOn: on } })).id;
}

/** What was measured about one basic condition of a file. */
export async function aMeasurement(
  { owner }: TestApp,
  caseId: string,
  given: { moment: string; domain: string; condition: string; round?: number },
): Promise<void> {
  await owner.query(
    `insert into measurement (municipality_id, case_id, round, moment, domain, condition, measured_on, measured_by, measured_by_name)
     select municipality_id, id, $2, $3, $4, $5, '2026-01-05', $6, 'Wil' from case_file where id = $1`,
    [caseId, given.round ?? 1, given.moment, given.domain, given.condition, randomUUID()],
  );
}

/** A task of an organisation that came to an end; about a need when it began with one. */
export async function anEndedTask(
  { owner }: TestApp,
  caseId: string,
  given: { organisationId: string; state: string; offeredOn: string; endedOn: string; neededOn?: string },
): Promise<void> {
  const { organisationId, state, offeredOn, endedOn, neededOn } = given;
  const needId = neededOn === undefined ? null : randomUUID();
  if (neededOn !== undefined) {
    await owner.query(
      `insert into need (id, municipality_id, case_id, domain, code, title, status, created_at, changed_at, changed_on)
       select $2, municipality_id, id, 'housing', '', 'Kamer', 'met', $3::timestamptz, $3::timestamptz, $3::date from case_file where id = $1`,
      [caseId, needId, `${neededOn}T12:00:00Z`],
    );
  }
  await owner.query(
    `insert into task (id, municipality_id, case_id, need_id, title, organisation_id, state, target_on, fatal_on, source_kind,
       offered_by, offered_by_name, offered_at, offered_on, ended_at, ended_on, end_note)
     select gen_random_uuid(), municipality_id, id, $2, 'Regelen', $3, $4, $5::date, $5::date, 'dossier', $7, 'Wil', $5::date, $5::date,
       $6::date, $6::date, 'x' from case_file where id = $1`,
    [caseId, needId, organisationId, state, offeredOn, endedOn, randomUUID()],
  );
}

/** A RIO for a file from a day, up to another when it ended. */
export async function anAssignment(
  { owner }: TestApp,
  caseId: string,
  given: { rioId: string; startsOn: string; endsOn?: string },
): Promise<void> {
  const { rioId, startsOn, endsOn = null } = given;
  await owner.query(
    `insert into rio_assignment (id, municipality_id, case_id, rio_id, state, reason, starts_on, ends_on, assigned_by_name, assigned_at, end_reason)
     select gen_random_uuid(), municipality_id, id, $2, case when $4::date is null then 'active' else 'ended' end, 'x', $3, $4, 'Lea', now(), 'x'
     from case_file where id = $1`,
    [caseId, rioId, startsOn, endsOn],
  );
}

/** What somebody said about a file for the choice of a RIO. */
export async function anAssessment(
  { owner }: TestApp,
  caseId: string,
  given: { offenceGroup: string | null; halves?: number },
): Promise<void> {
  await owner.query(
    `insert into rio_assessment (municipality_id, case_id, offence_group, extra_group, halves, assessed_by_name, assessed_at)
     select municipality_id, id, $2, '', $3, 'Lea', now() from case_file where id = $1`,
    [caseId, given.offenceGroup, given.halves ?? 2],
  );
}

/** Somebody on the waiting list of the RIO from a day, up to another. */
export async function aWait(
  { owner }: TestApp,
  caseId: string,
  { addedOn, removedOn }: { addedOn: string; removedOn?: string },
): Promise<void> {
  await owner.query(
    `insert into rio_waiting (id, municipality_id, case_id, reason, added_on, added_by_name, removed_on, removed_reason)
     select gen_random_uuid(), municipality_id, id, 'x', $2, 'Lea', $3, 'x' from case_file where id = $1`,
    [caseId, addedOn, removedOn ?? null],
  );
}
