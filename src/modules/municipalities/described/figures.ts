import type { SettingDescription } from '../setting-description.ts';

export const figuresSettings: readonly SettingDescription[] = [
  {
    code: 'smallNumberThreshold',
    group: 'figures',
    input: 'number',
    unit: 'personen',
    basis: 'agreement',
    label: 'Kleinste aantal dat zichtbaar is',
    hint: 'Kleinere aantallen worden niet getoond. 2 tot en met 20.',
    source: 'Gebruikelijke grens bij onthulling van kleine aantallen; de AVG eist dat niemand te herkennen is.',
  },
  {
    code: 'publishedThreshold',
    group: 'figures',
    input: 'number',
    unit: 'personen',
    basis: 'agreement',
    label: 'Kleinste aantal dat openbaar wordt',
    hint: 'Voor cijfers die iedereen kan lezen; nooit lager dan wat binnen zichtbaar is. 5 tot en met 50.',
    source: 'Een grens van tien is onze keuze: buiten de gemeente heeft niemand geheimhouding beloofd.',
  },
  {
    code: 'youngAdultUpTo',
    group: 'figures',
    input: 'number',
    unit: 'jaar',
    basis: 'agreement',
    label: 'Jongvolwassen is tot en met',
    hint: '26 sluit aan bij de leeftijdsgroepen van DJI; 27 telt ook wie 27 is. 26 of 27.',
    source: 'De doelgroep van de re-integratieofficier heet 18-27; DJI telt 18-23, 24-26 en 27 en ouder.',
  },
];
