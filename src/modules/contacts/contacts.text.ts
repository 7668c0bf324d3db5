import type { ContactOutcome, ContactParty, ContactType } from './contacts.schema.ts';

/** How somebody was met. */
export const contactTypeText: Readonly<Record<ContactType, string>> = {
  'prison-visit': 'Bezoek in de PI',
  conversation: 'Gesprek',
  phone: 'Telefoon',
  message: 'Bericht',
  'home-visit': 'Huisbezoek',
  'third-party': 'Met een ander',
};

/** With whom. */
export const contactPartyText: Readonly<Record<ContactParty, string>> = {
  participant: 'Met de persoon zelf',
  family: 'Met familie of een naaste',
  prison: 'Met de PI of casemanager',
  probation: 'Met de reclassering',
  partner: 'Met een ketenpartner',
  other: 'Met iemand anders',
};

/** What became of it. */
export const contactOutcomeText: Readonly<Record<ContactOutcome, string>> = {
  held: 'Ging door',
  'person-acceptable': 'Niet: goede reden',
  'person-unacceptable': 'Niet: geen goede reden',
  logistics: 'Niet: lag aan ons of PI',
  planned: 'Afspraak',
};

/** One Dutch sentence per reason why a contact is refused. */
export const contactSentences = {
  'contact-type-missing': 'Kies wat voor contact het was.',
  'contact-party-missing': 'Kies met wie het contact was.',
  'contact-outcome-missing': 'Kies of het doorging.',
  'third-party-missing': 'Kies met wie u sprak.',
  'time-missing': 'Vul een tijd in, bijvoorbeeld 14:30.',
  'appointment-in-past': 'Een afspraak ligt na nu. Is het al geweest, leg dan een contact vast.',
  'contact-in-future': 'Dit moment is nog niet geweest. Maak er een afspraak van.',
  'contact-not-settled': 'Deze uitkomst kan niet meer ongedaan worden gemaakt.',
  'contact-settled-already': 'Van dit contact is al vastgelegd wat ervan kwam.',
} as const;
