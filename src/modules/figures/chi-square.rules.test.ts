import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chiSquareExamples } from '../../../test/support/interval-examples.ts';
import { chiSquareTail } from './chi-square.rules.ts';

test.each(chiSquareExamples)('agrees with R: $chiSquare, $degrees degrees of freedom', (example) => {
  // Relative, so that the small chances are right as well.
  expect(Math.abs(chiSquareTail(example.chiSquare, example.degrees) / example.tail - 1)).toBeLessThan(1e-12);
});

test('nothing is exceeded for certain, and the series and the fraction meet', () => {
  expect(chiSquareTail(0, 1)).toBe(1);
  expect(Math.abs(chiSquareTail(4 - 1e-12, 1) - chiSquareTail(4, 1))).toBeLessThan(1e-12);
});

const rounding = 1e-14;

test('a larger value is less likely, more degrees of freedom make it likelier', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), fc.integer({ min: 1, max: 20 }), (x, degrees) => {
      const tail = chiSquareTail(x, degrees);
      expect(chiSquareTail(x * 1.01, degrees)).toBeLessThanOrEqual(tail + rounding);
      expect(chiSquareTail(x, degrees + 1)).toBeGreaterThanOrEqual(tail - rounding);
    }),
  );
});
