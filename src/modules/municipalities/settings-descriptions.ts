import type { SettingCode } from './settings.schema.ts';

/** A municipality's own agreement, or what a law or its guideline says. */
export type SettingBasis = 'agreement' | 'law';

/** What the administrator reads about one setting. */
export interface SettingDescription {
  code: SettingCode;
  group: 'gate' | 'work-list' | 'budget' | 'matching' | 'figures';
  label: string;
  hint: string;
  /** What the number counts; empty for a list of days or names. */
  unit: string;
  input: 'number' | 'numbers' | 'days' | 'names';
  basis: SettingBasis;
  /** Where the value that holds until it is changed comes from. */
  source: string;
}

/** Dutch names of the groups, in the order of the page. */
export const settingGroups: Readonly<Record<SettingDescription['group'], string>> = {
  gate: 'Werkafspraken rond de vrijlating',
  'work-list': 'Vandaag en signalen',
  budget: 'Budget',
  matching: 'Herkennen van personen',
  figures: 'Cijfers',
};

/** Dutch names of where a setting comes from. */
export const settingBases: Readonly<Record<SettingBasis, string>> = {
  agreement: 'Afspraak (instelling)',
  law: 'Wettelijk',
};

const ownAgreement = 'Eigen werkafspraak; geen wettelijke termijn gevonden.';
const ownSetting = 'Eigen instelling; geen norm gevonden.';

const noKnownAmount = 'Eigen werkafspraak; geen landelijk of wettelijk bedrag gevonden.';

/** Every setting in words, in the order of the page. */
export const settingDescriptions: readonly SettingDescription[] = [
  {
    code: 'screeningWorkingDays',
    group: 'gate',
    input: 'number',
    unit: 'werkdagen',
    basis: 'agreement',
    label: 'Screening binnen',
    hint: 'Werkdagen na het begin van de detentie. 1 tot en met 60.',
    source: 'DJI: intake en screening binnen tien werkdagen na binnenkomst in de PI.',
  },
  {
    code: 'planWorkingDaysBeforeRelease',
    group: 'gate',
    input: 'number',
    unit: 'werkdagen',
    basis: 'agreement',
    label: 'Plan klaar vóór de vrijlating',
    hint: 'Werkdagen vóór de dag van vrijlating. 0 tot en met 60.',
    source: ownAgreement,
  },
  {
    code: 'checkWorkingDaysBeforeRelease',
    group: 'gate',
    input: 'number',
    unit: 'werkdagen',
    basis: 'agreement',
    label: 'Controle van de basisvoorwaarden',
    hint: 'Werkdagen vóór de dag van vrijlating. 0 tot en met 60.',
    source: ownAgreement,
  },
  {
    code: 'firstContactHours',
    group: 'gate',
    input: 'number',
    unit: 'uur',
    basis: 'agreement',
    label: 'Eerste contact na de vrijlating binnen',
    hint: 'Geteld vanaf het begin van de dag van vrijlating. 24 tot en met 336.',
    source: 'Werkwijze van re-integratieofficieren: het eerste contact in de eerste dagen na de poort.',
  },
  {
    code: 'followUpWeeks',
    group: 'gate',
    input: 'numbers',
    unit: 'weken',
    basis: 'agreement',
    label: 'Contact in de weken',
    hint: 'Weken na de vrijlating, oplopend, met komma’s ertussen: 1, 2, 4.',
    source: ownAgreement,
  },
  {
    code: 'followUpMonths',
    group: 'gate',
    input: 'numbers',
    unit: 'maanden',
    basis: 'agreement',
    label: 'Contact in de maanden',
    hint: 'Maanden na de vrijlating, oplopend, met komma’s ertussen: 3, 6, 12, 24.',
    source: 'Re-integratieofficier: volgen tot twee jaar na de vrijlating; het WODC meet na 6, 12 en 24 maanden.',
  },
  {
    code: 'closedDays',
    group: 'gate',
    input: 'days',
    unit: '',
    basis: 'law',
    label: 'Extra dagen dicht',
    hint: 'Dagen waarop de loketten dicht zijn naast weekend en feestdagen, als jjjj-mm-dd met komma’s ertussen.',
    source: 'Algemene termijnenwet artikel 3: feestdagen, en dagen die bij besluit daarmee gelijkgesteld zijn.',
  },
  {
    code: 'releaseHorizonDays',
    group: 'work-list',
    input: 'number',
    unit: 'dagen',
    basis: 'agreement',
    label: 'Vrijlatingen op Vandaag',
    hint: 'Zoveel dagen vooruit. 1 tot en met 90.',
    source: ownAgreement,
  },
  {
    code: 'stalledNeedDays',
    group: 'work-list',
    input: 'number',
    unit: 'dagen',
    basis: 'agreement',
    label: 'Hulpvraag staat stil na',
    hint: 'Dagen zonder verandering. 1 tot en met 180.',
    source: ownAgreement,
  },
  {
    code: 'safetyReviewDays',
    group: 'work-list',
    input: 'number',
    unit: 'dagen',
    basis: 'agreement',
    label: 'Veiligheidsrisico opnieuw bekijken na',
    hint: 'Voorstel bij het zetten van het signaal. 1 tot en met 365.',
    source: 'Eigen werkafspraak; gegevens worden niet langer verwerkt dan nodig (AVG artikel 5).',
  },
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
