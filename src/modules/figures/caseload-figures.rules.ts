import type { Shown } from './figure.schema.ts';
import { hiddenShare, shareWithMargin, type ShownShare } from './shares.rules.ts';
import { publishableGroupings, showCount } from './suppression.rules.ts';

/** The caseload on the last day of one year. */
interface CaseloadCounts {
  year: number;
  files: number;
  officers: number;
  load: { weight: number; ceiling: number } | undefined;
  waiting: number;
  left: number;
  medianDays: number | null;
}

/** The same as it may be seen. Officers are staff, but one of them says that there is a file. */
export interface CaseloadRow {
  year: number;
  files: Shown;
  officers: Shown;
  /** Share (of 1) of what the officers may carry. */
  load: Shown;
  waiting: Shown;
  medianDays: Shown;
}

/** A year without anybody. */
export const noCaseload = (year: number): CaseloadCounts => ({
  ...{ year, files: 0, officers: 0, load: undefined, waiting: 0, left: 0, medianDays: null },
});

const number = (value: number): Shown => ({ kind: 'number', value });

/** Hides what is small of one year; with few files their weight as well. */
export function showCaseloadYear(counts: CaseloadCounts, threshold: number): CaseloadRow {
  const { year, files, officers, load, waiting, left, medianDays } = counts;
  return {
    year,
    files: showCount(files, threshold),
    officers: files >= threshold ? number(officers) : { kind: 'hidden' },
    load: showLoad(load, files >= threshold),
    waiting: showCount(waiting, threshold),
    medianDays: medianDays !== null && left >= threshold ? number(medianDays) : { kind: 'hidden' },
  };
}

function showLoad(load: CaseloadCounts['load'], hasEnough: boolean): Shown {
  if (load === undefined || load.ceiling === 0) return { kind: 'missing', reason: 'none' };
  return hasEnough ? number(load.weight / load.ceiling) : { kind: 'hidden' };
}

/** Releases that stand alike against the criteria for a RIO. */
interface CoverageCounts {
  verdict: 'met' | 'not-met' | 'unknown';
  hasRio: boolean;
  count: number;
}

/** Of the releases of one year, who met the criteria and who had a RIO. */
export interface CoverageRow {
  releases: Shown;
  met: Shown;
  notMet: Shown;
  unknown: Shown;
  /** Of those who met the criteria, the share (of 1) with a RIO. */
  ofMet: ShownShare;
  /** The same of all releases. */
  ofAll: ShownShare;
}

const verdicts = ['met', 'not-met', 'unknown'] as const;
// Places in the list of smallest groups: each verdict with a RIO and without one.
const metOrNot = [
  [0, 1],
  [2, 3, 4, 5],
];
const metWithRio = [[0], [1], [2, 3, 4, 5]];
const eachVerdict = [
  [0, 1],
  [2, 3],
  [4, 5],
];
const withRio = [
  [0, 2, 4],
  [1, 3, 5],
];

/** Shows as much as may be seen together, the share of who met the criteria first. */
export function showCoverage(counts: readonly CoverageCounts[], threshold: number): CoverageRow {
  const atoms = verdicts.flatMap((verdict) => [true, false].map((hasRio) => sumOf(counts, { verdict, hasRio })));
  const [releases, met, withAny] = [
    sumOf(counts, {}),
    sumOf(counts, { verdict: 'met' }),
    sumOf(counts, { hasRio: true }),
  ];
  const [isMetShown, isOfMetShown, areAllShown, isOfAllShown] = publishableGroupings(
    atoms,
    [metOrNot, metWithRio, eachVerdict, withRio],
    threshold,
  );
  const shownWhen = (isShown: boolean | undefined, value: number): Shown =>
    isShown === true ? number(value) : { kind: 'hidden' };
  return {
    releases: showCount(releases, threshold),
    met: shownWhen(isMetShown, met),
    notMet: shownWhen(areAllShown, sumOf(counts, { verdict: 'not-met' })),
    unknown: shownWhen(areAllShown, sumOf(counts, { verdict: 'unknown' })),
    ofMet: isOfMetShown === true ? shareWithMargin(atoms[0] ?? 0, met) : hiddenShare,
    ofAll: isOfAllShown === true ? shareWithMargin(withAny, releases) : hiddenShare,
  };
}

const sumOf = (counts: readonly CoverageCounts[], like: Partial<CoverageCounts>): number =>
  counts
    .filter(({ verdict, hasRio }) => (like.verdict ?? verdict) === verdict && (like.hasRio ?? hasRio) === hasRio)
    .reduce((sum, { count }) => sum + count, 0);
