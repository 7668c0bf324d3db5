import { caseLink } from '../cases/cases.public.ts';

/** The whole plan of a file. */
export const planLink = (caseId: string): string => `${caseLink(caseId)}/doelen`;

/** The form of a new goal; `about` is `need:` or `domain:` and what it is about. */
export const newGoalLink = (caseId: string, about?: string): string =>
  `${planLink(caseId)}/nieuw${about === undefined ? '' : `?about=${encodeURIComponent(about)}`}`;

/** The form of one goal. */
export const goalLink = (goal: { caseId: string; id: string }): string => `${planLink(goal.caseId)}/${goal.id}`;

/** The form of a new action of a goal. */
export const newActionLink = (goal: { caseId: string; id: string }): string => `${goalLink(goal)}/actie`;

/** The form of one action. */
export const actionLink = (action: { caseId: string; id: string }): string =>
  `${caseLink(action.caseId)}/acties/${action.id}`;

/** Where the button leads that ticks an action off or undoes that. */
export const actionDoneLink = (action: { caseId: string; id: string }): string => `${actionLink(action)}/gedaan`;
