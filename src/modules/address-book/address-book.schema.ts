import { z } from 'zod';
import { seenVersion } from '../../platform/forms/seen-version.ts';

/** What an organisation is for. */
export const OrganisationKind = z.enum([
  'municipal',
  'care',
  'housing',
  'work',
  'debts',
  'shelter',
  'volunteers',
  'probation',
  'other',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** The kinds of entries, as they stand in an address. */
export const AddressKind = z.enum(['inrichting', 'casemanager', 'organisatie']);
export type AddressKind = z.infer<typeof AddressKind>;

const words = (most: number) => z.string().trim().max(most, 'address-too-long').default('');
const ticked = z
  .literal('true')
  .optional()
  .transform((value) => value === 'true');

const fields = {
  name: z.string('address-name-missing').trim().min(2, 'address-name-missing').max(120, 'address-too-long'),
  phone: words(40).refine((text) => text === '' || /^\+?[\d ()-]{3,}$/u.test(text), 'phone-wrong'),
  email: words(200).refine((text) => text === '' || z.email().safeParse(text).success, 'email-wrong'),
  address: words(200),
  department: words(120),
  prisonId: z.union([z.literal(''), z.uuid('address-prison-missing')]).default(''),
  kind: OrganisationKind.default('other'),
  isDepartment: ticked,
  readsCare: ticked,
};

/** The form of an entry; which fields count depends on its kind. */
export const AddressForm = z.object({ ...fields, version: seenVersion });
export type AddressForm = z.infer<typeof AddressForm>;

/** The form of a new entry. */
export const NewAddressForm = z.object({ ...fields, place: z.string('place-missing').min(1, 'place-missing') });
export type NewAddressForm = z.infer<typeof NewAddressForm>;

/** Which new entry the form is for, and the prison that a notice named. */
export const NewAddressQuestion = z.object({
  gemeente: z.string().optional().catch(undefined),
  inrichting: z.string().max(120).optional().catch(undefined),
});

const pages = /^\/(?:adresboek|dossiers\/[0-9a-f-]{36}|bezoeken(?:\/[0-9a-f-]{36})?)(?:#[\w-]+)?$/u;

/** A button at an entry: the version that was on the page, and the page it stood on. */
export const AddressButton = z.object({
  version: seenVersion,
  back: z.string().regex(pages).catch('/adresboek'),
});

/** What to show of the book. */
export const AddressFilter = z.object({
  soort: z
    .enum([...AddressKind.options, 'controleren'])
    .optional()
    .catch(undefined),
});

/** Looking somebody up: by post, for a name stays out of addresses. */
export const AddressSearch = z.object({ text: words(120) });

/** Who works for an organisation. */
export const AddressWorkerForm = z.object({ userId: z.uuid('address-worker-missing') });
