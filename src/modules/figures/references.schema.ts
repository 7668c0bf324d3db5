import { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';

/** The kinds of reference data. Shares are percentages of the releases (or people) that the name says. */
export const ReferenceCode = z.enum([
  'population',
  'outflow',
  'outflow-share-18-23',
  'outflow-share-24-26',
  'outflow-share-27-plus',
  'outflow-share-18-27',
  'released-more-than-once',
  'mean-detention-days',
]);
export type ReferenceCode = z.infer<typeof ReferenceCode>;

/** The whole country, beside the CBS codes of municipalities. */
export const national = 'NL';

/** A figure to compare with: what, about which area and year, how much, according to whom and of which day. */
export interface Reference {
  code: ReferenceCode;
  area: string;
  year: number;
  /** Null: withdrawn by the administrator. */
  value: number | null;
  source: string;
  asOf: LocalDate;
  /** 0 is the value that came with the product. */
  version: number;
}
