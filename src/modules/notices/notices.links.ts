import type { InboxTab } from './inbox/inbox.schema.ts';

/** All notices. */
export const noticesLink = '/meldingen';

/** One tab of the notices. */
export const noticesTabLink = (tab: InboxTab): string => `${noticesLink}?tab=${tab}`;

/** The page of one notice. */
export const noticeLink = (noticeId: string): string => `${noticesLink}/${noticeId}`;

/** What can be done with one notice, each a form of its own. */
export const noticeForms = {
  search: 'zoeken',
  person: 'persoon',
  dates: 'datums',
  setAside: 'terzijde',
  undo: 'ongedaan',
  openCase: 'dossier',
  offer: 'aanbieden',
  withdrawOffer: 'aanbod-intrekken',
  basis: 'grondslag',
} as const;

/** Where a form about a notice is sent. */
export const noticeFormLink = (noticeId: string, form: keyof typeof noticeForms): string =>
  `${noticeLink(noticeId)}/${noticeForms[form]}`;

/** A notice that another municipality offers. */
export const offerLink = (offerId: string): string => `${noticesLink}/aangeboden/${offerId}`;
