import { z } from 'zod';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';

/** The steps around the gate, in order; weeks and months by the agreements of the municipality. */
export type StepCode =
  'screening' | 'measurement' | 'plan' | 'check' | 'release' | 'first-contact' | `week-${number}` | `month-${number}`;

const isDay = (text: string): text is LocalDate => parseLocalDate(text) !== undefined;

/** Ticking a step off by hand, or undoing that. */
export const MarkStep = z.object({
  action: z.enum(['mark', 'unmark'], 'choice-missing'),
  doneOn: z.string('day-missing').refine(isDay, 'day-missing').optional(),
  note: z.string().trim().max(500, 'note-too-long').default(''),
});
export type MarkStep = z.infer<typeof MarkStep>;
