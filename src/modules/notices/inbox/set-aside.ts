import { Conflict } from '../../../kernel/errors.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { settlePersons } from '../settle-persons.ts';
import { refuseWhenCaseHangs } from './attached-work.ts';
import { getSeenNotice, insertDecision, updateNotice, type SeenNotice } from './decisions.queries.ts';

/** Sets a notice aside with a reason: it stays to be read and counts for nothing. */
export async function setNoticeAside(ctx: RequestContext, seen: SeenNotice & { reason: string }): Promise<void> {
  const notice = await getSeenNotice(ctx, seen);
  if (notice.state === 'withdrawn' || notice.state === 'offered') throw new Conflict('notice-cannot-be-set-aside');
  await refuseWhenCaseHangs(ctx, notice);
  const { municipalityId, personId, questionCode } = notice;
  const decided = { decidedBy: ctx.actor.userId, decidedAt: ctx.now };
  await updateNotice(ctx, notice, { state: 'withdrawn', questionCode: null, detentionId: null, ...decided });
  if (personId !== null) await settlePersons(ctx, municipalityId, [personId]);
  await insertDecision(ctx, notice, {
    kind: 'set-aside',
    reason: seen.reason,
    ...(personId === null ? {} : { personId }),
  });
  recordAudit(ctx, 'notice.set-aside', {
    municipalityId,
    subjectId: notice.id,
    personIds: personId === null ? [] : [personId],
    detail: { question: questionCode },
  });
}
