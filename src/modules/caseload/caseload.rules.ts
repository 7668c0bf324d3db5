import { addMonths, type LocalDate } from '../../kernel/local-date.ts';
import type { Weight } from './caseload.schema.ts';

/** How much each weight counts, in half files, so that sums stay whole. */
export const halvesOf: Readonly<Record<Weight, number>> = { light: 1, normal: 2, heavy: 3 };

/** The weight of so many halves. */
export const weightOf = (halves: number): Weight => (halves <= 1 ? 'light' : halves === 2 ? 'normal' : 'heavy');

/** What a file counts for until somebody said how heavy it is. */
export const usualHalves = halvesOf.normal;

/** The sum of the weights, in halves. */
const sumOf = (carried: readonly { halves: number }[]): number => carried.reduce((sum, { halves }) => sum + halves, 0);

/** How much one officer may carry, in whole files. */
export interface Limits {
  ceiling: number;
  warnFrom: number;
}

/** Room, from where to warn, exactly full, or too much. */
export type LoadLevel = 'room' | 'warn' | 'full' | 'over';

/** How a load stands against the limits. */
export function levelOf(halves: number, { ceiling, warnFrom }: Limits): LoadLevel {
  if (halves > ceiling * 2) return 'over';
  if (halves === ceiling * 2) return 'full';
  return halves >= warnFrom * 2 ? 'warn' : 'room';
}

/** What an assignment does to the load of an officer. */
export interface LoadChange {
  before: number;
  after: number;
  level: LoadLevel;
}

/** The load before and after, with how it stands then. */
export function changeOfLoad(before: number, added: readonly { halves: number }[], limits: Limits): LoadChange {
  const after = before + sumOf(added);
  return { before, after, level: levelOf(after, limits) };
}

/** Whether files may be given: above the ceiling only for a reason, and over the very load that was seen. */
export function decideAssignment(
  change: LoadChange,
  told: { overReason: string; seen: number },
): 'allowed' | 'rio-full' | 'rio-load-changed' {
  if (change.level !== 'over' || change.after === change.before) return 'allowed';
  if (told.overReason === '') return 'rio-full';
  return told.seen === change.before ? 'allowed' : 'rio-load-changed';
}

/** A file that somebody carries, as far as it tells when its place comes free. */
export interface Carried {
  rioId: string;
  halves: number;
  releaseOn: LocalDate | null;
  closedOn: LocalDate | null;
}

/** The day until which the RIO stays with somebody; undefined while the release is unknown. */
export const followedUntil = (releaseOn: LocalDate | null, months: number): LocalDate | undefined =>
  releaseOn === null ? undefined : addMonths(releaseOn, months);

/** When the place of a file comes free: today when it is closed or followed long enough, undefined when unknown. */
export function openingOf(carried: Carried, months: number, today: LocalDate): LocalDate | undefined {
  if (carried.closedOn !== null) return today;
  const until = followedUntil(carried.releaseOn, months);
  return until === undefined || until > today ? until : today;
}

/** A file that waits. */
export interface Waiting {
  id: string;
  halves: number;
  releaseOn: LocalDate | null;
}

/** Who comes out first, waits in front; an unknown release comes last. */
export const byRelease = <One extends { releaseOn: LocalDate | null }>(all: readonly One[]): One[] =>
  all.toSorted((one, other) => ((one.releaseOn ?? '9999') < (other.releaseOn ?? '9999') ? -1 : 1));

interface Opening {
  on: LocalDate;
  rioId: string;
  halves: number;
}

/** The days on which places come free, the first on top. */
export const openingsOf = (all: readonly Carried[], months: number, today: LocalDate): Opening[] =>
  all
    .flatMap((one) => {
      const on = openingOf(one, months, today);
      return on === undefined ? [] : [{ on, rioId: one.rioId, halves: one.halves }];
    })
    .sort((one, other) => (one.on < other.on ? -1 : 1));

/** What is free now per officer, in halves, and what comes free. */
export interface Room {
  free: ReadonlyMap<string, number>;
  openings: readonly Opening[];
  today: LocalDate;
}

/** The day on which each who waits can expect a place, in the order of the list; undefined when no day is known. */
export function expectedPlaces(waiting: readonly Waiting[], room: Room): ReadonlyMap<string, LocalDate | undefined> {
  const free = new Map(room.free);
  const coming = [...room.openings];
  const expected = new Map<string, LocalDate | undefined>();
  let day: LocalDate | undefined = room.today;
  const withRoom = (halves: number) => [...free].find(([, left]) => left >= halves)?.[0];
  for (const one of waiting) {
    let rioId = withRoom(one.halves);
    while (rioId === undefined && day !== undefined) {
      const next = coming.shift();
      day = next?.on;
      if (next !== undefined) free.set(next.rioId, (free.get(next.rioId) ?? 0) + next.halves);
      rioId = withRoom(one.halves);
    }
    if (rioId !== undefined) free.set(rioId, (free.get(rioId) ?? 0) - one.halves);
    expected.set(one.id, rioId === undefined ? undefined : day);
  }
  return expected;
}
