import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { offsetRange, type DueKind, type GoalState } from './plans.schema.ts';

const nextStates: Record<GoalState, readonly GoalState[]> = {
  open: ['reached', 'dropped'],
  reached: ['open'],
  dropped: ['open'],
};

/** Whether a goal in the one state may go to the other; staying is no move. */
export const canMoveGoal = (from: GoalState, to: GoalState): boolean => nextStates[from].includes(to);

/** What can be chosen for a goal: its state now, and where it may go. */
export const choosableGoalStates = (state: GoalState): readonly GoalState[] => [state, ...nextStates[state]];

/** When an action must be done, as it was agreed. */
export interface Due {
  dueKind: DueKind;
  dueOn: LocalDate | null;
  dueOffset: number | null;
}

/** The day of an action; undefined without one, or as long as the release it counts from is unknown. */
export function dueDayOf({ dueKind, dueOn, dueOffset }: Due, releaseOn: LocalDate | null): LocalDate | undefined {
  if (dueKind === 'fixed') return dueOn ?? undefined;
  if (dueKind === 'none' || releaseOn === null || dueOffset === null) return undefined;
  return addDays(releaseOn, dueOffset);
}

/** Whether an action should have been done. */
export function isActionOverdue(
  action: Due & { doneOn: LocalDate | null },
  releaseOn: LocalDate | null,
  today: LocalDate,
): boolean {
  const dueDay = dueDayOf(action, releaseOn);
  return action.doneOn === null && dueDay !== undefined && dueDay < today;
}

/** The days around the release that the form offers. */
export const dueOffsets: readonly number[] = [offsetRange.first, -7, -5, -3, -1, 0, 1, 3, 7, 14, offsetRange.last];
