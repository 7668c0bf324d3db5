import { describe, expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { Temporal } from 'temporal-polyfill';
import { writeCalendar, type CalendarEntry } from './write-calendar.ts';

const now = Temporal.Instant.from('2026-11-23T09:00:00Z');
const entry: CalendarEntry = {
  ...{ uid: 'visit-1@kantelpunt', sequence: 3, prison: 'PI Dordrecht', address: '', talks: 2, status: 'confirmed' },
  ...{ on: localDate('2026-11-26'), at: '10:00', minutes: 120 },
};
const linesOf = (changes: Partial<CalendarEntry> = {}): string[] =>
  writeCalendar({ ...entry, ...changes }, now).split('\r\n');

describe('a calendar file', () => {
  test('says where, when and how many talks', () => {
    expect(linesOf()).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:visit-1@kantelpunt',
        'SEQUENCE:3',
        'DTSTAMP:20261123T090000Z',
        'DTSTART;TZID=Europe/Amsterdam:20261126T100000',
        'DTEND;TZID=Europe/Amsterdam:20261126T120000',
        'SUMMARY:Bezoek PI Dordrecht\\, 2 gesprekken',
        'STATUS:CONFIRMED',
        'TZID:Europe/Amsterdam',
      ]),
    );
    expect(linesOf({ talks: 1, status: 'cancelled' })).toEqual(
      expect.arrayContaining(['SUMMARY:Bezoek PI Dordrecht\\, 1 gesprek', 'STATUS:CANCELLED']),
    );
  });

  test.each([
    ['2026-03-28', '10:00', 'DTSTART;TZID=Europe/Amsterdam:20260328T100000', '20260328T110000'],
    ['2026-03-29', '10:00', 'DTSTART;TZID=Europe/Amsterdam:20260329T100000', '20260329T110000'],
    ['2026-10-25', '10:00', 'DTSTART;TZID=Europe/Amsterdam:20261025T100000', '20261025T110000'],
    // The clock goes from two to three: an hour on the clock is no hour.
    ['2026-03-29', '01:30', 'DTSTART;TZID=Europe/Amsterdam:20260329T013000', '20260329T033000'],
  ])('keeps the clock of the Netherlands on %s at %s', (...[on, at, start, end]) => {
    const lines = linesOf({ on: localDate(on), at, minutes: 60 });
    expect(lines).toContain(start);
    expect(lines).toContain(`DTEND;TZID=Europe/Amsterdam:${end}`);
  });

  test('carries the rule of the zone, and lines of at most 75 bytes', () => {
    const lines = linesOf({ address: 'Een heel lange straatnaam zonder einde 123, 3300 AA Dordrecht, Nederland' });
    expect(lines).toEqual(expect.arrayContaining(['BEGIN:VTIMEZONE', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU']));
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});
