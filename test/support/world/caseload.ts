import { randomUUID } from 'node:crypto';
import type { TestApp } from '../test-app.ts';
import type { Base, Params } from './world-part.ts';

/** A RIO assignment, a handover to a colleague that waits, somebody on the waiting list, and a cover. */
export async function aCaseload({ owner, clock }: TestApp, base: Base): Promise<Params> {
  const { municipalityId, caseId, userId } = base;
  const [assignmentId, handoverId, waitingId] = [randomUUID(), randomUUID(), randomUUID()];
  const [coverId, colleagueId] = [randomUUID(), randomUUID()];
  const moment = clock.now.toString();
  await owner.query("insert into app_user (id, email, name) values ($1, $2, 'Cor Collega')", [
    colleagueId,
    `${colleagueId}@example.test`,
  ]);
  await owner.query(
    `insert into rio_assignment (id, municipality_id, case_id, rio_id, state, reason, starts_on, assigned_by_name, assigned_at)
     values ($1, $2, $3, $4, 'active', 'Past bij de doelgroep.', '2026-11-20', 'Wil Werker', $5)`,
    [assignmentId, municipalityId, caseId, userId, moment],
  );
  await owner.query(
    `insert into rio_handover (id, municipality_id, case_id, from_id, to_id, agreements, next_steps, offered_by_name, offered_at)
     values ($1, $2, $3, $4, $5, 'Elke maandag bellen.', 'De gemeente bellen.', 'Wil Werker', $6)`,
    [handoverId, municipalityId, caseId, userId, colleagueId, moment],
  );
  await owner.query(
    `insert into rio_waiting (id, municipality_id, case_id, reason, added_on, added_by_name)
     values ($1, $2, $3, 'Geen plaats.', '2026-11-20', 'Wil Werker')`,
    [waitingId, municipalityId, caseId],
  );
  await owner.query(
    `insert into worker_cover (id, municipality_id, absent_id, cover_id, starts_on, ends_on, arranged_by_name, arranged_at)
     values ($1, $2, $3, $4, '2026-11-20', '2026-11-30', 'Wil Werker', $5)`,
    [coverId, municipalityId, userId, colleagueId, moment],
  );
  return { assignmentId, handoverId, waitingId, coverId };
}
