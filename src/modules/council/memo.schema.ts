import { z } from 'zod';

/** Of which municipality and about which year; what makes no sense falls back to the last whole year. */
export const MemoQuestion = z.object({
  gemeente: z.string().max(10).optional().catch(undefined),
  jaar: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});
export type MemoQuestion = z.infer<typeof MemoQuestion>;
