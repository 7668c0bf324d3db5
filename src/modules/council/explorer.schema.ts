import { z } from 'zod';

// Kept as typed: what makes no sense is shown again, with the reason beside it.
const typed = z.string().trim().max(40).optional().catch(undefined);

/** What was filled in; the keys are those of the address, so that a link gives the same answer. */
export const ExplorerForm = z.object({
  gemeente: z.string().max(10).optional().catch(undefined),
  uitstroom: typed,
  voldoet: typed,
  wil: typed,
  plafond: typed,
  duur: typed,
  spreiding: typed,
  wachten: typed,
  rios: typed,
  rioPrijs: typed,
  trajectPrijs: typed,
  minderVan: typed,
  minderTot: typed,
});
export type ExplorerForm = z.infer<typeof ExplorerForm>;

/** A field with a number. */
export type NumberField = Exclude<keyof ExplorerForm, 'gemeente'>;
