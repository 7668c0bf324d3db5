import { ownAgreement, type SettingDescription } from '../setting-description.ts';

export const addressSettings: readonly SettingDescription[] = [
  {
    code: 'addressConfirmDays',
    group: 'partners',
    input: 'number',
    unit: 'dagen',
    basis: 'agreement',
    label: 'Adresboek nalopen na',
    hint: 'Wat langer geleden is bevestigd, staat als ‘lang niet bevestigd’ in het adresboek. 30 tot en met 1095.',
    source: ownAgreement,
  },
];
