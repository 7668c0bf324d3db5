import { Conflict, Invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { insertTrip } from './trips.queries.ts';
import { timesAfterEachOther } from './trips.rules.ts';
import { moveVisit } from './visit-changes.queries.ts';
import { findVisitsForChange, findVisitsOnDay, type ShownVisit } from './visits.queries.ts';
import { carryOut, checkDay } from './visits.service.ts';
import { visitorValue } from './visitor-choice.rules.ts';

/** A trip as it was on the page: its visits each with their version, the day, and when the first begins. */
export interface ToldTrip {
  visits: readonly { id: string; version: number }[];
  on: LocalDate;
  at: string;
}

/**
 * Asks the prison for all these visits on one day, one after the other; all or none. Visits of the same visitor that were
 * asked for that day before belong to the trip. Throws Conflict when one of them changed, or when they are no trip.
 */
export async function askTrip(ctx: RequestContext, { visits: told, on, at }: ToldTrip): Promise<string> {
  const found = await findVisitsForChange(
    ctx,
    told.map(({ id }) => id),
  );
  const members = told.flatMap(({ id, version }) =>
    found.filter((visit) => visit.id === id && visit.version === version && visit.state === 'wanted'),
  );
  const [first] = members;
  if (first === undefined || members.length !== told.length) throw new Conflict('changed-meanwhile');
  if (!members.every((visit) => isTogether(visit, first)) || first.prisonNow === '') throw new Conflict('no-trip');
  for (const visit of members) checkDay(ctx, visit, on);
  const times = timesAfterEachOther(
    at,
    members.map(({ minutes }) => minutes),
  );
  if (times === undefined) throw new Invalid({ at: 'trip-too-late' });
  const tripId = await findOrInsertTrip(ctx, first, on);
  for (const [place, visit] of members.entries()) {
    const moment = { prison: first.prisonNow, visitOn: on, visitAt: times[place] ?? at };
    await carryOut(ctx, visit, { state: 'asked', ...moment, tripId });
  }
  const { municipalityId } = first;
  const personIds = members.map(({ personId }) => personId);
  recordAudit(ctx, 'visit.trip-asked', { municipalityId, subjectId: tripId, personIds, detail: { on } });
  return tripId;
}

const isTogether = (one: ShownVisit, other: ShownVisit): boolean =>
  one.municipalityId === other.municipalityId &&
  one.prisonNow === other.prisonNow &&
  visitorValue(one) === visitorValue(other);

async function findOrInsertTrip(ctx: RequestContext, first: ShownVisit, on: LocalDate): Promise<string> {
  const { municipalityId, prisonNow: prison } = first;
  const before = (await findVisitsOnDay(ctx, { municipalityId, prison, on })).filter(
    (visit) => visitorValue(visit) === visitorValue(first),
  );
  const known = before.find(({ tripId }) => tripId !== null)?.tripId;
  const tripId = known ?? (await insertTrip(ctx, { id: newId(), municipalityId, prison, visitOn: on })).id;
  for (const visit of before.filter((one) => one.tripId === null)) {
    const joined = await moveVisit(ctx, visit, { state: visit.state, tripId });
    if (joined === undefined) throw new Conflict('changed-meanwhile');
  }
  return tripId;
}
