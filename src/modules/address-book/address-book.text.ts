import type { AddressKind, OrganisationKind } from './address-book.schema.ts';
import type { AddressEvent } from './address-book.table.ts';

/** What an entry is. */
export const addressKindText: Readonly<Record<AddressKind, string>> = {
  inrichting: 'Inrichting',
  casemanager: 'Casemanager',
  organisatie: 'Partner',
};

/** What an organisation is for. */
export const organisationKindText: Readonly<Record<OrganisationKind, string>> = {
  municipal: 'Gemeente',
  care: 'Zorg',
  housing: 'Wonen',
  work: 'Werk en inkomen',
  debts: 'Schulden',
  shelter: 'Opvang',
  volunteers: 'Vrijwilligers',
  probation: 'Reclassering',
  other: 'Anders',
};

/** What happened to an entry. */
export const addressEventText: Readonly<Record<AddressEvent, string>> = {
  added: 'Toegevoegd',
  changed: 'Gewijzigd',
  confirmed: 'Nog juist bevonden',
  flagged: 'Klopt niet',
  removed: 'Verwijderd',
  'worker-added': 'Medewerker gekoppeld',
  'worker-removed': 'Medewerker losgemaakt',
};

/** The fields of the forms. */
export const addressFieldText: Readonly<Record<string, string>> = {
  name: 'Naam',
  phone: 'Telefoon',
  email: 'E-mail',
  address: 'Adres',
  department: 'Afdeling',
  prisonId: 'Inrichting',
  kind: 'Soort',
  isDepartment: 'Afdeling van de gemeente',
  readsCare: 'Zorgorganisatie',
  worker: 'Medewerker',
};

/** One Dutch sentence per reason why something in the address book cannot be done. */
export const addressSentences = {
  'address-name-missing': 'Vul een naam in.',
  'address-too-long': 'Houd dit korter.',
  'phone-wrong': 'Vul een telefoonnummer in, bijvoorbeeld 0182 000 000.',
  'address-prison-missing': 'Kies bij welke inrichting deze persoon werkt.',
  'address-exists': 'Deze naam staat al in het adresboek.',
  'address-worker-missing': 'Kies een medewerker.',
} as const;
