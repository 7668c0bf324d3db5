import { expect, test } from 'vitest';
import { localDate } from './local-date.ts';
import { clockTimeOf, hoursBetween, instantAt, isClockTime, lastDayWithinHours } from './wall-clock.ts';

test.each([
  ['2026-11-23', '10:00', '2026-11-23T09:00:00Z'],
  ['2026-07-01', '00:00', '2026-06-30T22:00:00Z'],
  // The clock goes back: 02:30 happens twice. It goes forward: 02:30 does not happen.
  ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
])('%s %s is %s', (date, time, instant) => {
  expect(instantAt(localDate(date), time).toString()).toBe(instant);
});

test('a clock time reads back', () => {
  expect(clockTimeOf(instantAt(localDate('2026-11-23'), '23:59'))).toBe('23:59');
  expect(['24:00', '9:00', '12:60', 'half tien', ''].some(isClockTime)).toBe(false);
  expect(isClockTime('09:30')).toBe(true);
});

test('a day on which the clock goes back has 25 hours', () => {
  expect(hoursBetween(instantAt(localDate('2026-10-25'), '00:00'), instantAt(localDate('2026-10-26'), '00:00'))).toBe(
    25,
  );
});

test.each([
  [24, '2026-11-20'],
  [25, '2026-11-21'],
  [72, '2026-11-22'],
])('%s hours after the start of a Friday end on %s', (hours, day) => {
  expect(lastDayWithinHours(localDate('2026-11-20'), hours)).toBe(day);
});
