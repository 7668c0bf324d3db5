import { onCaseEnded } from '../modules/cases/cases.public.ts';
import { withdrawTasksOfCase } from '../modules/tasks/tasks.public.ts';

/** What modules do when something happens in a module that may not know of them. */
export function connectReactions(): void {
  onCaseEnded(withdrawTasksOfCase);
}
