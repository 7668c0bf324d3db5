import type { FigureCode } from './figure.schema.ts';
import type { Reference } from './references.schema.ts';

export const figuresPath = '/cijfers';
export const referencesPath = '/beheer/referentiecijfers';
export const referencePath = '/beheer/referentiecijfers/cijfer';

/** What a reader chose to see; a link with all of it shows the same again. */
export interface FiguresChosen {
  municipalityId: string;
  from: number;
  to: number;
  cohort?: number | undefined;
  beside?: number | undefined;
}

function queryOf({ municipalityId, from, to, cohort, beside }: FiguresChosen): string {
  const cohorts = [cohort === undefined ? '' : `&jaar=${cohort}`, beside === undefined ? '' : `&naast=${beside}`];
  return `?gemeente=${municipalityId}&van=${from}&tot=${to}${cohorts.join('')}`;
}

/** All figures, for the same choices. */
export const figuresLink = (chosen: FiguresChosen): string => `${figuresPath}${queryOf(chosen)}`;

/** The figures of one municipality over its whole history. */
export const municipalFiguresLink = (municipalityId: string): string => `${figuresPath}?gemeente=${municipalityId}`;

/** One figure by itself, or as a file. */
export function figureLink(code: FigureCode, chosen: FiguresChosen, format?: 'csv' | 'xlsx'): string {
  return `${figuresPath}/figuur/${code}${format === undefined ? '' : `/${format}`}${queryOf(chosen)}`;
}

/** The reference figures that one municipality keeps. */
export const referencesLink = (municipalityId: string): string => `${referencesPath}?gemeente=${municipalityId}`;

/** The form to correct one reference figure, or without it to add one. */
export function referenceLink(municipalityId: string, reference?: Pick<Reference, 'code' | 'area' | 'year'>): string {
  const chosen = reference === undefined ? '' : `&code=${reference.code}&area=${reference.area}&year=${reference.year}`;
  return `${referencePath}?gemeente=${municipalityId}${chosen}`;
}

export const referenceImportsPath = '/beheer/referentiecijfers/inlezen';
const referenceFilePath = '/beheer/referentiecijfers/bestand';

/** Where a file with reference figures comes in. */
export const referenceImportsLink = (municipalityId: string): string =>
  `${referenceImportsPath}?gemeente=${municipalityId}`;

/** The figures that one municipality keeps, as the file that can be read in again. */
export const referenceFileLink = (municipalityId: string): string => `${referenceFilePath}?gemeente=${municipalityId}`;

/** One file on its way in, whatever it waits for. */
export const referenceImportLink = (importId: string): string => `${referenceImportsPath}/${importId}`;

/** What the columns of a file mean. */
export const referenceMappingLink = (importId: string): string => `${referenceImportLink(importId)}/indeling`;

export const takeOverLink = (importId: string): string => `${referenceImportLink(importId)}/overnemen`;
export const removeImportLink = (importId: string): string => `${referenceImportLink(importId)}/verwijderen`;
export const removeMappingLink = (mappingId: string): string => `${referencesPath}/indelingen/${mappingId}/verwijderen`;
