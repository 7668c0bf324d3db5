import { caseLink } from '../cases/cases.public.ts';

/** Visits to make and to plan. */
export const visitsLink = '/bezoeken';

/** The form that wants a visit for a file. */
export const wantVisitLink = (caseId: string): string => `${caseLink(caseId)}/bezoek`;

/** The page of one visit. */
export const visitLink = (visitId: string): string => `${visitsLink}/${visitId}`;

/** What can be done with a visit, each with an address of its own. */
export const visitStepLink = (
  visitId: string,
  step: 'aanvragen' | 'bevestigen' | 'uitkomst' | 'afzeggen' | 'volgende' | 'agenda' | 'notitieblad',
): string => `${visitLink(visitId)}/${step}`;

/** Where a proposed trip is asked of the prison. */
export const askTripLink = `${visitsLink}/reizen`;

/** What can be taken along on a trip. */
export const tripLink = (tripId: string, what: 'agenda' | 'notitieblad'): string => `${askTripLink}/${tripId}/${what}`;
