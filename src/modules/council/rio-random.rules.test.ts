import { expect, test } from 'vitest';
import { drawDuration, drawFrom, drawRest, drawWait } from './rio-random.rules.ts';

const many = 200_000;
const drawn = (next: () => number): number[] => Array.from({ length: many }, next);
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviationOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
};

test('a seed always gives the same numbers, another seed gives others', () => {
  const [one, again, other] = [drawFrom(5), drawFrom(5), drawFrom(6)];
  const first = Array.from({ length: 20 }, one);
  expect(Array.from({ length: 20 }, again)).toEqual(first);
  expect(Array.from({ length: 20 }, other)).not.toEqual(first);
});

test('numbers lie evenly between 0 and 1 and tell nothing of the next', () => {
  const numbers = drawn(drawFrom(3));
  expect(Math.min(...numbers.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
  expect(numbers.every((number) => number < 1)).toBe(true);
  expect(meanOf(numbers)).toBeCloseTo(0.5, 2);
  expect(deviationOf(numbers)).toBeCloseTo(Math.sqrt(1 / 12), 2);
  expect(meanOf(numbers.slice(1).map((number, index) => (number - 0.5) * ((numbers[index] ?? 0) - 0.5)))).toBeCloseTo(
    0,
    2.5,
  );
});

test('the time until the next release is exponential', () => {
  const draw = drawFrom(11);
  const waits = drawn(() => drawWait(draw, 4));
  expect(meanOf(waits)).toBeCloseTo(0.25, 2);
  expect(deviationOf(waits)).toBeCloseTo(0.25, 2);
  expect(drawWait(draw, 0)).toBe(Infinity);
});

test.each([0, 0.1, 0.25, 0.5, 0.9, 1])('lengths have the mean and the spread of %f that were asked', (spread) => {
  const draw = drawFrom(21);
  const lengths = drawn(() => drawDuration(draw, { mean: 24, spread }));
  expect(meanOf(lengths) / 24).toBeCloseTo(1, 1.8);
  expect(deviationOf(lengths) / 24).toBeCloseTo(spread, 1.8);
  expect(lengths.every((length) => length >= 0)).toBe(true);
});

test.each([0, 0.25, 0.5, 1])(
  'what is left at a random moment, with a spread of %f, is what renewal theory says',
  (spread) => {
    const draw = drawFrom(31);
    const rests = drawn(() => drawRest(draw, { mean: 24, spread }));
    expect(meanOf(rests) / ((24 * (1 + spread * spread)) / 2)).toBeCloseTo(1, 1.8);
  },
);
