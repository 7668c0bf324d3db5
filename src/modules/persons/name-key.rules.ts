import { foldText } from '../../kernel/fold.ts';

// Longer than any real name; bounds the work on hostile or broken input before anything else looks at it.
const longestText = 500;
const longestWord = 40;
const mostWords = 5;

// Words before a Dutch, Arabic, Romance or German surname that registers move, swap and forget.
const prefixes = new Set(
  (
    'v vd van von vander vanden vande der den de het t ter ten te tot op in aan bij onder over uit voor s ' +
    'el al ben bin ibn abu abou ait ould d du da das do dos di del della des la le les l zu zum zur'
  ).split(' '),
);
// Only these are taken off the end of given names: Ben, Al and Di are given names themselves.
const trailingPrefixes = new Set('van von der den de het t ter ten te op in aan el'.split(' '));

/** A surname as compared: the words that carry it, the prefix apart, and all letters in one. */
export interface SurnameParts {
  core: readonly string[];
  prefix: string;
  glued: string;
}

function foldedWords(text: string): string[] {
  const words = foldText(text.slice(0, longestText)).split(' ');
  return words.filter((word) => /[^?]/u.test(word)).map((word) => word.slice(0, longestWord));
}

/** Splits a surname; one made of prefixes only ("Ben", "De") is kept whole. */
export function splitSurname(surname: string): SurnameParts {
  const words = foldedWords(surname);
  const core = words.filter((word) => !prefixes.has(word)).slice(0, mostWords);
  const glued = words.join('').slice(0, 2 * longestWord);
  if (core.length === 0) return { core: words.slice(0, mostWords), prefix: '', glued };
  const prefix = words.filter((word) => prefixes.has(word)).sort();
  return { core, prefix: prefix.slice(0, mostWords).join(' '), glued };
}

/** The separate given names, without a surname prefix that slipped into their field ("Luuk van der"). */
export function splitGivenNames(givenNames: string): readonly string[] {
  const words = foldedWords(givenNames);
  while (words.length > 1 && trailingPrefixes.has(words.at(-1) ?? '')) words.pop();
  return words.slice(0, mostWords);
}

// Order matters: longer spellings first; capitals stand for sounds, so no later rule takes them for letters.
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/^[yj](?=[aeiou])/u, 'J'],
  [/u(?:ij|y|i)/gu, 'U'],
  [/a+(?:ij|y|i|j)/gu, 'A'],
  [/o+(?:ij|y|i|j)/gu, 'O'],
  [/e?ij|e[yij]|y/gu, 'Y'],
  [/ou|oe|ue/gu, 'u'],
  [/ae/gu, 'a'],
  [/ie/gu, 'i'],
  [/sch|sh/gu, 's'],
  [/ch|kh|gh/gu, 'g'],
  [/ph/gu, 'f'],
  [/th|dt|d$/gu, 't'],
  [/c?k?x|cks/gu, 'ks'],
  [/ck/gu, 'k'],
  [/c(?=[eiY])/gu, 's'],
  [/qu/gu, 'kw'],
  [/[cq]/gu, 'k'],
  [/v/gu, 'f'],
  [/z/gu, 's'],
  [/(.)\1+/gu, '$1'],
];

/**
 * One key for the ways a Dutch register spells the same word: Meijer and Meyer, Claes and Klaas, Philips and
 * Filips, Hendrickx and Hendriks. Expects one folded word; equal keys mean "sounds alike", not "same name".
 */
export function nameKey(word: string): string {
  const bounded = word.slice(0, 2 * longestWord);
  return soundRules.reduce((key, [spelling, sound]) => key.replace(spelling, sound), bounded).toLowerCase();
}

/**
 * What to store and search by: `folded` is the surname without prefix, its words in alphabetical order; `keys` one sound
 * key per word and one of all together, for an array overlap. A name with '?' shares none: look by birth date as well.
 */
export function searchKeys(surname: string): { folded: string; keys: readonly string[] } {
  const { core, glued } = splitSurname(surname);
  const keys = new Set([...core.map(nameKey), nameKey(core.join('')), nameKey(glued)]);
  keys.delete('');
  return { folded: [...core].sort().join(' '), keys: [...keys].sort() };
}
