import { z } from 'zod';
import { seenVersion } from '../../../platform/forms/seen-version.ts';

/** The tabs of the inbox, as they stand in its address. */
export const InboxTab = z.enum([
  'new',
  'questions',
  'spoed',
  'no-address',
  'other-municipality',
  'youth',
  'offered',
  'all',
]);
export type InboxTab = z.infer<typeof InboxTab>;

/** The filters in the address; unknown values fall back to what is new. */
export const InboxFilter = z.object({
  tab: InboxTab.catch('new').default('new'),
  municipality: z.string().max(6).catch('').default(''),
  /** The key after which this page begins. */
  after: z.string().max(60).catch('').default(''),
});
export type InboxFilter = z.infer<typeof InboxFilter>;

const reason = z.string('reason-missing').trim().min(3, 'reason-missing').max(500, 'reason-too-long');

/** A button on one notice. */
export const VersionForm = z.object({ version: seenVersion });

/** About whom a notice is. */
export const PersonForm = z.object({
  version: seenVersion,
  person: z.union([z.uuid(), z.literal('new')], 'person-not-chosen'),
  also: z.union([z.uuid().transform((one) => [one]), z.array(z.uuid()).max(50)], 'form-incomplete').default([]),
});

/** Why a notice is set aside, or an offer refused. */
export const ReasonForm = z.object({ version: seenVersion, reason });

/** The legal basis on which an item is held. */
export const BasisForm = z.object({
  version: seenVersion,
  legalBasis: z.string('choice-missing').min(1, 'choice-missing').max(60),
});

/** What somebody typed to find a person; sent as a form so that it never stands in an address. */
export const PersonSearchForm = z.object({ text: z.string().trim().max(200).default('') });

/** The file that begins. */
export const CaseForm = z.object({
  kind: z.enum(['municipal-aftercare', 'youth'], 'choice-missing'),
  workerId: z
    .union([z.uuid(), z.literal('').transform(() => null)], 'worker-unknown')
    .nullish()
    .transform((id) => id ?? null),
});
