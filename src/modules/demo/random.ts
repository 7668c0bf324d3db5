/** Draws that come out the same for the same seed, on any machine: the demo must not change between two starts. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` up to and including `most`. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Choices extends readonly [unknown, ...unknown[]]>(choices: Choices): Choices[number];
  /** The choice at a place drawn by weight; weights need not add up to one. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  shuffled<T>(items: readonly T[]): T[];
  /** A version-4 UUID. */
  uuid(): string;
}

/** Opens a stream of draws. Streams of different seeds have nothing to do with each other. */
export function randomFrom(seed: string): Random {
  const next = mulberry32(hashOf(seed));
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[int(0, choices.length - 1)] ?? choices[0],
    weighted: (choices) => weighted(choices, next()),
    shuffled: (items) => shuffled(items, int),
    uuid: () => uuid(next),
  };
}

// FNV-1a: spreads similar seeds ("GM0513 2020", "GM0513 2021") far apart.
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const stirred = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((stirred ^ (stirred >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function weighted<T>(choices: readonly (readonly [T, number])[], draw: number): T {
  let left = draw * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    if (left < weight) return choice;
    left -= weight;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new RangeError('nothing to choose from');
  return last[0];
}

function shuffled<T>(items: readonly T[], int: Random['int']): T[] {
  const keyed = items.map((item) => ({ item, key: int(0, 1_000_000_000) }));
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}

function uuid(next: () => number): string {
  const word = () =>
    Math.floor(next() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0');
  const [one, two, three, four] = [word(), word(), word(), word()];
  const variant = (8 + (parseInt(three.charAt(0), 16) % 4)).toString(16);
  return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-${variant}${three.slice(1, 4)}-${three.slice(4)}${four}`;
}
