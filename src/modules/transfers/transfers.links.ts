import { caseLink } from '../cases/cases.public.ts';

/** Files that were offered to us and by us. */
export const transfersLink = '/overdrachten';

/** One offer. */
export const transferLink = (transferId: string): string => `${transfersLink}/${transferId}`;

/** What can be done with an offer, each with a form of its own. */
export const transferStepLink = (transferId: string, step: 'aannemen' | 'weigeren' | 'intrekken'): string =>
  `${transferLink(transferId)}/${step}`;

/** The form that offers a file to another municipality. */
export const offerTransferLink = (caseId: string): string => `${caseLink(caseId)}/overdragen`;
