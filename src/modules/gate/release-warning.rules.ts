import { holidayOn } from '../../kernel/dutch-holidays.ts';
import { addDays, weekdayOf, type LocalDate } from '../../kernel/local-date.ts';
import { isWorkingDay, nextWorkingDay, type ClosedDays } from '../../kernel/working-days.ts';

/** Somebody walks out while the counters are closed, or just before they close. */
export interface ReleaseWarning {
  code: 'holiday' | 'weekend' | 'closed-day' | 'friday' | 'eve';
  /** The holiday that it is about, when it is one. */
  holiday: string | null;
  nextOpenDay: LocalDate;
}

/** What is wrong with this day of release; null when the next day is an ordinary working day too. */
export function closedAfterRelease(releaseOn: LocalDate, closed: ClosedDays): ReleaseWarning | null {
  const nextOpenDay = nextWorkingDay(releaseOn, closed);
  const tomorrow = addDays(releaseOn, 1);
  if (!isWorkingDay(releaseOn, closed)) {
    const holiday = holidayOn(releaseOn) ?? null;
    const code = holiday !== null ? 'holiday' : weekdayOf(releaseOn) >= 6 ? 'weekend' : 'closed-day';
    return { code, holiday, nextOpenDay };
  }
  if (isWorkingDay(tomorrow, closed)) return null;
  if (weekdayOf(releaseOn) === 5) return { code: 'friday', holiday: null, nextOpenDay };
  return { code: 'eve', holiday: holidayOn(tomorrow) ?? null, nextOpenDay };
}
