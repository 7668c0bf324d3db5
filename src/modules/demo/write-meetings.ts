import { addDays, todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  addAction,
  askForMeeting,
  decideVisit,
  endMeeting,
  findAttendees,
  findItems,
  findOwners,
  markPresence,
  ownerValue,
  planMeeting,
  saveNote,
  settleItem,
  startMeeting,
} from '../meetings/meetings.public.ts';
import { asUser } from './as-user.ts';
import { demoTalks, type DemoTalk } from './demo-meeting.ts';
import { workersIn } from './demo-users.ts';
import { isOpen, type DemoCase } from './draw-case.ts';

const [daysSinceLast, daysToNext] = [12, 2];
const presentParties = ['Re-integratieofficier (RIO)', 'Werk & Inkomen', 'Leger des Heils'];

/** The last meeting with its minutes, and the next with its agenda; by the use cases themselves, as a coordinator. */
export async function writeMeetings(
  ctx: RequestContext,
  municipalityId: string,
  files: readonly DemoCase[],
): Promise<void> {
  const [coordinator] = workersIn(municipalityId).coordinators;
  if (coordinator === undefined) return;
  const today = todayIn(ctx.now);
  await writeLast(asUser(ctx, coordinator, { on: addDays(today, -daysSinceLast) }), municipalityId);
  const asker = files.find((file) => isOpen(file) && file.worker !== null);
  if (asker?.worker) {
    const asked = { caseId: asker.id, reason: 'Mag de intake bij de woongroep naar voren?' };
    await askForMeeting(asUser(ctx, asker.worker, { on: addDays(today, -1) }), asked);
  }
  await planMeeting(asUser(ctx, coordinator, { on: today }), { municipalityId, heldOn: addDays(today, daysToNext) });
}

async function writeLast(ctx: RequestContext, municipalityId: string): Promise<void> {
  const { id: meetingId } = await planMeeting(ctx, { municipalityId, heldOn: todayIn(ctx.now) });
  const { version } = await startMeeting(ctx, meetingId);
  for (const { id: attendeeId, name } of await findAttendees(ctx, meetingId)) {
    if (presentParties.includes(name)) await markPresence(ctx, { meetingId, attendeeId, isPresent: true });
  }
  const owners = (await findOwners(ctx, municipalityId)).map(ownerValue);
  const items = await findItems(ctx, meetingId);
  for (const [at, talk] of demoTalks.entries()) {
    const [item, taskOwner] = [items[at], owners[at % owners.length]];
    if (item !== undefined) await writeTalk(ctx, { meetingId, itemId: item.id }, { talk, taskOwner });
  }
  await endMeeting(ctx, { meetingId, version });
}

async function writeTalk(
  ctx: RequestContext,
  which: { meetingId: string; itemId: string },
  { talk, taskOwner }: { talk: DemoTalk; taskOwner: string | undefined },
): Promise<void> {
  const { general, housing, income, task, ending, needsVisit } = talk;
  const today = todayIn(ctx.now);
  const texts = { general, housing, 'work-income': income } as const;
  for (const domain of ['general', 'housing', 'work-income'] as const) {
    if (texts[domain] !== '') await saveNote(ctx, { ...which, domain, seen: 0, text: texts[domain] });
  }
  if (task !== '' && taskOwner !== undefined) {
    await addAction(ctx, { ...which, taskOwner, line: task, targetOn: addDays(today, 21), domain: 'work-income' });
  }
  const visit = { visitRole: 'reintegration-officer', visitBefore: null } as const;
  if (needsVisit) await decideVisit(ctx, { ...which, version: 1, needed: 'yes', ...visit });
  const parkedUntil = ending === 'parked' ? addDays(today, daysSinceLast + daysToNext) : null;
  await settleItem(ctx, { ...which, version: needsVisit ? 2 : 1, state: ending, parkedUntil });
}
