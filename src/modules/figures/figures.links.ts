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
