import { hideSmall, type ShownTallies, type Tally } from '../../kernel/tally.ts';
import type { Shown } from './figure.schema.ts';
import { canShowShare, showCount } from './suppression.rules.ts';

/** Counts of the budget in one calendar year. */
export interface BudgetCounts {
  year: number;
  requests: number;
  byMandate: number;
  byPerson: number;
  medianDays: number | undefined;
  bottlenecks: readonly Tally[];
}

/** The budget of one year as it may be seen. */
export interface BudgetRow {
  year: number;
  requests: Shown;
  /** Decisions that a second person took, and the median of the days that took. */
  byPerson: Shown;
  medianDays: Shown;
  /** Decisions that were taken at once, within the mandate. */
  withinMandate: Shown;
  bottlenecks: ShownTallies;
}

/** A year without requests. */
export const noBudget = (year: number): BudgetCounts => ({
  ...{ year, requests: 0, byMandate: 0, byPerson: 0, medianDays: undefined, bottlenecks: [] },
});

/** Hides what is small of each year, and what would follow from the number of requests. */
export function showBudgetYear(counts: BudgetCounts, threshold: number): BudgetRow {
  const { year, requests, byMandate, byPerson, medianDays, bottlenecks } = counts;
  const decided = byMandate + byPerson;
  const number = (value: number): Shown => ({ kind: 'number', value });
  const isByPersonShown = canShowShare(byPerson, requests, threshold);
  return {
    year,
    requests: showCount(requests, threshold),
    byPerson: isByPersonShown ? number(byPerson) : { kind: 'hidden' },
    medianDays: medianDays !== undefined && isByPersonShown ? number(medianDays) : { kind: 'hidden' },
    withinMandate: canShowShare(byMandate, decided, threshold) ? number(byMandate) : { kind: 'hidden' },
    bottlenecks: hideSmall(bottlenecks, threshold),
  };
}
