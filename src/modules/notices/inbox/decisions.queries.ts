import { sql } from 'kysely';
import { Conflict, NotFound } from '../../../kernel/errors.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { lockPersons } from '../../persons/persons.public.ts';
import { getNotice, selectVisibleNotices, type Notice } from '../notices.queries.ts';
import type { DecisionKind, NoticeDecision } from './decisions.table.ts';

/** The notice a form is about, and the version that was on the page. */
export interface SeenNotice {
  noticeId: string;
  version: number;
}

/** What was decided about a notice, oldest first. */
export function findDecisions(
  ctx: RequestContext,
  { id, municipalityId }: Pick<Notice, 'id' | 'municipalityId'>,
): Promise<NoticeDecision[]> {
  return ctx.db
    .selectFrom('noticeDecision')
    .selectAll()
    .where('municipalityId', '=', municipalityId)
    .where('noticeId', '=', id)
    .orderBy('id')
    .execute();
}

/**
 * Holds the notice for a decision until the end of the transaction, with everybody who may be added or joined.
 * Throws Conflict when somebody else decided or something came in since the page was shown.
 */
export async function getSeenNotice(ctx: RequestContext, { noticeId, version }: SeenNotice): Promise<Notice> {
  const { municipalityId } = await getNotice(ctx, noticeId);
  await lockPersons(ctx, municipalityId);
  const notice = await selectVisibleNotices(ctx).selectAll().where('id', '=', noticeId).forUpdate().executeTakeFirst();
  if (notice === undefined) throw new NotFound();
  if (notice.version !== version) throw new Conflict('notice-changed-meanwhile');
  return notice;
}

type NoticeFields = Partial<
  Pick<
    Notice,
    'personId' | 'detentionId' | 'state' | 'questionCode' | 'decidedBy' | 'decidedAt' | 'caseId' | 'legalBasis'
  >
>;

/** Writes over what was read; what is decided about counts as seen. */
export async function updateNotice(
  ctx: RequestContext,
  { id, municipalityId, version, state }: Notice,
  fields: NoticeFields,
): Promise<void> {
  const changed = await ctx.db
    .updateTable('notice')
    .set({ ...fields, version: version + 1, seenAt: sql`coalesce(seen_at, ${ctx.now.toString()}::timestamptz)` })
    .where('id', '=', id)
    .where('municipalityId', '=', municipalityId)
    .where('version', '=', version)
    .where('state', '=', state)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Conflict('notice-changed-meanwhile');
}

/** Keeps who decided what. */
export async function insertDecision(
  ctx: RequestContext,
  notice: Pick<Notice, 'id' | 'municipalityId' | 'questionCode'>,
  decision: { kind: DecisionKind; personId?: string; gaveBsn?: boolean; reason?: string },
): Promise<void> {
  const { kind, personId = null, gaveBsn = false, reason = '' } = decision;
  await ctx.db
    .insertInto('noticeDecision')
    .values({
      municipalityId: notice.municipalityId,
      noticeId: notice.id,
      kind,
      questionCode: notice.questionCode,
      personId,
      gaveBsn,
      reason,
      decidedBy: ctx.actor.userId,
      decidedByName: ctx.actor.name,
      decidedAt: ctx.now,
    })
    .execute();
}

/** Remembers which file was opened from a notice; no decision, so it does not clash with a form that is open. */
export async function linkCase(ctx: RequestContext, link: { noticeId: string; caseId: string }): Promise<void> {
  await ctx.db
    .updateTable('notice')
    .set({ caseId: link.caseId })
    .where('id', '=', link.noticeId)
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .execute();
}
