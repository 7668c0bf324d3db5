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
/** The list narrowed to one organisation. */
export const tasksOfLink = (organisationId: string): string => `${tasksLink}?organisatie=${organisationId}`;

/** Needs without a department. */
export const referLink = '/doorzetten';

/** Where the button leads that passes a need on. */
export const referNeedLink = (need: { caseId: string; needId: string }): string =>
  `${caseLink(need.caseId)}/behoeften/${need.needId}/doorzetten`;

/** Where work stands still. */
export const stalledLink = '/stilstand';

/** The same with the files of one group. */
export const stalledGroupLink = (group: { organisation: string; domain: string; code: string }): string =>
  `${stalledLink}?bij=${encodeURIComponent(group.organisation)}&domein=${group.domain}&vraag=${encodeURIComponent(group.code)}`;
