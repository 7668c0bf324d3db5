import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import { tallyOf, type Tally } from '../../kernel/tally.ts';
import type { DecidedHow, RequestState } from './budget.schema.ts';

/** What the figures are worked out from. */
export interface CountedRequest {
  state: RequestState;
  bottleneck: string;
  amountCents: number;
  askedOn: LocalDate;
  decidedOn: LocalDate | null;
  decidedHow: DecidedHow | null;
}

/** What the requests of a fund tell. */
export interface BudgetFigures {
  /** Decided at once, within the mandate. */
  byMandate: number;
  /** Decided by a second person. */
  byPerson: number;
  /** Median of the days from request to the decision of a second person; undefined without one. */
  medianDays: number | undefined;
  waiting: number;
  /** The most frequent on top. */
  bottlenecks: Tally[];
}

/** The middle of some numbers; halfway between the two middle ones when they are even. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** The figures of a fund. What was withdrawn does not count as a bottleneck: nothing was in the way after all. */
export function figuresOf(requests: readonly CountedRequest[]): BudgetFigures {
  const days = requests.flatMap(({ askedOn, decidedOn, decidedHow }) =>
    decidedHow === 'person' && decidedOn !== null ? [daysBetween(askedOn, decidedOn)] : [],
  );
  return {
    byMandate: requests.filter(({ decidedHow }) => decidedHow === 'mandate').length,
    byPerson: days.length,
    medianDays: medianOf(days),
    waiting: requests.filter(({ state }) => state === 'asked').length,
    bottlenecks: tallyOf(
      requests.filter(({ state }) => state !== 'withdrawn'),
      ({ bottleneck }) => bottleneck,
    ),
  };
}
