import { caseLink } from '../cases/cases.public.ts';

/** The form that logs a contact of a file. */
export const logContactLink = (caseId: string): string => `${caseLink(caseId)}/contact`;

/** The form that says what became of an appointment. */
export const settleContactLink = (contact: { caseId: string; id: string }): string =>
  `${logContactLink(contact.caseId)}/${contact.id}/uitkomst`;

/** Where the button leads that takes an outcome back. */
export const reopenContactLink = (contact: { caseId: string; id: string }): string =>
  `${logContactLink(contact.caseId)}/${contact.id}/ongedaan`;

/** The form of the note of a contact. */
export const contactNoteLink = (contact: { caseId: string; id: string }): string =>
  `${logContactLink(contact.caseId)}/${contact.id}/toelichting`;

/** Vandaag, with the appointment of which the outcome was just told. */
export const settledOnTodayLink = (contactId: string): string => `/vandaag?contact=${contactId}#uitkomsten`;

/** Where the button leads that withdraws a contact logged by mistake. */
export const withdrawContactLink = (contact: { caseId: string; id: string }): string =>
  `${logContactLink(contact.caseId)}/${contact.id}/intrekken`;

/** The form that makes an appointment. */
export const planContactLink = (caseId: string): string => `${logContactLink(caseId)}?soort=afspraak`;
