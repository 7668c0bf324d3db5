import { kaplanMeier, survivalAt, type LifetableRow } from './survival.rules.ts';
import { returnMoments } from './return.rules.ts';

/** Counts of the releases of adults in all municipalities together in one year, as the database gives them. */
export interface CountryCounts {
  year: number;
  municipalities: number;
  releases: number;
  persons: number;
  releasedMoreThanOnce: number;
  knownAges: number;
  /** Up to and including 26, and 27. */
  young: number;
  young27: number;
  underFourWeeks: number;
  meanDays: number;
}

/** What is kept of a year: its counts, and the share (of 1) back in detention at each of `returnMoments`. */
export interface CountryYear extends CountryCounts {
  /** Null where nobody was followed so long. */
  returned: (number | null)[];
}

/** Joins the counts of each year with its Kaplan-Meier curve. */
export function countryYears(
  counts: readonly CountryCounts[],
  followed: readonly (LifetableRow & { year: number })[],
): CountryYear[] {
  const byYear = Map.groupBy(followed, ({ year }) => year);
  return counts.map((one) => {
    const curve = kaplanMeier(byYear.get(one.year) ?? []);
    const returned = returnMoments.map((days) => {
      const { estimate, atRisk } = survivalAt(curve, days);
      return atRisk === 0 ? null : estimate;
    });
    return { ...one, returned };
  });
}

/** With fewer other municipalities in a year, one of them might recognise another in the sums. */
export const leastMunicipalities = 4;
