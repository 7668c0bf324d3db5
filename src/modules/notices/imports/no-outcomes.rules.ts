import type { OutcomeCounts } from './imports.table.ts';

/** The counts of an import before its first row. */
export const noOutcomes: OutcomeCounts = { new: 0, changed: 0, repeated: 0, question: 0, refused: 0 };
