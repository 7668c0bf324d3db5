import { z } from 'zod';

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
