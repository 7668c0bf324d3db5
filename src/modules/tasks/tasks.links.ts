import { caseLink } from '../cases/cases.public.ts';

/** The list of tasks. */
export const tasksLink = '/taken';

/** The page of one task. */
export const taskLink = (taskId: string): string => `${tasksLink}/${taskId}`;

/** Where the button or form of a step of a task leads. */
export const taskStepLink = (taskId: string, step: 'aannemen' | 'afwijzen' | 'melden' | 'intrekken'): string =>
  `${taskLink(taskId)}/${step}`;

/** The form that offers a task for a file. */
export const offerTaskLink = (caseId: string): string => `${caseLink(caseId)}/taken/nieuw`;
