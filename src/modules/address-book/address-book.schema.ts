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

/** The three kinds of entry, by their word in an address. */
export const EntryKind = z.enum(['inrichting', 'casemanager', 'partner']);
export type EntryKind = z.infer<typeof EntryKind>;

const phone = z
  .string()
  .trim()
  .max(30, 'phone-wrong')
  .regex(/^[+()\d\s-]*$/u, 'phone-wrong')
  .default('');
const email = z.union([z.literal(''), z.email('email-wrong')], 'email-wrong').default('');
const text = (most: number) => z.string().trim().max(most, 'address-text-too-long').default('');
const isTicked = z
  .enum(['true'])
  .optional()
  .transform((ticked) => ticked === 'true');

/** What can be told of an entry; each kind keeps what it knows. */
const Told = z.object({
  name: z.string('address-name-missing').trim().min(2, 'address-name-missing').max(80, 'address-text-too-long'),
  phone,
  email,
  address: text(200),
  department: text(80),
  kind: OrganisationKind.default('other'),
  isDepartment: isTicked,
  readsCare: isTicked,
});
export type Told = z.infer<typeof Told>;

/** Which form is asked for. */
export const AskEntry = z.object({ bij: z.uuid().optional().catch(undefined) });

/** The form of a new entry. `place` is the municipality, `prisonId` the prison of a case manager. */
export const NewEntryForm = Told.extend({
  place: z.string('place-missing').min(1, 'place-missing').max(10, 'place-missing'),
  prisonId: z.union([z.literal(''), z.uuid('prison-missing')]).default(''),
});

/** The form of an entry that is there. */
export const EntryForm = Told.extend({ version: seenVersion });

/** A button about an entry that needs the version that was on the page. */
export const SeenEntry = z.object({ version: seenVersion });

/** Puts somebody with an organisation. */
export const WorkerForm = z.object({ userId: z.uuid('worker-missing') });
