import { z } from 'zod';
import { seenVersion } from '../../platform/forms/seen-version.ts';

/** Which of the two stays, and what both were like on the page. */
export const MergeForm = z.object({
  keptId: z.uuid('kept-not-chosen'),
  version: seenVersion,
  otherVersion: seenVersion,
});
export type MergeForm = z.infer<typeof MergeForm>;

/** What somebody typed to find a person; sent as a form so that it never stands in an address. */
export const MergeSearchForm = z.object({ text: z.string().trim().max(200).default('') });
