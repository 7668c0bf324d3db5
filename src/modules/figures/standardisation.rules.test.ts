import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardisedExamples } from '../../../test/support/interval-examples.ts';
import { rowsOf } from '../../../test/support/lifetable.ts';
import { standardise } from './standardisation.rules.ts';
import { kaplanMeier, survivalAt } from './survival.rules.ts';

const half = kaplanMeier([
  { days: 10, events: 5, censored: 0 },
  { days: 20, events: 0, censored: 5 },
]);
const none = kaplanMeier([{ days: 20, events: 0, censored: 10 }]);
const short = kaplanMeier([{ days: 12, events: 1, censored: 3 }]);

describe('direct standardisation', () => {
  const cases = standardisedExamples.flatMap(({ name, strata, at }) =>
    at.map((expected) => ({ name, strata, expected, week: expected.days })),
  );

  test.each(cases)('agrees with R: arrests by week $week, $name', ({ strata, expected }) => {
    const curves = strata.map(({ rows, ...stratum }) => ({ ...stratum, curve: kaplanMeier(rowsOf(rows)) }));
    const found = standardise(curves, expected.days);
    expect(found.atRisk).toBe(expected.atRisk);
    for (const limit of ['estimate', 'lower', 'upper'] as const)
      expect(Math.abs((found[limit] ?? NaN) - expected[limit])).toBeLessThan(1e-9);
    expect(found.missing).toEqual({ names: [], weight: 0 });
  });

  test('one stratum is the plain curve, whatever its weight', () => {
    const row = fc.record({ days: fc.nat(60), events: fc.nat(4), censored: fc.nat(4) });
    const rowsAndDays = fc.tuple(fc.array(row, { minLength: 1 }), fc.nat(60));
    fc.assert(
      fc.property(rowsAndDays, fc.integer({ min: 1, max: 500 }), ([rows, days], weight) => {
        const curve = kaplanMeier(rows);
        const plain = survivalAt(curve, days);
        const found = standardise([{ name: 'all', weight, curve }], days);
        expect(found.atRisk).toBe(plain.atRisk);
        if (plain.atRisk === 0 && plain.estimate < 1) {
          expect([found.estimate, found.missing]).toEqual([null, { names: ['all'], weight: 1 }]);
          return;
        }
        expect(found.estimate).toBeCloseTo(plain.estimate, 12);
        expect(found.lower === null).toBe(plain.lower === null);
        expect(found.lower ?? 0).toBeCloseTo(plain.lower ?? 0, 12);
        expect(found.upper ?? 0).toBeCloseTo(plain.upper ?? 0, 12);
      }),
    );
  });

  test('equal curves stay what they are; the weights need not sum to one', () => {
    const strata = [30, 50, 120].map((weight) => ({ name: String(weight), weight, curve: half }));
    expect(standardise(strata, 15).estimate).toBeCloseTo(0.5, 12);
  });

  test('a stratum in which nobody was followed so long leaves no estimate', () => {
    const strata = [
      { name: 'long', weight: 75, curve: half },
      { name: 'short', weight: 15, curve: short },
      { name: 'nobody', weight: 10, curve: kaplanMeier([]) },
    ];
    const found = standardise(strata, 15);
    expect(found).toMatchObject({ estimate: null, lower: null, upper: null, atRisk: 5 });
    expect(found.missing.names).toEqual(['short', 'nobody']);
    expect(found.missing.weight).toBeCloseTo(0.25, 12);
    const weightless = strata.map((stratum) => (stratum.name === 'long' ? stratum : { ...stratum, weight: 0 }));
    expect(standardise(weightless, 15)).toMatchObject({ estimate: 0.5, missing: { names: [], weight: 0 } });
    expect(standardise([], 15).estimate).toBeNull();
  });

  test('strata in which it happened with nobody or everybody are counted and told', () => {
    const all = kaplanMeier([{ days: 10, events: 4, censored: 0 }]);
    const found = standardise(
      [
        { name: 'half', weight: 2, curve: half },
        { name: 'nobody', weight: 1, curve: none },
        { name: 'everybody', weight: 1, curve: all },
      ],
      15,
    );
    expect(found.estimate).toBeCloseTo(0.5 * 0.5 + 0.25, 12);
    expect(found.weightWithoutSpread).toBe(0.5);
    expect(found.lower).toBeGreaterThan(0);
    const certain = standardise(
      [
        { name: 'nobody', weight: 1, curve: none },
        { name: 'everybody', weight: 1, curve: all },
      ],
      15,
    );
    expect(certain).toMatchObject({ estimate: 0.5, lower: null, upper: null, weightWithoutSpread: 1 });
  });
});
