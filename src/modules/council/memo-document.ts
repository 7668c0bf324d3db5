import type { Figure } from '../figures/figures.public.ts';
import type { MemoInput } from './memo-input.ts';
import { isTelling, pictureCaption } from './memo-pictures.ts';
import type { Sentence } from './memo-sentences.rules.ts';

/** A part of the memo in words and numbers, before anything is numbered or drawn. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; sentences: readonly Sentence[] }
  | { kind: 'list'; items: readonly Sentence[] }
  | { kind: 'chart'; figure: Figure; caption: string }
  | {
      kind: 'table';
      caption: string;
      headings: readonly string[];
      rows: readonly (readonly (readonly Sentence[])[])[];
    };

/** A chapter of the memo. */
export interface Chapter {
  id: string;
  title: string;
  blocks: readonly Block[];
}

/** A text, without one when there is nothing to say. */
export const text = (said: readonly Sentence[]): Block[] =>
  said.length === 0 ? [] : [{ kind: 'text', sentences: said }];

/** A list, without one when there is nothing to say. */
export const list = (items: readonly Sentence[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

/** A heading with what stands under it; without that there is no heading. */
export const under = (heading: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];

/** The chart of a figure, where it has one with more than one number in it. */
export function chart(input: MemoInput, code: Figure['code']): Block[] {
  const figure = input.figures.find((one) => one.code === code);
  return figure === undefined || !isTelling(figure)
    ? []
    : [{ kind: 'chart', figure, caption: pictureCaption(figure, input) }];
}
