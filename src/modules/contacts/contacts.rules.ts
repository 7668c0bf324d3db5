import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import { hoursBetween, instantAt, lastDayWithinHours } from '../../kernel/wall-clock.ts';
import type { ContactOutcome, ContactParty, ContactType } from './contacts.schema.ts';

/** What the rules need to know of a contact. */
export interface ContactFacts {
  outcome: ContactOutcome;
  withWhom: ContactParty;
  happensOn: LocalDate;
  happensAt: Temporal.Instant;
  withdrawnAt: Temporal.Instant | null;
}

/** Whether the person was really reached. */
export const isReached = ({ outcome, withWhom, withdrawnAt }: ContactFacts): boolean =>
  outcome === 'held' && withWhom === 'participant' && withdrawnAt === null;

// A form filled in on the way: the clock of a phone may run a little ahead.
const toleranceInMinutes = 15;

/** The reason code per field when a contact cannot be as it is told; empty when it can. */
export function refuseContact(
  told: {
    type: ContactType;
    withWhom: ContactParty;
    outcome: ContactOutcome;
    happensAt: Temporal.Instant;
  },
  now: Temporal.Instant,
): Record<string, string> {
  const refused: Record<string, string> = {};
  const minutesAhead = (told.happensAt.epochMilliseconds - now.epochMilliseconds) / 60_000;
  if (told.type === 'third-party' && told.withWhom === 'participant') refused.withWhom = 'third-party-missing';
  if (told.outcome === 'planned' && minutesAhead < 0) refused.on = 'appointment-in-past';
  if (told.outcome !== 'planned' && minutesAhead > toleranceInMinutes) refused.on = 'contact-in-future';
  return refused;
}

/** Whether an appointment of which the outcome was told can be put back on the list: what was logged afterwards cannot. */
export const canReopen = (contact: {
  outcome: ContactOutcome;
  loggedAt: Temporal.Instant;
  happensAt: Temporal.Instant;
}) => contact.outcome !== 'planned' && contact.loggedAt.epochMilliseconds < contact.happensAt.epochMilliseconds;

/** Whether it was tried and did not take place. */
const isAttempt = (outcome: ContactOutcome): boolean => outcome !== 'held' && outcome !== 'planned';

/** The first contact after the release, as a measured promise. */
export type FirstContact =
  | { state: 'not-released' }
  | { state: 'made'; on: LocalDate; hours: number; isInTime: boolean; attempts: number }
  | { state: 'waiting' | 'late'; lastDay: LocalDate; attempts: number };

/**
 * When the person was first reached after the release, in hours since the start of the release day (the strictest reading),
 * and how often it was tried before. Contacts before the release do not count.
 */
export function firstContactOf(
  file: { releaseOn: LocalDate | null; releaseState: 'expected' | 'actual' | 'unknown' },
  contacts: readonly ContactFacts[],
  { today, firstContactHours }: { today: LocalDate; firstContactHours: number },
): FirstContact {
  const { releaseOn, releaseState } = file;
  if (releaseOn === null || releaseState !== 'actual' || releaseOn > today) return { state: 'not-released' };
  const since = contacts.filter(({ happensOn, withdrawnAt }) => happensOn >= releaseOn && withdrawnAt === null);
  const first = since.filter(isReached).reduce<ContactFacts | undefined>(earliest, undefined);
  const before = since.filter((one) => isAttempt(one.outcome) && (first === undefined || isEarlier(one, first)));
  const attempts = before.length;
  // A notice tells the day of release and not the hour.
  const lastDay = lastDayWithinHours(releaseOn, firstContactHours);
  if (first === undefined) return { state: today > lastDay ? 'late' : 'waiting', lastDay, attempts };
  const hours = hoursBetween(instantAt(releaseOn, '00:00'), first.happensAt);
  return { state: 'made', on: first.happensOn, hours, isInTime: hours < firstContactHours, attempts };
}

const isEarlier = (one: ContactFacts, other: ContactFacts): boolean =>
  one.happensAt.epochMilliseconds < other.happensAt.epochMilliseconds;

const earliest = (found: ContactFacts | undefined, one: ContactFacts): ContactFacts =>
  found === undefined || isEarlier(one, found) ? one : found;
