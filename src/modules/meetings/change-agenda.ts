import { Conflict } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getCase, isOpenState } from '../cases/cases.public.ts';
import { moved } from './build-agenda.ts';
import {
  findAllItems,
  getItem,
  insertItems,
  placeItems,
  updateItem,
  type ShownItem,
  type WhichItem,
} from './items.queries.ts';
import { getMeetingForChange, updateMeeting } from './meetings.queries.ts';
import type { MeetingRow } from './meetings.table.ts';

/** A meeting held for change, while something can still be changed in it. */
export async function holdOpenMeeting(ctx: RequestContext, meetingId: string): Promise<MeetingRow> {
  const meeting = await getMeetingForChange(ctx, meetingId);
  if (meeting.state === 'ended') throw new Conflict('meeting-ended');
  return meeting;
}

/** Puts a file on the agenda by hand; one that was taken off comes back. */
export async function addToAgenda(
  ctx: RequestContext,
  { meetingId, caseId }: { meetingId: string; caseId: string },
): Promise<void> {
  const file = await getCase(ctx, caseId);
  const meeting = await holdOpenMeeting(ctx, meetingId);
  const { municipalityId } = meeting;
  if (file.municipalityId !== municipalityId) throw new Conflict('case-of-other-municipality');
  if (!isOpenState(file.state)) throw new Conflict('meeting-case-closed');
  const items = await findAllItems(ctx, meeting);
  const known = items.find((item) => item.caseId === caseId);
  if (known === undefined) {
    const position = items.length + 1;
    await insertItems(ctx, [{ id: newId(), municipalityId, meetingId, caseId, reasons: [], isByHand: true, position }]);
  } else if (known.state === 'removed') {
    await updateItem(ctx, known, { state: 'open', isByHand: true });
  } else throw new Conflict('case-on-agenda-already');
  recordAudit(ctx, 'meeting.case-added', { municipalityId, caseId, subjectId: meetingId, personIds: [file.personId] });
}

/** Takes a file off the agenda; no rule puts it back. */
export async function removeFromAgenda(ctx: RequestContext, which: WhichItem & { version: number }): Promise<void> {
  const item = await holdItem(ctx, which);
  if (item.state !== 'open') throw new Conflict('case-discussed-already');
  await change(ctx, item, { state: 'removed' });
  record(ctx, 'meeting.case-removed', item);
}

/** Puts back what was taken off. */
export async function restoreToAgenda(ctx: RequestContext, which: WhichItem & { version: number }): Promise<void> {
  const item = await holdItem(ctx, which);
  if (item.state !== 'removed') throw new Conflict('changed-meanwhile');
  await change(ctx, item, { state: 'open', isByHand: true });
  record(ctx, 'meeting.case-added', item);
}

/** Moves a file one place up or down; at the end of the list nothing happens. */
export async function moveOnAgenda(
  ctx: RequestContext,
  which: WhichItem & { direction: 'up' | 'down' },
): Promise<void> {
  const item = await getItem(ctx, which);
  const meeting = await holdOpenMeeting(ctx, which.meetingId);
  const order = moved(await findAllItems(ctx, meeting), item.id, which.direction);
  if (order === undefined) return;
  await placeItems(
    ctx,
    meeting.municipalityId,
    order.map(({ id, reasons }, at) => ({ id, reasons, position: at + 1 })),
  );
  if (!meeting.isHandOrdered) await updateMeeting(ctx, meeting, { isHandOrdered: true });
  record(ctx, 'meeting.case-moved', item);
}

async function holdItem(ctx: RequestContext, which: WhichItem & { version: number }): Promise<ShownItem> {
  await holdOpenMeeting(ctx, which.meetingId);
  const item = await getItem(ctx, which);
  if (item.version !== which.version) throw new Conflict('changed-meanwhile');
  return item;
}

async function change(ctx: RequestContext, item: ShownItem, fields: Parameters<typeof updateItem>[2]): Promise<void> {
  if ((await updateItem(ctx, item, fields)) === undefined) throw new Conflict('changed-meanwhile');
}

function record(ctx: RequestContext, event: string, item: ShownItem): void {
  const { municipalityId, caseId, personId, meetingId } = item;
  recordAudit(ctx, event, { municipalityId, caseId, subjectId: meetingId, personIds: [personId] });
}
