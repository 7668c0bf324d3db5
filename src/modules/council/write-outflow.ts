import { bandName } from '../figures/figures.public.ts';
import { chart, text, under, type Block } from './memo-document.ts';
import { compareCounts, compareRate, compareShare, type Comparison } from './memo-compare.rules.ts';
import type { MemoInput } from './memo-input.ts';
import { bare, citing, findCell, say, sentences, when, type Sentence, type Told } from './memo-sentences.rules.ts';

const country = 'Nederland';
const share = 'Aandeel';

/** What a share stands beside: the country, and the margin around it. */
interface SharePlace {
  own: Told | undefined;
  lower: Told | undefined;
  upper: Told | undefined;
  country: Told | undefined;
}

/** How many came out, and beside the country. */
export function outflowSentences(input: MemoInput): { count: Sentence[]; rate: Sentence[] } {
  const { municipality, year, fromYear, read } = input;
  const count = read('outflow', String(year), 'Vrijlatingen');
  const before = fromYear < year ? read('outflow', String(fromYear), 'Vrijlatingen') : undefined;
  const rate = read('per-ten-thousand', String(year), municipality.name);
  const national = read('per-ten-thousand', String(year), country);
  const change = compareCounts(count, before);
  return {
    count: sentences(
      say`In ${String(year)} waren er ${count} vrijlatingen van volwassenen uit ${municipality.name}.`,
      count === undefined && whyNoCount(input),
      count && say`In ${String(fromYear)} waren dat er ${before}.`,
      when(change === 'unclear', say`Dat verschil kan toeval zijn, want het gaat om kleine aantallen.`),
      when(change === 'lower', say`Die daling is groter dan je door toeval verwacht.`),
      when(change === 'higher', say`Die stijging is groter dan je door toeval verwacht.`),
    ),
    rate: sentences(
      say`Per 10.000 inwoners waren het ${rate} vrijlatingen, landelijk ${national}.`,
      national === undefined && say`Per 10.000 inwoners waren het ${rate} vrijlatingen.`,
      rate !== undefined && national === undefined && say`Een landelijk cijfer om mee te vergelijken is niet bekend.`,
      rateCompared(compareRate({ count, rate }, national), municipality.name),
    ),
  };
}

function rateCompared(comparison: Comparison | undefined, name: string): Sentence | undefined {
  switch (comparison) {
    case 'lower':
      return say`${name} had dus naar verhouding minder vrijlatingen, ook als we met toeval rekenen.`;
    case 'higher':
      return say`${name} had dus naar verhouding meer vrijlatingen, ook als we met toeval rekenen.`;
    case 'unclear':
      return say`Die twee liggen zo dicht bij elkaar dat het verschil toeval kan zijn.`;
    case undefined:
      return undefined;
    default:
      return comparison satisfies never;
  }
}

function whyNoCount({ figures, year }: MemoInput): Sentence | undefined {
  const cell = findCell(figures, { figure: 'outflow', row: String(year), column: 'Vrijlatingen' });
  const isHidden = cell?.shown.kind === 'small' || cell?.shown.kind === 'hidden';
  return isHidden
    ? say`Het aantal vrijlatingen in ${String(year)} is te klein om te tonen.`
    : say`Het aantal vrijlatingen in ${String(year)} is niet bekend.`;
}

/** Who came out: the young adults beside the country, and the largest band. */
export function ageSentences({ municipality, year, settings, read }: MemoInput): Sentence[] {
  const band = bandName('young', settings.youngAdultUpTo);
  const young = sharePlace((column) => read('ages', `${year}, ${band}`, column));
  const older = read('ages', `${year}, ${bandName('27-plus', settings.youngAdultUpTo)}`, share);
  const compared = compareShare(young, young.country);
  return sentences(
    say`Van de vrijlatingen was ${young.own} van iemand van ${band} (marge ${bare(young.lower)} tot ${young.upper}).`,
    young.own && say`Landelijk was dat ${young.country}.`,
    when(compared === 'higher', say`In ${municipality.name} zijn het dus naar verhouding vaker jonge mensen.`),
    when(compared === 'lower', say`In ${municipality.name} zijn het dus naar verhouding minder vaak jonge mensen.`),
    when(compared === 'unclear', say`Dat verschil valt binnen de marge en kan toeval zijn.`),
    when(older !== undefined && older.value > 0.5, say`De grootste groep is 27 jaar of ouder: ${older}.`),
    young.own === undefined && say`De leeftijden over ${String(year)} zijn niet bekend of te klein om te tonen.`,
  );
}

const sharePlace = (read: (column: string) => Told | undefined): SharePlace => ({
  own: read(share),
  lower: read('marge van'),
  upper: read('tot'),
  country: read(country),
});

