import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay, type ClosedDays } from '../../kernel/working-days.ts';

/** A visit that is wanted, in the prison where the person is now. */
export interface TripWish {
  id: string;
  caseId: string;
  prison: string;
  /** Who goes: only visits of one visitor make a trip. */
  visitor: string;
  releaseOn: LocalDate | null;
  wishedBefore: LocalDate | null;
}

/** A visit of which the day is known already. */
export interface TripAnchor extends Pick<TripWish, 'id' | 'caseId' | 'prison' | 'visitor'> {
  on: LocalDate;
}

/** What was agreed on trips. */
export interface TripAgreements {
  today: LocalDate;
  windowDays: number;
  maxPerDay: number;
  closed: ClosedDays;
}

/** Visits to make on one day in one prison. */
export interface TripProposal extends Pick<TripWish, 'prison' | 'visitor'> {
  on: LocalDate;
  wishIds: readonly string[];
  /** Visits of that day that were asked before. */
  anchorIds: readonly string[];
}

// A prison is asked about a week ahead, unless somebody is released sooner.
const workingDaysAhead = 5;
const never = '9999-12-31';

/**
 * Trips to propose: first along with a day that is known, then on a day of their own; whoever is released first goes first.
 * Nobody after the release, nobody twice, never more on a day than agreed, and only when it saves a journey.
 */
export function proposeTrips(
  wishes: readonly TripWish[],
  anchors: readonly TripAnchor[],
  agreements: TripAgreements,
): TripProposal[] {
  const groups = Map.groupBy(wishes.toSorted(byUrgency), groupOf);
  const known = Map.groupBy(anchors.toSorted(byDay), groupOf);
  return [...groups]
    .toSorted(([one], [other]) => compare(one, other))
    .flatMap(([group, members]) => proposeForGroup(members, known.get(group) ?? [], agreements))
    .toSorted((one, other) => compare(one.on, other.on) || compare(groupOf(one), groupOf(other)));
}

const groupOf = ({ prison, visitor }: Pick<TripWish, 'prison' | 'visitor'>): string => `${prison}\n${visitor}`;
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byDay = (one: TripAnchor, other: TripAnchor): number => compare(one.on, other.on) || compare(one.id, other.id);
const byUrgency = (one: TripWish, other: TripWish): number =>
  compare(one.releaseOn ?? never, other.releaseOn ?? never) ||
  compare(one.wishedBefore ?? never, other.wishedBefore ?? never) ||
  compare(one.id, other.id);

function proposeForGroup(
  members: readonly TripWish[],
  anchors: readonly TripAnchor[],
  agreements: TripAgreements,
): TripProposal[] {
  const waiting = oncePerCase(members).filter((wish) => dayFor([wish], agreements) !== undefined);
  const proposals: TripProposal[] = [];
  const take = (taken: readonly TripWish[], on: LocalDate, before: readonly TripAnchor[]): void => {
    for (const wish of taken) waiting.splice(waiting.indexOf(wish), 1);
    const [first] = [...taken, ...before];
    if (first === undefined || taken.length === 0 || taken.length + before.length < 2) return;
    const { prison, visitor } = first;
    proposals.push({ prison, visitor, on, wishIds: taken.map(idOf), anchorIds: before.map(idOf) });
  };
  for (const [on, before] of Map.groupBy(anchors, (anchor) => anchor.on)) {
    take(whoCanGoAlong(waiting, { on, before }, agreements), on, before);
  }
  while (waiting.length > 0) {
    const together = waiting.slice(0, agreements.maxPerDay);
    take(together, dayFor(together, agreements) ?? agreements.today, []);
  }
  return proposals;
}

const idOf = ({ id }: { id: string }): string => id;

function oncePerCase(wishes: readonly TripWish[]): TripWish[] {
  const seen = new Set<string>();
  return wishes.filter(({ caseId }) => !seen.has(caseId) && seen.add(caseId));
}

function whoCanGoAlong(
  waiting: readonly TripWish[],
  { on, before }: { on: LocalDate; before: readonly TripAnchor[] },
  { today, windowDays, maxPerDay }: TripAgreements,
): TripWish[] {
  if (on <= today || on > addDays(today, windowDays)) return [];
  const visited = new Set(before.map(({ caseId }) => caseId));
  const room = Math.max(0, maxPerDay - before.length);
  return waiting.filter((wish) => on <= lastDayOf(wish, today) && !visited.has(wish.caseId)).slice(0, room);
}

/** The last day on which a visit makes sense: before the release, and before the wished day while that still can be. */
function lastDayOf({ releaseOn, wishedBefore }: TripWish, today: LocalDate): LocalDate {
  const ends = [releaseOn, wishedBefore !== null && wishedBefore > addDays(today, 1) ? wishedBefore : null];
  return ends.reduce<LocalDate>(
    (last, end) => (end !== null && addDays(end, -1) < last ? addDays(end, -1) : last),
    addDays(today, 366),
  );
}

/** A working day within the window on which all of these can be visited; undefined when there is none. */
function dayFor(wishes: readonly TripWish[], { today, windowDays, closed }: TripAgreements): LocalDate | undefined {
  const first = nextWorkingDay(today, closed);
  const last = wishes
    .map((wish) => lastDayOf(wish, today))
    .reduce((one, other) => (one < other ? one : other), addDays(today, windowDays));
  if (first > last) return undefined;
  const preferred = addWorkingDays(today, workingDaysAhead, closed);
  let day = preferred < last ? preferred : last;
  while (!isWorkingDay(day, closed)) day = addDays(day, -1);
  return day;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesInDay = 24 * 60;

/** The times of visits after each other; undefined when they do not fit in the day. */
export function timesAfterEachOther(first: string, minutesEach: readonly number[]): string[] | undefined {
  const starts: string[] = [];
  let at = minutesOf(first);
  for (const minutes of minutesEach) {
    starts.push(timeOf(at));
    at += minutes;
  }
  return at > minutesInDay ? undefined : starts;
}

/** When the next visit can begin, after those that have a time; a first one at ten. */
export function firstFreeTime(visits: readonly { visitAt: string | null; minutes: number }[]): string {
  const ends = visits.flatMap(({ visitAt, minutes }) => (visitAt === null ? [] : [minutesOf(visitAt) + minutes]));
  return timeOf(Math.min(Math.max(minutesOf('10:00'), ...ends), minutesInDay - 1));
}

/** From the begin of the first to the end of the last; a day without visits is an hour from ten. */
export function spanOf(visits: readonly { visitAt: string | null; minutes: number }[]): {
  at: string;
  minutes: number;
} {
  const starts = visits.flatMap(({ visitAt }) => (visitAt === null ? [] : [minutesOf(visitAt)]));
  if (starts.length === 0) return { at: '10:00', minutes: 60 };
  const first = Math.min(...starts);
  const last = visits.reduce((end, { visitAt, minutes }) => Math.max(end, minutesOf(visitAt ?? '00:00') + minutes), 0);
  return { at: timeOf(first), minutes: last - first };
}
