import { z } from 'zod';

/** A municipality after which a model is named. */
export const ModelCode = z.enum(['gouda', 'dordrecht', 'utrecht', 'leiden']);
export type ModelCode = z.infer<typeof ModelCode>;

/** Choosing a model: what was on the page, and which settings made by hand may go. */
export const ApplyForm = z.object({
  seen: z.string().max(100).default(''),
  // Boxes that are ticked come each by themselves, and none when none is.
  replace: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((sent) => [sent].flat()),
});

/** Going back: the choice that was on the page. */
export const UndoForm = z.object({ number: z.coerce.number().int().min(1).max(1_000_000).catch(1_000_000) });
