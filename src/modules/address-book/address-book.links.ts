import type { AddressKind } from './address-book.schema.ts';

/** The whole book. */
export const addressBookLink = '/adresboek';

/** A part of it: one kind, or what is to be checked. */
export const addressFilterLink = (part: AddressKind | 'controleren'): string => `${addressBookLink}?soort=${part}`;

/** Where somebody is looked up. */
export const addressSearchLink = `${addressBookLink}/zoeken`;

/** The form of a new entry in a municipality; with the name of the prison that a notice told. */
export function newAddressLink(kind: AddressKind, municipalityId: string, prison?: string): string {
  const told = new URLSearchParams({
    gemeente: municipalityId,
    ...(prison === undefined ? {} : { inrichting: prison }),
  });
  return `${addressBookLink}/${kind}/nieuw?${told.toString()}`;
}

/** Which entry. */
interface Which {
  kind: AddressKind;
  id: string;
}

/** The page of one entry. */
export const addressLink = ({ kind, id }: Which): string => `${addressBookLink}/${kind}/${id}`;

/** A button at an entry. */
export const addressButtonLink = (which: Which, button: 'klopt' | 'klopt-niet' | 'verwijderen'): string =>
  `${addressLink(which)}/${button}`;

/** Where somebody is put with an organisation. */
export const addWorkerLink = (organisationId: string): string =>
  `${addressBookLink}/organisatie/${organisationId}/medewerkers`;

/** Where somebody is taken away from an organisation. */
export const removeWorkerLink = (organisationId: string, userId: string): string =>
  `${addWorkerLink(organisationId)}/${userId}/weg`;
