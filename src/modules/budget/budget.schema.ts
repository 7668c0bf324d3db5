import { z } from 'zod';
import { readEuros } from '../../kernel/money.ts';
import { seenVersion } from '../../platform/forms/seen-version.ts';

/** Where a request is. */
export const RequestState = z.enum(['asked', 'approved', 'refused', 'withdrawn', 'paid', 'lapsed']);
export type RequestState = z.infer<typeof RequestState>;

/** Who decided: a rule within the mandate, or a second person. */
export type DecidedHow = 'mandate' | 'person';

/** Where money of a fund can be. The first three tell where it came from and stand below zero. */
export const accounts = [
  'allocation',
  'cofunding',
  'brought',
  'available',
  'reserved',
  'committed',
  'paid',
  'carried',
  'returned',
] as const;
export type Account = (typeof accounts)[number];

/** What an entry in the ledger is about. */
export type EntryKind =
  | 'allocation'
  | 'reservation'
  | 'approval'
  | 'refusal'
  | 'withdrawal'
  | 'payment'
  | 'lapse'
  | 'correction'
  | 'carry-out'
  | 'carry-in'
  | 'return';

const mostCents = 1_000_000_000;

/** An amount above zero, in cents. */
const Euros = z
  .string('amount-missing')
  .trim()
  .transform((text, check) => {
    const cents = readEuros(text);
    if (cents !== undefined && cents > 0 && cents <= mostCents) return cents;
    check.issues.push({ code: 'custom', input: text, message: text === '' ? 'amount-missing' : 'amount-unreadable' });
    return z.NEVER;
  });

const told = (missing: string) => z.string(missing).trim().min(3, missing).max(1000, 'budget-text-too-long');
const note = z.string().trim().max(1000, 'budget-text-too-long').default('');

/** The form of a request: four questions, an amount and a choice. */
export const AskForm = z.object({
  fundId: z.uuid('fund-missing'),
  what: z.string('what-missing').trim().min(3, 'what-missing').max(120, 'what-too-long'),
  amount: Euros,
  why: told('why-missing'),
  prevents: told('prevents-missing'),
  averted: z.string('averted-missing').trim().min(1, 'averted-missing').max(60, 'averted-missing'),
  bottleneck: z.string('bottleneck-missing').trim().min(1, 'bottleneck-missing').max(60, 'bottleneck-missing'),
});
export type AskForm = z.infer<typeof AskForm>;

/** The form of a decision; who refuses says why. */
export const DecisionForm = z
  .object({ version: seenVersion, decision: z.enum(['approve', 'refuse'], 'decision-missing'), note })
  .transform((sent, check) => {
    if (sent.decision === 'refuse' && sent.note.length < 3) {
      check.issues.push({ code: 'custom', input: sent.note, path: ['note'], message: 'refusal-reason-missing' });
    }
    return sent;
  });

/** The form that tells what was paid. */
export const PaymentForm = z.object({ version: seenVersion, amount: Euros });

/** A button about a request. */
export const SeenRequest = z.object({ version: seenVersion });

/** The form of a new fund. `place` is the municipality. */
export const FundForm = z.object({
  place: z.string('place-missing').min(1, 'place-missing').max(10, 'place-missing'),
  name: z.string('fund-name-missing').trim().min(1, 'fund-name-missing').max(60, 'fund-name-missing'),
  year: z.coerce.number('year-wrong').int('year-wrong').min(2020, 'year-wrong').max(2100, 'year-wrong'),
  percent: z.coerce
    .number('percent-wrong')
    .int('percent-wrong')
    .min(0, 'percent-wrong')
    .max(100, 'percent-wrong')
    .default(0),
  amount: Euros,
});

/** The form that adds money to a fund. */
export const AllocationForm = z.object({ amount: Euros, note });

/** The form that tells where the rest of a closed fund goes. */
export const RemainderForm = z.object({ to: z.enum(['next-year', 'back'], 'remainder-missing') });
export type Remainder = z.infer<typeof RemainderForm>['to'];

/** Where in the ledger a page begins. */
export const LedgerPlace = z.object({
  voor: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
});

/** The form that turns an entry around. */
export const CorrectionForm = z.object({ note: told('correction-reason-missing') });
