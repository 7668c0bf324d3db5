import type { SettingDescription } from '../setting-description.ts';

export const transferSettings: readonly SettingDescription[] = [
  {
    code: 'transferredContentDays',
    group: 'transfer',
    input: 'number',
    unit: 'dagen',
    basis: 'agreement',
    label: 'Inhoud bewaren na een overdracht',
    hint: 'Hoe lang hulpvragen, plan en contacten nog te lezen zijn bij wie overdroeg. 0 is meteen weg. 0 tot en met 365.',
    source: 'Eigen werkafspraak; gegevens worden niet langer bewaard dan nodig (AVG artikel 5).',
  },
  {
    code: 'escalationBases',
    group: 'transfer',
    input: 'names',
    unit: '',
    basis: 'law',
    label: 'Grondslagen voor opschaling',
    hint: 'Waaruit de beslisser kiest bij een ZVH-casus, met komma’s ertussen.',
    source: 'Wet gegevensverwerking door samenwerkingsverbanden, in werking sinds 1 maart 2025.',
  },
];
