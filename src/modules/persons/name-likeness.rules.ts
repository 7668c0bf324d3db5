import { nameKey, splitGivenNames, splitSurname } from './name-key.rules.ts';

/** How two names relate, from the same to nothing alike; `missing` when one of them is empty. */
export type LikenessKind = (typeof kinds)[number];

/** `value` from 0 (nothing alike) to 1 (the same). */
export interface Likeness {
  value: number;
  kind: LikenessKind;
}

const kinds = [
  'equal',
  'order',
  'prefix',
  'lost-letters',
  'spelling',
  'similar',
  'initials',
  'partly',
  'differs',
  'missing',
] as const;
const equal: Likeness = { value: 1, kind: 'equal' };
const differs: Likeness = { value: 0, kind: 'differs' };
const missing: Likeness = { value: 0, kind: 'missing' };
const leastSimilar = 0.7;

// '?' stands for one letter lost in an export, so it agrees with any letter.
const agree = (one: string | undefined, other: string | undefined): boolean =>
  one === other || one === '?' || other === '?';

/** Optimal string alignment: insert, delete, replace, or swap two neighbours, each costing one. */
function editDistance(one: string, other: string): number {
  const width = other.length + 1;
  const table = new Uint8Array(width * (one.length + 1)).map((_, cell) => (cell < width ? cell : cell / width));
  const cost = (row: number, column: number): number => table[row * width + column] ?? 0;
  const isSwap = (row: number, column: number): boolean =>
    row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column < width; column += 1) {
      const replaced = cost(row - 1, column - 1) + (agree(one[row - 1], other[column - 1]) ? 0 : 1);
      const swapped = isSwap(row, column) ? cost(row - 2, column - 2) + 1 : replaced;
      const lengthened = Math.min(cost(row - 1, column), cost(row, column - 1)) + 1;
      table[row * width + column] = Math.min(replaced, swapped, lengthened);
    }
  }
  return cost(one.length, other.length);
}

function similarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest < 4 || Math.abs(one.length - other.length) > 0.3 * longest) return 0;
  return 1 - editDistance(one, other) / longest;
}

function agreesAroundLostLetters(one: string, other: string): boolean {
  return (
    one.length === other.length &&
    Array.from({ length: one.length }, (_, at) => at).every((at) => agree(one[at], other[at]))
  );
}

// The more letters are lost, the less the agreement says: "J??" fits half the country.
function lostLettersValue(one: string, other: string): number {
  const lost = Math.max(one.split('?').length, other.split('?').length) - 1;
  const share = lost / one.length;
  return share <= 0.34 ? 0.97 : 0.97 * (1 - share);
}

function wordLikeness(one: string, other: string): Likeness {
  if (one === other) return equal;
  if (agreesAroundLostLetters(one, other)) return { value: lostLettersValue(one, other), kind: 'lost-letters' };
  if (one.length === 1 || other.length === 1) {
    return one.startsWith(other.charAt(0)) ? { value: 0.6, kind: 'initials' } : differs;
  }
  const [oneKey, otherKey] = [nameKey(one), nameKey(other)];
  if (oneKey === otherKey) return { value: 0.95, kind: 'spelling' };
  const value = Math.max(similarity(one, other), 0.95 * similarity(oneKey, otherKey));
  return value >= leastSimilar ? { value: Math.min(value, 0.94), kind: 'similar' } : differs;
}

const total = (pairs: readonly Likeness[]): number => pairs.reduce((sum, pair) => sum + pair.value, 0);

// Every way to pair at most five words with five: 120 tries over a table that is made once.
function bestPairs(table: readonly (readonly Likeness[])[], used = 0): readonly Likeness[] {
  const [row, ...rest] = table;
  if (!row) return [];
  let best: readonly Likeness[] = [];
  for (const [column, pair] of row.entries()) {
    if ((used & (1 << column)) !== 0) continue;
    const pairs = [pair, ...bestPairs(rest, used | (1 << column))];
    if (best.length === 0 || total(pairs) > total(best)) best = pairs;
  }
  return best;
}

function worstKind(pairs: readonly Likeness[]): LikenessKind {
  return kinds[Math.max(...pairs.map((pair) => kinds.indexOf(pair.kind)))] ?? 'differs';
}

/** Compares lists of words in any order; `partWeight` is what a fitting part of a longer name is worth. */
function wordsLikeness(one: readonly string[], other: readonly string[], partWeight: number): Likeness {
  if (one.length === 0 || other.length === 0) return missing;
  if (one.join(' ') === other.join(' ')) return equal;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const pairs = bestPairs(short.map((word) => long.map((candidate) => wordLikeness(word, candidate))));
  const value = total(pairs) / pairs.length;
  if (value === 0) return differs;
  const kind = worstKind(pairs);
  if (short.length < long.length) return { value: value * partWeight, kind: kind === 'initials' ? kind : 'partly' };
  if (kind === 'differs') return { value, kind: 'partly' };
  return kind === 'equal' ? { value: 0.98, kind: 'order' } : { value, kind };
}

/** Compares surnames: prefixes moved, swapped or missing, double names in either order, spelling, lost letters. */
export function surnameLikeness(one: string, other: string): Likeness {
  const [first, second] = [splitSurname(one), splitSurname(other)];
  const core = wordsLikeness(first.core, second.core, 0.85);
  if (core.kind === 'missing') return core;
  const hasOtherPrefix = first.prefix !== second.prefix;
  const byWords: Likeness = {
    value: hasOtherPrefix ? core.value * 0.97 : core.value,
    kind: hasOtherPrefix && core.kind === 'equal' ? 'prefix' : core.kind,
  };
  // "El Amrani" and "Elamrani", "'t Hart" and "’tHart": the same letters, cut differently.
  const glued = wordLikeness(first.glued, second.glued);
  return glued.value >= 0.9 && glued.value > byWords.value ? glued : byWords;
}

/** Compares given names in any order, initials against full names, one name against several. */
export function givenNamesLikeness(one: string, other: string): Likeness {
  return wordsLikeness(splitGivenNames(one), splitGivenNames(other), 0.95);
}

/** Compares names of which one stands in a single field ("Jan de Vries" as surname). */
export function wholeNameLikeness(one: string, other: string): Likeness {
  return wordsLikeness(splitSurname(one).core, splitSurname(other).core, 0.7);
}
