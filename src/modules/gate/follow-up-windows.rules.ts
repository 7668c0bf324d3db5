import { addDays, addMonths, daysBetween, localDate, type LocalDate } from '../../kernel/local-date.ts';
import { lastDayWithinHours } from '../../kernel/wall-clock.ts';
import { momentsAfter, plannedMoments, type FollowUpAgreements } from './follow-up.rules.ts';
import type { StepCode } from './gate.schema.ts';

/** Releases after which one agreed contact is the last to have come; who was reached from `settledDays` after it owes none. */
export interface FollowUpWindow {
  releasedFrom: LocalDate;
  releasedUntil: LocalDate;
  settledDays: number;
}

const everBefore = localDate('0001-01-01');
// Weekends, holidays and short months move a contact by some days; too wide a window only makes the gate look twice.
const slackDays = 10;

/** To find the files whose contact after the release is due or too late without working out the gate of every file. */
export function followUpWindows(agreements: FollowUpAgreements, today: LocalDate): FollowUpWindow[] {
  const lasts = lastReleases(agreements, today);
  return lasts.map(({ code, releasedUntil }, at) => {
    const next = lasts[at + 1];
    return {
      releasedFrom: next === undefined ? everBefore : addDays(next.releasedUntil, -slackDays),
      releasedUntil,
      settledDays: opensAfter(releasedUntil, code, agreements) + slackDays,
    };
  });
}

/** Per moment the last release after which its day has come, the earliest moment first. */
function lastReleases(
  agreements: FollowUpAgreements,
  today: LocalDate,
): { code: StepCode; releasedUntil: LocalDate }[] {
  const firstDays = daysBetween(today, lastDayWithinHours(today, agreements.firstContactHours));
  const first = { code: 'first-contact' as const, releasedUntil: addDays(today, -firstDays) };
  const later = plannedMoments(agreements).map(({ code, weeks, months }) => {
    // The last days of a longer month fall together on the last day of a shorter one.
    const roundedUp = months === 0 ? 0 : 3;
    return { code, releasedUntil: addDays(addMonths(today, -months), roundedUp - weeks * 7) };
  });
  return [first, ...later].sort((one, other) => (one.releasedUntil > other.releasedUntil ? -1 : 1));
}

function opensAfter(releaseOn: LocalDate, code: StepCode, agreements: FollowUpAgreements): number {
  const moment = momentsAfter(releaseOn, agreements, new Set()).find((one) => one.code === code);
  return moment === undefined ? 0 : daysBetween(releaseOn, moment.opensOn);
}
