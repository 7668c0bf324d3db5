import type { Reference } from './references.schema.ts';

export const figuresPath = '/cijfers';
export const referencesPath = '/beheer/referentiecijfers';
export const referencePath = '/beheer/referentiecijfers/cijfer';

/** The figures of one municipality over some years. */
export function figuresLink(municipalityId: string, years?: { from: number; to: number }): string {
  const range = years === undefined ? '' : `&van=${years.from}&tot=${years.to}`;
  return `${figuresPath}?gemeente=${municipalityId}${range}`;
}

/** The reference figures that one municipality keeps. */
export const referencesLink = (municipalityId: string): string => `${referencesPath}?gemeente=${municipalityId}`;

/** The form to correct one reference figure, or without it to add one. */
export function referenceLink(municipalityId: string, reference?: Pick<Reference, 'code' | 'area' | 'year'>): string {
  const chosen = reference === undefined ? '' : `&code=${reference.code}&area=${reference.area}&year=${reference.year}`;
  return `${referencePath}?gemeente=${municipalityId}${chosen}`;
}
