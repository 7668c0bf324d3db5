import { z } from 'zod';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';

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
const longestReason = 500;
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
