import type { Carried, TransferState } from './transfers.schema.ts';

/** Where an offer is. */
export const transferStateText: Readonly<Record<TransferState, string>> = {
  offered: 'Wacht op antwoord',
  accepted: 'Overgenomen',
  refused: 'Geweigerd',
  withdrawn: 'Ingetrokken',
};

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** How much went along or was removed, in words. */
export const carriedText = ({ needs, goals, contacts }: Carried): string =>
  [
    counted(needs, 'hulpvraag', 'hulpvragen'),
    counted(goals, 'doel', 'doelen'),
    counted(contacts, 'contact', 'contacten'),
  ].join(', ');

/** One Dutch sentence per reason why a transfer cannot go on. */
export const transferSentences = {
  'municipality-missing': 'Kies een gemeente.',
  'municipality-is-own': 'Dit dossier is al van deze gemeente. Kies een andere.',
  'transfer-reason-too-long': 'Houd dit korter dan 1000 tekens.',
  'person-missing': 'Kies wie dit is, of kies een nieuwe persoon.',
  'zvh-stays': 'Een ZVH-casus blijft in de regio en gaat niet over naar een andere gemeente.',
  'transfer-case-ended': 'Dit dossier is niet meer open en kan niet worden overgedragen.',
  'transfer-zvh-open': 'Er loopt een ZVH-casus over deze persoon. Schaal die eerst af.',
  'transfer-budget-open':
    'Er staat nog een budgetaanvraag open bij dit dossier. Rond die eerst af; het grootboek blijft waar het is.',
  'transfer-visit-open': 'Er staat nog een bezoek aan de PI open. Leg vast wat ervan kwam, of zeg het af.',
  'transfer-offered-already': 'Dit dossier is al aangeboden aan een gemeente. Trek dat aanbod eerst in.',
  'transfer-answered-already': 'Dit aanbod is intussen beantwoord of ingetrokken. Open de pagina opnieuw.',
  'bsn-of-another': 'Het BSN van deze persoon is bij u van iemand anders dan u koos. Kijk wie het is.',
  'bsn-differs': 'De persoon die u koos heeft een ander BSN. Kies een nieuwe persoon.',
} as const;
