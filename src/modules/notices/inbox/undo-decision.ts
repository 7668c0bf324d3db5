import { Conflict } from '../../../kernel/errors.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { findCasesOfPerson } from '../../cases/cases.public.ts';
import { getPerson, removePerson, updatePersons } from '../../persons/persons.public.ts';
import { findFacts, selectVisibleNotices, type Notice } from '../notices.queries.ts';
import { settlePersons } from '../settle-persons.ts';
import { refuseWhenCaseHangs } from './attached-work.ts';
import { findDecisions, getSeenNotice, insertDecision, updateNotice, type SeenNotice } from './decisions.queries.ts';
import { standingDecisions, undoableDecision } from './decisions.rules.ts';
import type { NoticeDecision } from './decisions.table.ts';

/**
 * Takes back the last decision about a notice: its question is open again, and person and detentions are as the other
 * notices tell. Throws Conflict when work hangs on it.
 */
export async function undoDecision(ctx: RequestContext, seen: SeenNotice): Promise<void> {
  const notice = await getSeenNotice(ctx, seen);
  const decisions = await findDecisions(ctx, notice);
  const last = undoableDecision(decisions);
  if (last === undefined) throw new Conflict('nothing-to-undo');
  if (last.kind === 'person-chosen' || last.kind === 'person-added') await takeBackPerson(ctx, notice, last);
  else await takeBackStanding(ctx, notice, { last, earlier: standingDecisions(decisions).slice(0, -1) });
  await insertDecision(ctx, notice, { kind: 'undone' });
  const { municipalityId, personId } = notice;
  recordAudit(ctx, 'notice.decision-undone', {
    municipalityId,
    subjectId: notice.id,
    personIds: personId === null ? [] : [personId],
    detail: { decision: last.kind, question: last.questionCode },
  });
}

async function takeBackPerson(ctx: RequestContext, notice: Notice, last: NoticeDecision): Promise<void> {
  const { municipalityId, personId } = notice;
  if (personId === null || personId !== last.personId) throw new Conflict('person-merged-after-decision');
  await refuseWhenCaseHangs(ctx, notice);
  await updateNotice(ctx, notice, {
    personId: null,
    detentionId: null,
    state: 'question',
    questionCode: last.questionCode,
    decidedBy: null,
    decidedAt: null,
  });
  if (last.gaveBsn) await takeBackBsn(ctx, notice, personId);
  await settlePersons(ctx, municipalityId, [personId]);
  if (last.kind === 'person-added') await removeWhenUnknown(ctx, municipalityId, personId);
}

async function takeBackBsn(ctx: RequestContext, { municipalityId, content }: Notice, personId: string): Promise<void> {
  const person = await getPerson(ctx, personId);
  const facts = await findFacts(ctx, municipalityId, [personId]);
  const isSaidElsewhere = facts.some((fact) => fact.content.bsn === person.bsn);
  if (person.bsn !== content.bsn || isSaidElsewhere) return;
  await updatePersons(ctx, municipalityId, [{ ...person, bsn: null, before: person }]);
}

// Who was added for this notice alone and of whom nothing else is known never was a person here.
async function removeWhenUnknown(ctx: RequestContext, municipalityId: string, personId: string): Promise<void> {
  const [other, cases] = await Promise.all([
    selectVisibleNotices(ctx)
      .select('id')
      .where('municipalityId', '=', municipalityId)
      .where('personId', '=', personId)
      .executeTakeFirst(),
    findCasesOfPerson(ctx, personId),
  ]);
  if (other === undefined && cases.length === 0) await removePerson(ctx, personId);
}

async function takeBackStanding(
  ctx: RequestContext,
  notice: Notice,
  { last, earlier }: { last: NoticeDecision; earlier: readonly NoticeDecision[] },
): Promise<void> {
  const { municipalityId, personId } = notice;
  const accepted = earlier.findLast(({ kind }) => kind === 'dates-accepted');
  await updateNotice(ctx, notice, {
    state: last.questionCode === null ? 'settled' : 'question',
    questionCode: last.questionCode,
    decidedBy: accepted?.decidedBy ?? null,
    decidedAt: accepted?.decidedAt ?? null,
  });
  if (personId !== null) await settlePersons(ctx, municipalityId, [personId]);
}
