import { describe, expect, test } from 'vitest';
import { localDate, type LocalDate } from '../../kernel/local-date.ts';
import * as rules from './caseload.rules.ts';
import { showHalves } from './caseload.text.ts';
import { forecastOf } from './forecast.rules.ts';

const limits = { ceiling: 20, warnFrom: 15 };
const today = localDate('2026-11-23');
const day = (text: string): LocalDate => localDate(text);

describe('the load of an officer', () => {
  test.each([
    [0, 'room'],
    [29, 'room'],
    [30, 'warn'],
    [39, 'warn'],
    [40, 'full'],
    [41, 'over'],
  ] as const)('%i halves is %s', (halves, level) => {
    expect(rules.levelOf(halves, limits)).toBe(level);
  });

  test.each([
    [{ before: 38, overReason: '', seen: 38 }, 'allowed'],
    [{ before: 40, overReason: '', seen: 40 }, 'rio-full'],
    [{ before: 39, overReason: '', seen: 39 }, 'rio-full'],
    [{ before: 40, overReason: 'Spoed.', seen: 40 }, 'allowed'],
    [{ before: 40, overReason: 'Spoed.', seen: 38 }, 'rio-load-changed'],
  ] as const)('one more with %j is %s', ({ before, ...told }, decision) => {
    expect(rules.decideAssignment(rules.changeOfLoad(before, [{ halves: 2 }], limits), told)).toBe(decision);
  });

  test('what counts already may be recorded, also above the ceiling', () => {
    expect(rules.decideAssignment(rules.changeOfLoad(44, [], limits), { overReason: '', seen: 44 })).toBe('allowed');
  });

  test.each([
    [0, '0'],
    [1, '½'],
    [39, '19½'],
    [40, '20'],
    [-3, '−1½'],
  ])('%i halves is written as %s', (halves, text) => {
    expect(showHalves(halves)).toBe(text);
  });
});

const carried = (rioId: string, releaseOn: string | null, closedOn: string | null = null) => ({
  ...{ rioId, halves: 2 },
  releaseOn: releaseOn === null ? null : day(releaseOn),
  closedOn: closedOn === null ? null : day(closedOn),
});

describe('when a place comes free', () => {
  test.each([
    [carried('a', '2026-12-01'), '2028-12-01'],
    [carried('a', '2024-01-01'), '2026-11-23'],
    [carried('a', null), undefined],
    [carried('a', '2026-01-01', '2026-10-01'), '2026-11-23'],
  ])('%j', (one, on) => {
    expect(rules.openingOf(one, 24, today)).toBe(on);
  });

  test('who waits gets the first place that is large enough, in turn', () => {
    const openings = rules.openingsOf([carried('a', '2025-03-01'), carried('b', '2025-01-15')], 24, today);
    const waiting = ['one', 'two', 'three', 'four'].map((id) => ({ id, halves: 2, releaseOn: null }));
    const expected = rules.expectedPlaces(waiting, {
      free: new Map([
        ['a', 2],
        ['b', 0],
      ]),
      openings,
      today,
    });
    expect([...expected]).toEqual([
      ['one', today],
      ['two', '2027-01-15'],
      ['three', '2027-03-01'],
      ['four', undefined],
    ]);
  });

  test('an officer above the ceiling first has to come below it', () => {
    const openings = rules.openingsOf([carried('a', '2025-01-15'), carried('a', '2025-03-01')], 24, today);
    const expected = rules.expectedPlaces([{ id: 'one', halves: 2, releaseOn: null }], {
      ...{ free: new Map([['a', -2]]), openings, today },
    });
    expect(expected.get('one')).toBe('2027-03-01');
  });

  test('who comes out first waits in front, an unknown release last', () => {
    const all = [null, '2027-01-01', '2026-12-01'].map((on) => ({ releaseOn: on === null ? null : day(on) }));
    expect(rules.byRelease(all).map(({ releaseOn }) => releaseOn)).toEqual(['2026-12-01', '2027-01-01', null]);
  });
});

test('the forecast sets who comes out against what comes free, per month', () => {
  const openings = rules.openingsOf([carried('a', '2025-01-15'), carried('a', '2023-01-01', null)], 24, today);
  const releases = [
    day('2026-06-01'),
    day('2026-12-10'),
    day('2026-12-31'),
    day('2027-04-30'),
    day('2027-05-01'),
    null,
  ];
  const months = forecastOf(releases, {
    free: new Map([
      ['a', 1],
      ['b', -4],
    ]),
    openings,
    today,
  });
  expect(months.map(({ month, inflow, places, balance }) => [month, inflow, places, balance])).toEqual([
    ['2026-11-01', 1, 1.5, 0.5],
    ['2026-12-01', 2, 0, -1.5],
    ['2027-01-01', 0, 1, -0.5],
    ['2027-02-01', 0, 0, -0.5],
    ['2027-03-01', 0, 0, -0.5],
    ['2027-04-01', 1, 0, -1.5],
  ]);
});
