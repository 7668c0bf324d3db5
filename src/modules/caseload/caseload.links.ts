import { caseLink } from '../cases/cases.public.ts';

/** Candidates, caseload, forecast and waiting list of one municipality. */
export const caseloadLink = (municipalityId?: string, shown: { all?: boolean } = {}): string => {
  const asked = new URLSearchParams({
    ...(municipalityId === undefined ? {} : { gemeente: municipalityId }),
    ...(shown.all === true ? { alle: 'ja' } : {}),
  }).toString();
  return asked === '' ? '/rio' : `/rio?${asked}`;
};

/** The page that shows what an assignment would do, before it is done. */
export const assignLink = '/rio/toewijzen';
/** The same, with a file and perhaps an officer chosen. */
export const assignCaseLink = (municipalityId: string, caseId: string, rioId?: string): string =>
  `${assignLink}?${new URLSearchParams({ gemeente: municipalityId, dossier: caseId, ...(rioId === undefined ? {} : { rio: rioId }) }).toString()}`;

/** Where files go on the waiting list. */
export const waitLink = '/rio/wachtlijst';
/** One that waits, where it can be taken off. */
export const waitingLink = (waitingId: string): string => `${waitLink}/${waitingId}`;
/** Where an assignment is ended. */
export const endLink = (assignmentId: string): string => `/rio/toewijzingen/${assignmentId}/einde`;
/** The caseload of who is signed in. */
export const ownCaseloadLink = '/rio/mijn';
/** Holiday cover. */
export const coverLink = '/rio/vervanging';
/** Ends a cover. */
export const stopCoverLink = (coverId: string): string => `${coverLink}/${coverId}/stoppen`;
/** What is said about a file for the choice of a RIO. */
export const assessLink = (caseId: string): string => `${caseLink(caseId)}/rio`;
/** Where a file is offered to another officer. */
export const offerLink = (caseId: string): string => `${caseLink(caseId)}/rio-overdracht`;
/** The page of a handover. */
export const handoverLink = (handoverId: string): string => `/rio/overdracht/${handoverId}`;
