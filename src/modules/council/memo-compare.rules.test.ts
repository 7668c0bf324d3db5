import { expect, test } from 'vitest';
import { byarInterval, compareCounts, compareRate, compareShare } from './memo-compare.rules.ts';

const of = (value: number) => ({ value });

test('a share differs only when the other lies outside its margin', () => {
  const margin = { lower: of(0.33), upper: of(0.57) };
  expect(compareShare(margin, of(0.23))).toBe('higher');
  expect(compareShare(margin, of(0.6))).toBe('lower');
  expect(compareShare(margin, of(0.33))).toBe('unclear');
  expect(compareShare(margin, undefined)).toBeUndefined();
  expect(compareShare({ ...margin, lower: undefined }, of(0.23))).toBeUndefined();
});

test('two counts differ only beyond what chance gives', () => {
  expect(compareCounts(of(62), of(80))).toBe('unclear');
  expect(compareCounts(of(50), of(80))).toBe('lower');
  expect(compareCounts(of(80), of(50))).toBe('higher');
  expect(compareCounts(of(0), of(0))).toBe('unclear');
  expect(compareCounts(of(62), undefined)).toBeUndefined();
});

// Exact 95 % limits of a Poisson count (Garwood 1936): 10 gives 4.80 to 18.39, 100 gives 81.36 to 121.63.
test.each([
  [10, 4.8, 18.39],
  [100, 81.36, 121.63],
])('the interval of %i events lies close to the exact one', (count, lower, upper) => {
  const found = byarInterval(count);
  expect(Math.abs(found.lower - lower)).toBeLessThan(0.05);
  expect(Math.abs(found.upper - upper)).toBeLessThan(0.05);
});

test('a rate is compared by the count behind it', () => {
  expect(compareRate({ count: of(62), rate: of(8.4) }, of(11.4))).toBe('lower');
  expect(compareRate({ count: of(62), rate: of(8.4) }, of(8.9))).toBe('unclear');
  expect(compareRate({ count: of(62), rate: of(8.4) }, of(5))).toBe('higher');
  expect(compareRate({ count: of(0), rate: of(0) }, of(5))).toBeUndefined();
});
