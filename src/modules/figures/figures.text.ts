import type { NumberStyle } from '../../ui/charts/chart.ts';
import type { AgeBand, Shown } from './figures.rules.ts';
import type { ReferenceCode } from './references.schema.ts';

/** What a figure is called, what it counts, and what it must not be read as. */
export interface FigureText {
  title: string;
  unit: string;
  definition: string;
  warning?: string;
}

const release =
  'een vrijlating van iemand die op die dag 18 jaar of ouder is, volgens de meldingen die de gemeente ontving. Wie twee keer vrijkomt, telt twee keer. Is de geboortedatum niet bekend, dan telt de persoon als volwassene.';

export const figureTexts = {
  perTenThousand: {
    title: 'Uitstroom per 10.000 inwoners',
    unit: 'vrijlatingen per 10.000 inwoners',
    definition: `Het aantal vrijlatingen in een kalenderjaar, gedeeld door het aantal inwoners op 1 januari van dat jaar, keer 10.000. Een vrijlating is ${release}`,
    warning:
      'Landelijk telt DJI alleen wie legaal in Nederland verblijft en naar een Nederlandse gemeente terugkeert. Een klein verschil kan ook door de telling komen.',
  },
  outflow: {
    title: 'Uitstroom per jaar',
    unit: 'vrijlatingen',
    definition: `Het aantal vrijlatingen in een kalenderjaar. Een vrijlating is ${release}`,
  },
  ages: {
    title: 'Leeftijd bij vrijlating',
    unit: 'aandeel van de vrijlatingen',
    definition:
      'De leeftijd op de dag van vrijlating, in de groepen van DJI: 18 tot en met 23, 24 tot en met 26, en 27 jaar en ouder. De groep jongvolwassenen is een instelling van de gemeente. Vrijlatingen zonder bekende geboortedatum staan niet in deze verdeling. ‘Te klein’ betekent dat een van de groepen te klein is om te tonen.',
  },
  releasedMoreThanOnce: {
    title: 'Meer dan één keer vrijgekomen in hetzelfde jaar',
    unit: 'aandeel van de personen',
    definition:
      'Van de verschillende personen van 18 jaar of ouder die in een kalenderjaar vrijkwamen, het deel dat in dat jaar meer dan één keer vrijkwam. ‘Te klein’ betekent dat het om te weinig personen gaat om te tonen.',
    warning: 'Dit is geen recidive. Recidive wordt gemeten aan nieuwe strafzaken, over twee jaar, en alleen landelijk.',
  },
  length: {
    title: 'Duur van de detentie',
    unit: 'dagen',
    definition:
      'Het aantal dagen van het begin tot het einde van de detentie, van de detenties die in het kalenderjaar eindigden. De mediaan is de middelste: de helft duurde korter. Een paar lange detenties trekken het gemiddelde omhoog.',
    warning: 'Lees het gemiddelde niet als een gewone detentie: de meeste duren veel korter. Kijk naar de mediaan.',
  },
  firstContact: {
    title: 'Eerste contact na vrijlating',
    unit: 'aandeel van de vrijlatingen',
    definition:
      'Van de vrijlatingen uit een dossier nazorg, het deel waarin de persoon zelf is gesproken binnen de afgesproken uren (een instelling), geteld vanaf het begin van de dag van vrijlating. Alleen vrijlatingen waarvan die tijd voorbij is, tellen. Is er geen contact vastgelegd, dan is de belofte niet gehouden. Per dossier telt de laatste vrijlating.',
    warning: 'Dit gaat over wat is vastgelegd: een gesprek dat niemand opschreef, telt hier niet mee.',
  },
  budget: {
    title: 'Budget: besluiten en knelpunten',
    unit: 'aanvragen en dagen',
    definition:
      'Aanvragen per kalenderjaar waarin ze zijn gedaan, van alle potten samen. De mediaan is de middelste van de kalenderdagen tussen aanvraag en besluit, van de besluiten door een tweede persoon; wat binnen het mandaat meteen goed was, staat in het aandeel. Een knelpunt telt per aanvraag; wat is ingetrokken telt niet mee.',
    warning:
      'Dit gaat over aanvragen, niet over personen. Een knelpunt staat hier alleen als er geld voor is gevraagd.',
  },
} as const satisfies Record<string, FigureText>;

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

const missingTexts = {
  'no-population': 'geen inwonertal bekend',
  'no-national': 'geen landelijk cijfer bekend',
  'year-not-over': 'jaar nog niet voorbij',
  'no-releases': 'geen vrijlatingen',
} as const;

/** A number as the tables show it, or the words in its place. */
export function showShown(
  shown: Shown,
  { style, threshold }: { style: (value: number) => string; threshold: number },
): string {
  switch (shown.kind) {
    case 'number':
      return style(shown.value);
    case 'small':
      return `minder dan ${threshold}`;
    case 'missing':
      return missingTexts[shown.reason];
    default:
      return shown satisfies never;
  }
}

/** In place of cells that stay hidden because one of them is small. */
export const hiddenCell = 'te klein';

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
};

/** One sentence per reason why a reference figure is refused. */
export const referenceSentences = {
  'reference-code-missing': 'Kies welk cijfer het is.',
  'reference-area-missing': 'Kies of het over de gemeente of over heel Nederland gaat.',
  'reference-year-wrong': 'Vul een jaartal in van 2000 tot en met 2100.',
  'reference-value-wrong':
    'Vul een getal in van 0 of meer, bijvoorbeeld 73.678 of 11,7. Laat het leeg als het cijfer vervalt.',
  'reference-percentage-wrong': 'Een percentage is hoogstens 100.',
  'reference-source-missing': 'Vul in waar het cijfer vandaan komt.',
  'reference-source-long': 'Maak de bron korter: hoogstens 300 tekens.',
  'reference-date-wrong': 'Vul de datum in van het cijfer of de bron.',
  'reference-exists': 'Dit cijfer staat al in de lijst. Kies daar ‘Corrigeren’.',
};
