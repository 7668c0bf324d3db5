import { z } from 'zod';

/** Three kinds of file that are never mixed. */
export const CaseKind = z.enum(['municipal-aftercare', 'zvh', 'youth']);
export type CaseKind = z.infer<typeof CaseKind>;

/** Where a file is in its lifecycle (docs/lifecycles/case.md). */
export const CaseState = z.enum([
  'notified',
  'screening',
  'preparing',
  'aftercare',
  'closed',
  'no-support-needed',
  'declined',
  'transferred',
]);
export type CaseState = z.infer<typeof CaseState>;

/** Taking part is voluntary and recorded; it is not the legal basis. */
export const Participation = z.enum(['unknown', 'willing', 'declines', 'withdrew']);
export type Participation = z.infer<typeof Participation>;

/** Whether a judge imposed supervision by the probation service. */
export const Probation = z.enum(['yes', 'no', 'unknown']);
export type Probation = z.infer<typeof Probation>;

/** Why a file was closed. */
export const CloseReason = z.enum([
  'goals-met',
  'follow-up-over',
  'declined',
  'no-contact',
  'moved',
  'deceased',
  'other',
]);
export type CloseReason = z.infer<typeof CloseReason>;

/** What was reached in one life domain when the file is closed. */
export const CloseResult = z.enum(['met', 'partly', 'not', 'not-applicable']);
export type CloseResult = z.infer<typeof CloseResult>;
