import { sendBehind } from '../database/database.ts';
import type { RequestContext } from '../request-context.ts';

/** What an audit entry is about. `detail` holds codes, old and new values; never free text of a form field that is a secret. */
export interface AuditSubject {
  municipalityId?: string;
  caseId?: string;
  subjectId?: string;
  personIds?: readonly string[];
  detail?: Record<string, unknown>;
}

const insertAudit = `insert into audit (municipality_id, occurred_at, actor_id, actor_name, actor_role, event, case_id, subject_id, person_ids, detail)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/**
 * Appends one entry to the trail in the running transaction: without the entry the change does not commit.
 * The entry travels behind the statements already sent and costs no round trip of its own.
 */
export function recordAudit(ctx: RequestContext, event: string, subject: AuditSubject = {}): void {
  const { actor, now } = ctx;
  sendBehind(ctx.db, insertAudit, [
    subject.municipalityId ?? actor.municipalityIds[0] ?? null,
    now.toString(),
    actor.userId,
    actor.name,
    actor.role,
    event,
    subject.caseId ?? null,
    subject.subjectId ?? null,
    subject.personIds ?? [],
    JSON.stringify(subject.detail ?? {}),
  ]);
}
