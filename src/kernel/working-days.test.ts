import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dutchHolidays, easterSunday, holidayOn } from './dutch-holidays.ts';
import { addDays, localDate, weekdayOf, type LocalDate } from './local-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.ts';

const easters =
  '2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 ' +
  '2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05 ' +
  '2038-04-25 2039-04-10 2040-04-01';
const ascensions =
  '2018-05-10 2019-05-30 2020-05-21 2021-05-13 2022-05-26 2023-05-18 2024-05-09 2025-05-29 2026-05-14 2027-05-06 ' +
  '2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 2037-05-14 ' +
  '2038-06-03 2039-05-19 2040-05-10';
const movedKingsDays = '2014-04-26 2025-04-26 2031-04-26 2036-04-26';

const days = (text: string): LocalDate[] => text.split(' ').map(localDate);
const anyDay = fc.integer({ min: 0, max: 366 * 23 }).map((offset) => addDays(localDate('2018-01-01'), offset));
const closedDays = fc.array(anyDay, { maxLength: 40 }).map((list) => new Set(list));

describe('holidays', () => {
  test.each(days(easters))('Easter is on %s', (easter) => {
    expect(easterSunday(Number(easter.slice(0, 4)))).toBe(easter);
    expect(holidayOn(addDays(easter, -2))).toBe('Goede Vrijdag');
    expect(holidayOn(addDays(easter, 1))).toBe('Tweede Paasdag');
    expect(holidayOn(addDays(easter, 50))).toBe('Tweede Pinksterdag');
  });

  test.each(days(ascensions))('Ascension Day is on %s', (day) => {
    expect(dutchHolidays(Number(day.slice(0, 4))).find(({ name }) => name === 'Hemelvaartsdag')?.on).toBe(day);
  });

  test.each(days(movedKingsDays))('King’s Day moves to Saturday %s', (saturday) => {
    expect(holidayOn(saturday)).toBe('Koningsdag');
    expect(holidayOn(addDays(saturday, 1))).toBeUndefined();
  });

  test('each year has the nine days of the law, in order', () => {
    for (let year = 1990; year <= 2100; year += 1) {
      const found = dutchHolidays(year).map(({ on }) => on);
      expect(found).toHaveLength(9);
      expect(found).toEqual([...found].sort());
    }
  });

  test('Liberation Day counts every year, and Queen’s Day ruled before 2014', () => {
    expect(holidayOn(localDate('2026-05-05'))).toBe('Bevrijdingsdag');
    expect(holidayOn(localDate('2013-04-30'))).toBe('Koninginnedag');
  });
});

describe('working days', () => {
  test('a notice on the Thursday before Easter 2026 gets its second working day on Wednesday', () => {
    expect(addWorkingDays(localDate('2026-04-02'), 2)).toBe('2026-04-08');
    expect(nextWorkingDay(localDate('2026-04-02'))).toBe('2026-04-07');
    expect(workingDaysBetween(localDate('2026-04-02'), localDate('2026-04-08'))).toBe(2);
  });

  test('a term that ends on Christmas 2026 runs on to Monday', () => {
    expect(workingDayOnOrAfter(localDate('2026-12-25'))).toBe('2026-12-28');
    expect(workingDayOnOrAfter(localDate('2026-12-28'))).toBe('2026-12-28');
  });

  test('the bridge day after Ascension Day works, unless it is passed in as closed', () => {
    const friday = localDate('2026-05-15');
    expect(isWorkingDay(friday)).toBe(true);
    expect(isWorkingDay(friday, new Set([friday]))).toBe(false);
  });

  test('an end in the year 9999 costs nothing', () => {
    expect(workingDaysBetween(localDate('2026-01-01'), localDate('9999-12-31'))).toBeGreaterThan(2_000_000);
  });

  test('adding and counting agree in both directions, whatever is closed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), closedDays, (day, count, closed) => {
        const end = addWorkingDays(day, count, closed);
        expect(workingDaysBetween(day, end, closed)).toBe(count);
        expect(count === 0 || isWorkingDay(end, closed)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('counting equals looking at each day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 900 }), closedDays, (from, length, closed) => {
        let counted = 0;
        for (let step = 1; step <= length; step += 1) counted += isWorkingDay(addDays(from, step), closed) ? 1 : 0;
        expect(workingDaysBetween(from, addDays(from, length), closed)).toBe(counted);
      }),
      { numRuns: 100 },
    );
  });

  test('no weekend is ever a working day', () => {
    fc.assert(fc.property(anyDay, (day) => weekdayOf(day) <= 5 || !isWorkingDay(day)));
  });
});
