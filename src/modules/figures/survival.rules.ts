import { logLogBand } from './intervals.rules.ts';

/** How many followed-up releases ended on one day after release: by the event, or because nobody looked further. */
export interface LifetableRow {
  readonly days: number;
  readonly events: number;
  readonly censored: number;
}

/** A Kaplan-Meier curve: one place in each column per distinct time in the data, in order of time. */
export interface SurvivalCurve {
  readonly total: number;
  readonly events: number;
  readonly columns: {
    readonly days: Float64Array;
    /** Followed up until this time or longer; who leaves at a time is still at risk at that time. */
    readonly atRisk: Float64Array;
    readonly events: Float64Array;
    readonly survival: Float64Array;
    /** Greenwood's sum of d / (n (n - d)): the variance of log S. Infinite once S is 0. */
    readonly greenwood: Float64Array;
  };
}

export interface SurvivalStep {
  days: number;
  atRisk: number;
  events: number;
  survival: number;
  greenwood: number;
}

/** What a curve says of one moment; the shares are of 1. */
export interface ReturnedAt {
  days: number;
  /** One minus the survival: the share with whom it happened within these days. */
  estimate: number;
  lower: number | null;
  upper: number | null;
  atRisk: number;
}

/** Counts single follow-up times into the rows that everything here works with. */
export function toLifetable(times: readonly { days: number; isEvent: boolean }[]): LifetableRow[] {
  return inOrder(times.map(({ days, isEvent }) => ({ days, events: isEvent ? 1 : 0, censored: isEvent ? 0 : 1 })));
}

/** The rows in order of time, one per time. */
export function inOrder(rows: readonly LifetableRow[]): LifetableRow[] {
  const byTime = new Map<number, { days: number; events: number; censored: number }>();
  for (const row of rows) {
    const earlier = byTime.get(row.days);
    if (earlier === undefined) byTime.set(row.days, { ...row });
    else {
      earlier.events += row.events;
      earlier.censored += row.censored;
    }
  }
  return [...byTime.values()].sort((one, other) => one.days - other.days);
}

/**
 * The product-limit estimate of the share to whom it did not happen yet; at the same time events come before
 * censorings. Times are days; rows may come in any order. A curve of nobody has a total of 0: show nothing of it.
 * Source: Kaplan & Meier, Journal of the American Statistical Association 53 (1958), 457-481; its variance: Greenwood,
 * Reports on Public Health and Medical Subjects 33 (1926), 1-26.
 */
export function kaplanMeier(rows: readonly LifetableRow[]): SurvivalCurve {
  const ordered = inOrder(rows);
  const column = (): Float64Array => new Float64Array(ordered.length);
  const columns = { days: column(), atRisk: column(), events: column(), survival: column(), greenwood: column() };
  const total = ordered.reduce((sum, row) => sum + row.events + row.censored, 0);
  let atRisk = total;
  let survival = 1;
  let greenwood = 0;
  ordered.forEach(({ days, events, censored }, at) => {
    if (events > 0) {
      survival *= (atRisk - events) / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
    }
    columns.days[at] = days;
    columns.atRisk[at] = atRisk;
    columns.events[at] = events;
    columns.survival[at] = survival;
    columns.greenwood[at] = greenwood;
    atRisk -= events + censored;
  });
  return { total, events: ordered.reduce((sum, row) => sum + row.events, 0), columns };
}

/** The places where the curve goes down: one per time at which it happened to somebody. */
export function stepsOf({ columns }: SurvivalCurve): SurvivalStep[] {
  const steps: SurvivalStep[] = [];
  columns.events.forEach((events, at) => {
    if (events > 0) steps.push(stepAt(columns, at));
  });
  return steps;
}

/** Before the first time in the data everybody is at risk and nothing happened. */
function stepAt(columns: SurvivalCurve['columns'], at: number): SurvivalStep {
  return {
    days: columns.days[at] ?? 0,
    atRisk: columns.atRisk[at] ?? 0,
    events: columns.events[at] ?? 0,
    survival: columns.survival[at] ?? 1,
    greenwood: columns.greenwood[at] ?? 0,
  };
}

/** The last step at or before a time, with how many were followed up until exactly that time or longer. */
export function stepOn({ columns }: SurvivalCurve, days: number): SurvivalStep {
  const after = firstAfter(columns.days, days);
  const last = stepAt(columns, after - 1);
  const isExact = after > 0 && last.days === days;
  return { ...last, atRisk: isExact ? last.atRisk : (columns.atRisk[after] ?? 0) };
}

function firstAfter(ordered: Float64Array, days: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordered[middle] ?? Infinity) <= days) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The share with whom it happened within a number of days, with its 95 % log(-log) band (null where the share is 0
 * or 1). After the last follow-up the last value stands, with nobody at risk: mark such a moment as not complete.
 */
export function survivalAt(curve: SurvivalCurve, days: number): ReturnedAt {
  const { survival, greenwood, atRisk } = stepOn(curve, days);
  const band = logLogBand(survival, Math.sqrt(greenwood));
  return { days, estimate: 1 - survival, lower: band?.lower ?? null, upper: band?.upper ?? null, atRisk };
}

/** The first day on which it has happened with at least half; null when the curve stays above. */
export function medianDays({ columns }: SurvivalCurve): number | null {
  // A product of fractions may end a rounding error above the half that it stands for.
  const at = columns.survival.findIndex((survival) => survival <= 0.5 + 1e-12);
  return columns.days[at] ?? null;
}
