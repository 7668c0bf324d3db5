import { Temporal } from 'temporal-polyfill';
import { addDays, localDate, parseLocalDate, todayIn, yearOf } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DateOrder } from './date-format.ts';

export type DateReading =
  | { ok: true; date: LocalDate | undefined }
  | { ok: false; code: 'date-does-not-exist' | 'date-is-only-a-year' | 'date-unreadable' };

/** How to read a date: the order of its parts, and which years a two-digit year may mean. */
export interface DateContext {
  readonly order: DateOrder;
  readonly today: LocalDate;
  readonly isPast: boolean;
}

const monthNames = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
const englishMonths: Readonly<Record<string, number>> = { maa: 3, mar: 3, may: 5, oct: 10 };
const wordsForNothing = /^(?:-+|\?+|n\.?v\.?t\.?|geen|leeg|onbekend|nog niet bekend|nnb|null)$/iu;
const oldestYear = 1850;
const latestYear = 2200;
const yearsAhead = 30;
const doesNotExist: DateReading = { ok: false, code: 'date-does-not-exist' };
const unreadable: DateReading = { ok: false, code: 'date-unreadable' };

/** True for what people write in a cell to say that it is empty. */
export const meansNothing = (text: string): boolean => wordsForNothing.test(text);

/**
 * Reads a date as people and spreadsheets write it. ISO is always understood; for the rest the order counts. A date
 * that does not exist or is only a year is refused, never guessed at.
 */
export function readDate(value: string, context: DateContext): DateReading {
  const text = value.trim();
  if (text === '' || meansNothing(text)) return { ok: true, date: undefined };
  const instant = instantOf(text);
  if (instant) return { ok: true, date: instant };
  const day = text.replace(/(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u, '');
  if (/^\d+$/u.test(day)) return readDigits(day, context);
  return readParts(day, context);
}

// Midnight in the Netherlands, written in UTC by a computer, is the day before: the instant counts, not its text.
function instantOf(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(text)) return undefined;
  try {
    return todayIn(Temporal.Instant.from(text));
  } catch {
    return undefined;
  }
}

function readDigits(digits: string, context: DateContext): DateReading {
  if (digits.length === 4) return { ok: false, code: 'date-is-only-a-year' };
  if (digits.length === 5) return readSerial(Number(digits), context);
  if (digits.length !== 8) return unreadable;
  const yearFirst = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  const yearLast = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  // Never both: a year-first date read with its year last lies before the year 1232.
  const reading = context.order === 'ymd' ? doesNotExist : assemble(yearLast, context);
  return reading.ok ? reading : assemble(yearFirst, { ...context, order: 'ymd' });
}

// A day as the number a spreadsheet keeps it by. Five digits reach from 1927 to beyond anything we are told.
function readSerial(serial: number, { today }: DateContext): DateReading {
  const date = addDays(localDate('1899-12-30'), serial);
  return serial >= 10_000 && yearOf(date) <= yearOf(today) + yearsAhead ? { ok: true, date } : unreadable;
}

function readParts(text: string, context: DateContext): DateReading {
  const found = /^(\p{L}+|\d{1,4})\s*[-/. ]\s*(\p{L}+\.?|\d{1,2})\s*[-/. ]\s*(\d{1,4})$/u.exec(text);
  const [, first = '', second = '', third = ''] = found ?? [];
  if (!found) return unreadable;
  const order = orderFor([first, second, third], context.order);
  return assemble([first, second, third], { ...context, order });
}

// Four digits are the year and letters the month, wherever the mapping expects them.
function orderFor([first = '', second = '', third = '']: readonly string[], order: DateOrder): DateOrder {
  if (/^\d{4}$/u.test(first)) return 'ymd';
  if (/^\p{L}/u.test(second)) return 'dmy';
  if (/^\p{L}/u.test(first)) return 'mdy';
  return order === 'ymd' && /^\d{4}$/u.test(third) ? 'dmy' : order;
}

function assemble(parts: readonly string[], context: DateContext): DateReading {
  const at = (letter: string) => parts[context.order.indexOf(letter)] ?? '';
  const month = monthOf(at('m'));
  if (month === undefined) return unreadable;
  const year = fullYear(at('y'), context);
  // 00-00-1970 is how a register says that only the year is known.
  if (month === 0 && Number(at('d')) === 0 && year !== undefined) return { ok: false, code: 'date-is-only-a-year' };
  const date = year === undefined ? undefined : parseLocalDate(isoOf(year, month, Number(at('d'))));
  return date ? { ok: true, date } : doesNotExist;
}

function monthOf(text: string): number | undefined {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  const name = text.toLowerCase().slice(0, 3);
  const index = monthNames.findIndex((month) => month === name);
  return index >= 0 ? index + 1 : englishMonths[name];
}

// '45' in a birth date is 1945; in an end date it may be 2045.
function fullYear(text: string, { today, isPast }: DateContext): number | undefined {
  const year = Number(text);
  if (text.length === 4) return year >= oldestYear && year <= latestYear ? year : undefined;
  if (text.length !== 2) return undefined;
  const latest = yearOf(today) + (isPast ? 0 : yearsAhead);
  const inThisCentury = Math.floor(latest / 100) * 100 + year;
  return inThisCentury > latest ? inThisCentury - 100 : inThisCentury;
}

const isoOf = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
