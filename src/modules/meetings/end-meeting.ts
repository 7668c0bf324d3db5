import { Conflict } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { addDays, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getOrganisation } from '../address-book/address-book.public.ts';
import { getCase, isOpenState, isOutside } from '../cases/cases.public.ts';
import { offerTask } from '../tasks/tasks.public.ts';
import { askVisit } from '../visits/visits.public.ts';
import { findActions, setTask } from './actions.ts';
import { findAllItems, findItems, updateItem } from './items.queries.ts';
import { findAttendees, getMeetingForChange, insertAttendees, updateMeeting } from './meetings.queries.ts';
import type { ActionRow, ItemRow, MeetingRow } from './meetings.table.ts';
import { readableBy } from './presence.rules.ts';
import { settleWishes } from './wishes.ts';

// What is not done on its day has two weeks before it is escalated.
const daysToFatal = 14;

/**
 * Ends a meeting, once: what was decided is locked, tasks are offered, visits asked, parked files wait for their day. All of
 * it or nothing. Conflict when it has not begun, has ended, or changed since `version` was on the page.
 */
export async function endMeeting(
  ctx: RequestContext,
  { meetingId, version }: { meetingId: string; version: number },
): Promise<MeetingRow> {
  const meeting = await getMeetingForChange(ctx, meetingId);
  if (meeting.state === 'ended') throw new Conflict('meeting-ended-already');
  if (meeting.state === 'planned') throw new Conflict('meeting-not-begun');
  if (meeting.version !== version) throw new Conflict('changed-meanwhile');
  const items = await findAllItems(ctx, meeting);
  const actions = await findActions(ctx, meetingId);
  await refuseHidden(ctx, meeting, items);
  const caseOf = new Map(items.map(({ id, caseId }) => [id, caseId]));
  await expectOwners(ctx, meeting, actions);
  for (const action of actions) await sendTask(ctx, { meeting, action, caseId: caseOf.get(action.itemId) });
  const visits = await askVisits(ctx, meeting, items);
  await settleItems(ctx, meeting, items);
  const ended = await updateMeeting(ctx, meeting, { state: 'ended', endedAt: ctx.now, endedByName: ctx.actor.name });
  if (ended === undefined) throw new Conflict('changed-meanwhile');
  const detail = { cases: items.length, tasks: actions.length, visits };
  recordAudit(ctx, 'meeting.ended', { municipalityId: meeting.municipalityId, subjectId: meetingId, detail });
  return ended;
}

/** A ZVH file is out of sight for who works for one municipality, who then cannot send what was decided about it. */
async function refuseHidden(ctx: RequestContext, meeting: MeetingRow, items: readonly ItemRow[]): Promise<void> {
  const seen = await findItems(ctx, meeting.id);
  if (seen.length < items.length) throw new Conflict('meeting-has-hidden-files');
}

/** Each organisation that does something has minutes of its own, also when nobody of it was there. */
async function expectOwners(ctx: RequestContext, meeting: MeetingRow, actions: readonly ActionRow[]): Promise<void> {
  const known = new Set((await findAttendees(ctx, meeting.id)).map(({ organisationId }) => organisationId));
  const owners = new Set(actions.filter(({ ownerKind }) => ownerKind === 'organisation').map(({ ownerId }) => ownerId));
  for (const organisationId of owners) {
    if (known.has(organisationId)) continue;
    const organisation = await getOrganisation(ctx, organisationId);
    const { municipalityId, id: meetingId } = meeting;
    const party = { kind: 'organisation' as const, organisationId, role: '' as const, name: organisation.name };
    const absent = { reads: [...readableBy(organisation)], isPresent: false };
    await insertAttendees(ctx, [{ id: newId(), municipalityId, meetingId, ...party, ...absent }]);
  }
}

interface ToSend {
  meeting: MeetingRow;
  action: ActionRow;
  caseId: string | undefined;
}

async function sendTask(ctx: RequestContext, { meeting, action, caseId }: ToSend): Promise<void> {
  if (caseId === undefined) return;
  const { ownerKind: kind, ownerId: id, domain, what: title } = action;
  const targetOn = notBefore(action.targetOn, addDays(todayIn(ctx.now), 1));
  const task = await offerTask(ctx, {
    ...{ caseId, owner: { kind, id }, domain, needId: null, title, note: '' },
    ...{ targetOn, fatalOn: addDays(targetOn, daysToFatal), source: { kind: 'meeting', id: meeting.id } },
  });
  await setTask(ctx, action, task.id);
}

const notBefore = (day: LocalDate, first: LocalDate): LocalDate => (day < first ? first : day);

/** Asks the visits that were decided; of who came out meanwhile, or whose file closed, there is nothing to visit. */
async function askVisits(ctx: RequestContext, meeting: MeetingRow, items: readonly ItemRow[]): Promise<number> {
  const wanted = items.filter(({ state, visitNeeded }) => visitNeeded === true && state !== 'removed');
  const asked: boolean[] = [];
  for (const item of wanted) asked.push(await askOne(ctx, meeting, item));
  return asked.filter(Boolean).length;
}

async function askOne(ctx: RequestContext, { id }: MeetingRow, item: ItemRow): Promise<boolean> {
  const { caseId, visitRole: visitorRole, visitBefore } = item;
  const today = todayIn(ctx.now);
  const file = await getCase(ctx, caseId);
  if (visitorRole === null || !isOpenState(file.state) || isOutside(file, today)) return false;
  if (visitorRole === 'safety-director' && !file.safetyRisk) return false;
  const wishedBefore = visitBefore !== null && visitBefore > today ? visitBefore : null;
  const reason = 'Besloten in het casusoverleg';
  await askVisit(ctx, { caseId, visitorRole, visitorId: null, wishedBefore, reason, source: { kind: 'meeting', id } });
  return true;
}

async function settleItems(ctx: RequestContext, meeting: MeetingRow, items: readonly ItemRow[]): Promise<void> {
  const left = items.filter(({ state }) => state === 'open');
  for (const item of left) {
    if ((await updateItem(ctx, item, { state: 'skipped' })) === undefined) throw new Conflict('changed-meanwhile');
  }
  const dealtWith = items.filter(({ state }) => state === 'discussed' || state === 'parked');
  await settleWishes(
    ctx,
    meeting,
    dealtWith.map(({ caseId }) => caseId),
  );
}
