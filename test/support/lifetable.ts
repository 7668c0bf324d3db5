interface Columns {
  days: readonly number[];
  events: readonly number[];
  censored: readonly number[];
}

/** The rows of a table of follow-up times that is written in columns. */
export function rowsOf({ days, events, censored }: Columns): { days: number; events: number; censored: number }[] {
  return days.map((day, at) => ({ days: day, events: events[at] ?? NaN, censored: censored[at] ?? NaN }));
}
