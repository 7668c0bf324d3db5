import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../test/support/lifetable.ts';
import { survivalExamples } from '../../../test/support/survival-examples.ts';
import { inOrder, kaplanMeier, medianDays, stepsOf, survivalAt, toLifetable } from './survival.rules.ts';

const groups = survivalExamples.flatMap(({ name, groups: each }) =>
  each.map((group) => ({ title: `${name}: ${group.name}`, ...group })),
);

const row = fc.record({ days: fc.nat(60), events: fc.nat(4), censored: fc.nat(4) });
const someRows = fc.array(row, { minLength: 1, maxLength: 40 });

describe('Kaplan-Meier', () => {
  test.each(groups)('agrees with R: $title', ({ rows, at, median }) => {
    const curve = kaplanMeier(rowsOf(rows));
    for (const [days, atRisk, survival, lower, upper] of at) {
      const found = survivalAt(curve, days);
      expect(found.atRisk).toBe(atRisk);
      expectNear(found.estimate, 1 - survival);
      // Turning the survival into its complement turns its limits round.
      expectNear(found.lower, complement(upper));
      expectNear(found.upper, complement(lower));
    }
    expect(medianDays(curve)).toBe(median);
  });

  test('agrees with the table of 6-MP that the textbooks print', () => {
    const remission = survivalExamples[0]?.groups[0];
    const steps = stepsOf(kaplanMeier(remission === undefined ? [] : rowsOf(remission.rows)));
    expect(steps.map(({ days, atRisk, events, survival }) => [days, atRisk, events, survival.toFixed(4)])).toEqual([
      [6, 21, 3, '0.8571'],
      [7, 17, 1, '0.8067'],
      [10, 15, 1, '0.7529'],
      [13, 12, 1, '0.6902'],
      [16, 11, 1, '0.6275'],
      [22, 7, 1, '0.5378'],
      [23, 6, 1, '0.4482'],
    ]);
    const [first, second] = steps;
    expect(first?.greenwood).toBeCloseTo(3 / (21 * 18), 15);
    expect(second?.greenwood).toBeCloseTo(3 / (21 * 18) + 1 / (17 * 16), 15);
  });

  test('events come before censorings on the same day', () => {
    const curve = kaplanMeier([{ days: 10, events: 1, censored: 3 }]);
    expect(survivalAt(curve, 10)).toMatchObject({ estimate: 0.25, atRisk: 4 });
  });

  test('before the first day nothing happened, after the last one nobody is at risk', () => {
    const curve = kaplanMeier([
      { days: 5, events: 1, censored: 0 },
      { days: 8, events: 0, censored: 1 },
    ]);
    expect(survivalAt(curve, 4)).toEqual({ days: 4, estimate: 0, lower: null, upper: null, atRisk: 2 });
    expect(survivalAt(curve, 6)).toMatchObject({ estimate: 0.5, atRisk: 1 });
    expect(survivalAt(curve, 9)).toMatchObject({ estimate: 0.5, atRisk: 0 });
    expect(survivalAt(kaplanMeier([]), 1).atRisk).toBe(0);
  });

  test('the survival never rises and stays a share; the band lies around it', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const curve = kaplanMeier(rows);
        let last = 1;
        for (const { days, survival } of stepsOf(curve)) {
          expect(survival).toBeLessThanOrEqual(last);
          expect(survival).toBeGreaterThanOrEqual(0);
          last = survival;
          const { estimate, lower, upper } = survivalAt(curve, days);
          if (lower === null || upper === null) expect([0, 1]).toContain(estimate);
          else expect([0, lower, estimate, upper, 1]).toEqual([0, lower, estimate, upper, 1].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('without censoring it is the plain share, and the median the middle one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 200 }), fc.nat(50), (times, days) => {
        const curve = kaplanMeier(toLifetable(times.map((time) => ({ days: time, isEvent: true }))));
        const share = times.filter((time) => time <= days).length / times.length;
        expect(survivalAt(curve, days).estimate).toBeCloseTo(share, 12);
        const ordered = times.sort((a, b) => a - b);
        expect(medianDays(curve)).toBe(ordered[Math.ceil(times.length / 2) - 1]);
      }),
    );
  });

  test('the order of the rows and how they are counted together change nothing', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const single = rows.flatMap(({ days, events, censored }) => [
          ...Array.from({ length: censored }, () => ({ days, isEvent: false })),
          ...Array.from({ length: events }, () => ({ days, isEvent: true })),
        ]);
        const counted = rows.filter(({ events, censored }) => events + censored > 0);
        expect(toLifetable(single)).toEqual(inOrder(counted));
        expect(kaplanMeier(toLifetable(single))).toEqual(kaplanMeier(counted));
        expect(kaplanMeier(rows.toReversed())).toEqual(kaplanMeier(rows));
      }),
    );
  });
});

const complement = (share: number | null): number | null => (share === null ? null : 1 - share);

function expectNear(found: number | null, expected: number | null): void {
  if (found === null || expected === null) expect(found).toBe(expected);
  else expect(Math.abs(found - expected)).toBeLessThan(1e-9);
}
