import { caseLink } from '../cases/cases.public.ts';

/** The form that wants a visit for a file. */
export const wantVisitLink = (caseId: string): string => `${caseLink(caseId)}/bezoek`;
