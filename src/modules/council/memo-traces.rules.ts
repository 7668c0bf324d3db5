import type { Block, Chapter } from './memo-document.ts';
import type { Origin, Sentence, Told } from './memo-sentences.rules.ts';
import type { SourceCode } from './memo-sources.ts';

/** One row of a figure, or one setting, with the numbers of it that the memo uses. */
export interface Trace {
  number: number;
  origin: Origin;
  /** Each number once, with its column; a setting has one. */
  used: readonly { column: string; text: string }[];
}

/** What the memo rests on, numbered in the order in which it is read. */
export interface Traces {
  numbers: readonly Trace[];
  sources: readonly SourceCode[];
  numberOf: (told: Told) => number;
}

const keyOf = (origin: Origin): string =>
  origin.kind === 'setting' ? `setting|${origin.code}` : `${origin.figure}|${origin.row}`;
const columnOf = (origin: Origin): string => (origin.kind === 'setting' ? '' : origin.column);

/** Every sentence of a part of the memo, in the order of reading. */
function sentencesOf(block: Block): readonly Sentence[] {
  switch (block.kind) {
    case 'text':
      return block.sentences;
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flat(2);
    case 'heading':
    case 'chart':
      return [];
    default:
      return block satisfies never;
  }
}

/** Numbers the rows that the numbers of the memo come from, and the public sources. */
export function traceNumbers(chapters: readonly Chapter[]): Traces {
  const said = chapters.flatMap(({ blocks }) => blocks.flatMap(sentencesOf));
  const told = said.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== 'string'));
  const groups = [...Map.groupBy(told, ({ origin }) => keyOf(origin)).values()];
  const numbers = groups.flatMap((group, index): Trace[] => {
    const [first] = group;
    return first === undefined ? [] : [{ number: index + 1, origin: first.origin, used: usedOf(group) }];
  });
  const places = new Map(numbers.map(({ origin, number }) => [keyOf(origin), number]));
  return {
    numbers,
    sources: [...new Set(said.flatMap(({ sources }) => sources))],
    numberOf: ({ origin }) => places.get(keyOf(origin)) ?? 0,
  };
}

function usedOf(group: readonly Told[]): Trace['used'] {
  const columns = Map.groupBy(group, ({ origin }) => columnOf(origin));
  // A number is sometimes written without its unit: the list has the fullest.
  return [...columns].map(([column, told]) => ({
    column,
    text: told.reduce((fullest, { text }) => (text.length > fullest.length ? text : fullest), ''),
  }));
}
