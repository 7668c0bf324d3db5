import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';

/** Days before or after a release on which nothing can be put off any more. */
export const spoedDays = 1;

/** How long somebody who is out stays on the list of releases. */
export const daysBack = 2;

/** What of a file decides whether it belongs in the spoed lane. */
export interface Leaving {
  releaseOn: LocalDate | null;
  releaseState: 'expected' | 'actual' | 'unknown';
  openedOn: LocalDate;
  lastContactOn: LocalDate | null;
}

/**
 * Same-day release: somebody is out, or gets out within a day, nobody has spoken to them since,
 * and there was no time to prepare because the file is as new as the release.
 */
export function isSpoed(file: Leaving, today: LocalDate): boolean {
  if (file.releaseOn === null) return false;
  const until = daysBetween(today, file.releaseOn);
  const isNow = until <= spoedDays && until >= -daysBack;
  const wasPrepared = daysBetween(file.openedOn, file.releaseOn) > spoedDays;
  const isReached = file.lastContactOn !== null && file.lastContactOn >= file.releaseOn;
  return isNow && !wasPrepared && !isReached;
}

/** The expected day is over, and nobody told that the release came. */
export const isLate = ({ releaseOn, releaseState }: Leaving, today: LocalDate): boolean =>
  releaseState === 'expected' && releaseOn !== null && releaseOn < today;
