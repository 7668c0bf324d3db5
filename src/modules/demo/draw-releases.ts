import { addDays, daysBetween, localDateOf, weekdayOf, yearOf, type LocalDate } from '../../kernel/local-date.ts';
import type { YearPlan } from './demo-plans.ts';
import type { DemoBand } from './draw-person.ts';
import type { Random } from './random.ts';

/** One person's releases in one year: the days, and the age group that the plan wants. */
export interface ReleaseSlot {
  band: DemoBand;
  days: LocalDate[];
}

/** Spreads the releases of a plan over people, age groups and days up to and including `until`. */
export function drawReleases(random: Random, plan: YearPlan, until: LocalDate): ReleaseSlot[] {
  const once = Math.max(0, plan.releases - 2 * plan.twice - 3 * plan.thrice);
  const left = bandTargets(plan);
  const many = [...Array<number>(plan.thrice).fill(3), ...Array<number>(plan.twice).fill(2)];
  const repeated = many.map((times) => ({ band: takeBand(random, left, times), times }));
  const single = random
    .shuffled(remainingBands(left))
    .slice(0, once)
    .map((band) => ({ band, times: 1 }));
  return [...repeated, ...single].map(({ band, times }) => ({ band, days: drawDays(random, times, until) }));
}

type BandCounts = Record<DemoBand, number>;

function bandTargets({ releases, share18to23, share24to26 }: YearPlan): BandCounts {
  const aged18to23 = Math.round(releases * share18to23);
  const aged24to26 = Math.round(releases * share24to26);
  return { aged18to23, aged24to26, aged27plus: releases - aged18to23 - aged24to26 };
}

const bands = ['aged18to23', 'aged24to26', 'aged27plus'] as const;

function takeBand(random: Random, left: BandCounts, times: number): DemoBand {
  const band = random.weighted(bands.map((one) => [one, Math.max(0, left[one] - times + 1)] as const));
  left[band] -= times;
  return band;
}

const remainingBands = (left: BandCounts): DemoBand[] =>
  bands.flatMap((band) => Array<DemoBand>(Math.max(0, left[band])).fill(band));

// Days in one year for one person, with at least a month between two releases.
function drawDays(random: Random, times: number, until: LocalDate): LocalDate[] {
  const first = localDateOf(yearOf(until), 1, 1);
  const length = daysBetween(first, until) + 1;
  const share = Math.floor(length / times);
  return Array.from({ length: times }, (_, index) => {
    const start = index === 0 ? 0 : index * share + Math.min(20, Math.floor(share / 4));
    return onWeekday(addDays(first, random.int(start, Math.max(start, (index + 1) * share - 4))), first);
  });
}

/** Nobody is released in a weekend; the Friday before takes them, as in practice. */
export function onWeekday(day: LocalDate, notBefore: LocalDate): LocalDate {
  const late = weekdayOf(day) - 5;
  if (late <= 0) return day;
  const friday = addDays(day, -late);
  return friday < notBefore ? addDays(day, 3 - late) : friday;
}
