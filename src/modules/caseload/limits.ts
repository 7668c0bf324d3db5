import type { Settings } from '../municipalities/municipalities.public.ts';
import type { Limits } from './caseload.rules.ts';
import type { SelectionRules } from './selection.rules.ts';

/** How much an officer of a municipality may carry. */
export const limitsIn = ({ rioCeiling, rioWarnFrom }: Settings): Limits => ({
  ceiling: rioCeiling,
  warnFrom: Math.min(rioWarnFrom, rioCeiling),
});

/** For whom the officers of a municipality are. */
export const selectionIn = (settings: Settings): SelectionRules => ({
  ageFrom: settings.rioAgeFrom,
  ageUpTo: settings.youngAdultUpTo,
  offenceGroups: settings.rioOffenceGroups,
  extraGroups: settings.rioExtraGroups,
  requiresNoSupervision: settings.rioSupervision === 'excluded',
});
