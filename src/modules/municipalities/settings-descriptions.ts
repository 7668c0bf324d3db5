import { modelSettings } from './described/model.ts';
import { gateSettings } from './described/gate.ts';
import { workListSettings } from './described/work-list.ts';
import { transferSettings } from './described/transfer.ts';
import { taskSettings } from './described/tasks.ts';
import { caseloadSettings } from './described/caseload.ts';
import { meetingSettings } from './described/meeting.ts';
import { budgetSettings } from './described/budget.ts';
import { visitSettings } from './described/visits.ts';
import { addressSettings } from './described/addresses.ts';
import { matchingSettings } from './described/matching.ts';
import { figuresSettings } from './described/figures.ts';
import type { SettingBasis, SettingDescription } from './setting-description.ts';
import { showSetting } from './settings.rules.ts';
import type { SettingCode, Settings } from './settings.schema.ts';

/** Dutch names of the groups, in the order of the page. */
export const settingGroups: Readonly<Record<SettingDescription['group'], string>> = {
  model: 'Inrichting',
  gate: 'Werkafspraken rond de vrijlating',
  'work-list': 'Vandaag en signalen',
  meeting: 'Casusoverleg',
  partners: 'Taken en bezoeken',
  caseload: 'Caseload RIO',
  transfer: 'Overdracht en opschaling',
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
  ...modelSettings,
  ...gateSettings,
  ...workListSettings,
  ...taskSettings,
  ...visitSettings,
  ...addressSettings,
  ...transferSettings,
  ...caseloadSettings,
  ...meetingSettings,
  ...budgetSettings,
  ...matchingSettings,
  ...figuresSettings,
];

const descriptionOf: ReadonlyMap<string, SettingDescription> = new Map(
  settingDescriptions.map((one) => [one.code, one]),
);

/** The value of a setting in words: choices by their label, numbers with what they count. */
export function tellSetting(code: SettingCode, value: Settings[SettingCode]): string {
  const { choices = [], unit = '' } = descriptionOf.get(code) ?? {};
  const labelOf = (one: string): string => choices.find((choice) => choice.value === one)?.label ?? one;
  if (typeof value === 'string') return labelOf(value);
  if (typeof value === 'number') return `${showSetting(value)} ${unit}`.trim();
  const told = value.map((one) => (typeof one === 'string' ? labelOf(one) : String(one))).join(', ');
  return told === '' ? 'geen' : `${told} ${unit}`.trim();
}
