import { z } from 'zod';
import { orderOf } from './date-format.ts';
import { noticeFields, noticeKinds } from './notice-fields.ts';
import type { NoticeField } from './notice-fields.ts';

/**
 * How their table becomes our notices: our field → their heading, their word → our kind, and how they write a date.
 * Headings that are not named are left alone.
 */
export const NoticeMapping = z.object({
  columns: z.partialRecord(z.enum(noticeFields), z.string().trim().min(1)),
  values: z.object({ kind: z.record(z.string(), z.enum(noticeKinds)).default({}) }).default({ kind: {} }),
  dateFormat: z
    .string()
    .trim()
    .refine((format) => orderOf(format) !== undefined, 'date-format-unknown')
    .default('d-M-yyyy'),
});
export type NoticeMapping = z.infer<typeof NoticeMapping>;

export type MappingProblem =
  | { readonly code: 'column-missing'; readonly field: 'kind' | 'surname' | 'startedOn' }
  | { readonly code: 'heading-unknown'; readonly field: NoticeField; readonly heading: string };

/** What stands in the way of using this mapping on a table with these headings; empty when nothing does. */
export function checkMapping(mapping: NoticeMapping, headings: readonly string[]): MappingProblem[] {
  const { columns } = mapping;
  const problems: MappingProblem[] = [];
  if (!columns.kind) problems.push({ code: 'column-missing', field: 'kind' });
  if (!columns.surname) problems.push({ code: 'column-missing', field: 'surname' });
  // One date that tells when the detention began or ended is the least a notice can say.
  if (!columns.startedOn && !columns.endedOn) problems.push({ code: 'column-missing', field: 'startedOn' });
  for (const field of noticeFields) {
    const heading = columns[field];
    if (heading && !headings.includes(heading)) problems.push({ code: 'heading-unknown', field, heading });
  }
  return problems;
}
