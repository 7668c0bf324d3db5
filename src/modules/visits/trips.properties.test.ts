import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate, type LocalDate } from '../../kernel/local-date.ts';
import { isWorkingDay } from '../../kernel/working-days.ts';
import { firstFreeTime, proposeTrips, timesAfterEachOther, type TripAnchor, type TripWish } from './trips.rules.ts';

const today = localDate('2026-11-23');
const days = (from: number, to: number) => fc.integer({ min: from, max: to }).map((ahead) => addDays(today, ahead));
const where = { prison: fc.constantFrom('PI Dordrecht', 'PI Vught'), visitor: fc.constantFrom('officer:a', 'marshal') };
const caseId = fc.integer({ min: 1, max: 30 }).map(String);
const wish = fc.record({
  ...{ caseId, ...where },
  releaseOn: fc.option(days(-3, 60)),
  wishedBefore: fc.option(days(-10, 40)),
});
const anchor = fc.record({ caseId, ...where, on: days(-2, 20) });
const named = <Row extends object>(prefix: string, rows: readonly Row[]) =>
  rows.map((row, at) => ({ ...row, id: `${prefix}${at}` }));
const agreed = fc.record({
  today: fc.constant(today),
  windowDays: fc.integer({ min: 1, max: 30 }),
  maxPerDay: fc.integer({ min: 1, max: 6 }),
  closed: fc.uniqueArray(days(0, 20), { maxLength: 4 }).map((closed): ReadonlySet<LocalDate> => new Set(closed)),
});
const given = fc.tuple(
  fc.array(wish, { maxLength: 25 }).map((rows): TripWish[] => named('w', rows)),
  fc.array(anchor, { maxLength: 8 }).map((rows): TripAnchor[] => named('a', rows)),
  agreed,
);

describe('a proposed trip', () => {
  test('has nobody after the release, on a working day within the window', () => {
    fc.assert(
      fc.property(given, ([wishes, anchors, agreements]) => {
        for (const { on, wishIds, anchorIds } of proposeTrips(wishes, anchors, agreements)) {
          expect(on > today && on <= addDays(today, agreements.windowDays)).toBe(true);
          if (anchorIds.length === 0) expect(isWorkingDay(on, agreements.closed)).toBe(true);
          for (const { id, releaseOn } of wishes) {
            if (wishIds.includes(id)) expect(releaseOn === null || on < releaseOn).toBe(true);
          }
        }
      }),
    );
  });

  test('has nobody twice, in one prison, for one visitor, and never more than agreed', () => {
    fc.assert(
      fc.property(given, ([wishes, anchors, agreements]) => {
        const proposals = proposeTrips(wishes, anchors, agreements);
        const taken = proposals.flatMap(({ wishIds }) => wishIds);
        expect(new Set(taken).size).toBe(taken.length);
        for (const { prison, visitor, wishIds, anchorIds } of proposals) {
          const members = [...wishes, ...anchors].filter(({ id }) => wishIds.includes(id) || anchorIds.includes(id));
          expect(members.every((one) => one.prison === prison && one.visitor === visitor)).toBe(true);
          expect(wishIds.length).toBeGreaterThan(0);
          expect(members.length).toBeGreaterThan(1);
          if (anchorIds.length < agreements.maxPerDay) expect(members.length <= agreements.maxPerDay).toBe(true);
          const fresh = wishes.filter(({ id }) => wishIds.includes(id)).map((one) => one.caseId);
          expect(new Set(fresh).size).toBe(fresh.length);
        }
      }),
    );
  });

  test('does not depend on the order in which the visits are found', () => {
    fc.assert(
      fc.property(given, ([wishes, anchors, agreements]) => {
        const turned = proposeTrips(wishes.toReversed(), anchors.toReversed(), agreements);
        expect(turned).toEqual(proposeTrips(wishes, anchors, agreements));
      }),
    );
  });
});

describe('by example', () => {
  const agreements = { today, windowDays: 14, maxPerDay: 2, closed: new Set<LocalDate>() };
  const to = (id: string, releaseOn: string | null, wishedBefore: string | null = null): TripWish => ({
    ...{ id, caseId: id, prison: 'PI Dordrecht', visitor: 'officer:a' },
    releaseOn: releaseOn === null ? null : localDate(releaseOn),
    wishedBefore: wishedBefore === null ? null : localDate(wishedBefore),
  });

  test('whoever is released first goes first, about a week ahead', () => {
    const wishes = [to('late', null), to('soon', '2026-12-10'), to('next', '2026-12-20')];
    expect(proposeTrips(wishes, [], agreements)).toMatchObject([{ on: '2026-11-30', wishIds: ['soon', 'next'] }]);
  });

  test('a release or a wish this week brings the day forward', () => {
    expect(proposeTrips([to('a', '2026-11-27'), to('b', null)], [], agreements)).toMatchObject([{ on: '2026-11-26' }]);
    expect(proposeTrips([to('a', null, '2026-11-26'), to('b', null)], [], agreements)).toMatchObject([
      { on: '2026-11-25' },
    ]);
  });

  test('a wish that has gone by is no reason not to go', () => {
    expect(proposeTrips([to('a', null, '2026-11-20'), to('b', null)], [], agreements)).toHaveLength(1);
  });

  test('one alone goes along with a day that is known, while there is room', () => {
    const known = { ...to('known', null), on: localDate('2026-11-26') };
    expect(proposeTrips([to('a', null)], [known], agreements)).toMatchObject([
      { on: '2026-11-26', wishIds: ['a'], anchorIds: ['known'] },
    ]);
    expect(proposeTrips([to('a', null)], [known, { ...known, id: 'full', caseId: 'full' }], agreements)).toEqual([]);
    expect(proposeTrips([to('a', null)], [], agreements)).toEqual([]);
  });
});

describe('visits after each other', () => {
  test.each([
    ['10:00', [60, 60, 45], ['10:00', '11:00', '12:00']],
    ['23:00', [60], ['23:00']],
    ['23:00', [60, 60], undefined],
  ])('from %s', (first, minutes, times) => {
    expect(timesAfterEachOther(first, minutes)).toEqual(times);
  });

  test('begin after those that have a time', () => {
    expect(firstFreeTime([])).toBe('10:00');
    expect(firstFreeTime([{ visitAt: '13:15', minutes: 60 }])).toBe('14:15');
    expect(firstFreeTime([{ visitAt: '23:30', minutes: 60 }])).toBe('23:59');
  });
});
