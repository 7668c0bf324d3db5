import type { Shown } from './figure.schema.ts';
import { publishableGroupings } from './suppression.rules.ts';

/** Releases of one year by length of the detention, with its mean and median in days. */
export interface LengthCounts {
  releases: number;
  /** Under 14 days, 14-27, up to 3, 6 and 12 calendar months, and 12 months or longer. */
  lengthBands: readonly number[];
  meanDays: number | null;
  medianDays: number | null;
}

/** What of it may be shown; `counts` in the order of the bands. */
export interface ShownLengths {
  counts: Shown[];
  /** Under four weeks, and three months or longer: sums of bands. */
  short: Shown;
  long: Shown;
  /** Whether mean and median leave every hidden band enough possible values. */
  hasAverage: boolean;
}

const fine = [[0], [1], [2], [3], [4], [5]] as const;
const coarse = [[0, 1], [2], [3, 4, 5]] as const;
/** The fewest days in a band: three months are 89 days at least, six 181. */
const fewestDays = { second: 14, third: 28, fourth: 89, fifth: 181, last: 365 };

/** Bands whole or not at all, so that no neighbour that is hidden tells which one was small; the coarse ones first. */
export function showLengths(counts: LengthCounts, threshold: number): ShownLengths {
  const bands = counts.lengthBands;
  const [hasCoarse = false, hasFine = false] = publishableGroupings(bands, [coarse, fine], threshold);
  const show = (places: readonly number[], isShown: boolean): Shown =>
    isShown ? { kind: 'number', value: sumOf(bands, places) } : { kind: 'hidden' };
  return {
    counts: fine.map((places) => show(places, places[0] === 2 ? hasCoarse : hasFine)),
    short: show(coarse[0], hasCoarse),
    long: show(coarse[2], hasCoarse),
    hasAverage: hasFine || (hasCoarse && hidesBands(counts, threshold)),
  };
}

const sumOf = (bands: readonly number[], places: readonly number[]): number =>
  places.reduce((sum, place) => sum + (bands[place] ?? 0), 0);

/** Mean × releases is all days, and every band must fit in them; the median says how many are on each side of two weeks. */
function hidesBands(counts: LengthCounts, threshold: number): boolean {
  const { releases, lengthBands, meanDays, medianDays } = counts;
  if (meanDays === null || medianDays === null || medianDays >= fewestDays.fourth - 1) return false;
  const [short, middle, long] = [sumOf(lengthBands, coarse[0]), lengthBands[2] ?? 0, sumOf(lengthBands, coarse[2])];
  const { least, most } = secondBand({ releases, short, medianDays });
  const days = (Math.round(meanDays) + 0.5) * releases;
  const room = days - least * fewestDays.second - middle * fewestDays.third - long * fewestDays.fourth;
  const inLast = Math.floor(room / (fewestDays.last - fewestDays.fourth));
  const inFifth = Math.floor(room / (fewestDays.fifth - fewestDays.fourth));
  const inSecond = Math.min(most - least, Math.floor(room / fewestDays.second));
  return inSecond + 1 >= threshold && inFifth + 1 >= threshold && inLast >= threshold;
}

function secondBand({ releases, short, medianDays }: { releases: number; short: number; medianDays: number }) {
  const half = releases / 2;
  const least = medianDays >= fewestDays.second - 1 && medianDays < fewestDays.third ? Math.max(0, short - half) : 0;
  const most = medianDays <= fewestDays.second ? Math.min(short, short - half) : short;
  return { least: Math.ceil(least), most: Math.floor(most) };
}
