import { Conflict } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getCase, isOpenState, selectVisibleCases } from '../cases/cases.public.ts';
import type { WishRow } from './meetings.table.ts';

/** Asks to discuss a file at the next meeting. Conflict when the file is closed or the actor asked already. */
export async function askForMeeting(ctx: RequestContext, asked: { caseId: string; reason: string }): Promise<void> {
  const { caseId, reason } = asked;
  const { municipalityId, personId, state } = await getCase(ctx, caseId);
  if (!isOpenState(state)) throw new Conflict('meeting-case-closed');
  const { actor, now } = ctx;
  const by = { askedAt: now, askedOn: todayIn(now), askedBy: actor.userId, askedByName: actor.name };
  const added = await ctx.db
    .insertInto('meetingRequest')
    .values({ id: newId(), municipalityId, caseId, reason, ...by, settledIn: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined) throw new Conflict('asked-for-already');
  recordAudit(ctx, 'meeting.asked', { municipalityId, caseId, subjectId: added.id, personIds: [personId] });
}

/** What was asked about these files and no meeting has dealt with, the oldest first. Whoever shows it records the audit. */
export async function findWishes(ctx: RequestContext, caseIds: readonly string[]): Promise<WishRow[]> {
  if (caseIds.length === 0) return [];
  return ctx.db
    .selectFrom('meetingRequest')
    .selectAll()
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('caseId', 'in', selectVisibleCases(ctx).select('caseFile.id').where('caseFile.id', 'in', caseIds))
    .where('settledIn', 'is', null)
    .orderBy('askedAt')
    .execute();
}

/** What was asked about these files has been dealt with in a meeting. */
export async function settleWishes(
  ctx: RequestContext,
  { municipalityId, id }: { municipalityId: string; id: string },
  caseIds: readonly string[],
): Promise<void> {
  if (caseIds.length === 0) return;
  await ctx.db
    .updateTable('meetingRequest')
    .set({ settledIn: id })
    .where('municipalityId', '=', municipalityId)
    .where('caseId', 'in', caseIds)
    .where('settledIn', 'is', null)
    .execute();
}
