import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curveOf, groupReturns, isAdult, returnMoments, showReturn, type ReturnCount } from './return.rules.ts';

const release = (given: Partial<ReturnCount>): ReturnCount => ({
  ...{ year: 2023, age: 30, sex: 'man', earlier: 0, isRio: false, isEvent: false, days: 900, count: 1 },
  ...given,
});

const anyReleases = fc.array(
  fc
    .record({ days: fc.integer({ min: 2, max: 900 }), isEvent: fc.boolean(), count: fc.integer({ min: 1, max: 6 }) })
    .map(release),
  { maxLength: 60 },
);

const returnedUntil = (releases: readonly ReturnCount[], until: number): number =>
  releases.reduce((sum, { days, isEvent, count }) => sum + (isEvent && days <= until ? count : 0), 0);

describe('what may be seen of a curve', () => {
  test('between two points that are shown, enough came back, and enough are left at the last', () => {
    fc.assert(
      fc.property(anyReleases, fc.integer({ min: 2, max: 12 }), (releases, threshold) => {
        const { total, curve } = showReturn(curveOf(releases), threshold);
        let before = 0;
        for (const { days } of curve) {
          const until = returnedUntil(releases, days);
          expect(until - before).toBeGreaterThanOrEqual(threshold);
          expect(total - until).toBeGreaterThanOrEqual(threshold);
          before = until;
        }
      }),
    );
  });

  test('a moment in the table is a point in the picture, with the same share', () => {
    fc.assert(
      fc.property(anyReleases, (releases) => {
        const { moments, curve } = showReturn(curveOf(releases), 5);
        for (const moment of moments) if (moment !== undefined) expect(curve).toContainEqual(moment);
      }),
    );
  });

  test('with enough returns every moment is shown', () => {
    const releases = [
      ...returnMoments.map((days) => release({ days, isEvent: true, count: 10 })),
      release({ count: 20 }),
    ];
    const { moments } = showReturn(curveOf(releases), 5);
    expect(moments.map((moment) => moment?.estimate.toFixed(2))).toEqual(['0.20', '0.40', '0.60']);
  });

  test('a handful of returns is not shown at all', () => {
    const { moments, curve } = showReturn(
      curveOf([release({ days: 40, isEvent: true, count: 4 }), release({ count: 90 })]),
      5,
    );
    expect([moments, curve]).toEqual([[undefined, undefined, undefined], []]);
  });
});

test('groups are the age bands of DJI on the day of release, with minors and the unknown apart', () => {
  const ages = [17, 18, 23, 24, 26, 27, null];
  const groups = groupReturns(
    ages.map((age) => release({ age })),
    'age',
  );
  expect(groups.map(({ group, n }) => [group, n])).toEqual([
    ['0-17', 1],
    ['18-23', 2],
    ['24-26', 2],
    ['27+', 1],
    ['unknown', 1],
  ]);
  expect(ages.filter((age) => isAdult(release({ age })))).toEqual([18, 23, 24, 26, 27, null]);
});
