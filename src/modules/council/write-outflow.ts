import { bandName } from '../figures/figures.public.ts';
import { chart, text, under, type Block } from './memo-document.ts';
import { asWritten, compareCounts, compareRate, compareShare, type Comparison } from './memo-compare.rules.ts';
import type { MemoInput } from './memo-input.ts';
import { bare, findCell, say, sentences, when, type Sentence, type Told } from './memo-sentences.rules.ts';
import { writeReturn, type SharePlace } from './write-return.ts';

const country = 'Nederland';
const share = 'Aandeel';

/** How many came out, and beside the country. */
export function outflowSentences(input: MemoInput): { count: Sentence[]; rate: Sentence[] } {
  const { municipality, year, fromYear, read } = input;
  const count = read('outflow', String(year), 'Vrijlatingen');
  const before = fromYear < year ? read('outflow', String(fromYear), 'Vrijlatingen') : undefined;
  const rate = read('per-ten-thousand', String(year), municipality.name);
  const national = read('per-ten-thousand', String(year), country);
  const change = asWritten(count, before, compareCounts(count, before));
  return {
    count: sentences(
      say`In ${String(year)} waren er ${count} vrijlatingen van volwassenen uit ${municipality.name}.`,
      count === undefined && whyNoCount(input),
      count && say`In ${String(fromYear)} waren dat er ${before}.`,
      when(change === 'alike', say`Dat is evenveel.`),
      when(change === 'unclear', say`Dat verschil kan toeval zijn.`),
      when(change === 'lower', say`Die daling is groter dan je door toeval verwacht.`),
      when(change === 'higher', say`Die stijging is groter dan je door toeval verwacht.`),
    ),
    rate: sentences(
      say`Per 10.000 inwoners waren het ${rate} vrijlatingen, landelijk ${national}.`,
      national === undefined && say`Per 10.000 inwoners waren het ${rate} vrijlatingen.`,
      rate !== undefined && national === undefined && say`Een landelijk cijfer om mee te vergelijken is niet bekend.`,
      rateCompared(asWritten(rate, national, compareRate({ count, rate }, national)), municipality.name),
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
      return say`Dat verschil kan toeval zijn.`;
    case 'alike':
      return say`Dat is ongeveer gelijk.`;
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
  const compared = asWritten(young.own, young.country, compareShare(young, young.country));
  return sentences(
    say`Bij ${young.own} van de vrijlatingen ging het om iemand van ${band} (marge ${bare(young.lower)} tot ${young.upper}).`,
    young.own && say`Landelijk was dat ${young.country}.`,
    when(compared === 'higher', say`In ${municipality.name} zijn het dus naar verhouding vaker jonge mensen.`),
    when(compared === 'lower', say`In ${municipality.name} zijn het dus naar verhouding minder vaak jonge mensen.`),
    when(compared === 'unclear', say`Dat verschil kan toeval zijn.`),
    when(compared === 'alike', say`Dat is ongeveer gelijk.`),
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

/** The picture of the municipality: how many, who, how long, and coming back. */
export function writePicture(input: MemoInput): Block[] {
  const outflow = outflowSentences(input);
  return [
    ...under('Hoeveel mensen komen vrij?', [
      ...text([...outflow.count, ...sentences(say`Wie twee keer vrijkomt, telt twee keer.`)]),
      ...chart(input, 'outflow'),
      ...text(outflow.rate),
      ...chart(input, 'per-ten-thousand'),
    ]),
    ...under('Hoe oud zijn zij?', [...text(ageSentences(input)), ...chart(input, 'ages')]),
    ...under('Hoe lang zaten zij vast?', [...text(lengthSentences(input)), ...chart(input, 'length-bands')]),
    ...under('Wie komt er terug in detentie?', writeReturn(input)),
  ];
}
