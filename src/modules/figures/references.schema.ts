import { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';

/**
 * The kinds of reference data. Shares are percentages of the releases (or people) that the name says. The conditions
 * are those at release of who was detained longer than two weeks; the recidivism is that of WODC, by year of release.
 */
export const ReferenceCode = z.enum([
  'population',
  'outflow',
  'outflow-share-18-23',
  'outflow-share-24-26',
  'outflow-share-27-plus',
  'outflow-share-18-27',
  'released-more-than-once',
  'mean-detention-days',
  'condition-id',
  'condition-income',
  'condition-housing',
  'recidivism-2y',
  'prison-recidivism-2y',
]);
export type ReferenceCode = z.infer<typeof ReferenceCode>;

const counts: readonly string[] = ['population', 'outflow'];

/** True for a figure that counts people or releases: a whole number. */
export const isCount = (code: string): boolean => counts.includes(code);

/** True for a share of 100. */
export const isPercentage = (code: string): boolean => !isCount(code) && code !== 'mean-detention-days';

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
