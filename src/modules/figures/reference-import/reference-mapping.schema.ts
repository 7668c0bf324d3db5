import { z } from 'zod';
import { parseLocalDate, type LocalDate } from '../../../kernel/local-date.ts';
import { ReferenceCode } from '../references.schema.ts';

const isDay = (text: string): text is LocalDate => parseLocalDate(text) !== undefined;
const heading = z.string().min(1);
const Column = z.object({ column: heading });

/** How numbers are written: comma is 73.678 and 11,7, point is 73,678 and 11.7, plain takes what has one meaning only. */
export const NumberFormat = z.enum(['plain', 'comma', 'point']);
export type NumberFormat = z.infer<typeof NumberFormat>;

/** What the columns of a table of reference figures mean; a column is named by its heading. */
export const ReferenceMapping = z.object({
  area: z.union([Column, z.object({ is: z.enum(['own', 'national']) })]),
  period: z.union([Column, z.object({ year: z.number().int().min(2000).max(2100) })]),
  /** A column per figure, or one column that names the figure beside one with the number. */
  values: z.union([
    z.object({ columns: z.partialRecord(ReferenceCode, heading) }),
    z.object({ codeColumn: heading, valueColumn: heading }),
  ]),
  /** Only rows in which each of these columns says just this. */
  only: z.array(z.object({ column: heading, is: z.string() })),
  numbers: NumberFormat,
  source: z.union([Column, z.object({ text: z.string().min(1).max(300) })]),
  /** Of which day the figure is: told by a column, the first or last day of its year, or one day for all. */
  asOf: z.union([
    Column,
    z.object({ on: z.enum(['first-day', 'last-day']) }),
    z.object({ day: z.string().refine(isDay) }),
  ]),
});
export type ReferenceMapping = z.infer<typeof ReferenceMapping>;

/** A mapping with the name by which people know the layout. */
export interface NamedMapping {
  /** Undefined for the mappings that come with the product. */
  id: string | undefined;
  name: string;
  mapping: ReferenceMapping;
}
