import { chart, text, type Block } from './memo-document.ts';
import { asWritten, compareShare } from './memo-compare.rules.ts';
import type { MemoInput } from './memo-input.ts';
import { bare, citing, say, sentences, when, type Sentence, type Told } from './memo-sentences.rules.ts';

/** What a share stands beside: the country, and the margin around it. */
export interface SharePlace {
  own: Told | undefined;
  lower: Told | undefined;
  upper: Told | undefined;
  country: Told | undefined;
}

function moreThanOnceSentences(input: MemoInput): Sentence[] {
  const { year, fromYear } = input;
  const years = Array.from({ length: year - fromYear + 1 }, (_, back) => year - back);
  const shown = years.find((one) => moreThanOnce(input, one).own !== undefined);
  if (shown === undefined) return [];
  const place = moreThanOnce(input, shown);
  const { own, lower, upper, country } = place;
  const compared = asWritten(own, country, compareShare(place, country));
  return sentences(
    shown !== year && say`Hoeveel mensen in ${String(year)} meer dan één keer vrijkwamen, is te klein om te tonen.`,
    say`Van de mensen die in ${String(shown)} vrijkwamen, kwam ${own} dat jaar vaker dan één keer vrij.`,
    say`De marge is ${bare(lower)} tot ${upper}. Landelijk was het ${country}.`,
    when(compared === 'alike', say`Dat is ongeveer gelijk.`),
    when(compared === 'unclear', say`Het verschil met het land kan toeval zijn.`),
    when(compared === 'lower', say`Dat is minder dan landelijk, ook als we met toeval rekenen.`),
    when(compared === 'higher', say`Dat is meer dan landelijk, ook als we met toeval rekenen.`),
  );
}

function moreThanOnce({ municipality, read }: MemoInput, year: number): SharePlace {
  const at = (column: string) => read('released-more-than-once', String(year), column);
  return { own: at(municipality.name), lower: at('marge van'), upper: at('tot'), country: at('Nederland') };
}

/** How long people are followed, the longest first. */
export const windows = [
  { days: 730, words: 'twee jaar' },
  { days: 365, words: 'een jaar' },
  { days: 180, words: 'een half jaar' },
];

/** Return to detention after the releases of the year, within the longest window that may be shown. */
export function returnSentences({ year, figures, read }: MemoInput): Sentence[] {
  const row = (days: number): string => `${year}, binnen ${days} dagen`;
  const at = (days: number, column: string) => read('return-to-detention', row(days), column);
  const shown = windows.find(({ days }) => at(days, 'Teruggekeerd') !== undefined);
  if (shown === undefined) return [];
  const { days, words } = shown;
  const isOpen = figures.some(({ rows }) => rows.some(({ label }) => label === `${row(days)}*`));
  return sentences(
    say`Van de vrijlatingen in ${String(year)} werd ${at(days, 'Teruggekeerd')} binnen ${words} gevolgd door een nieuwe detentie.`,
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

/** Who came out more than once, who was detained again, and what is known of the country. */
export const writeReturn = (input: MemoInput): Block[] => [
  ...text(moreThanOnceSentences(input)),
  ...text(returnSentences(input)),
  ...chart(input, 'return-to-detention'),
  ...text(sentences(...nationalReoffending)),
];
