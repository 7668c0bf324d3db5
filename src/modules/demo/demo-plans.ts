/** What one year of outflow looks like in the demo. */
export interface YearPlan {
  releases: number;
  /** People released twice, and three times, in the year. */
  twice: number;
  thrice: number;
  share18to23: number;
  share24to26: number;
  meanDays: number;
}

/** The first year of the history. */
export const firstYear = 2018;

/** Invented national figures of one year, except 2020 and 2021 where a source exists (see `shippedReferences`). */
export interface NationalYear {
  population: number;
  outflow: number;
  meanDays: number;
  moreThanOncePercent: number;
}

const nationalYears: readonly NationalYear[] = [
  { population: 17_180_000, outflow: 26_100, meanDays: 138, moreThanOncePercent: 12 },
  { population: 17_280_000, outflow: 24_600, meanDays: 142, moreThanOncePercent: 12 },
  { population: 17_400_000, outflow: 20_391, meanDays: 147, moreThanOncePercent: 11 },
  { population: 17_480_000, outflow: 19_900, meanDays: 148, moreThanOncePercent: 12 },
  { population: 17_590_000, outflow: 20_600, meanDays: 146, moreThanOncePercent: 12 },
  { population: 17_810_000, outflow: 21_200, meanDays: 145, moreThanOncePercent: 12 },
  { population: 17_940_000, outflow: 21_500, meanDays: 146, moreThanOncePercent: 11 },
  { population: 18_040_000, outflow: 21_300, meanDays: 147, moreThanOncePercent: 11 },
];

/** National shares by age, the same every year. */
export const nationalShares = { aged18to23: 14, aged24to26: 8.5, aged27plus: 77.5 } as const;

// The memo of the municipality of Gouda: below the country each year, 16 % released more than once in 2020 and 5 % in 2021.
const goudaCounts: readonly (readonly [releases: number, twice: number, thrice: number])[] = [
  [80, 7, 1],
  [76, 7, 1],
  [68, 7, 2],
  [62, 3, 0],
  [64, 6, 0],
  [68, 6, 1],
  [71, 6, 0],
  [73, 7, 0],
];

interface OtherPlan {
  releases: number;
  young: number;
  length: number;
}

const otherPlans: Readonly<Record<string, OtherPlan>> = {
  GM0546: { releases: 122, young: 0.21, length: 0.96 },
  GM0505: { releases: 196, young: 0.25, length: 1.04 },
  GM0344: { releases: 748, young: 0.23, length: 0.99 },
};

const populations: Readonly<Record<string, readonly number[]>> = {
  GM0513: [72_700, 73_100, 73_400, 73_678, 74_400, 75_100, 75_763, 76_539],
  GM0546: [124_300, 124_900, 125_100, 124_100, 125_600, 127_000, 128_300, 129_000],
  GM0505: [118_700, 119_000, 119_300, 119_100, 119_800, 121_400, 122_500, 123_200],
  GM0344: [347_500, 352_900, 357_700, 359_400, 361_700, 368_000, 374_400, 377_000],
};

const at = <T>(list: readonly T[], year: number): T | undefined =>
  list[Math.min(Math.max(year - firstYear, 0), list.length - 1)];

/** Inhabitants of a demo municipality on 1 January; invented where no source is known. */
export const populationOf = (municipalityId: string, year: number): number =>
  at(populations[municipalityId] ?? [], year) ?? 100_000;

/** The national figures of the demo; after the last known year they stay as they were. */
export function nationalYear(year: number): NationalYear {
  return at(nationalYears, year) ?? { population: 18_000_000, outflow: 21_000, meanDays: 147, moreThanOncePercent: 11 };
}

/** How many releases of whom a municipality has in a year. */
export function planYear(municipalityId: string, year: number): YearPlan {
  const { meanDays } = nationalYear(year);
  const [releases, twice, thrice] = at(goudaCounts, year) ?? [70, 6, 0];
  const other = otherPlans[municipalityId];
  if (other === undefined) {
    // Twice the national share of 18 to 26, detentions a third longer.
    return {
      releases,
      twice,
      thrice,
      share18to23: 0.275,
      share24to26: 0.175,
      meanDays: Math.round((meanDays * 4) / 3),
    };
  }
  const swing = 1 + 0.05 * Math.sin((year - firstYear) * 1.7);
  const count = Math.round(other.releases * swing);
  return {
    releases: count,
    twice: Math.round(count * 0.095),
    thrice: Math.round(count * 0.01),
    share18to23: other.young * 0.62,
    share24to26: other.young * 0.38,
    meanDays: Math.round(meanDays * other.length),
  };
}
