import { expect, test } from 'vitest';
import { quantileOf } from './quantile.rules.ts';

// quantile(c(15, 20, 35, 40, 50), c(.25, .4, .5, .75)) in R gives 20, 29, 35, 40.
test.each([
  [0.25, 20],
  [0.4, 29],
  [0.5, 35],
  [0.75, 40],
])('a share of %s lies below %s', (share, value) => {
  expect(quantileOf([50, 15, 35, 20, 40], share)).toBeCloseTo(value, 9);
});

test('of no numbers there is none', () => {
  expect(quantileOf([], 0.5)).toBeUndefined();
});
