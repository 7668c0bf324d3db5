import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonExamples } from '../../../test/support/interval-examples.ts';
import { logLogBand, wilsonInterval } from './intervals.rules.ts';

describe('the Wilson interval', () => {
  test.each(wilsonExamples)('agrees with R: $counted of $total', ({ counted, total, lower, upper }) => {
    const found = wilsonInterval(counted, total);
    expect(Math.abs((found?.lower ?? NaN) - lower)).toBeLessThan(1e-9);
    expect(Math.abs((found?.upper ?? NaN) - upper)).toBeLessThan(1e-9);
  });

  // Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
  test.each([
    { counted: 81, total: 263, published: ['0.2553', '0.3662'] },
    { counted: 15, total: 148, published: ['0.0624', '0.1605'] },
    { counted: 0, total: 20, published: ['0.0000', '0.1611'] },
    { counted: 1, total: 29, published: ['0.0061', '0.1718'] },
  ])('is what Newcombe published: $counted of $total', ({ counted, total, published }) => {
    const found = wilsonInterval(counted, total);
    expect([found?.lower.toFixed(4), found?.upper.toFixed(4)]).toEqual(published);
  });

  test('nobody counted has no interval', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  test('holds the share, stays within 0 and 1, and mirrors', () => {
    const counts = fc.integer({ min: 1, max: 1_000_000 }).chain((total) => fc.tuple(fc.nat(total), fc.constant(total)));
    fc.assert(
      fc.property(counts, ([counted, total]) => {
        const { lower, upper } = wilsonInterval(counted, total) ?? { lower: NaN, upper: NaN };
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(counted / total);
        expect(upper).toBeGreaterThanOrEqual(counted / total);
        expect(upper).toBeLessThanOrEqual(1);
        expect(wilsonInterval(total - counted, total)?.lower).toBeCloseTo(1 - upper, 12);
      }),
    );
  });
});

test('a band on the log(-log) scale says nothing at 0, at 1 and without spread', () => {
  expect(logLogBand(0, 0.1)).toBeNull();
  expect(logLogBand(1, 0.1)).toBeNull();
  expect(logLogBand(0.5, 0)).toBeNull();
  const { lower, upper } = logLogBand(0.5, 0.1) ?? { lower: NaN, upper: NaN };
  expect(0 < lower && lower < 0.5 && 0.5 < upper && upper < 1).toBe(true);
});
