import { sql } from 'kysely';
import { todayIn } from '../../kernel/local-date.ts';
import { newId } from '../../kernel/id.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import type { Escalation } from './escalations.table.ts';

/** Every read of decisions starts here: who decides sees all of the municipality, anybody else those of a casus they see. */
function selectVisibleEscalations(ctx: RequestContext) {
  const { db, actor } = ctx;
  const here = db.selectFrom('escalation').where('escalation.municipalityId', 'in', actor.municipalityIds);
  if (can(actor, 'case:escalate')) return here;
  return here.where('escalation.zvhCaseId', 'in', selectVisibleCases(ctx).select('caseFile.id'));
}

/** The decisions about a file or casus, the newest first. Whoever shows them records the audit. */
export function findEscalations(ctx: RequestContext, caseId: string): Promise<Escalation[]> {
  return selectVisibleEscalations(ctx)
    .selectAll('escalation')
    .where((is) => is.or([is('escalation.caseId', '=', caseId), is('escalation.zvhCaseId', '=', caseId)]))
    .orderBy('decidedAt', 'desc')
    .orderBy(sql`step = 'down'`, 'desc')
    .execute();
}

/** A decision to be recorded. */
export type NewEscalation = Pick<Escalation, 'municipalityId' | 'caseId' | 'zvhCaseId' | 'step'> &
  Partial<
    Pick<
      Escalation,
      'criteria' | 'problemDomains' | 'purpose' | 'legalBasis' | 'sharedDomains' | 'partners' | 'reason' | 'result'
    >
  >;

/** Records a decision by the actor, today; gives its id. */
export async function insertEscalation({ db, actor, now }: RequestContext, decided: NewEscalation): Promise<string> {
  const id = newId();
  const { criteria = [], partners = [], ...plain } = decided;
  await db
    .insertInto('escalation')
    .values({
      ...plain,
      id,
      criteria: JSON.stringify(criteria),
      partners: JSON.stringify(partners),
      ...{ decidedBy: actor.userId, decidedByName: actor.name, decidedOn: todayIn(now), decidedAt: now },
    })
    .execute();
  return id;
}
