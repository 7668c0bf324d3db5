import type { Temporal } from 'temporal-polyfill';

declare const localDateBrand: unique symbol;

/** A calendar day as 'YYYY-MM-DD', years 0001 to 9999; compares and sorts as text. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const zone = 'Europe/Amsterdam';
const weekdays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/u;
const lastEpochDay = 2_932_896;
const firstEpochDay = -719_162;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

function isCalendarDay(text: string): text is LocalDate {
  const found = isoDate.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 1 && day >= 1 && day <= monthLength(year, month);
}

/** The day written as 'YYYY-MM-DD', or undefined when the text is not an existing day. */
export function parseLocalDate(iso: string): LocalDate | undefined {
  return isCalendarDay(iso) ? iso : undefined;
}

/** The same for text known to be a day (constants, tests); throws RangeError otherwise. */
export function localDate(iso: string): LocalDate {
  if (!isCalendarDay(iso)) throw new RangeError(`not a calendar day: ${iso}`);
  return iso;
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const dayOf = (date: LocalDate): number => Number(date.slice(8, 10));

/** The day with these numbers; throws RangeError when it does not exist. */
export function localDateOf(year: number, month: number, day: number): LocalDate {
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  return localDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);
}

// Plain integer arithmetic (years counted from March): lists call this thousands of times, a Temporal object each is 20 times slower.
function epochDayOf(date: LocalDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const dayInYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOf(date) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayInYear - 719_468;
}

function fromEpochDay(epochDay: number): LocalDate {
  if (epochDay < firstEpochDay || epochDay > lastEpochDay) throw new RangeError('outside the years 0001 to 9999');
  const days = epochDay + 719_468;
  const era = Math.floor(days / 146_097);
  const dayInEra = days - era * 146_097;
  const yearInEra = Math.floor(
    (dayInEra - Math.floor(dayInEra / 1460) + Math.floor(dayInEra / 36_524) - Math.floor(dayInEra / 146_096)) / 365,
  );
  const dayInYear = dayInEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const marchMonth = Math.floor((5 * dayInYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearInEra + era * 400 + (month <= 2 ? 1 : 0);
  return localDateOf(year, month, dayInYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

/** The day a whole number of days later (negative: earlier); throws RangeError outside the years 0001 to 9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(epochDayOf(date) + days);
}

/** The same day some months later, or the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return localDateOf(year, month, Math.min(dayOf(date), monthLength(year, month)));
}

/** Days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** Age in whole years; one born on 29 February has a birthday on 1 March in other years (BW 1:2 practice). Negative before birth. */
export function ageOn(birthDate: LocalDate, on: LocalDate): number {
  return yearOf(on) - yearOf(birthDate) - (on.slice(5) < birthDate.slice(5) ? 1 : 0);
}

const isWeekday = (value: number): value is Weekday => value >= 1 && value <= 7;

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: LocalDate): Weekday {
  const weekday = ((((epochDayOf(date) + 3) % 7) + 7) % 7) + 1;
  return isWeekday(weekday) ? weekday : 1;
}

/** The calendar day in the Netherlands at this instant. */
export function todayIn(instant: Temporal.Instant): LocalDate {
  return localDate(instant.toZonedDateTimeISO(zone).toPlainDate().toString());
}

/** "do 26 nov 2026"; with `today` in the same year "do 26 nov". */
export function showDate(date: LocalDate, today?: LocalDate): string {
  const short = `${weekdays[weekdayOf(date) - 1] ?? ''} ${String(dayOf(date))} ${months[monthOf(date) - 1] ?? ''}`;
  return today && yearOf(today) === yearOf(date) ? short : `${short} ${String(yearOf(date))}`;
}

function showDistance(days: number): string {
  if (days === 1) return 'morgen';
  if (days === -1) return 'gisteren';
  return days > 0 ? `over ${String(days)} dagen` : `${String(-days)} dagen geleden`;
}

/** "vandaag", "morgen (do 26 nov)", "over 3 dagen (do 26 nov)", "3 dagen geleden (do 26 nov)". */
export function showCountdown(date: LocalDate, today: LocalDate): string {
  const days = daysBetween(today, date);
  return days === 0 ? 'vandaag' : `${showDistance(days)} (${showDate(date, today)})`;
}

/** "do 26 nov 2026, 14:05" in Dutch time. */
export function showInstant(instant: Temporal.Instant): string {
  const zoned = instant.toZonedDateTimeISO(zone);
  const time = zoned.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${showDate(localDate(zoned.toPlainDate().toString()))}, ${time}`;
}
