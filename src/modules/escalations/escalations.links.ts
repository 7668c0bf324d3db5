import { caseLink } from '../cases/cases.public.ts';

/** The form that scales a file up. */
export const scaleUpLink = (caseId: string): string => `${caseLink(caseId)}/opschalen`;

/** The form that scales a casus down. */
export const scaleDownLink = (caseId: string): string => `${caseLink(caseId)}/afschalen`;

/** The record of the decisions about a file. */
export const escalationsLink = (caseId: string): string => `${caseLink(caseId)}/opschaling`;
