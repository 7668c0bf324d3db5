import type { SettingDescription } from '../setting-description.ts';

const noKnownAmount = 'Eigen werkafspraak; geen landelijk of wettelijk bedrag gevonden.';

export const budgetSettings: readonly SettingDescription[] = [
  {
    code: 'budgetMandateEuros',
    group: 'budget',
    input: 'number',
    unit: 'euro',
    basis: 'agreement',
    label: 'Mandaat per aanvraag',
    hint: 'Tot en met dit bedrag is een aanvraag meteen goed; daarboven beslist een ander. 0 tot en met 10000.',
    source: noKnownAmount,
  },
  {
    code: 'budgetMandatePerFileEuros',
    group: 'budget',
    input: 'number',
    unit: 'euro',
    basis: 'agreement',
    label: 'Mandaat per dossier en pot',
    hint: 'Samen niet meer dan dit binnen het mandaat, zodat een groot bedrag niet in stukjes gaat. 0 tot en met 100000.',
    source: noKnownAmount,
  },
  {
    code: 'fundNames',
    group: 'budget',
    input: 'names',
    unit: '',
    basis: 'agreement',
    label: 'Soorten potten',
    hint: 'Namen met komma’s ertussen. Een pot is van één soort en één jaar.',
    source: 'Namen uit de praktijk; elke gemeente heeft haar eigen potten.',
  },
  {
    code: 'fundCofundingPercent',
    group: 'budget',
    input: 'number',
    unit: 'procent',
    basis: 'agreement',
    label: 'Eigen deel bij een nieuwe pot',
    hint: 'Welk deel van een toekenning de gemeente zelf betaalt; per pot aan te passen. 0 tot en met 100.',
    source: 'Geen vast percentage gevonden: neem over wat de verstrekker van de pot vraagt.',
  },
  {
    code: 'bottlenecks',
    group: 'budget',
    input: 'names',
    unit: '',
    basis: 'agreement',
    label: 'Knelpunten',
    hint: 'Waardoor budget nodig is, met komma’s ertussen. Wat steeds terugkomt, ziet u bij de pot.',
    source: 'Voorbeelden uit de praktijk, zoals een identiteitsbewijs of reiskosten naar werk.',
  },
];
