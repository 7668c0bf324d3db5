import { numberFields, numberRanges, type FieldProblem } from './explorer-form.rules.ts';
import type { ExplorerForm, NumberField } from './explorer.schema.ts';

/** What a field is called, and what else one must know to fill it in. */
interface FieldText {
  label: string;
  hint: string;
}

export const fieldTexts: Readonly<Record<NumberField, FieldText>> = {
  uitstroom: { label: 'Vrijlatingen per jaar', hint: 'Volwassenen die naar de gemeente terugkeren.' },
  voldoet: { label: 'Voldoet aan de criteria, in procent', hint: 'Leeftijd, delictgroep en geen opgelegd toezicht.' },
  wil: { label: 'Wil een RIO, in procent', hint: 'Van wie aan de criteria voldoet. Deelname is vrijwillig.' },
  plafond: { label: 'Plekken per RIO', hint: 'Mensen die één RIO tegelijk begeleidt.' },
  duur: { label: 'Duur van een traject, in maanden', hint: 'Gemiddeld, van de start tot het afscheid.' },
  spreiding: { label: 'Verschil in duur', hint: 'Hoeveel trajecten van dat gemiddelde afwijken.' },
  wachten: { label: 'Langste wachttijd, in maanden', hint: 'Wie na de vrijlating langer wacht, is te laat bereikt.' },
  rios: { label: 'Reken door tot en met', hint: 'Aantal RIO’s, 2 tot en met 12.' },
  rioPrijs: { label: 'Eén RIO per jaar, in euro', hint: 'Loon en alles wat daarbij hoort.' },
  trajectPrijs: { label: 'Eén traject, in euro', hint: 'Wat er per persoon bij komt, zoals budget.' },
  minderVan: { label: 'Minstens zoveel minder', hint: 'Terugkeer in detentie, per 100 bereikte mensen.' },
  minderTot: { label: 'Hoogstens zoveel minder', hint: 'Per 100 bereikte mensen.' },
};

/** Choices for how much lengths differ; the values are percentages of the mean. */
export const spreadNames = {
  0: 'Niet: altijd even lang',
  10: 'Weinig (10%)',
  25: 'Enigszins (25%)',
  50: 'Veel (50%)',
  100: 'Heel veel (100%)',
} as const;

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 1 });
const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** A number with at most one decimal. */
export const showOne = (value: number): string => number.format(value);
/** A share of 1 in percent, with at most one decimal. */
export const showShare = (value: number): string => share.format(value);
/** Whole euros: more precise than any answer here. */
export const showWholeEuros = (value: number): string => euros.format(value);

/** The sentence beside a field that was not taken. */
export function problemText(name: NumberField, problem: FieldProblem): string {
  const { label } = fieldTexts[name];
  const { least, most } = numberRanges[name];
  return {
    missing: `Vul in: ${label.toLowerCase()}.`,
    'no-number': `${label}: vul een getal in, zoals 20 of 12,5.`,
    'not-whole': `${label}: vul een heel getal in.`,
    'out-of-range': `${label}: vul een getal in van ${showOne(least)} tot en met ${showOne(most)}.`,
    'other-half-missing': 'Vul bij het effect beide getallen in, of geen van beide.',
    reversed: 'Het hoogste aantal moet minstens zo groot zijn als het laagste.',
  }[problem];
}

/** Utrecht as the council memo of Gouda tells it, with what it does not tell filled in. */
export const utrecht: ExplorerForm = {
  uitstroom: '750',
  voldoet: '100',
  wil: '100',
  plafond: '20',
  duur: '24',
  spreiding: '25',
  wachten: '3',
  rios: '8',
};

/** Whether a form holds the example, and nothing else. */
export const isUtrecht = (form: ExplorerForm): boolean =>
  numberFields.every((name) => (form[name] ?? '') === (utrecht[name] ?? ''));

export const utrechtText =
  'Utrecht heeft 3 RIO’s en een projectleider op 700 tot 800 vrijlatingen per jaar, met 15 tot 20 mensen per RIO (raadsmemo van de gemeente Gouda). Wie aan de criteria voldoet, wie wil, en hoelang een traject duurt, is niet gepubliceerd. Hier telt daarom iedereen als kandidaat en duurt een traject 24 maanden: het aandeel dat u ziet, is dat van de hele uitstroom. Kijk in de uitkomst bij 3 RIO’s. Leest u ‘15 tot 20’ als nieuwe mensen per jaar, vul dan een duur van 12 maanden in.';

/** How the answer is made; each is a choice that could have been another. */
export const modelTexts = [
  'Vrijlatingen komen op toevallige momenten, verspreid over het jaar, met gemiddeld het ingevulde aantal.',
  'Er is één rij. Wie het eerst vrijkomt, krijgt de eerste plek die vrijkomt, bij welke RIO ook.',
  'Iedereen telt even zwaar. Een plek blijft bezet tot het traject eindigt.',
  'De wachttijd begint bij de vrijlating. Wie langer wacht dan de langste wachttijd, valt uit de rij.',
  'Alle plekken zijn al in gebruik: de aanloop, waarin nieuwe RIO’s nog lege plekken hebben, is weggelaten. In het eerste jaar kunnen er meer mensen beginnen dan hier staat.',
] as const;

/** What is not in the answer. */
export const leftOutTexts = [
  'Werk in detentie: een RIO legt liefst al vóór de vrijlating contact. Dat kan wachten schelen en kost tijd.',
  'Verlof, ziekte en vertrek van een RIO. Reken met minder plekken als u daarmee rekening wilt houden.',
  'Een volgorde op urgentie, en mensen die voortijdig stoppen, anders dan door de spreiding in duur.',
  'Mensen die vaker vrijkomen: elke vrijlating is een nieuwe kandidaat.',
  'Groei of krimp van de uitstroom, en drukke en rustige seizoenen.',
] as const;

/** Published sums beside which one may lay the own prices; nothing is calculated with them. */
export const costAnchors = [
  {
    text: 'Tilburg: ongeveer € 35.000 maatschappelijke kosten zonder inkomen en onderdak en met terugval, tegen ongeveer € 19.000 met inkomen en onderdak.',
    source: 'DJIzien, juli 2018',
    href: 'https://magazines.dji.nl/djizien/2018/07/gemeente-tilburg-pakt-re-integratie-voortvarend-aan',
  },
  {
    text: 'Een dag in een cel: € 248 (2017).',
    source: 'SGP Woerden',
    href: 'https://woerden.sgp.nl/actueel/nieuws/ex-gedetineerden-krijgen-persoonlijke-begeleiding',
  },
] as const;
