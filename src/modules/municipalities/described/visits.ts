import { ownAgreement, type SettingDescription } from '../setting-description.ts';

export const visitSettings: readonly SettingDescription[] = [
  {
    code: 'visitsPerDay',
    group: 'partners',
    input: 'number',
    unit: 'bezoeken',
    basis: 'agreement',
    label: 'PI-bezoeken op één reis',
    hint: 'Zoveel gesprekken in dezelfde PI op één dag. 1 tot en met 12.',
    source: ownAgreement,
  },
  {
    code: 'visitWindowDays',
    group: 'partners',
    input: 'number',
    unit: 'dagen',
    basis: 'agreement',
    label: 'PI-bezoeken samen voorstellen binnen',
    hint: 'Zoveel dagen vooruit stelt Kantelpunt een reis voor. 1 tot en met 60.',
    source: ownAgreement,
  },
];