function lengthSentences({ year, read }: MemoInput): Sentence[] {
  const median = read('length', String(year), 'Mediaan');
  const mean = read('length', String(year), 'Gemiddelde');
  const national = read('length', String(year), 'Gemiddelde Nederland');
  return sentences(
    say`De helft van de detenties die in ${String(year)} eindigden, duurde hoogstens ${median} dagen.`,
    say`Gemiddeld duurde een detentie ${mean} dagen, landelijk ${national}.`,
    national === undefined && say`Gemiddeld duurde een detentie ${mean} dagen.`,
    when(
      median !== undefined && mean !== undefined && mean.value > 2 * median.value,
      say`Een paar lange detenties trekken het gemiddelde omhoog.`,
    ),
  );
}

function moreThanOnceSentences(input: MemoInput): Sentence[] {
  const { year, fromYear } = input;
  const years = Array.from({ length: year - fromYear + 1 }, (_, back) => year - back);
  const shown = years.find((one) => moreThanOnce(input, one).own !== undefined);
  if (shown === undefined) return [];
  const { own, lower, upper, country: national } = moreThanOnce(input, shown);
  const compared = compareShare({ lower, upper }, national);
  return sentences(
    shown !== year && say`Hoeveel mensen in ${String(year)} meer dan één keer vrijkwamen, is te klein om te tonen.`,
    say`Van de mensen die in ${String(shown)} vrijkwamen, kwam ${own} dat jaar vaker dan één keer vrij.`,
    say`De marge is ${bare(lower)} tot ${upper}. Landelijk was het ${national}.`,
    when(compared === 'unclear', say`Het verschil met het land kan toeval zijn.`),
    when(compared === 'lower', say`Dat is minder dan landelijk, ook als we met toeval rekenen.`),
    when(compared === 'higher', say`Dat is meer dan landelijk, ook als we met toeval rekenen.`),
  );
}

function moreThanOnce({ municipality, read }: MemoInput, year: number): SharePlace {
  const at = (column: string) => read('released-more-than-once', String(year), column);
  return { own: at(municipality.name), lower: at('marge van'), upper: at('tot'), country: at(country) };
}

/** Return to detention after the releases of the year, within the longest window that may be shown. */
export function returnSentences({ year, figures, read }: MemoInput): Sentence[] {
  const windows = [
    { days: 730, words: 'twee jaar' },
    { days: 365, words: 'een jaar' },
    { days: 180, words: 'een half jaar' },
  ];
  const row = (days: number): string => `${year}, binnen ${days} dagen`;
  const at = (days: number, column: string) => read('return-to-detention', row(days), column);
  const shown = windows.find(({ days }) => at(days, 'Teruggekeerd') !== undefined);
  if (shown === undefined) return [];
  const { days, words } = shown;
  const isOpen = figures.some(({ rows }) => rows.some(({ label }) => label === `${row(days)}*`));
  return sentences(
    say`Na ${at(days, 'Teruggekeerd')} van de vrijlatingen in ${String(year)} begon binnen ${words} een nieuwe detentie.`,
    say`Dit is een schatting; de marge is ${bare(at(days, 'marge van'))} tot ${at(days, 'tot')}.`,
    isOpen && say`Nog niet iedereen is ${words} vrij, dus dit cijfer kan nog veranderen.`,
  );
}

const nationalReoffending: readonly (Sentence | undefined)[] = [
  citing(
    say`Landelijk komt volgens DJI bijna de helft binnen twee jaar weer met justitie in aanraking.`,
    'reoffending',
  ),
  citing(say`27 procent krijgt dan een nieuwe gevangenisstraf.`, 'reoffending'),
  say`Dat meet iets anders dan het cijfer hierboven. Zet de twee dus niet naast elkaar.`,
];

/** The picture of the municipality: how many, who, how long, and coming back. */
export function writePicture(input: MemoInput): Block[] {
  const { figures } = input;
  const outflow = outflowSentences(input);
  const returned = returnSentences(input);
  return [
    ...under('Hoeveel mensen komen vrij?', [
      ...text([...outflow.count, ...sentences(say`Wie twee keer vrijkomt, telt twee keer.`)]),
      ...chart(figures, 'outflow'),
      ...text(outflow.rate),
      ...chart(figures, 'per-ten-thousand'),
    ]),
    ...under('Hoe oud zijn zij?', [...text(ageSentences(input)), ...chart(figures, 'ages')]),
    ...under('Hoe lang zaten zij vast?', [...text(lengthSentences(input)), ...chart(figures, 'length-bands')]),
    ...under('Wie komt er terug in detentie?', [
      ...text(moreThanOnceSentences(input)),
      ...text(returned),
      ...chart(figures, 'return-to-detention'),
      ...text(sentences(...nationalReoffending)),
    ]),
  ];
}
