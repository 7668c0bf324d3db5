import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import { instantAt } from '../../kernel/wall-clock.ts';
import type { VisitOutcome, VisitState } from './visits.schema.ts';

const nextStates: Readonly<Record<VisitState, readonly VisitState[]>> = {
  wanted: ['asked', 'cancelled'],
  // Asked again: for another day, or in the prison where the person was moved to.
  asked: ['asked', 'confirmed', 'held', 'not-held', 'cancelled'],
  confirmed: ['asked', 'confirmed', 'held', 'not-held', 'cancelled'],
  held: [],
  'not-held': [],
  cancelled: [],
};

/** Whether a visit in the one state may go to the other. */
export const canMoveVisit = (from: VisitState, to: VisitState): boolean => nextStates[from].includes(to);

/** The states in which something is still to be done. */
export const openVisitStates = ['wanted', 'asked', 'confirmed'] as const satisfies readonly VisitState[];

/** Whether there is still something to be done. */
export const isOpenVisit = (state: VisitState): boolean => nextStates[state].length > 0;

/** Where an outcome brings a visit. */
export const stateAfter = (outcome: VisitOutcome): 'held' | 'not-held' => (outcome === 'held' ? 'held' : 'not-held');

/** What the rules need of somebody in prison. */
export interface Stay {
  releaseOn: LocalDate | null;
  wishedBefore: LocalDate | null;
}

/** Why a visit cannot be on this day; undefined when it can. A wish is not a wall: only the release is. */
export function refuseDay(on: LocalDate, { releaseOn }: Pick<Stay, 'releaseOn'>, today: LocalDate): string | undefined {
  if (on < today) return 'visit-in-past';
  if (releaseOn !== null && on >= releaseOn) return 'visit-after-release';
  return undefined;
}

// As in the contact log: the clock of a phone may run a little ahead.
const toleranceInMinutes = 15;

/**
 * The moment that goes into the contact log; undefined when it cannot have been yet. That it will not be held can be known
 * before, and is then logged now.
 */
export function momentOfOutcome(
  visit: { visitOn: LocalDate; visitAt: string },
  outcome: VisitOutcome,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const planned = instantAt(visit.visitOn, visit.visitAt);
  const minutesAhead = (planned.epochMilliseconds - now.epochMilliseconds) / 60_000;
  if (minutesAhead <= toleranceInMinutes) return planned;
  return outcome === 'held' ? undefined : now;
}
