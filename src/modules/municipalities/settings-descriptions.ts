import { gateSettings } from './described/gate.ts';
import { workListSettings } from './described/work-list.ts';
import { budgetSettings } from './described/budget.ts';
import { matchingSettings } from './described/matching.ts';
import { figuresSettings } from './described/figures.ts';
import type { SettingBasis, SettingDescription } from './setting-description.ts';

/** Dutch names of the groups, in the order of the page. */
export const settingGroups: Readonly<Record<SettingDescription['group'], string>> = {
  gate: 'Werkafspraken rond de vrijlating',
  'work-list': 'Vandaag en signalen',
  meeting: 'Casusoverleg',
  partners: 'Taken en bezoeken',
  caseload: 'Caseload RIO',
  budget: 'Budget',
  matching: 'Herkennen van personen',
  figures: 'Cijfers',
};

/** Dutch names of where a setting comes from. */
export const settingBases: Readonly<Record<SettingBasis, string>> = {
  agreement: 'Afspraak (instelling)',
  law: 'Wettelijk',
};

/** Every setting in words, in the order of the page. */
export const settingDescriptions: readonly SettingDescription[] = [
  ...gateSettings,
  ...workListSettings,
  ...budgetSettings,
  ...matchingSettings,
  ...figuresSettings,
];
