import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, localDate, monthOf, yearOf } from '../../../kernel/local-date.ts';
import type { DateOrder } from './date-format.ts';
import { orderOf } from './date-format.ts';
import { readDate } from './read-date.ts';

const today = localDate('2026-11-23');
const read = (value: string, order: DateOrder = 'dmy', isPast = false) => {
  const reading = readDate(value, { order, today, isPast });
  return reading.ok ? (reading.date ?? 'empty') : reading.code;
};

test.each([
  ['5-1-2024', '2024-01-05'],
  ['05-01-2024', '2024-01-05'],
  ['5/1/2024', '2024-01-05'],
  ['5.1.2024', '2024-01-05'],
  ['5 1 2024', '2024-01-05'],
  ['5 januari 2024', '2024-01-05'],
  ['5-mrt-24', '2024-03-05'],
  ['1/2/26', '2026-02-01'],
  ['2024-01-05', '2024-01-05'],
  ['2024-01-05T00:00:00', '2024-01-05'],
  ['2024-01-04T23:00:00.000Z', '2024-01-05'],
  ['2024-01-05T00:30:00+01:00', '2024-01-05'],
  ['5-1-2024 14:30', '2024-01-05'],
  ['20240105', '2024-01-05'],
  ['05012024', '2024-01-05'],
  ['45296', '2024-01-05'],
  ['29-2-2024', '2024-02-29'],
  ['', 'empty'],
  ['onbekend', 'empty'],
  ['n.v.t.', 'empty'],
  ['-', 'empty'],
  ['31-2-1999', 'date-does-not-exist'],
  ['29-2-2023', 'date-does-not-exist'],
  ['2024-13-05', 'date-does-not-exist'],
  ['1-13-2024', 'date-does-not-exist'],
  ['1-1-0024', 'date-does-not-exist'],
  ['1-1-202', 'date-does-not-exist'],
  ['1999', 'date-is-only-a-year'],
  ['00-00-1970', 'date-is-only-a-year'],
  ['binnenkort', 'date-unreadable'],
  ['5-1', 'date-unreadable'],
  ['99999', 'date-unreadable'],
  ['123456', 'date-unreadable'],
])('%j is %s', (value, expected) => expect(read(value)).toBe(expected));

test('the mapping decides about 1-2, the value about a year of four digits', () => {
  expect(read('1/2/2026', 'mdy')).toBe('2026-01-02');
  expect(read('2026/2/1', 'mdy')).toBe('2026-02-01');
  expect(read('1-2-2026', 'ymd')).toBe('2026-02-01');
  expect(read('26-02-01', 'ymd')).toBe('2026-02-01');
  expect(read('13/1/2026', 'mdy')).toBe('date-does-not-exist');
});

test('two digits of a year are past for a birth date, and may lie ahead for an end date', () => {
  expect(read('1-1-45', 'dmy', true)).toBe('1945-01-01');
  expect(read('1-1-45')).toBe('2045-01-01');
  expect(read('1-1-26', 'dmy', true)).toBe('2026-01-01');
  expect(read('1-1-99')).toBe('1999-01-01');
});

test.each([
  ['d-M-yyyy', 'dmy'],
  ['dd-MM-yyyy', 'dmy'],
  ['d/M/yy', 'dmy'],
  ['d MMM yyyy', 'dmy'],
  ['M/d/yyyy', 'mdy'],
  ['yyyy-MM-dd', 'ymd'],
  ['yyyyMMdd', 'ymd'],
  ['d-d-yyyy', undefined],
  ['yyyy', undefined],
  ['', undefined],
])('the pattern %s', (pattern, order) => expect(orderOf(pattern)).toBe(order));

test('property: every day written in a format is read back as that day', () => {
  const days = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(localDate('1900-01-01'), days));
  const formats = fc.constantFrom<DateOrder>('dmy', 'mdy', 'ymd');
  fc.assert(
    fc.property(days, formats, fc.constantFrom('-', '/', '.', ' '), (date, order, separator) => {
      const parts = { d: dayOf(date), m: monthOf(date), y: yearOf(date) };
      const written = order.split('').map((letter) => parts[letter === 'd' ? 'd' : letter === 'm' ? 'm' : 'y']);
      expect(read(written.join(separator), order)).toBe(date);
      expect(read(date, order)).toBe(date);
      expect(read(date.replaceAll('-', ''), order)).toBe(date);
    }),
  );
});

test('property: any text gives a day, nothing, or a code', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(read(text)).toMatch(/^(?:\d{4}-\d\d-\d\d|empty|date-[a-z-]+)$/u);
    }),
  );
});
