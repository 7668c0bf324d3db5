import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findWorkers } from '../access/access.public.ts';
import { findOrganisations } from '../address-book/address-book.public.ts';
import { ownerValue } from './action-owners.ts';
import { getItem, type ShownItem, type WhichItem } from './items.queries.ts';
import { getMeetingForNote } from './meetings.queries.ts';
import type { ActionForm } from './meetings.schema.ts';
import type { ActionRow, MeetingRow } from './meetings.table.ts';

/** Somebody who can be given a task. */
export interface ActionOwner {
  ownerKind: 'organisation' | 'worker';
  ownerId: string;
  ownerName: string;
  ownerRole: string;
}

interface KnownOwner extends ActionOwner {
  readsCare: boolean;
}

/** Everybody who can be given a task in a municipality: the organisations, then who carries files. */
export async function findOwners(ctx: RequestContext, municipalityId: string): Promise<KnownOwner[]> {
  const [organisations, workers] = await Promise.all([
    findOrganisations(ctx, municipalityId),
    findWorkers(ctx, municipalityId),
  ]);
  return [
    ...organisations.map(({ id, name, readsCare }) => ({
      ...{ ownerKind: 'organisation' as const, ownerId: id, ownerName: name, ownerRole: '', readsCare },
    })),
    ...workers.map(({ userId, name, role }) => ({
      ...{ ownerKind: 'worker' as const, ownerId: userId, ownerName: name, ownerRole: role, readsCare: true },
    })),
  ];
}

/** The lines of a meeting, in the order in which they came. */
export function findActions(ctx: RequestContext, meetingId: string, itemId?: string): Promise<ActionRow[]> {
  return ctx.db
    .selectFrom('meetingAction')
    .selectAll()
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('meetingId', '=', meetingId)
    .$if(itemId !== undefined, (query) => query.where('itemId', '=', itemId ?? ''))
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
}

/** Adds one line: who does what, and when. It becomes a task when the meeting ends. */
export async function addAction(ctx: RequestContext, told: WhichItem & ActionForm): Promise<void> {
  const { item, meeting } = await getOpenItem(ctx, told);
  const { municipalityId, meetingId } = item;
  const found = (await findOwners(ctx, municipalityId)).find((one) => ownerValue(one) === told.taskOwner);
  if (found === undefined) throw new Invalid({ taskOwner: 'action-owner-missing' });
  const { readsCare, ...owner } = found;
  if (told.domain === 'care' && !readsCare) throw new Invalid({ taskOwner: 'action-care-not-readable' });
  if (told.targetOn <= meeting.heldOn) throw new Invalid({ targetOn: 'action-day-not-after' });
  const by = { addedAt: ctx.now, addedBy: ctx.actor.userId, addedByName: ctx.actor.name };
  const { targetOn, domain = null, line: what } = told;
  const action = { id: newId(), municipalityId, meetingId, itemId: item.id, what, ...owner, domain, targetOn };
  await ctx.db
    .insertInto('meetingAction')
    .values({ ...action, taskId: null, ...by })
    .execute();
  record(ctx, 'meeting.action-added', { item, lineId: action.id });
}

/** Takes a line back before the meeting ends. */
export async function removeAction(ctx: RequestContext, which: WhichItem & { lineId: string }): Promise<void> {
  const { item } = await getOpenItem(ctx, which);
  const removed = await ctx.db
    .deleteFrom('meetingAction')
    .where('municipalityId', '=', item.municipalityId)
    .where('itemId', '=', item.id)
    .where('id', '=', which.lineId)
    .returning('id')
    .executeTakeFirst();
  if (removed === undefined) throw new NotFound();
  record(ctx, 'meeting.action-removed', { item, lineId: removed.id });
}

/** The task that a line became. */
export async function setTask(ctx: RequestContext, action: ActionRow, taskId: string): Promise<void> {
  await ctx.db
    .updateTable('meetingAction')
    .set({ taskId })
    .where('municipalityId', '=', action.municipalityId)
    .where('id', '=', action.id)
    .execute();
}

async function getOpenItem(ctx: RequestContext, which: WhichItem): Promise<{ item: ShownItem; meeting: MeetingRow }> {
  const meeting = await getMeetingForNote(ctx, which.meetingId);
  const item = await getItem(ctx, which);
  if (meeting.state === 'ended') throw new Conflict('meeting-ended');
  return { item, meeting };
}

function record(ctx: RequestContext, event: string, { item, lineId }: { item: ShownItem; lineId: string }): void {
  const { municipalityId, caseId, personId } = item;
  recordAudit(ctx, event, { municipalityId, caseId, subjectId: lineId, personIds: [personId] });
}
