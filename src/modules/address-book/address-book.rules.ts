import { addDays, type LocalDate } from '../../kernel/local-date.ts';

/** How far a phone number can be relied on. */
export type Standing = 'flagged' | 'old' | 'confirmed';

/** Somebody said it is wrong, nobody made sure for too long, or it is right as far as known. */
export function standingOf(
  entry: { flaggedAt: unknown; confirmedOn: LocalDate | null },
  today: LocalDate,
  confirmDays: number,
): Standing {
  if (entry.flaggedAt !== null) return 'flagged';
  return entry.confirmedOn === null || entry.confirmedOn < addDays(today, -confirmDays) ? 'old' : 'confirmed';
}
