import { runQueue, type Arrivals, type QueueYears } from './rio-queue.rules.ts';
import { drawDuration, drawFrom, drawRest, drawWait, type Draw } from './rio-random.rules.ts';

/** What is asked of the simulation. Times are in months, shares 0 to 1. */
export interface RioQuestion {
  /** Releases that are expected in a year; they come at random moments (Poisson). */
  releasesPerYear: number;
  /** Of the releases, meeting the selection criteria; and of those, wanting a RIO. */
  shareMeeting: number;
  shareWilling: number;
  ceiling: number;
  /** Length of a trajectory, and its standard deviation as a share of that: 0 always as long, 1 exponential. */
  meanMonths: number;
  spread: number;
  /** After so long in line it is too late; Infinity: never. */
  patienceMonths: number;
  /** Answers are given for 1 up to and including this number of RIOs. */
  mostRios: number;
}

/** How much is simulated and from which seed; the same question always gives the same answer. */
export interface SimulationLength {
  runs: number;
  /** Of each run, after the warm-up. */
  years: number;
  seed: number;
}

/** A yearly number over the simulated years: at least eight out of ten years lie from `low` up to and including `high`. */
export interface Spread {
  /** 10th percentile, median and 90th percentile. */
  low: number;
  middle: number;
  high: number;
  mean: number;
}

/** What so many RIOs come to. Shares 0 to 1, times in months. Undefined: in no year was there anybody to measure. */
export interface RioOutcome {
  rios: number;
  /** Candidates of a year who got a place, in that year or later. */
  reached: Spread;
  shareOfCandidates: Spread | undefined;
  shareOfReleases: Spread | undefined;
  /** Half, and nine out of ten, of those who got a place waited no longer than this. */
  medianWait: Spread | undefined;
  longWait: Spread | undefined;
  /** Mean share of the places that is taken. */
  occupancy: Spread;
  /** Mean number of people in line. */
  inLine: Spread;
}

const monthsPerYear = 12;
// So that a question is answered in a fraction of a second, also for a large city.
const [mostRuns, fewestRuns, mostCandidates, yearsPerRun] = [40, 10, 300_000, 10];

/** How much is simulated unless told otherwise: less where many candidates a year already make it exact. */
export function usualLength(question: RioQuestion): SimulationLength {
  const { releasesPerYear, shareMeeting, shareWilling } = question;
  const candidates = releasesPerYear * shareMeeting * shareWilling * (warmUpYears(question) + yearsPerRun);
  const runs = Math.min(mostRuns, Math.max(fewestRuns, Math.floor(mostCandidates / candidates)));
  return { runs, years: yearsPerRun, seed: 1 };
}

/** Years of each run that are simulated first and thrown away, so that nothing is left of its beginning. */
export function warmUpYears({ meanMonths, patienceMonths }: RioQuestion): number {
  const patience = Number.isFinite(patienceMonths) ? patienceMonths : 0;
  return Math.ceil((4 * (meanMonths + 2 * patience)) / monthsPerYear) + 2;
}

/** A simulated period: the candidates, and how many releases there were in each year after the warm-up. */
interface Period {
  arrivals: Arrivals;
  releases: Float64Array;
}

/**
 * How many RIOs reach which share with which wait: one line in order of release, `ceiling` places per RIO of which any is
 * good for anybody, and who waits longer than the patience goes. Every number of RIOs gets the very same candidates.
 */
export function simulateRios(question: RioQuestion, length = usualLength(question)): RioOutcome[] {
  const draw = drawFrom(length.seed);
  const runs = Array.from({ length: length.runs }, () => ({
    period: drawPeriod(draw, question, length.years),
    rest: drawRests(draw, question),
  }));
  const releases = runs.flatMap(({ period }) => [...period.releases]);
  const queue = {
    patienceMonths: question.patienceMonths,
    fromMonth: warmUpYears(question) * monthsPerYear,
    years: length.years,
  };
  return Array.from({ length: question.mostRios }, (_, index) => {
    const size = { rios: index + 1, places: (index + 1) * question.ceiling };
    const years = runs.map(({ period: { arrivals }, rest }) =>
      runQueue(arrivals, { ...queue, freeAt: rest.subarray(0, size.places) }),
    );
    return outcomeOf(size, joinYears(years), releases);
  });
}

