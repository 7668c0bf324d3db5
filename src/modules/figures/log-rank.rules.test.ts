import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../test/support/lifetable.ts';
import { survivalExamples } from '../../../test/support/survival-examples.ts';
import { logRank, type LogRankTest } from './log-rank.rules.ts';

const examples = survivalExamples.map(({ name, groups, logRank: expected }) => ({
  name,
  expected,
  groups: groups.map(({ rows }) => rowsOf(rows)),
}));

const row = fc.record({ days: fc.nat(30), events: fc.nat(4), censored: fc.nat(4) });
const sample = fc.array(row, { minLength: 1, maxLength: 20 });

function difference(one: number | undefined, other: number | undefined): number {
  return Math.abs((one ?? NaN) - (other ?? NaN));
}

describe('the log-rank test', () => {
  test.each(examples)('agrees with R: $name', ({ groups, expected }) => {
    const found = logRank(groups);
    expect(difference(found?.chiSquare, expected.chiSquare)).toBeLessThan(1e-9);
    expect(difference(found?.p, expected.p)).toBeLessThan(1e-9);
    expect(found?.degreesOfFreedom).toBe(expected.degreesOfFreedom);
    expect(found?.groups.map((group) => group.observed)).toEqual(expected.observed);
    found?.groups.forEach((group, at) => expect(difference(group.expected, expected.expected[at])).toBeLessThan(1e-9));
  });

  // The manual of R's survdiff and the textbooks print these, to one decimal.
  test('is what the textbooks print', () => {
    expect(examples.map(({ groups }) => logRank(groups)?.chiSquare.toFixed(1))).toEqual([
      '16.8',
      '3.4',
      '3.8',
      '10.3',
      '25.4',
    ]);
  });

  test('identical samples do not differ', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 2, max: 4 }), (rows, count) => {
        const found = logRank(Array.from({ length: count }, () => rows));
        if (found === null) return;
        expect(found.chiSquare).toBeLessThan(1e-12);
        expect(found.p).toBeGreaterThan(1 - 1e-6);
        expect(found.degreesOfFreedom).toBe(count - 1);
      }),
    );
  });

  test('the order of the groups and of their rows changes nothing', () => {
    fc.assert(
      fc.property(fc.tuple(sample, sample, sample), ([one, two, three]) => {
        const found = logRank([one, two, three]);
        const turned = logRank([three.toReversed(), one, two]);
        expect(turned === null).toBe(found === null);
        if (found === null || turned === null) return;
        expect(difference(turned.chiSquare, found.chiSquare)).toBeLessThan(1e-9 * (1 + found.chiSquare));
        expect(turned.degreesOfFreedom).toBe(found.degreesOfFreedom);
      }),
    );
  });

  test('as many events are expected as were observed', () => {
    fc.assert(
      fc.property(fc.tuple(sample, sample), (samples) => {
        const found = logRank(samples);
        expect(sum(found, 'observed')).toBeCloseTo(sum(found, 'expected'), 9);
      }),
    );
  });

  test('says nothing without two groups that can differ', () => {
    const rows = [{ days: 3, events: 2, censored: 1 }];
    expect(logRank([])).toBeNull();
    expect(logRank([rows])).toBeNull();
    expect(logRank([rows, []])).toBeNull();
    expect(logRank([rows, [{ days: 2, events: 0, censored: 5 }]])).toBeNull();
    const atOnce = [{ days: 3, events: 2, censored: 0 }];
    expect(logRank([atOnce, atOnce])).toBeNull();
  });

  test('a group that left before the first event does not count', () => {
    const early = [{ days: 0, events: 0, censored: 4 }];
    const [first] = examples;
    const found = logRank([early, ...(first?.groups ?? [])]);
    expect(found?.degreesOfFreedom).toBe(1);
    expect(difference(found?.chiSquare, first?.expected.chiSquare)).toBeLessThan(1e-9);
  });
});

function sum(found: LogRankTest | null, count: 'observed' | 'expected'): number {
  return (found?.groups ?? []).reduce((total, group) => total + group[count], 0);
}
