import { NotFound } from '../../kernel/errors.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { AddendumRow, AttendeeRow, MeetingRow } from './meetings.table.ts';

/** Every read of meetings starts here: those of the municipalities of the actor. What was said about a file is elsewhere. */
function selectVisibleMeetings({ db, actor }: RequestContext) {
  return db.selectFrom('meeting').where('meeting.municipalityId', 'in', actor.municipalityIds);
}

/** A meeting with the name of its municipality. */
export interface ShownMeeting extends MeetingRow {
  municipalityName: string;
}

const selectShown = (ctx: RequestContext) =>
  selectVisibleMeetings(ctx)
    .innerJoin('municipality', 'municipality.id', 'meeting.municipalityId')
    .selectAll('meeting')
    .select('municipality.name as municipalityName');

/** One meeting; NotFound outside the municipalities of the actor. */
export async function getMeeting(ctx: RequestContext, meetingId: string): Promise<ShownMeeting> {
  const found = await selectShown(ctx).where('meeting.id', '=', meetingId).executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** The same, held: whoever writes notes waits, and so does a second person who would end it. */
export async function getMeetingForChange(ctx: RequestContext, meetingId: string): Promise<MeetingRow> {
  const found = await selectVisibleMeetings(ctx)
    .selectAll('meeting')
    .where('meeting.id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** Held so that it cannot end while something is written in it; many may hold it so at once. */
export async function getMeetingForNote(ctx: RequestContext, meetingId: string): Promise<MeetingRow> {
  const found = await selectVisibleMeetings(ctx)
    .selectAll('meeting')
    .where('meeting.id', '=', meetingId)
    .forShare()
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

const mostMeetings = 60;

/** Meetings, the latest day first. */
export function findMeetings(ctx: RequestContext): Promise<ShownMeeting[]> {
  return selectShown(ctx).orderBy('meeting.heldOn', 'desc').orderBy('meeting.id').limit(mostMeetings).execute();
}

/** The day of the last meeting before this one; undefined before the first. */
export async function findLastHeldOn(
  ctx: RequestContext,
  { municipalityId, heldOn }: Pick<MeetingRow, 'municipalityId' | 'heldOn'>,
): Promise<LocalDate | undefined> {
  const found = await selectVisibleMeetings(ctx)
    .select('meeting.heldOn')
    .where('meeting.municipalityId', '=', municipalityId)
    .where('meeting.state', '=', 'ended')
    .where('meeting.heldOn', '<', heldOn)
    .orderBy('meeting.heldOn', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.heldOn;
}

/** Adds a meeting; undefined when there is one on that day. */
export function insertMeeting(
  ctx: RequestContext,
  planned: Pick<MeetingRow, 'id' | 'municipalityId' | 'heldOn'>,
): Promise<MeetingRow | undefined> {
  return ctx.db
    .insertInto('meeting')
    .values({ ...planned, ledBy: ctx.actor.userId, ledByName: ctx.actor.name })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** What changes in a meeting while it lasts. */
export type MeetingStep = Partial<Omit<MeetingRow, 'id' | 'municipalityId' | 'version'>>;

/** Changes a meeting over the version that was read; undefined when somebody was first. */
export function updateMeeting(
  ctx: RequestContext,
  meeting: MeetingRow,
  step: MeetingStep,
): Promise<MeetingRow | undefined> {
  return ctx.db
    .updateTable('meeting')
    .set({ ...step, version: meeting.version + 1 })
    .where('id', '=', meeting.id)
    .where('municipalityId', '=', meeting.municipalityId)
    .where('state', '=', meeting.state)
    .where('version', '=', meeting.version)
    .returningAll()
    .executeTakeFirst();
}

/** Who is expected at a meeting: the roles first, then organisations by name. */
export function findAttendees(ctx: RequestContext, meetingId: string): Promise<AttendeeRow[]> {
  return ctx.db
    .selectFrom('meetingAttendee')
    .selectAll()
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('meetingId', '=', meetingId)
    .orderBy('kind', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Adds who is expected; who is there already stays as they are. */
export async function insertAttendees(
  ctx: RequestContext,
  attendees: readonly Omit<AttendeeRow, 'contribution'>[],
): Promise<void> {
  if (attendees.length === 0) return;
  await ctx.db
    .insertInto('meetingAttendee')
    .values([...attendees])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Marks somebody as being there or not; undefined when there is no such party at this meeting. */
export function updatePresence(
  ctx: RequestContext,
  which: { meetingId: string; attendeeId: string; isPresent: boolean },
): Promise<AttendeeRow | undefined> {
  return ctx.db
    .updateTable('meetingAttendee')
    .set({ isPresent: which.isPresent })
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('meetingId', '=', which.meetingId)
    .where('id', '=', which.attendeeId)
    .returningAll()
    .executeTakeFirst();
}

/** What was added after the end, in order. */
export function findAddenda(ctx: RequestContext, meetingId: string): Promise<AddendumRow[]> {
  return ctx.db
    .selectFrom('meetingAddendum')
    .selectAll()
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('meetingId', '=', meetingId)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute();
}

/** Adds a line after the end. */
export async function insertAddendum(
  ctx: RequestContext,
  line: Pick<AddendumRow, 'id' | 'municipalityId' | 'meetingId' | 'text'>,
): Promise<void> {
  const { actor, now } = ctx;
  await ctx.db
    .insertInto('meetingAddendum')
    .values({ ...line, writtenAt: now, writtenBy: actor.userId, writtenByName: actor.name })
    .execute();
}
