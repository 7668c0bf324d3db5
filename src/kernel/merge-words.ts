import { diff3Merge } from 'node-diff3';

/** A text as it was, and what two people made of it. */
export interface BothTexts {
  base: string;
  theirs: string;
  mine: string;
}

// A line break is a word of its own, so that paragraphs stay; other space only separates.
const wordsOf = (text: string): string[] => text.replaceAll('\r\n', '\n').match(/\n|[^\s]+/gu) ?? [];

function textOf(words: readonly string[]): string {
  let text = '';
  for (const word of words) text += word === '\n' || text === '' || text.endsWith('\n') ? word : ` ${word}`;
  return text;
}

/**
 * One text with what both did. Where they changed the same words both stay, theirs first: a word too many is read and
 * struck out, a word that is gone is missed by nobody.
 */
export function mergeWords({ base, theirs, mine }: BothTexts): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  const regions = diff3Merge(wordsOf(mine), wordsOf(base), wordsOf(theirs), { excludeFalseConflicts: true });
  return textOf(regions.flatMap(({ ok, conflict }) => ok ?? [...(conflict?.b ?? []), ...(conflict?.a ?? [])]));
}
