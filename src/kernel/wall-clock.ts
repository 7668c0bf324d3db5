import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDate } from './local-date.ts';

const zone = 'Europe/Amsterdam';
const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** Whether the text is a time on the clock, 'HH:MM'. */
export function isClockTime(text: string): boolean {
  return clockTime.test(text);
}

/** The moment a clock in the Netherlands shows this day and time; in the hour that occurs twice the first, in the one that is skipped an hour on. */
export function instantAt(date: LocalDate, time: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant();
}

/** The time on a clock in the Netherlands, 'HH:MM'. */
export function clockTimeOf(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Whole hours from the one moment to the other, rounded down; negative when the other is earlier. */
export function hoursBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 3_600_000);
}

/** The last day that has any of so many hours, counted from the start of the day: 72 hours end with the second day after it. */
export function lastDayWithinHours(date: LocalDate, hours: number): LocalDate {
  return addDays(date, Math.ceil(hours / 24) - 1);
}
