import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import { instantAt } from '../../kernel/wall-clock.ts';

const zone = 'Europe/Amsterdam';

// The rule of the European Union since 1996; without it a calendar that does not know the zone would be an hour off.
const zoneRule = `BEGIN:VTIMEZONE
TZID:${zone}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/** What goes into a calendar: where, when and how many talks; never who. */
export interface CalendarEntry {
  /** The same for as long as the visit or trip is there. */
  uid: string;
  /** Higher after every change. */
  sequence: number;
  prison: string;
  address: string;
  on: LocalDate;
  at: string;
  minutes: number;
  talks: number;
  status: 'asked' | 'confirmed' | 'cancelled';
}

const statuses = {
  asked: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** A calendar file with one entry. */
export function writeCalendar(entry: CalendarEntry, now: Temporal.Instant): string {
  const { uid, sequence, prison, address, on, at, minutes, talks, status } = entry;
  const start = instantAt(on, at).toZonedDateTimeISO(zone);
  const calendar = ical({
    prodId: { company: 'Kantelpunt', product: 'Bezoeken', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    ...{ id: uid, sequence, status: statuses[status], stamp: now },
    ...{ start, end: start.add({ minutes }), timezone: zone },
    summary: `Bezoek ${prison}, ${talks} ${talks === 1 ? 'gesprek' : 'gesprekken'}`,
    location: address === '' ? prison : `${prison}, ${address}`,
  });
  // Given a zone, the library also writes the time of making in it, which must be in UTC (RFC 5545, 3.8.7.2).
  return calendar.toString().replace('BEGIN:VEVENT', `${zoneRule.replaceAll('\n', '\r\n')}\r\nBEGIN:VEVENT`);
}
