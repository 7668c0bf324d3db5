import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showLengths, type LengthCounts } from './length.rules.ts';

const few = [0, 14, 28, 89, 181, 365];
const most = [13, 27, 91, 183, 364, 20_000];

/** Every way in which the shown coarse groups, mean and median can have come about, by trying all. */
function worldsOf({ releases, lengthBands, meanDays, medianDays }: LengthCounts): number[][] {
  const at = (place: number) => lengthBands[place] ?? 0;
  const [short, long] = [at(0) + at(1), at(3) + at(4) + at(5)];
  const worlds: number[][] = [];
  for (let second = 0; second <= short; second += 1)
    for (let fifth = 0; fifth <= long; fifth += 1)
      for (let last = 0; fifth + last <= long; last += 1)
        worlds.push([short - second, second, at(2), long - fifth - last, fifth, last]);
  const [mean, median] = [Math.round(meanDays ?? 0), Math.round(medianDays ?? 0)];
  return worlds.filter((world) => {
    const days = (each: readonly number[]) => world.reduce((sum, count, band) => sum + count * (each[band] ?? 0), 0);
    const count = (fits: (band: number) => boolean) =>
      world.reduce((sum, one, band) => sum + (fits(band) ? one : 0), 0);
    return (
      days(few) <= (mean + 0.5) * releases &&
      days(most) >= (mean - 0.5) * releases &&
      count((band) => (most[band] ?? 0) < median - 0.5) <= releases / 2 &&
      count((band) => (few[band] ?? 0) > median + 0.5) <= releases / 2
    );
  });
}

/** A year as it can be: with the length in days of every detention. */
const aYear = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 27 }) },
      { weight: 3, arbitrary: fc.integer({ min: 28, max: 88 }) },
      { weight: 3, arbitrary: fc.integer({ min: 92, max: 500 }) },
    ),
    { minLength: 12, maxLength: 80 },
  )
  .map((days): LengthCounts => {
    const sorted = days.toSorted((one, other) => one - other);
    const middle = (sorted.length - 1) / 2;
    const near = (place: number) => sorted[place] ?? 0;
    return {
      releases: days.length,
      lengthBands: few.map(
        (from, band) => days.filter((one) => one >= from && one < (few[band + 1] ?? Infinity)).length,
      ),
      meanDays: days.reduce((sum, one) => sum + one, 0) / days.length,
      medianDays: (near(Math.floor(middle)) + near(Math.ceil(middle))) / 2,
    };
  });

describe('lengths of detentions', () => {
  test('are shown in six bands where none is small, with mean and median', () => {
    const shown = showLengths({ releases: 60, lengthBands: [20, 10, 9, 8, 7, 6], meanDays: 90, medianDays: 27 }, 5);
    expect(shown.counts.map((one) => one.kind)).toEqual(Array(6).fill('number'));
    expect([shown.short, shown.long, shown.hasAverage]).toEqual([
      { kind: 'number', value: 30 },
      { kind: 'number', value: 21 },
      true,
    ]);
  });

  test('are shown in three groups where a band is small, whichever one it is', () => {
    const kinds = (lengthBands: readonly number[]) =>
      showLengths({ releases: 60, lengthBands, meanDays: 90, medianDays: 20 }, 5).counts.map((one) => one.kind);
    const three = ['hidden', 'hidden', 'number', 'hidden', 'hidden', 'hidden'];
    expect(kinds([20, 10, 15, 4, 4, 7])).toEqual(three);
    expect(kinds([20, 10, 15, 8, 3, 4])).toEqual(three);
  });

  test('are not shown where a group is small', () => {
    const shown = showLengths({ releases: 30, lengthBands: [16, 10, 1, 1, 1, 1], meanDays: 30, medianDays: 12 }, 5);
    expect([...shown.counts, shown.short, shown.long].every(({ kind }) => kind === 'hidden')).toBe(true);
    expect(shown.hasAverage).toBe(false);
  });

  test('have no mean that leaves hardly anybody for the longest band', () => {
    const lengthBands = [25, 20, 6, 4, 3, 2];
    expect(showLengths({ releases: 60, lengthBands, meanDays: 31, medianDays: 20 }, 5).hasAverage).toBe(false);
    expect(showLengths({ releases: 60, lengthBands, meanDays: 95, medianDays: 20 }, 5).hasAverage).toBe(true);
  });

  test.each([5, 10])('property: mean and median leave each hidden band %i possible values', (threshold) => {
    let shownWithGaps = 0;
    fc.assert(
      fc.property(aYear, (year) => {
        const { counts, hasAverage } = showLengths(year, threshold);
        if (!hasAverage) return;
        const worlds = worldsOf(year);
        counts.forEach((count, band) => {
          if (count.kind === 'number') return;
          shownWithGaps += 1;
          expect(new Set(worlds.map((world) => world[band])).size).toBeGreaterThanOrEqual(threshold);
        });
      }),
      { numRuns: 2500 },
    );
    expect(shownWithGaps).toBeGreaterThan(10);
  });
});
