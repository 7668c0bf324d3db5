import type { MissingReason, Shown } from './figure.schema.ts';
import { national, type Reference, type ReferenceCode } from './references.schema.ts';
import { showLengths, type LengthCounts, type ShownLengths } from './length.rules.ts';
import { showMoreThanOnce } from './more-than-once.rules.ts';
import { hiddenShare, shareWithMargin, type ShownShare } from './shares.rules.ts';
import { publishableGroupings, showCount } from './suppression.rules.ts';

/** What the municipality decided about its figures. */
export interface FigureSettings {
  /** Counts below this are not shown. */
  smallNumber: number;
  /** Last age of the group of young adults that the memo calls 18-27. */
  youngUpTo: 26 | 27;
  /** Within how many hours after the release somebody should have been spoken to. */
  firstContactHours: number;
}

/** Counts of the releases of adults in one calendar year; of length and age also what hides behind a small one. */
export interface YearCounts extends LengthCounts {
  year: number;
  persons: number;
  releasedMoreThanOnce: number;
  aged18to23: number;
  aged24to26: number;
  aged27: number;
  aged28plus: number;
  /** Releases by quarter of the year. */
  quarters: readonly number[];
}

/** The same quantity for the municipality and for the country in one year. */
export interface Compared {
  year: number;
  own: Shown;
  country: Shown;
}

/** An age band with its count and shares (of 1) in one year. */
export interface AgeBandRow {
  year: number;
  band: AgeBand;
  count: Shown;
  own: Shown;
  lower: Shown;
  upper: Shown;
  country: Shown;
}

export type AgeBand = '18-23' | '24-26' | '27-plus' | 'young' | 'older';

/** Everything the figures page shows of one municipality; numbers that may not be seen are not in it. */
export interface MunicipalFigures {
  outflow: { year: number; count: Shown; isComplete: boolean }[];
  perTenThousand: Compared[];
  ages: AgeBandRow[];
  releasedMoreThanOnce: (Compared & Pick<ShownShare, 'lower' | 'upper'>)[];
  length: { year: number; mean: Shown; median: Shown; country: Shown }[];
  quarters: { year: number; counts: Shown[] }[];
  lengthBands: (Pick<ShownLengths, 'counts' | 'short' | 'long'> & { year: number })[];
}

/** What a year is counted and compared with. */
export interface FigureInput {
  municipalityId: string;
  years: readonly YearCounts[];
  fromYear: number;
  toYear: number;
  /** The year that is not over yet: it has counts, but nothing to compare them with. */
  currentYear: number;
  references: readonly Reference[];
  settings: Omit<FigureSettings, 'firstContactHours'>;
}

const number = (value: number): Shown => ({ kind: 'number', value });
const missing = (reason: MissingReason): Shown => ({ kind: 'missing', reason });

/** Releases per 10,000 inhabitants on 1 January of the year. */
function perTenThousand(releases: number, population: number): number {
  return (releases / population) * 10_000;
}

/** Of the people released in the year, the share (of 1) released more than once in it. Not recidivism. */
export function shareReleasedMoreThanOnce({ persons, releasedMoreThanOnce }: YearCounts): number {
  return persons === 0 ? 0 : releasedMoreThanOnce / persons;
}

/** Of the releases with a known age, the share (of 1) of people from 18 up to and including 26 or 27. */
export function youngShare(counts: YearCounts, upTo: FigureSettings['youngUpTo']): number {
  const known = knownAges(counts);
  return known === 0 ? 0 : youngCount(counts, upTo) / known;
}

const knownAges = (year: YearCounts): number => year.aged18to23 + year.aged24to26 + year.aged27 + year.aged28plus;
const youngCount = (year: YearCounts, upTo: number): number =>
  year.aged18to23 + year.aged24to26 + (upTo === 27 ? year.aged27 : 0);

/** The value that holds for this area and year. */
function findReference(
  references: readonly Reference[],
  wanted: Pick<Reference, 'code' | 'area' | 'year'>,
): number | undefined {
  const { code, area, year } = wanted;
  return references.find((one) => one.code === code && one.area === area && one.year === year)?.value ?? undefined;
}

/** Works out every figure and hides what is too small, also from who subtracts. */
export function buildFigures(input: FigureInput): MunicipalFigures {
  const years = withoutGaps(input);
  return {
    outflow: years.map((counts) => ({
      year: counts.year,
      count: showCount(counts.releases, input.settings.smallNumber),
      isComplete: counts.year < input.currentYear,
    })),
    perTenThousand: years.map((counts) => compareRate(counts, input)),
    ages: years.flatMap((counts) => ageBands(counts, input)),
    releasedMoreThanOnce: years.map((counts) => compareMoreThanOnce(counts, input)),
    length: years.map((counts) => detentionLength(counts, input)),
    quarters: years.map(({ year, quarters }) => ({ year, counts: showParts(quarters, input.settings.smallNumber) })),
    lengthBands: years.map(({ year, ...counts }) => ({ year, ...showLengths(counts, input.settings.smallNumber) })),
  };
}

