import { noticesLink } from '../notices.links.ts';

/** The page where files and rows come in. */
export const importsLink = `${noticesLink}/inlezen`;

/** Where pasted rows are sent. */
export const pasteLink = `${importsLink}/plakken`;

/** The page of one import, whatever it is waiting for. */
export const importLink = (importId: string): string => `${importsLink}/${importId}`;

/** What the columns of a file mean. */
export const mappingLink = (importId: string): string => `${importLink(importId)}/indeling`;

/** What the columns mean, as the file that `npm run import` takes. */
export const mappingFileLink = (importId: string): string => `${mappingLink(importId)}/bestand`;

/** How far it is, as JSON. */
export const progressLink = (importId: string): string => `${importLink(importId)}/voortgang`;

export const startLink = (importId: string): string => `${importLink(importId)}/starten`;
export const removeLink = (importId: string): string => `${importLink(importId)}/verwijderen`;

/** The refused rows as a file. */
export const refusedLink = (importId: string): string => `${importLink(importId)}/geweigerd`;
