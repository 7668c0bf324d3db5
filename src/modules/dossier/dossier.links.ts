import { caseLink } from '../cases/cases.public.ts';

/** The whole history of a file. */
export const historyLink = (caseId: string): string => `${caseLink(caseId)}/geschiedenis`;

/** The page of one person. */
export const personLink = (personId: string): string => `/personen/${personId}`;
