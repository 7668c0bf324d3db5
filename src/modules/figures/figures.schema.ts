import { z } from 'zod';

const year = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined);

/** Which municipality and years the page shows; what makes no sense falls back to the whole history. */
export const FiguresQuestion = z.object({
  gemeente: z.string().max(10).optional().catch(undefined),
  van: year,
  tot: year,
});
export type FiguresQuestion = z.infer<typeof FiguresQuestion>;
