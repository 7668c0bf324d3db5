import { Conflict, Invalid } from '../../kernel/errors.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  addSeconds,
  findItems,
  getItem,
  updateItem,
  type ItemFields,
  type ShownItem,
  type WhichItem,
} from './items.queries.ts';
import { getMeetingForNote } from './meetings.queries.ts';
import type { SettleForm, VisitForm } from './meetings.schema.ts';
import type { MeetingRow } from './meetings.table.ts';
import { mayInviteSafety } from './presence.rules.ts';

type SeenItem = WhichItem & { version: number };

/** How a file leaves the table: discussed, skipped, or parked with the day on which it comes back. */
export async function settleItem(ctx: RequestContext, seen: SeenItem & SettleForm): Promise<void> {
  const { item, meeting } = await getSeenItem(ctx, seen);
  if (item.state === 'removed') throw new Conflict('changed-meanwhile');
  const parkedUntil = seen.state === 'parked' ? seen.parkedUntil : null;
  if (parkedUntil !== null && parkedUntil <= meeting.heldOn) throw new Invalid({ parkedUntil: 'return-not-after' });
  await changeItem(ctx, item, { state: seen.state, parkedUntil });
  record(ctx, item, { event: 'meeting.case-settled', detail: { from: item.state, to: seen.state, parkedUntil } });
}

/** Whether somebody must go and see the person in prison; it is asked when the meeting ends. */
export async function decideVisit(ctx: RequestContext, seen: SeenItem & VisitForm): Promise<void> {
  const { item, meeting } = await getSeenItem(ctx, seen);
  const isNeeded = seen.needed === 'yes';
  const visitRole = isNeeded ? (seen.visitRole ?? null) : null;
  if (visitRole === 'safety-director' && !mayInviteSafety(item)) throw new Invalid({ visitRole: 'meeting-no-risk' });
  const visitBefore = isNeeded ? seen.visitBefore : null;
  if (visitBefore !== null && visitBefore <= meeting.heldOn) throw new Invalid({ visitBefore: 'visit-day-not-after' });
  await changeItem(ctx, item, { visitNeeded: isNeeded, visitRole, visitBefore });
  record(ctx, item, { event: 'meeting.visit-decided', detail: { needed: isNeeded, visitRole, visitBefore } });
}

/** Invites V&W for a file with a recorded safety risk, or takes that back. */
export async function inviteSafety(ctx: RequestContext, seen: SeenItem & { invited: boolean }): Promise<void> {
  const { item } = await getSeenItem(ctx, seen);
  if (seen.invited && !mayInviteSafety(item)) throw new Conflict('meeting-no-risk');
  await changeItem(ctx, item, { isSafetyInvited: seen.invited });
  record(ctx, item, { event: 'meeting.safety-invited', detail: { invited: seen.invited } });
}

/** Adds the time that a file was on the table; gives the whole, in seconds. */
export async function countTime(ctx: RequestContext, which: WhichItem & { seconds: number }): Promise<number> {
  const [meeting, item] = await Promise.all([getMeetingForNote(ctx, which.meetingId), getItem(ctx, which)]);
  if (meeting.state === 'ended') throw new Conflict('meeting-ended');
  return addSeconds(ctx, item, which.seconds);
}

async function getSeenItem(ctx: RequestContext, seen: SeenItem): Promise<{ item: ShownItem; meeting: MeetingRow }> {
  const meeting = await getMeetingForNote(ctx, seen.meetingId);
  const item = await getItem(ctx, seen);
  if (meeting.state === 'ended') throw new Conflict('meeting-ended');
  if (item.version !== seen.version) throw new Conflict('changed-meanwhile');
  return { item, meeting };
}

async function changeItem(ctx: RequestContext, item: ShownItem, fields: ItemFields): Promise<void> {
  if ((await updateItem(ctx, item, fields)) === undefined) throw new Conflict('changed-meanwhile');
}

function record(
  ctx: RequestContext,
  item: ShownItem,
  { event, detail }: { event: string; detail: Record<string, unknown> },
): void {
  const { id, municipalityId, caseId, personId } = item;
  recordAudit(ctx, event, { municipalityId, caseId, subjectId: id, personIds: [personId], detail });
}

/** The file that comes after this one and is still open; else the first that is; undefined when all have had their turn. */
export async function findNextOpen(ctx: RequestContext, { meetingId, itemId }: WhichItem): Promise<string | undefined> {
  const items = await findItems(ctx, meetingId);
  const at = items.findIndex(({ id }) => id === itemId);
  return [...items.slice(at + 1), ...items.slice(0, at)].find(({ state }) => state === 'open')?.id;
}
