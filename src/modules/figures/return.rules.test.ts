import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  curveOf,
  groupReturns,
  isAdult,
  returnMoments,
  showReturn,
  showTogether,
  type ReturnCount,
} from './return.rules.ts';

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
        const whole = curveOf(releases);
        const { curve } = showReturn(whole, threshold);
        let before = 0;
        for (const { days } of curve) {
          const until = returnedUntil(releases, days);
          expect(until - before).toBeGreaterThanOrEqual(threshold);
          expect(whole.total - until).toBeGreaterThanOrEqual(threshold);
          before = until;
        }
      }),
    );
  });

  test('a moment in the table is a point in the picture, with the same share', () => {
    fc.assert(
      fc.property(anyReleases, (releases) => {
        const { moments, curve } = showReturn(curveOf(releases), 5);
        for (const moment of moments) {
          const point = curve.find(({ days }) => days === moment?.days);
          if (moment !== undefined && moment.atRisk > 0) expect(point?.estimate).toBe(moment.estimate);
        }
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

test('a curve ends where nobody is followed any longer', () => {
  const released = [
    ...Array.from({ length: 12 }, (_, nth) => release({ days: 20 + nth, isEvent: true, count: 5 })),
    release({ days: 400, count: 80 }),
  ];
  const { curve, moments } = showReturn(curveOf(released), 5);
  expect(curve.length).toBeGreaterThan(0);
  expect(curve.every(({ days }) => days <= 400)).toBe(true);
  expect(moments.at(-1)?.atRisk ?? 0).toBe(0);
});

test('who died or left is counted in steps of five among who is still followed', () => {
  const followed = (left: number) =>
    showReturn(
      curveOf([
        release({ days: 50, isEvent: true, count: 10 }),
        release({ days: 100, count: left }),
        release({ days: 900, count: 60 - left }),
      ]),
      5,
    ).moments[0]?.followed;
  expect([0, 1, 4, 5, 9, 10].map(followed)).toEqual([60, 60, 60, 55, 55, 50]);
});

describe('groups beside each other that together are the years', () => {
  const yearOf = (returned: number, others: number) =>
    curveOf([release({ days: 50, isEvent: true, count: returned }), release({ count: others })]);
  const together = (groups: [number, number][], years: [number, number][]) =>
    showTogether(
      groups.map(([returned, others]) => yearOf(returned, others)),
      { years: years.map(([returned, others]) => yearOf(returned, others)), threshold: 5 },
    ).map(({ total, moments }) => [total.kind, moments[0] !== undefined]);

  test('are shown when no year hides anything', () => {
    expect(
      together(
        [
          [10, 40],
          [20, 90],
        ],
        [
          [14, 60],
          [16, 70],
        ],
      ),
    ).toEqual([
      ['number', true],
      ['number', true],
    ]);
  });

  test('are both hidden when one is small, for the other would tell it', () => {
    expect(
      together(
        [
          [1, 3],
          [29, 127],
        ],
        [
          [14, 60],
          [16, 70],
        ],
      ),
    ).toEqual([
      ['hidden', false],
      ['hidden', false],
    ]);
    expect(
      together(
        [
          [3, 47],
          [27, 83],
        ],
        [
          [14, 60],
          [16, 70],
        ],
      ),
    ).toEqual([
      ['number', false],
      ['number', false],
    ]);
  });

  test('are hidden where their sum tells what is hidden of a year', () => {
    expect(
      together(
        [
          [10, 40],
          [20, 90],
        ],
        [
          [27, 60],
          [3, 70],
        ],
      ),
    ).toEqual([
      ['number', false],
      ['number', false],
    ]);
    expect(
      together(
        [
          [10, 40],
          [28, 90],
        ],
        [
          [30, 60],
          [4, 30],
          [4, 40],
        ],
      ),
    ).toEqual([
      ['number', false],
      ['number', false],
    ]);
    expect(
      together(
        [
          [10, 40],
          [24, 90],
        ],
        [
          [30, 60],
          [3, 30],
          [1, 40],
        ],
      ),
    ).toEqual([
      ['number', true],
      ['number', true],
    ]);
    expect(
      together(
        [
          [10, 40],
          [20, 90],
        ],
        [
          [29, 127],
          [1, 3],
        ],
      ),
    ).toEqual([
      ['hidden', false],
      ['hidden', false],
    ]);
  });
});

test('groups whose number is hidden show no share beside who is followed, from which that number would follow', () => {
  const yearOf = (returned: number, others: number) =>
    curveOf([release({ days: 50, isEvent: true, count: returned }), release({ count: others })]);
  const seen = showTogether([yearOf(12, 40), yearOf(14, 42)], {
    years: [yearOf(22, 78), yearOf(2, 2), yearOf(2, 2)],
    threshold: 5,
  });
  expect(seen.map(({ total, moments, curve }) => [total.kind, moments[0], curve])).toEqual([
    ['hidden', undefined, []],
    ['hidden', undefined, []],
  ]);
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
