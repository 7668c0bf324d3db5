import type { Figure, FigureCode, Shown, ValueStyle } from '../figures/figures.public.ts';
import type { SettingCode } from '../municipalities/municipalities.public.ts';
import type { SourceCode } from './memo-sources.ts';

/** Where a number of the memo comes from: a cell of a figure, or a setting of the municipality. */
export type Origin =
  { kind: 'cell'; figure: FigureCode; row: string; column: string } | { kind: 'setting'; code: SettingCode };

/** A number in a sentence, with where it comes from. */
export interface Told {
  text: string;
  value: number;
  origin: Origin;
}

/** A sentence: words and the numbers in it, and the public sources that it rests on. */
export interface Sentence {
  pieces: readonly (string | Told)[];
  sources: readonly SourceCode[];
}

/** The number in a cell; undefined when it is too small to show, not known, or not there. */
export type ReadCell = (figure: FigureCode, row: string, column: string) => Told | undefined;

/** How a number is written in a sentence. */
export type WriteNumber = (value: number, style: ValueStyle) => string;

/** The cell of a figure as it may be seen; a row keeps its name when a star marks it as not over. */
export function findCell(
  figures: readonly Figure[],
  { figure, row, column }: { figure: FigureCode; row: string; column: string },
): { shown: Shown; style: ValueStyle } | undefined {
  const found = figures.find(({ code }) => code === figure);
  const at = found?.columns.findIndex(({ label }) => label === column) ?? -1;
  const shown = found?.rows.find(({ label }) => label === row || label === `${row}*`)?.cells[at];
  const style = found?.columns[at]?.style;
  return shown === undefined || style === undefined ? undefined : { shown, style };
}

/** Reads numbers out of these figures; what may not be seen cannot be read. */
export function cellReader(figures: readonly Figure[], write: WriteNumber): ReadCell {
  return (figure, row, column) => {
    const cell = findCell(figures, { figure, row, column });
    if (cell?.shown.kind !== 'number') return undefined;
    const { value } = cell.shown;
    return { text: write(value, cell.style), value, origin: { kind: 'cell', figure, row, column } };
  };
}

/** A sentence of which every part is known; when one is not, there is no sentence. */
export function say(words: TemplateStringsArray, ...parts: (string | Told | undefined)[]): Sentence | undefined {
  const pieces: (string | Told)[] = [];
  for (const [at, word] of words.entries()) {
    if (word !== '') pieces.push(word);
    if (at === words.length - 1) continue;
    const part = parts[at];
    if (part === undefined) return undefined;
    pieces.push(part);
  }
  return { pieces, sources: [] };
}

/** The same sentence, resting on these public sources. */
export const citing = (sentence: Sentence | undefined, ...sources: SourceCode[]): Sentence | undefined =>
  sentence === undefined ? undefined : { ...sentence, sources: [...sentence.sources, ...sources] };

/** The sentences that can be said; a sentence that is undefined is not written. */
export const sentences = (...said: readonly (Sentence | undefined | false)[]): Sentence[] =>
  said.filter((one) => one !== undefined && one !== false);

/** A sentence that says something about other numbers, only where there is something to say. */
export const when = (condition: boolean | undefined, sentence: Sentence | undefined): Sentence | undefined =>
  condition === true ? sentence : undefined;

/** The same number without its unit, as in "33 tot 57 procent". */
export const bare = (told: Told | undefined): Told | undefined =>
  told === undefined ? undefined : { ...told, text: told.text.replace(' procent', '') };