/**
 * When each place comes free for the first time, as if it had been in use for long. Beginning empty, trajectories of the
 * same length would end together for ever after.
 */
function drawRests(draw: Draw, { mostRios, ceiling, meanMonths, spread }: RioQuestion): Float64Array {
  return Float64Array.from({ length: mostRios * ceiling }, () => drawRest(draw, { mean: meanMonths, spread }));
}

/** Draws every release, with whether it is a candidate and how long the trajectory would last. */
export function drawPeriod(draw: Draw, question: RioQuestion, years: number): Period {
  const fromMonth = warmUpYears(question) * monthsPerYear;
  const end = fromMonth + years * monthsPerYear;
  const perMonth = question.releasesPerYear / monthsPerYear;
  const candidateShare = question.shareMeeting * question.shareWilling;
  const at: number[] = [];
  const duration: number[] = [];
  const releases = new Float64Array(years);
  for (let now = drawWait(draw, perMonth); now < end; now += drawWait(draw, perMonth)) {
    const year = Math.floor((now - fromMonth) / monthsPerYear);
    if (year >= 0) releases[year] = (releases[year] ?? 0) + 1;
    if (draw() >= candidateShare) continue;
    at.push(now);
    duration.push(drawDuration(draw, { mean: question.meanMonths, spread: question.spread }));
  }
  return { arrivals: { at: Float64Array.from(at), duration: Float64Array.from(duration) }, releases };
}

type YearNumbers = Pick<QueueYears, 'waits'> & Record<'candidates' | 'reached' | 'inTrajectory' | 'inLine', number[]>;

const joinYears = (runs: readonly QueueYears[]): YearNumbers => ({
  candidates: runs.flatMap(({ candidates }) => [...candidates]),
  reached: runs.flatMap(({ reached }) => [...reached]),
  waits: runs.flatMap(({ waits }) => waits),
  inTrajectory: runs.flatMap(({ inTrajectory }) => [...inTrajectory]),
  inLine: runs.flatMap(({ inLine }) => [...inLine]),
});

function outcomeOf(
  { rios, places }: { rios: number; places: number },
  { candidates, reached, waits, inTrajectory, inLine }: YearNumbers,
  releases: readonly number[],
): RioOutcome {
  const ratio = (of: readonly number[]) =>
    spreadOf(reached.map((count, year) => count / (of[year] ?? 0)).filter((share) => Number.isFinite(share)));
  const waited = waits.filter(({ length }) => length > 0);
  return {
    rios,
    reached: certainSpread(reached),
    shareOfCandidates: ratio(candidates),
    shareOfReleases: ratio(releases),
    medianWait: spreadOf(waited.map((year) => percentile(year, 0.5))),
    longWait: spreadOf(waited.map((year) => percentile(year, 0.9))),
    occupancy: certainSpread(inTrajectory.map((months) => months / (places * monthsPerYear))),
    inLine: certainSpread(inLine.map((months) => months / monthsPerYear)),
  };
}

/** The spread of these numbers; undefined without any. */
function spreadOf(values: ArrayLike<number>): Spread | undefined {
  return values.length === 0 ? undefined : certainSpread(values);
}

function certainSpread(values: ArrayLike<number>): Spread {
  const sorted = Float64Array.from(values).sort();
  return {
    low: percentile(sorted, 0.1),
    middle: percentile(sorted, 0.5),
    high: percentile(sorted, 0.9),
    mean: sorted.reduce((sum, value) => sum + value, 0) / Math.max(sorted.length, 1),
  };
}

/** The smallest number that is at least as high as this share of them (nearest rank), so a number that did occur. */
function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
