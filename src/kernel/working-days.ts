import { dutchHolidays, holidayOn } from './dutch-holidays.ts';
import { addDays, daysBetween, weekdayOf, yearOf, type LocalDate } from './local-date.ts';

/** Days on which a municipality is closed besides weekends and the holidays of the law. */
export type ClosedDays = ReadonlySet<LocalDate>;

const noClosedDays: ClosedDays = new Set();
const isWeekend = (date: LocalDate): boolean => weekdayOf(date) >= 6;

/** Monday to Friday, no holiday of the Algemene termijnenwet, not one of the extra closed days. */
export function isWorkingDay(date: LocalDate, closed: ClosedDays = noClosedDays): boolean {
  return !isWeekend(date) && !closed.has(date) && holidayOn(date) === undefined;
}

/** The day itself when it is a working day, else the first one after it (Algemene termijnenwet art. 1). */
export function workingDayOnOrAfter(date: LocalDate, closed: ClosedDays = noClosedDays): LocalDate {
  let day = date;
  while (!isWorkingDay(day, closed)) day = addDays(day, 1);
  return day;
}

/** The first working day after the day. */
export function nextWorkingDay(date: LocalDate, closed: ClosedDays = noClosedDays): LocalDate {
  return workingDayOnOrAfter(addDays(date, 1), closed);
}

/** The nth working day after the day, or before it when n is negative; the day itself when n is 0. */
export function addWorkingDays(date: LocalDate, count: number, closed: ClosedDays = noClosedDays): LocalDate {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; left -= isWorkingDay(day, closed) ? 1 : 0) day = addDays(day, step);
  return day;
}

function weekdaysAfter(from: LocalDate, to: LocalDate): number {
  const days = daysBetween(from, to);
  const rest = days % 7;
  let count = Math.floor(days / 7) * 5;
  for (let day = 1; day <= rest; day += 1) count += (weekdayOf(from) + day - 1) % 7 < 5 ? 1 : 0;
  return count;
}

// By weeks and years, not by day: "31 december 9999" as an unknown end must not cost millions of steps.
function workingDaysAfter(from: LocalDate, to: LocalDate, closed: ClosedDays): number {
  const holidays = new Set(closed);
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const holiday of dutchHolidays(year)) holidays.add(holiday.on);
  }
  let count = weekdaysAfter(from, to);
  for (const day of holidays) count -= day > from && day <= to && !isWeekend(day) ? 1 : 0;
  return count;
}

/**
 * How many working days lie after the first day, up to and including the second. Negative when the second is
 * earlier: then those before the first day, back to and including the second.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, closed: ClosedDays = noClosedDays): number {
  if (from <= to) return workingDaysAfter(from, to, closed);
  const between = workingDaysAfter(to, from, closed);
  return -(between + Number(isWorkingDay(to, closed)) - Number(isWorkingDay(from, closed)));
}
