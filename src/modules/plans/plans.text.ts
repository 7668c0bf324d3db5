import type { GoalState } from './plans.schema.ts';

/** Where a goal is. */
export const goalStateText: Readonly<Record<GoalState, string>> = {
  open: 'Loopt',
  reached: 'Gehaald',
  dropped: 'Gestopt',
};

/** An action's day as it was agreed, counted from the release. */
export function showOffset(offset: number): string {
  if (offset === 0) return 'op de dag van vrijlating';
  const days = Math.abs(offset) === 1 ? '1 dag' : `${Math.abs(offset)} dagen`;
  return `${days} ${offset < 0 ? 'vóór' : 'na'} vrijlating`;
}

/** Who does it, when it is the person in question. */
export const participantText = 'De persoon zelf';

/** What happened to a plan, for the history of a file. */
export const planEventText: Readonly<Record<string, string>> = {
  'goal.added': 'Doel toegevoegd',
  'goal.changed': 'Doel bijgewerkt',
  'action.added': 'Actie toegevoegd',
  'action.changed': 'Actie bijgewerkt',
  'action.done': 'Actie gedaan',
  'action.undone': 'Actie weer open',
};

/** One Dutch sentence per reason why something with a plan cannot be done. */
export const planSentences = {
  'about-missing': 'Kies waar het doel over gaat.',
  'title-missing': 'Schrijf het op in minstens drie letters.',
  'title-too-long': 'Houd dit korter dan 200 tekens.',
  'words-too-long': 'Houd dit korter dan 1000 tekens.',
  'owner-missing': 'Kies wie het doet.',
  'goal-state-does-not-allow': 'Dit kan niet bij de status die het doel nu heeft.',
} as const;
