import type { Shown } from './figure.schema.ts';
import { showCount } from './suppression.rules.ts';
import { kaplanMeier, survivalAt, type LifetableRow, type ReturnedAt, type SurvivalCurve } from './survival.rules.ts';

/** Releases that are alike in everything here. */
export interface ReturnCount {
  year: number;
  age: number | null;
  sex: 'man' | 'woman' | 'unknown';
  /** 0: the first detention that is known here; 1: there were earlier ones. */
  earlier: number;
  /** Had a RIO on the day of release. */
  isRio: boolean;
  isEvent: boolean;
  /** From the release to the return, or to the last day on which it would be known. */
  days: number;
  count: number;
}

/** The moments at which return to detention is told, in days after release. */
export const returnMoments = [180, 365, 730] as const;

/** What a set of releases says about return: how many, how many came back, and the curve. */
export function curveOf(counts: readonly ReturnCount[]): SurvivalCurve {
  return kaplanMeier(lifetableOf(counts));
}

export function lifetableOf(counts: readonly ReturnCount[]): LifetableRow[] {
  return counts.map(({ days, isEvent, count }) => ({
    days,
    events: isEvent ? count : 0,
    censored: isEvent ? 0 : count,
  }));
}

/** Adults, and who is not known to be younger: the people that the other figures count. */
export const isAdult = ({ age }: ReturnCount): boolean => age === null || age >= 18;

/** By what releases can be told apart. */
export type ReturnGrouping = 'none' | 'age' | 'sex';

/** Return to detention of one group, exact and not hidden: for who runs the installation. */
export interface GroupReturn {
  group: string;
  /** Releases, and how many of them ended in a return within the observation. */
  n: number;
  events: number;
  at: ReturnedAt[];
}

/** Return to detention at the moments of `returnMoments` per group, in order of their names; of nobody there is no group. */
export function groupReturns(counts: readonly ReturnCount[], grouping: ReturnGrouping): GroupReturn[] {
  const groups = Map.groupBy(counts, groupNames[grouping]);
  return [...groups]
    .map(([group, ones]) => ({ group, curve: curveOf(ones) }))
    .sort((one, other) => (one.group < other.group ? -1 : 1))
    .map(({ group, curve }) => ({
      group,
      n: curve.total,
      events: curve.events,
      at: returnMoments.map((days) => survivalAt(curve, days)),
    }));
}

const groupNames: Readonly<Record<ReturnGrouping, (count: ReturnCount) => string>> = {
  none: () => 'all',
  age: ageGroupOf,
  sex: ({ sex }) => sex,
};

/** The age bands of DJI on the day of release. */
function ageGroupOf({ age }: ReturnCount): string {
  if (age === null) return 'unknown';
  if (age < 18) return '0-17';
  if (age <= 23) return '18-23';
  return age <= 26 ? '24-26' : '27+';
}

/** A moment that may be shown. */
export interface ShownMoment extends ReturnedAt {
  /** Still followed, counting who died or left in steps of five: exactly, one could tell how many these are. */
  followed: number;
}

/** What may be seen of a curve: `curve` is for the picture, `moments` for the table. */
export interface ShownReturn {
  total: Shown;
  /** Undefined where too few came back, or stayed away, between this moment and the one shown before it. */
  moments: (ShownMoment | undefined)[];
  /** As far as somebody was followed. */
  curve: ReturnedAt[];
}

const gridDays = Array.from({ length: 24 }, (_, month) => Math.round(((month + 1) * 730) / 24));

/**
 * What may be seen of a curve. Every step of a Kaplan-Meier curve is a person, so a point is left out when fewer than
 * `threshold` came back since the point before it, or when fewer than that are left.
 */
export function showReturn(curve: SurvivalCurve, threshold: number): ShownReturn {
  const kept = keepApart(curve, { days: returnMoments, threshold, before: 0 });
  const picture: number[] = [];
  let from = 0;
  for (const moment of kept) {
    const between = gridDays.filter((days) => days > from && days < moment);
    const inside = keepApart(curve, { days: between, threshold, before: eventsUntil(curve, from) });
    const last = eventsUntil(curve, moment);
    picture.push(...inside.filter((days) => last - eventsUntil(curve, days) >= threshold), moment);
    from = moment;
  }
  return shownAt(curve, { total: showCount(curve.total, threshold), moments: kept, picture });
}

function shownAt(
  curve: SurvivalCurve,
  { total, moments, picture }: { total: Shown; moments: readonly number[]; picture: readonly number[] },
): ShownReturn {
  return {
    total,
    moments: returnMoments.map((days) => (moments.includes(days) ? momentOf(curve, days) : undefined)),
    curve: picture.map((days) => survivalAt(curve, days)).filter(({ atRisk }) => atRisk > 0),
  };
}

function momentOf(curve: SurvivalCurve, days: number): ShownMoment {
  const moment = survivalAt(curve, days);
  const away = curve.total - eventsUntil(curve, days);
  return { ...moment, followed: away - Math.floor((away - moment.atRisk) / 5) * 5 };
}

/**
 * What may be seen of groups that together are the releases of `years`, each of which is shown by itself: all groups or
 * none, for the years add up to the one that is left; and only where the sum leaves what is hidden of a year uncertain.
 */
export function showTogether(
  groups: readonly SurvivalCurve[],
  { years, threshold }: { years: readonly SurvivalCurve[]; threshold: number },
): ShownReturn[] {
  const seen = groups.map((group) => showReturn(group, threshold));
  const small = years.map(({ total }) => total).filter((total) => total < threshold);
  const isTotalShown = groups.every(({ total }) => total >= threshold) && isSumSafe(small, threshold);
  const moments = returnMoments.filter(
    (days, at) =>
      isTotalShown &&
      seen.every((one) => one.moments[at] !== undefined) &&
      isSumSafe(hiddenReturns(years, { days, threshold }), threshold),
  );
  return groups.map((group) => {
    const total: Shown = isTotalShown ? { kind: 'number', value: group.total } : { kind: 'hidden' };
    return shownAt(group, { total, moments, picture: moments });
  });
}

/** The returns of each year that are not shown at this moment, counted from the moment shown before it. */
function hiddenReturns(
  years: readonly SurvivalCurve[],
  { days, threshold }: { days: number; threshold: number },
): number[] {
  return years.flatMap((year) => {
    const kept = keepApart(year, { days: returnMoments, threshold, before: 0 });
    if (kept.includes(days)) return [];
    const before = kept.findLast((moment) => moment < days) ?? 0;
    return [eventsUntil(year, days) - eventsUntil(year, before)];
  });
}

/** Whether who knows the sum of counts below the threshold still has every value from zero for each of them. */
function isSumSafe(hidden: readonly number[], threshold: number): boolean {
  const sum = hidden.reduce((all, one) => all + one, 0);
  return hidden.length === 0 || (sum >= threshold - 1 && sum <= (threshold - 1) * (hidden.length - 1));
}

/** Of these moments the ones that differ by enough events from the one kept before, with enough people left. */
function keepApart(
  curve: SurvivalCurve,
  { days, threshold, before }: { days: readonly number[]; threshold: number; before: number },
): number[] {
  const kept: number[] = [];
  let seen = before;
  for (const moment of days) {
    const events = eventsUntil(curve, moment);
    if (events - seen < threshold || curve.total - events < threshold) continue;
    kept.push(moment);
    seen = events;
  }
  return kept;
}

function eventsUntil({ columns }: SurvivalCurve, days: number): number {
  let sum = 0;
  columns.days.forEach((time, at) => {
    if (time <= days) sum += columns.events[at] ?? 0;
  });
  return sum;
}
