import { caseLink } from '../cases/cases.public.ts';

/** The page of the steps around the gate of a file. */
export const gateLink = (caseId: string): string => `${caseLink(caseId)}/poort`;

/** Where the button leads that ticks a step off, or undoes that. */
export const gateStepLink = (caseId: string, step: string): string => `${gateLink(caseId)}/${step}`;
