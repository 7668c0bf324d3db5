import { Conflict, NotFound } from '../../kernel/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findPrisonFacts, type PrisonFacts } from './find-prison-facts.ts';
import { getTrip } from './trips.queries.ts';
import { spanOf } from './trips.rules.ts';
import { recordSeen } from './view-visits.ts';
import { findVisitsOfTrip, getVisit, type ShownVisit } from './visits.queries.ts';
import { writeCalendar } from './write-calendar.ts';

/** What a note sheet holds. */
export interface NoteSheet {
  visits: readonly [ShownVisit, ...ShownVisit[]];
  prison: PrisonFacts;
}

/** The note sheet of one visit. Throws Conflict while it has no day. */
export async function viewNoteSheet(ctx: RequestContext, visitId: string): Promise<NoteSheet> {
  const visit = await getVisit(ctx, visitId);
  if (visit.visitOn === null) throw new Conflict('visit-without-day');
  return sheetOf(ctx, [visit]);
}

/** The note sheet of the visits of a trip that are still to be made. */
export async function viewTripSheet(ctx: RequestContext, tripId: string): Promise<NoteSheet> {
  const { visits } = await findMembers(ctx, tripId);
  const [first, ...others] = visits;
  if (first === undefined) throw new Conflict('trip-is-over');
  return sheetOf(ctx, [first, ...others]);
}

async function sheetOf(ctx: RequestContext, visits: NoteSheet['visits']): Promise<NoteSheet> {
  recordSeen(ctx, 'visit.note-sheet-printed', visits);
  return { visits, prison: await findPrisonFacts(ctx, visits[0]) };
}

/** Those the actor may see, that are still on the day and in the prison of the trip. */
async function findMembers(ctx: RequestContext, tripId: string) {
  const [trip, all] = await Promise.all([getTrip(ctx, tripId), findVisitsOfTrip(ctx, tripId)]);
  if (all.length === 0) throw new NotFound();
  const visits = all.filter(
    ({ visitOn, prison, state }) =>
      visitOn === trip.visitOn && prison === trip.prison && (state === 'asked' || state === 'confirmed'),
  );
  return { trip, visits, all };
}

/** The calendar file of one visit; no name is in it. Throws Conflict while it has no day. */
export async function writeVisitCalendar(ctx: RequestContext, visitId: string): Promise<string> {
  const visit = await getVisit(ctx, visitId);
  const { id, version, visitOn: on, visitAt: at, minutes, prison, state } = visit;
  if (on === null || at === null) throw new Conflict('visit-without-day');
  const { address } = await findPrisonFacts(ctx, visit);
  recordSeen(ctx, 'visit.calendar-downloaded', [visit]);
  const status = state === 'asked' || state === 'cancelled' ? state : 'confirmed';
  const when = { on, at, minutes, talks: 1, status } as const;
  return writeCalendar({ uid: `bezoek-${id}@kantelpunt`, sequence: version - 1, prison, address, ...when }, ctx.now);
}

/** The calendar file of a trip: from the first talk to the end of the last, cancelled when none is left. */
export async function writeTripCalendar(ctx: RequestContext, tripId: string): Promise<string> {
  const { trip, visits, all } = await findMembers(ctx, tripId);
  const { id, changes: sequence, visitOn: on, prison, municipalityId } = trip;
  const { address } = await findPrisonFacts(ctx, { municipalityId, prison });
  recordSeen(ctx, 'visit.calendar-downloaded', all);
  const isCertain = visits.every(({ state }) => state === 'confirmed');
  const status = visits.length === 0 ? 'cancelled' : isCertain ? 'confirmed' : 'asked';
  const when = { on, ...spanOf(visits), talks: visits.length, status } as const;
  return writeCalendar({ uid: `reis-${id}@kantelpunt`, sequence, prison, address, ...when }, ctx.now);
}