/** Explicit zeros: a year without releases is a fact, a gap in the table is a riddle. */
export function withoutGaps({
  years,
  fromYear,
  toYear,
}: Pick<FigureInput, 'years' | 'fromYear' | 'toYear'>): YearCounts[] {
  return Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) => {
    const year = fromYear + index;
    return years.find((counts) => counts.year === year) ?? { year, ...nothing };
  });
}

const nothing = {
  releases: 0,
  persons: 0,
  releasedMoreThanOnce: 0,
  aged18to23: 0,
  aged24to26: 0,
  aged27: 0,
  aged28plus: 0,
  lengthBands: [0, 0, 0, 0, 0, 0],
  quarters: [0, 0, 0, 0],
  meanDays: null,
  medianDays: null,
};

function compareRate({ year, releases }: YearCounts, input: FigureInput): Compared {
  if (year >= input.currentYear) return { year, own: missing('year-not-over'), country: missing('year-not-over') };
  const own = showCount(releases, input.settings.smallNumber);
  return {
    year,
    own:
      own.kind === 'small'
        ? own
        : rateOf(own.value, findReference(input.references, { code: 'population', area: input.municipalityId, year })),
    country: countryRate(input.references, year),
  };
}

const rateOf = (releases: number, population: number | undefined): Shown =>
  population === undefined || population === 0
    ? missing('no-population')
    : number(perTenThousand(releases, population));

function countryRate(references: readonly Reference[], year: number): Shown {
  const releases = findReference(references, { code: 'outflow', area: national, year });
  const population = findReference(references, { code: 'population', area: national, year });
  if (releases === undefined || population === undefined || population === 0) return missing('no-national');
  return number(perTenThousand(releases, population));
}

function ageBands(counts: YearCounts, input: FigureInput): AgeBandRow[] {
  const { smallNumber, youngUpTo } = input.settings;
  const atoms = [counts.aged18to23, counts.aged24to26, counts.aged27, counts.aged28plus];
  const young =
    youngUpTo === 27
      ? [[0, 1, 2], [3]]
      : [
          [0, 1],
          [2, 3],
        ];
  const [showYoung = false, showBands = false] = publishableGroupings(atoms, [young, [[0], [1], [2, 3]]], smallNumber);
  const known = knownAges(counts);
  const row = (band: AgeBand, count: number, isShown: boolean): AgeBandRow => {
    const { share, lower, upper } = isShown ? shareWithMargin(count, known) : hiddenShare;
    return {
      year: counts.year,
      band,
      count: isShown ? number(count) : { kind: 'hidden' },
      own: share,
      lower,
      upper,
      country: countryShare(input, { band, year: counts.year }),
    };
  };
  const youngOnes = youngCount(counts, youngUpTo);
  return [
    row('18-23', counts.aged18to23, showBands),
    row('24-26', counts.aged24to26, showBands),
    // Up to 26 the two groupings share their oldest group.
    row('27-plus', counts.aged27 + counts.aged28plus, showBands || (showYoung && youngUpTo === 26)),
    row('young', youngOnes, showYoung),
    row('older', known - youngOnes, showYoung),
  ];
}

function countryShare({ references, settings }: FigureInput, { band, year }: { band: AgeBand; year: number }): Shown {
  const share = (code: ReferenceCode) => findReference(references, { code, area: national, year });
  const both = (left: number | undefined, right: number | undefined) =>
    left === undefined || right === undefined ? undefined : left + right;
  const young =
    settings.youngUpTo === 27
      ? share('outflow-share-18-27')
      : both(share('outflow-share-18-23'), share('outflow-share-24-26'));
  const percent = {
    '18-23': share('outflow-share-18-23'),
    '24-26': share('outflow-share-24-26'),
    '27-plus': share('outflow-share-27-plus'),
    young,
    older: young === undefined ? undefined : 100 - young,
  }[band];
  return percent === undefined ? missing('no-national') : number(percent / 100);
}

/** Whole or not at all: a neighbour that is hidden would tell which one was small. */
function showParts(parts: readonly number[], threshold: number): Shown[] {
  const isShown = parts.every((count) => count >= threshold);
  return parts.map((count) => (isShown ? number(count) : { kind: 'hidden' }));
}

function compareMoreThanOnce(
  { year, ...counts }: YearCounts,
  { references, settings }: FigureInput,
): MunicipalFigures['releasedMoreThanOnce'][number] {
  const percent = findReference(references, { code: 'released-more-than-once', area: national, year });
  const { share, lower, upper } = showMoreThanOnce(counts, settings.smallNumber);
  return {
    year,
    own: share,
    lower,
    upper,
    country: percent === undefined ? missing('no-national') : number(percent / 100),
  };
}

function detentionLength(
  counts: YearCounts,
  { references, settings }: FigureInput,
): MunicipalFigures['length'][number] {
  const { year, releases, meanDays, medianDays } = counts;
  const { hasAverage } = showLengths(counts, settings.smallNumber);
  const days = findReference(references, { code: 'mean-detention-days', area: national, year });
  const show = (value: number | null): Shown => {
    if (releases < settings.smallNumber) return { kind: 'small' };
    if (!hasAverage) return { kind: 'hidden' };
    return value === null ? missing('no-releases') : number(value);
  };
  return {
    year,
    mean: show(meanDays),
    median: show(medianDays),
    country: days === undefined ? missing('no-national') : number(days),
  };
}
