import type { EntryKind, OrganisationKind } from './address-book.schema.ts';

/** What an organisation is for. */
export const organisationKindText: Readonly<Record<OrganisationKind, string>> = {
  municipal: 'Gemeente',
  care: 'Zorg',
  housing: 'Wonen',
  work: 'Werk en inkomen',
  debts: 'Schulden',
  shelter: 'Opvang en begeleiding',
  volunteers: 'Vrijwilligers',
  probation: 'Reclassering',
  other: 'Anders',
};

/** The kinds of entry. */
export const entryKindText: Readonly<Record<EntryKind, string>> = {
  inrichting: 'Inrichting',
  casemanager: 'Casemanager',
  partner: 'Partner',
};

/** One Dutch sentence per reason why an entry is refused. */
export const addressBookSentences = {
  'address-name-missing': 'Vul een naam in van ten minste twee letters.',
  'address-text-too-long': 'Dit is te lang. Maak het korter.',
  'phone-wrong': 'Vul een telefoonnummer in met cijfers, bijvoorbeeld 0182 123 456.',
  'email-wrong': 'Vul een e-mailadres in zoals naam@organisatie.nl.',
  'prison-missing': 'Kies bij welke inrichting de casemanager werkt.',
  'address-known': 'Deze naam staat al in het adresboek van deze gemeente.',
  'prison-has-managers': 'Verwijder eerst de casemanagers van deze inrichting.',
} as const;
