import type { EntryKind } from './address-book.schema.ts';

/** The whole address book. */
export const addressBookLink = '/adresboek';
/** One entry. */
export const entryLink = (kind: EntryKind, id: string): string => `/adresboek/${kind}/${id}`;
/** Says that an entry is right. */
export const confirmLink = (kind: EntryKind, id: string): string => `${entryLink(kind, id)}/bevestigen`;
/** Says that an entry is wrong. */
export const flagLink = (kind: EntryKind, id: string): string => `${entryLink(kind, id)}/klopt-niet`;
/** Takes an entry out. */
export const removeEntryLink = (kind: EntryKind, id: string): string => `${entryLink(kind, id)}/verwijderen`;
/** A new entry; a case manager at a prison. */
export const newEntryLink = (kind: EntryKind, prisonId?: string): string =>
  `/adresboek/nieuw/${kind}${prisonId === undefined ? '' : `?bij=${prisonId}`}`;
/** Puts somebody with an organisation. */
export const addWorkerLink = (organisationId: string): string => `/adresboek/partners/${organisationId}/mensen`;
/** Takes somebody away from an organisation. */
export const removeWorkerLink = (organisationId: string, userId: string): string =>
  `${addWorkerLink(organisationId)}/${userId}/weg`;
