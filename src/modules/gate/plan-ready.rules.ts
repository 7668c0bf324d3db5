import type { LocalDate } from '../../kernel/local-date.ts';

/** The day on which a life domain got its first action in the plan. */
export interface PlannedDomain {
  domain: string;
  on: LocalDate;
}

/**
 * The day the plan was ready: when the last of the domains with a need got its first action; without such domains, the
 * first action of the plan. Null as long as a domain with a need has none.
 */
export function planReadyOn(needing: readonly string[], planned: readonly PlannedDomain[]): LocalDate | null {
  const firstDays = new Map(planned.map(({ domain, on }) => [domain, on]));
  if (needing.length === 0) return [...firstDays.values()].sort()[0] ?? null;
  const days = needing.map((domain) => firstDays.get(domain));
  return days.every((day) => day !== undefined) ? (days.sort().at(-1) ?? null) : null;
}
