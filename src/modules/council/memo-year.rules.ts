/** Why there is no memo about the year that somebody asked for. */
export interface RefusedYear {
  reason: 'not-a-year' | 'not-over' | 'before-first';
  /** What was asked for, as a year. */
  asked: number;
}

/** The year of the memo: the one asked for, else the last that is over, and then why. `years`: newest first. */
export function chooseYear(
  asked: string | undefined,
  years: readonly number[],
): { year: number | undefined; refused: RefusedYear | undefined } {
  const [last] = years;
  if (last === undefined || asked === undefined || asked === '') return { year: last, refused: undefined };
  const wanted = /^\d{4}$/u.test(asked) ? Number(asked) : undefined;
  if (wanted === undefined) return { year: last, refused: { reason: 'not-a-year', asked: 0 } };
  if (years.includes(wanted)) return { year: wanted, refused: undefined };
  return { year: last, refused: { reason: wanted > last ? 'not-over' : 'before-first', asked: wanted } };
}
