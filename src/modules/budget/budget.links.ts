import { caseLink } from '../cases/cases.public.ts';

/** Requests that wait, and the funds. */
export const budgetLink = '/budget';

/** The form to ask for money for a file. */
export const askBudgetLink = (caseId: string): string => `${caseLink(caseId)}/budget`;

/** The page of one request. */
export const requestLink = (requestId: string): string => `${budgetLink}/aanvragen/${requestId}`;

/** What can be done with a request, each with a form of its own. */
export const requestStepLink = (
  requestId: string,
  step: 'besluit' | 'betaling' | 'intrekken' | 'laten-vervallen',
): string => `${requestLink(requestId)}/${step}`;

/** The form of a new fund. */
export const newFundLink = `${budgetLink}/potten/nieuw`;

/** The page of one fund. */
export const fundLink = (fundId: string): string => `${budgetLink}/potten/${fundId}`;

/** Where money is added to a fund. */
export const allocateLink = (fundId: string): string => `${fundLink(fundId)}/toekennen`;

/** The accountability report of a fund. */
export const reportLink = (fundId: string): string => `${fundLink(fundId)}/verantwoording`;

/** The same report as a file. */
export const reportFileLink = (fundId: string): string => `${reportLink(fundId)}/bestand`;

/** Every request behind the report, as a file. */
export const reportedRequestsLink = (fundId: string): string => `${reportLink(fundId)}/aanvragen`;

/** Where a fund is closed, and what is left of a closed one is sent on. */
export const closeFundLink = (fundId: string): string => `${fundLink(fundId)}/sluiten`;

/** Where the rest of a closed fund goes. */
export const remainderLink = (fundId: string): string => `${fundLink(fundId)}/restant`;

/** The ledger of a fund, the newest entry first, or from before a number. */
export const ledgerLink = (fundId: string, before?: number): string =>
  `${fundLink(fundId)}/boekingen${before === undefined ? '' : `?voor=${before}`}`;

/** One entry of the ledger, where it can be turned around. */
export const entryLink = (entry: { fundId: string; id: string }): string =>
  `${fundLink(entry.fundId)}/boekingen/${entry.id}`;
