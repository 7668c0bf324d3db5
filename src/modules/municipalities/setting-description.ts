import type { SettingCode } from './settings.schema.ts';

/** A municipality's own agreement, or what a law or its guideline says. */
export type SettingBasis = 'agreement' | 'law';

/** What the administrator reads about one setting. */
export interface SettingDescription {
  code: SettingCode;
  group:
    | 'model'
    | 'gate'
    | 'work-list'
    | 'meeting'
    | 'partners'
    | 'caseload'
    | 'transfer'
    | 'budget'
    | 'matching'
    | 'figures';
  label: string;
  hint: string;
  /** What the number counts; empty for a list of days or names. */
  unit: string;
  input: 'number' | 'numbers' | 'days' | 'names' | 'text' | 'choice' | 'choices';
  /** What can be chosen, in words. */
  choices?: readonly { value: string; label: string; hint?: string }[];
  /** An empty list is an answer too. */
  mayBeEmpty?: boolean;
  basis: SettingBasis;
  /** Where the value that holds until it is changed comes from. */
  source: string;
}

/** Source of a value that is the municipality's own to agree. */
export const ownAgreement = 'Eigen werkafspraak; geen wettelijke termijn gevonden.';
/** Source of a value without a known norm. */
export const ownSetting = 'Eigen instelling; geen norm gevonden.';
