export { contactAsRead } from './contact-as-read.ts';
export { contactsModule } from './contacts.module.ts';
export { logContactLink, settleContactLink, withdrawContactLink } from './contacts.links.ts';
export { findContacts, findContactsOf, findOutcomesToLog, type OutcomeToLog } from './contacts.queries.ts';
export { firstContactOf, isReached, type ContactFacts, type FirstContact } from './contacts.rules.ts';
export { logContact, logContactOf } from './contacts.service.ts';
export type { Contact } from './contacts.table.ts';
export { contactOutcomeText, contactPartyText, contactTypeText } from './contacts.text.ts';
export { carryContacts, collectContacts, emptyContacts } from './hand-over-contacts.ts';
