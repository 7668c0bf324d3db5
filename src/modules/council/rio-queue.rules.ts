/** People in the order in which they come, in months since the beginning, with how long each trajectory lasts. */
export interface Arrivals {
  at: Float64Array;
  duration: Float64Array;
}

/** One waiting line, and the years of which is kept what happened. */
export interface Queue {
  /** One for each place: the month in which it comes free for the first time. */
  freeAt: Float64Array;
  /** Who would wait longer than this leaves the line when it is over; Infinity: nobody does. */
  patienceMonths: number;
  /** The years before this month are thrown away. */
  fromMonth: number;
  years: number;
}

/** What happened, a number per year. Candidates and their waits count in the year in which they came. */
export interface QueueYears {
  candidates: Float64Array;
  /** Got a place, also when that was in a later year. */
  reached: Float64Array;
  /** Months of waiting of those who were reached, from short to long. */
  waits: Float64Array[];
  /** Person-months in a trajectory, and in line. */
  inTrajectory: Float64Array;
  inLine: Float64Array;
  /** How everybody who came in these years stood at the end of the last, and how many found no free place at once. */
  atEnd: { reached: number; tooLate: number; waiting: number };
  delayed: number;
}

const monthsPerYear = 12;

/**
 * Serves the line in order of arrival. With the same patience for everybody it is known on arrival whether a place comes
 * in time: the first place that comes free is theirs, or nobody's. So one pass over the arrivals is exact.
 */
export function runQueue({ at, duration }: Arrivals, queue: Queue): QueueYears {
  // Sorted, it is a heap: the place that comes free first is on top.
  const freeAt = Float64Array.from(queue.freeAt).sort();
  const kept = emptyYears(queue.years);
  for (let index = 0; index < at.length; index += 1) {
    const arrival = at[index] ?? 0;
    const start = Math.max(arrival, freeAt[0] ?? Infinity);
    const isReached = start - arrival <= queue.patienceMonths;
    const leavesLine = isReached ? start : arrival + queue.patienceMonths;
    const end = isReached ? start + (duration[index] ?? 0) : start;
    if (isReached) takeFirstPlace(freeAt, end);
    keep(kept, queue, { arrival, start, end, leavesLine, isReached });
  }
  return { ...kept, waits: kept.waits.map((waits) => Float64Array.from(waits).sort()) };
}

/** One person's way through the line. */
interface Passage {
  arrival: number;
  start: number;
  end: number;
  leavesLine: number;
  isReached: boolean;
}

type KeptYears = Omit<QueueYears, 'waits'> & { waits: number[][] };

const emptyYears = (years: number): KeptYears => ({
  candidates: new Float64Array(years),
  reached: new Float64Array(years),
  waits: Array.from({ length: years }, () => []),
  inTrajectory: new Float64Array(years),
  inLine: new Float64Array(years),
  atEnd: { reached: 0, tooLate: 0, waiting: 0 },
  delayed: 0,
});

function keep(kept: KeptYears, queue: Queue, passage: Passage): void {
  const { arrival, start, end, leavesLine, isReached } = passage;
  addMonths(kept.inLine, queue, { from: arrival, to: leavesLine });
  addMonths(kept.inTrajectory, queue, { from: start, to: end });
  const year = Math.floor((arrival - queue.fromMonth) / monthsPerYear);
  if (year < 0 || year >= queue.years) return;
  add(kept.candidates, year, 1);
  if (start > arrival) kept.delayed += 1;
  if (isReached) {
    add(kept.reached, year, 1);
    kept.waits[year]?.push(start - arrival);
  }
  const last = queue.fromMonth + queue.years * monthsPerYear;
  kept.atEnd[leavesLine > last ? 'waiting' : isReached ? 'reached' : 'tooLate'] += 1;
}

/** Divides a stretch of time over the years in which it lies. */
function addMonths(months: Float64Array, { fromMonth }: Queue, { from, to }: { from: number; to: number }): void {
  const first = Math.max(0, Math.floor((from - fromMonth) / monthsPerYear));
  const last = Math.min(months.length - 1, Math.floor((to - fromMonth) / monthsPerYear));
  for (let year = first; year <= last; year += 1) {
    const begin = fromMonth + year * monthsPerYear;
    add(months, year, Math.max(0, Math.min(to, begin + monthsPerYear) - Math.max(from, begin)));
  }
}

function add(numbers: Float64Array, index: number, amount: number): void {
  numbers[index] = (numbers[index] ?? 0) + amount;
}

/** Gives the place that comes free first (the root of the heap) until a later moment, and puts the next one on top. */
function takeFirstPlace(freeAt: Float64Array, until: number): void {
  let hole = 0;
  for (;;) {
    const left = 2 * hole + 1;
    if (left >= freeAt.length) break;
    const right = left + 1;
    const child = right < freeAt.length && (freeAt[right] ?? 0) < (freeAt[left] ?? 0) ? right : left;
    const value = freeAt[child] ?? 0;
    if (value >= until) break;
    freeAt[hole] = value;
    hole = child;
  }
  freeAt[hole] = until;
}
