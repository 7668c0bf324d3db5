import { showNumber, type NumberStyle } from '../../ui/charts/chart.ts';
import type { MeasuringMoment } from '../needs/needs.public.ts';
import type { MissingReason, Shown, ValueStyle } from './figure.schema.ts';
import type { AgeBand } from './figures.rules.ts';
import type { ReferenceCode } from './references.schema.ts';

/** The age bands; `young` and `older` follow the setting of the municipality. */
export function bandName(band: AgeBand, youngUpTo: number): string {
  return {
    '18-23': '18 t/m 23 jaar',
    '24-26': '24 t/m 26 jaar',
    '27-plus': '27 jaar en ouder',
    young: `18 t/m ${youngUpTo} jaar`,
    older: `${youngUpTo + 1} jaar en ouder`,
  }[band];
}

/** The bands of the length of a detention, in the order of `lengthBands`. */
export const lengthBandNames = ['< 2 wk', '2–4 wk', '1–3 mnd', '3–6 mnd', '6–12 mnd', '> 12 mnd'] as const;

/** The measuring moments as a row and a chart name them. */
export const momentNames: Readonly<Record<MeasuringMoment, { inRow: string; inChart: string }>> = {
  begin: { inRow: 'begin detentie', inChart: 'begin' },
  release: { inRow: 'bij vrijlating', inChart: 'vrij' },
  'month-1': { inRow: 'na 1 maand', inChart: '1 mnd' },
  'month-6': { inRow: 'na 6 maanden', inChart: '6 mnd' },
  'month-12': { inRow: 'na 12 maanden', inChart: '12 mnd' },
  'month-24': { inRow: 'na 24 maanden', inChart: '24 mnd' },
};

const missingTexts: Readonly<Record<MissingReason, string>> = {
  'no-population': 'geen inwonertal bekend',
  'no-national': 'geen landelijk cijfer bekend',
  'year-not-over': 'jaar nog niet voorbij',
  'no-releases': 'geen vrijlatingen',
  'window-not-over': 'nog niet voorbij',
  'not-estimable': 'niet te schatten',
  none: '–',
};

/** How fine a value is shown anywhere; finer would tell what is hidden. Percent counts for a share of 1. */
export const shownDecimals: Readonly<Record<ValueStyle, number>> = { number: 0, decimal: 1, percent: 2 };

/** A whole number in a sentence. */
export const showWhole = (value: number): string => showNumber(value, 'number');

/** A number in a sentence, with one decimal at most. */
export const showDecimal = (value: number): string => showNumber(value, 'decimal');

/** A percentage that was published as such. */
export const showPercentage = (value: number): string => `${showNumber(value, 'decimal')} procent`;

/** A cell of a figure as the tables, files and documents show it: a number, or the words in its place. */
export function cellText(shown: Shown | undefined, style: ValueStyle, threshold: number): string {
  if (shown === undefined) return '';
  switch (shown.kind) {
    case 'number':
      return showNumber(shown.value, style);
    case 'small':
      return `minder dan ${threshold}`;
    case 'hidden':
      return 'te klein';
    case 'missing':
      return missingTexts[shown.reason];
    default:
      return shown satisfies never;
  }
}

/** Dutch name and unit of each kind of reference figure. */
export const referenceTexts: Readonly<Record<ReferenceCode, { name: string; unit: string; numbers: NumberStyle }>> = {
  population: { name: 'Aantal inwoners op 1 januari', unit: 'inwoners', numbers: 'number' },
  outflow: { name: 'Uitgestroomde gedetineerden van 18 jaar en ouder', unit: 'vrijlatingen', numbers: 'number' },
  'outflow-share-18-23': { name: 'Aandeel 18 t/m 23 jaar in de uitstroom', unit: 'procent', numbers: 'decimal' },
  'outflow-share-24-26': { name: 'Aandeel 24 t/m 26 jaar in de uitstroom', unit: 'procent', numbers: 'decimal' },
  'outflow-share-27-plus': { name: 'Aandeel 27 jaar en ouder in de uitstroom', unit: 'procent', numbers: 'decimal' },
  'outflow-share-18-27': { name: 'Aandeel 18 t/m 27 jaar in de uitstroom', unit: 'procent', numbers: 'decimal' },
  'released-more-than-once': {
    name: 'Aandeel meer dan één keer vrijgekomen in het jaar',
    unit: 'procent',
    numbers: 'decimal',
  },
  'mean-detention-days': { name: 'Gemiddelde duur van de detentie', unit: 'dagen', numbers: 'decimal' },
  'condition-id': { name: 'Aandeel met een identiteitsbewijs bij vrijlating', unit: 'procent', numbers: 'decimal' },
  'condition-income': { name: 'Aandeel met inkomen bij vrijlating', unit: 'procent', numbers: 'decimal' },
  'condition-housing': { name: 'Aandeel met huisvesting bij vrijlating', unit: 'procent', numbers: 'decimal' },
  'recidivism-2y': { name: 'Aandeel met een nieuwe strafzaak binnen twee jaar', unit: 'procent', numbers: 'decimal' },
  'prison-recidivism-2y': {
    name: 'Aandeel met een nieuwe vrijheidsstraf binnen twee jaar',
    unit: 'procent',
    numbers: 'decimal',
  },
};

/** One sentence per reason why a reference figure is refused. */
export const referenceSentences = {
  'reference-code-missing': 'Kies welk cijfer het is.',
  'reference-area-missing': 'Kies of het over de gemeente of over heel Nederland gaat.',
  'reference-year-wrong': 'Vul een jaartal in van 2000 tot en met 2100.',
  'reference-value-wrong':
    'Vul een getal in van 0 of meer, bijvoorbeeld 73.678 of 11,7. Laat het leeg als het cijfer vervalt.',
  'reference-count-wrong': 'Dit cijfer is een aantal: vul een heel getal in.',
  'reference-population-none': 'Een gemeente heeft inwoners. Weet u het aantal niet, laat het vak dan leeg.',
  'reference-percentage-wrong': 'Een percentage is hoogstens 100.',
  'reference-source-missing': 'Vul in waar het cijfer vandaan komt.',
  'reference-source-long': 'Maak de bron korter: hoogstens 300 tekens.',
  'reference-date-wrong': 'Vul de datum in van het cijfer of de bron.',
  'reference-exists': 'Dit cijfer staat al in de lijst. Kies daar ‘Corrigeren’.',
};
