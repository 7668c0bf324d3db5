import { z } from 'zod';
import { seenVersion } from '../../platform/forms/seen-version.ts';
import type { DomainCondition } from '../needs/needs.public.ts';

/** Offered: waits for the receiver. Withdrawn: taken back by who offered (docs/lifecycles/transfer.md). */
export const TransferState = z.enum(['offered', 'accepted', 'refused', 'withdrawn']);
export type TransferState = z.infer<typeof TransferState>;

/** How one life domain stands, and how many needs there are, for who must decide without reading them. */
export interface OfferedLight extends Pick<DomainCondition, 'code' | 'reason'> {
  needs: number;
}

/** How much went along, or was removed, of each kind. */
export interface Carried {
  needs: number;
  goals: number;
  contacts: number;
}

const reason = z.string('reason-missing').trim().min(3, 'reason-missing').max(1000, 'transfer-reason-too-long');

/** The form that offers a file: to whom and why. */
export const OfferForm = z.object({
  version: seenVersion,
  to: z.string('municipality-missing').min(1, 'municipality-missing').max(10, 'municipality-missing'),
  reason,
});

/** The form that takes a file over: as somebody who is known, or as somebody new. */
export const AcceptForm = z.object({
  version: seenVersion,
  person: z.union([z.literal('new'), z.uuid('person-missing')], 'person-missing'),
});

/** The form that refuses. */
export const RefuseForm = z.object({ version: seenVersion, reason });

/** The button that takes an offer back. */
export const WithdrawForm = z.object({ version: seenVersion });
