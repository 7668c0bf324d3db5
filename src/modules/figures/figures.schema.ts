import { z } from 'zod';
import { FigureCode } from './figure.schema.ts';

/** So many years at most on one page. */
export const longestRange = 15;

const year = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined);

/** Which municipality, years and cohorts the page shows; what makes no sense falls back to the whole history. */
export const FiguresQuestion = z.object({
  gemeente: z.string().max(10).optional().catch(undefined),
  van: year,
  tot: year,
  jaar: year,
  naast: year,
});
export type FiguresQuestion = z.infer<typeof FiguresQuestion>;

/** The same about one figure, whose code is in the path; an unknown one is not found. */
export type OneFigureQuestion = FiguresQuestion & { figure: string };

/** The code in a link, or undefined when there is no such figure. */
export function figureCodeIn(code: string): FigureCode | undefined {
  return FigureCode.safeParse(code).data;
}
