import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  localDate,
  parseLocalDate,
  showCountdown,
  showDate,
  showInstant,
  todayIn,
  weekdayOf,
} from './local-date.ts';

const thursday = localDate('2026-11-26');
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 }).map((offset) => addDays(localDate('1970-01-01'), offset));
const plain = (date: string) => Temporal.PlainDate.from(date);

describe('reading', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-32',
    '2026-1-1',
    '26-01-01',
    '0000-01-01',
    '',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
  ])('%j is no day', (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
    expect(() => localDate(text)).toThrow(RangeError);
  });

  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });
});

describe('arithmetic agrees with Temporal', () => {
  test('days and weekdays', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(daysBetween(from, to)).toBe(plain(from).until(plain(to)).days);
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(weekdayOf(from)).toBe(plain(from).dayOfWeek);
      }),
    );
  });

  test('months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: -1200, max: 1200 }),
        (offset, months) => {
          const day = addDays(thursday, offset);
          expect(addMonths(day, months)).toBe(plain(day).add({ months }).toString());
        },
      ),
    );
  });

  test('beyond the year 9999 there is no day', () => {
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(localDate('0001-01-01'), -1)).toThrow(RangeError);
  });

  test.each([
    ['2008-11-26', '2026-11-25', 17],
    ['2008-11-26', '2026-11-26', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('born %s, on %s the age is %i', (birth, on, age) => {
    expect(ageOn(localDate(birth), localDate(on))).toBe(age);
  });
});

describe('showing', () => {
  test('a day carries its year unless it is this year', () => {
    expect(showDate(thursday)).toBe('do 26 nov 2026');
    expect(showDate(thursday, localDate('2026-01-01'))).toBe('do 26 nov');
    expect(showDate(localDate('2027-03-01'), thursday)).toBe('ma 1 mrt 2027');
  });

  test.each([
    ['2026-11-26', 'vandaag'],
    ['2026-11-25', 'morgen (do 26 nov)'],
    ['2026-11-27', 'gisteren (do 26 nov)'],
    ['2026-11-23', 'over 3 dagen (do 26 nov)'],
    ['2026-11-29', '3 dagen geleden (do 26 nov)'],
    ['2025-12-31', 'over 330 dagen (do 26 nov 2026)'],
  ])('seen from %s it reads "%s"', (today, text) => {
    expect(showCountdown(thursday, localDate(today))).toBe(text);
  });

  test('an instant is shown, and belongs to a day, in Dutch time', () => {
    const summer = Temporal.Instant.from('2026-07-01T22:30:59Z');
    expect(todayIn(summer)).toBe('2026-07-02');
    expect(showInstant(summer)).toBe('do 2 jul 2026, 00:30');
    expect(todayIn(Temporal.Instant.from('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  });
});
