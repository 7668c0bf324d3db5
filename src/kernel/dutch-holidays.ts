import { addDays, localDateOf, weekdayOf, yearOf, type LocalDate } from './local-date.ts';

export interface Holiday {
  on: LocalDate;
  name: string;
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm, Meeus/Jones/Butcher). */
export function easterSunday(year: number): LocalDate {
  const whole = (dividend: number, divisor: number) => Math.floor(dividend / divisor);
  const golden = year % 19;
  const century = whole(year, 100);
  const epactShift = century - whole(century, 4) - whole(century - whole(century + 8, 25) + 1, 3);
  const epact = (19 * golden + epactShift + 15) % 30;
  const sundayShift = (32 + 2 * (century % 4) + 2 * whole(year % 100, 4) - epact - (year % 4)) % 7;
  const correction = whole(golden + 11 * epact + 22 * sundayShift, 451);
  const marchDay = epact + sundayShift - 7 * correction + 22;
  return marchDay <= 31 ? localDateOf(year, 3, marchDay) : localDateOf(year, 4, marchDay - 31);
}

/** The celebrated day: 27 April since 2014, before that 30 April; a Sunday moves it to the Saturday before. */
function kingsDay(year: number): LocalDate {
  const birthday = localDateOf(year, 4, year >= 2014 ? 27 : 30);
  return weekdayOf(birthday) === 7 ? addDays(birthday, -1) : birthday;
}

function listHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const holidays = [
    { on: localDateOf(year, 1, 1), name: 'Nieuwjaarsdag' },
    { on: addDays(easter, -2), name: 'Goede Vrijdag' },
    { on: addDays(easter, 1), name: 'Tweede Paasdag' },
    { on: kingsDay(year), name: year >= 2014 ? 'Koningsdag' : 'Koninginnedag' },
    { on: localDateOf(year, 5, 5), name: 'Bevrijdingsdag' },
    { on: addDays(easter, 39), name: 'Hemelvaartsdag' },
    { on: addDays(easter, 50), name: 'Tweede Pinksterdag' },
    { on: localDateOf(year, 12, 25), name: 'Eerste Kerstdag' },
    { on: localDateOf(year, 12, 26), name: 'Tweede Kerstdag' },
  ];
  return holidays.sort((one, other) => (one.on < other.on ? -1 : 1));
}

const byYear = new Map<number, readonly Holiday[]>();

/**
 * The generally recognised holidays of a year, in order: Algemene termijnenwet art. 3(1), and Good Friday, which
 * art. 3(2) puts on a par. Days put on a par for some years by royal decree (art. 3(3)) are passed in as closed
 * days where working days are counted. Easter Sunday and Whit Sunday are Sundays, not holidays, in this law.
 */
export function dutchHolidays(year: number): readonly Holiday[] {
  const known = byYear.get(year);
  if (known) return known;
  const holidays = listHolidays(year);
  byYear.set(year, holidays);
  return holidays;
}

/** The Dutch name of the holiday on this day, if it is one; the first of the year when two fall together. */
export function holidayOn(date: LocalDate): string | undefined {
  return dutchHolidays(yearOf(date)).find((holiday) => holiday.on === date)?.name;
}
