import { caseLink } from '../cases/cases.public.ts';

/** The form that logs a contact of a file. */
export const logContactLink = (caseId: string): string => `${caseLink(caseId)}/contact`;

/** The form that says what became of an appointment. */
export const settleContactLink = (contact: { caseId: string; id: string }): string =>
  `${logContactLink(contact.caseId)}/${contact.id}/uitkomst`;

/** Where the button leads that withdraws a contact logged by mistake. */
export const withdrawContactLink = (contact: { caseId: string; id: string }): string =>
  `${logContactLink(contact.caseId)}/${contact.id}/intrekken`;

/** The form that makes an appointment. */
export const planContactLink = (caseId: string): string => `${logContactLink(caseId)}?soort=afspraak`;
