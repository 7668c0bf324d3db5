/**
 * How long detentions last: half shorter than a month, three quarters shorter than three months, and a few of years that
 * carry the mean. Points of the distribution as [share of stays that is shorter, days].
 */
const points: readonly (readonly [share: number, days: number])[] = [
  [0, 1],
  [0.12, 4],
  [0.3, 14],
  [0.5, 27],
  [0.75, 85],
  [0.9, 300],
  [0.97, 900],
  [1, 2600],
];
const bulk = 0.75;

/** Days at a share of the distribution, with the long tail stretched by `stretch`. */
function daysAt(share: number, stretch: number): number {
  const above = points.findIndex(([from]) => from > share);
  const [high, highDays] = points[above] ?? [1, 2600];
  const [low, lowDays] = points[above - 1] ?? [0, 1];
  const days = lowDays * (highDays / lowDays) ** ((share - low) / (high - low));
  return days * stretch ** Math.min(1, Math.max(0, (share - bulk) / 0.1));
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** So many lengths in whole days, shortest first, whose mean is as close to `meanDays` as whole days allow. */
export function stayLengths(count: number, meanDays: number): number[] {
  if (count === 0) return [];
  const drawn = (stretch: number) =>
    Array.from({ length: count }, (_, index) => Math.max(1, Math.round(daysAt((index + 0.5) / count, stretch))));
  let [low, high] = [0.1, 10];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (mean(drawn(middle)) < meanDays) low = middle;
    else high = middle;
  }
  return drawn((low + high) / 2);
}
