import { z } from 'zod';

/** Of which municipality and about which year; a year of which there is no memo is answered in words. */
export const MemoQuestion = z.object({
  gemeente: z.string().max(10).optional().catch(undefined),
  jaar: z.string().trim().optional().catch(undefined),
});
export type MemoQuestion = z.infer<typeof MemoQuestion>;
