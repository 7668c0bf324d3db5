import { ownSetting, type SettingDescription } from '../setting-description.ts';

export const matchingSettings: readonly SettingDescription[] = [
  {
    code: 'matchProposeScore',
    group: 'matching',
    input: 'number',
    unit: 'van 0 tot 1',
    basis: 'agreement',
    label: 'Voorstellen als dezelfde persoon vanaf',
    hint: 'Gelijkenis van naam en geboortedatum, van 0 tot en met 1.',
    source: ownSetting,
  },
  {
    code: 'matchAskScore',
    group: 'matching',
    input: 'number',
    unit: 'van 0 tot 1',
    basis: 'agreement',
    label: 'Vragen of het dezelfde persoon is vanaf',
    hint: 'Daaronder telt het als een nieuwe persoon. Van 0 tot en met 1.',
    source: ownSetting,
  },
];
