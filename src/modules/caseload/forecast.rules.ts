import { addMonths, localDateOf, monthOf, yearOf, type LocalDate } from '../../kernel/local-date.ts';
import type { Room } from './caseload.rules.ts';

/** One month ahead: who comes out, and what comes free. */
export interface ForecastMonth {
  /** Its first day. */
  month: LocalDate;
  /** Candidates whose known release lies in it. */
  inflow: number;
  /** Places that come free in it; the first month also holds what is free now. */
  places: number;
  /** What is left over, or short, when everybody gets a place up to and including this month. */
  balance: number;
}

const firstOfMonth = (day: LocalDate): LocalDate => localDateOf(yearOf(day), monthOf(day), 1);

/** So many months ahead. */
const monthsAhead = 6;

/** The months ahead from known days of release, this month from today on; who is out already counts in this month. */
export function forecastOf(releases: readonly (LocalDate | null)[], room: Room): ForecastMonth[] {
  const start = firstOfMonth(room.today);
  const freeNow = [...room.free.values()].reduce((sum, halves) => sum + Math.max(0, halves), 0);
  const known = releases.flatMap((day) => (day === null ? [] : [day < start ? start : day]));
  let balance = 0;
  return Array.from({ length: monthsAhead }, (_, at) => {
    const [month, next] = [addMonths(start, at), addMonths(start, at + 1)];
    const isIn = (day: LocalDate): boolean => day >= month && day < next;
    const inflow = known.filter(isIn).length;
    const coming = room.openings.filter(({ on }) => isIn(on)).reduce((sum, { halves }) => sum + halves, 0);
    const places = (coming + (at === 0 ? freeNow : 0)) / 2;
    balance += places - inflow;
    return { month, inflow, places, balance };
  });
}
