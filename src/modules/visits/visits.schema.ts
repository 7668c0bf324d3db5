import { z } from 'zod';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { isClockTime } from '../../kernel/wall-clock.ts';
import { seenVersion } from '../../platform/forms/seen-version.ts';

/** As what somebody visits a prisoner. The case manager is of the prison and has no account. */
export const VisitorRole = z.enum([
  'reintegration-officer',
  'safety-director',
  'city-marshal',
  'case-manager',
  'aftercare-coordinator',
]);
export type VisitorRole = z.infer<typeof VisitorRole>;

/** Where a visit is (docs/lifecycles/visit.md). */
export const VisitState = z.enum(['wanted', 'asked', 'confirmed', 'held', 'not-held', 'cancelled']);
export type VisitState = z.infer<typeof VisitState>;

/** What became of it: the codes of the contact log. */
export const VisitOutcome = z.enum(['held', 'person-acceptable', 'person-unacceptable', 'logistics']);
export type VisitOutcome = z.infer<typeof VisitOutcome>;

/** Where a visit was asked for. */
export interface VisitSource {
  kind: 'dossier' | 'meeting';
  id: string | null;
}

const isDay = (text: string): text is LocalDate => parseLocalDate(text) !== undefined;
const day = z.string('day-missing').refine(isDay, 'day-missing');
const time = z.string('time-missing').refine(isClockTime, 'time-missing');
const longestReason = 500;
const longestNote = 2000;
const maybeDay = z
  .literal('')
  .transform(() => null)
  .or(day)
  .default(null);

/** The wish: who goes, why, and before which day. `visitor` is a role, or a role and a person. */
export const WishForm = z.object({
  visitor: z.string('visitor-missing').min(1, 'visitor-missing').max(80, 'visitor-missing'),
  reason: z
    .string('visit-reason-missing')
    .trim()
    .min(3, 'visit-reason-missing')
    .max(longestReason, 'visit-reason-too-long'),
  wishedBefore: maybeDay,
});

const moment = { version: seenVersion, on: day, at: time };

/** What is asked of the prison. */
export const AskForm = z.object({
  ...moment,
  prison: z.string('prison-missing').trim().min(2, 'prison-missing').max(120, 'prison-missing'),
});

/** What the prison answered. */
export const ConfirmForm = z.object(moment);

/** What became of it. */
export const SettleForm = z.object({
  version: seenVersion,
  outcome: z.enum(VisitOutcome.options, 'contact-outcome-missing'),
  note: z.string().trim().max(longestNote, 'note-too-long').default(''),
});

/** Why it is called off. */
export const CancelForm = z.object({
  version: seenVersion,
  why: z
    .string('cancel-reason-missing')
    .trim()
    .min(3, 'cancel-reason-missing')
    .max(longestReason, 'visit-reason-too-long'),
});

const seenVisit = z
  .string('form-incomplete')
  .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}@[1-9]\d{0,8}$/u, 'form-incomplete')
  .transform((seen) => ({ id: seen.slice(0, 36), version: Number(seen.slice(37)) }));

/** A trip: its visits as they were on the page, the day, and when the first begins. */
export const TripForm = z.object({
  visits: z.union([seenVisit.transform((one) => [one]), z.array(seenVisit).min(1).max(20)], 'form-incomplete'),
  on: day,
  at: time,
});
