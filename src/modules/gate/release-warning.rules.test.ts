import { expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { closedAfterRelease } from './release-warning.rules.ts';

const noClosedDays = new Set<never>();

test.each([
  ['a Friday', '2026-11-27', { code: 'friday', holiday: null, nextOpenDay: '2026-11-30' }],
  ['a Saturday', '2026-11-28', { code: 'weekend', holiday: null, nextOpenDay: '2026-11-30' }],
  ['the day before Christmas', '2026-12-24', { code: 'eve', holiday: 'Eerste Kerstdag', nextOpenDay: '2026-12-28' }],
  ['Christmas on a Friday', '2026-12-25', { code: 'holiday', holiday: 'Eerste Kerstdag', nextOpenDay: '2026-12-28' }],
  ['Thursday before Good Friday', '2027-03-25', { code: 'eve', holiday: 'Goede Vrijdag', nextOpenDay: '2027-03-30' }],
  ['Easter Sunday', '2027-03-28', { code: 'weekend', holiday: null, nextOpenDay: '2027-03-30' }],
  ['King’s Day', '2026-04-27', { code: 'holiday', holiday: 'Koningsdag', nextOpenDay: '2026-04-28' }],
])('%s is a warning', (_name, day, warning) => {
  expect(closedAfterRelease(localDate(day), noClosedDays)).toEqual(warning);
});

test('an ordinary Wednesday is not', () => {
  expect(closedAfterRelease(localDate('2026-11-25'), noClosedDays)).toBeNull();
});

test('a day that the municipality closes counts like a holiday', () => {
  const closed = new Set([localDate('2026-11-26')]);
  expect(closedAfterRelease(localDate('2026-11-25'), closed)).toEqual({
    code: 'eve',
    holiday: null,
    nextOpenDay: '2026-11-27',
  });
  expect(closedAfterRelease(localDate('2026-11-26'), closed)).toMatchObject({ code: 'closed-day' });
});
