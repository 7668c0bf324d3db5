/**
 * One thing a reader of what is published knows. Atoms are the smallest groups that counts are made of, by name, for
 * example `GM0513/2021/aged18to23`; no person is in two of them. An atom named twice counts twice.
 */
export type Statement =
  | { kind: 'shown'; name: string; atoms: readonly string[]; value: number }
  /** Not shown; `atMost` and `atLeast` only when the page tells them ("minder dan 5" tells at most 4). */
  | { kind: 'hidden'; name: string; atoms: readonly string[]; atMost?: number; atLeast?: number }
  /**
   * A share, percentage or rate: numerator / denominator × `per`, rounded half up to `decimals`. A denominator that the
   * reader knows, such as a population, is a number.
   */
  | {
      kind: 'ratio';
      name: string;
      numerator: readonly string[];
      denominator: readonly string[] | number;
      per: number;
      decimals: number;
      value: number;
    }
  /** What a reader knows without figures: a part is not larger than the whole, people not more than releases. */
  | { kind: 'at-most'; name: string; part: readonly string[]; whole: readonly string[] }
  /** Tells nothing about anybody (notices without a birth date) and may follow from the rest. */
  | { kind: 'harmless'; name: string; atoms: readonly string[] };

/** Lower ≤ sum of factor × variable ≤ upper, all whole numbers. */
interface Row {
  terms: ReadonlyMap<number, number>;
  lower?: number | undefined;
  upper?: number | undefined;
}

/** An integer linear program: the smallest objective over whole numbers from zero that fits every row. */
export interface Program {
  variables: number;
  rows: readonly Row[];
  objective: ReadonlyMap<number, number>;
}

/** A quantity that must stay uncertain. */
export interface Guarded {
  name: string;
  /** Hidden on the page, or a group of atoms that no statement tells apart. */
  kind: 'hidden' | 'atoms';
  terms: ReadonlyMap<number, number>;
}

/** Statements that share no atom with the rest: what a reader can work out, they can work out within. */
export interface Puzzle {
  variables: number;
  rows: Row[];
  guarded: Guarded[];
}

type AtomTerms = ReadonlyMap<string, number>;
interface Named {
  name: string;
  terms: AtomTerms;
}
interface AtomRow {
  terms: AtomTerms;
  lower?: number | undefined;
  upper?: number | undefined;
}

/** Everything a reader knows as separate puzzles, each with as few variables as tell its statements apart. */
export function puzzlesOf(statements: readonly Statement[]): Puzzle[] {
  const rows = statements.flatMap(rowsOf);
  const named = (kind: 'hidden' | 'harmless') =>
    statements.flatMap((one) => (one.kind === kind ? [{ name: one.name, terms: weigh([[one.atoms, 1]]) }] : []));
  const [hidden, harmless] = [named('hidden'), named('harmless')];
  const groups = groupAtoms([...rows, ...hidden, ...harmless].map(({ terms }) => terms));
  return connected(groups, [...rows, ...hidden]).map((part) => puzzleOf(part, { rows, hidden, harmless }));
}

/** The value of a quantity in one possible world. */
export function valueIn(world: readonly number[], terms: ReadonlyMap<number, number>): number {
  return [...terms].reduce((sum, [variable, factor]) => sum + factor * (world[variable] ?? NaN), 0);
}

/** Whether a world fits everything the reader knows, worked out in whole numbers. */
export function isPossible(world: readonly number[], { variables, rows }: Puzzle): boolean {
  if (world.length !== variables || !world.every((count) => Number.isSafeInteger(count) && count >= 0)) return false;
  return rows.every(({ terms, lower = -Infinity, upper = Infinity }) => {
    const value = valueIn(world, terms);
    return Number.isSafeInteger(value) && lower <= value && value <= upper;
  });
}

/** Whether the possible values of a quantity, all of them, tell too much. */
export function isDisclosed(kind: Guarded['kind'], values: readonly number[], threshold: number): boolean {
  if (values.length >= threshold) return false;
  // What was never shown or hidden may be worked out, as long as it is large.
  return kind === 'hidden' || values.some((value) => value < threshold);
}

function rowsOf(statement: Statement): AtomRow[] {
  switch (statement.kind) {
    case 'shown':
      return [{ terms: weigh([[statement.atoms, 1]]), lower: statement.value, upper: statement.value }];
    case 'hidden': {
      const { atoms, atMost, atLeast } = statement;
      return atMost === undefined && atLeast === undefined
        ? []
        : [{ terms: weigh([[atoms, 1]]), lower: atLeast, upper: atMost }];
    }
    case 'harmless':
      return [];
    case 'ratio':
      return ratioRows(statement);
    case 'at-most': {
      const { part, whole } = statement;
      return [
        {
          terms: weigh([
            [part, 1],
            [whole, -1],
          ]),
          upper: 0,
        },
      ];
    }
    default:
      return statement satisfies never;
  }
}

// In whole numbers: (2v - 1) × denominator ≤ 2 × per × 10^decimals × numerator < (2v + 1) × denominator, v without comma.
function ratioRows({ numerator, denominator, per, decimals, value }: Statement & { kind: 'ratio' }): AtomRow[] {
  const digits = Math.round(value * 10 ** decimals);
  const factor = 2 * per * 10 ** decimals;
  const [low, high] = [2 * digits - 1, 2 * digits + 1];
  if (typeof denominator === 'number')
    return [{ terms: weigh([[numerator, factor]]), lower: low * denominator, upper: high * denominator - 1 }];
  const against = (bound: number): AtomTerms =>
    weigh([
      [numerator, factor],
      [denominator, -bound],
    ]);
  return [
    { terms: against(low), lower: 0 },
    { terms: against(high), upper: -1 },
    { terms: weigh([[denominator, 1]]), lower: 1 },
  ];
}

function weigh(parts: readonly (readonly [atoms: readonly string[], factor: number])[]): AtomTerms {
  const terms = new Map<string, number>();
  for (const [atoms, factor] of parts) for (const atom of atoms) terms.set(atom, (terms.get(atom) ?? 0) + factor);
  return terms;
}

/** Atoms with the same factor everywhere are one unknown: only their sum matters. */
function groupAtoms(terms: readonly AtomTerms[]): string[][] {
  const places = new Map<string, string[]>();
  terms.forEach((one, index) =>
    one.forEach((factor, atom) => {
      const place = `${index}×${factor}`;
      const known = places.get(atom);
      if (known === undefined) places.set(atom, [place]);
      else known.push(place);
    }),
  );
  return [...Map.groupBy(places.keys(), (atom) => (places.get(atom) ?? []).join()).values()];
}

/** Groups of atoms that are tied together by what is known. */
function connected(groups: readonly string[][], known: readonly { terms: AtomTerms }[]): string[][][] {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((atom) => [atom, index] as const)));
  const leader = new Map<number, number>();
  const find = (index: number): number => {
    const next = leader.get(index);
    return next === undefined ? index : find(next);
  };
  for (const { terms } of known) {
    const [first, ...others] = new Set([...terms.keys()].map((atom) => find(groupOf.get(atom) ?? 0)));
    for (const other of others) if (first !== undefined) leader.set(other, first);
  }
  const parts = Map.groupBy(
    groups.map((group, index) => ({ group, index })),
    ({ index }) => find(index),
  );
  return [...parts.values()].map((part) => part.map(({ group }) => group));
}

function puzzleOf(
  groups: readonly string[][],
  { rows, hidden, harmless }: { rows: readonly AtomRow[]; hidden: readonly Named[]; harmless: readonly Named[] },
): Puzzle {
  const concerns = ({ terms }: { terms: AtomTerms }): boolean =>
    groups.some(([atom]) => atom !== undefined && terms.has(atom));
  // Of which nothing is to be guarded, or which is hidden as such.
  const isLeftOut = (atoms: readonly string[]): boolean =>
    atoms.some((atom) => harmless.some(({ terms }) => terms.has(atom))) ||
    hidden.some(({ terms }) => terms.size === atoms.length && atoms.every((atom) => terms.get(atom) === 1));
  const toVariables = (terms: AtomTerms): Map<number, number> =>
    new Map(
      groups.flatMap(([atom], index) => {
        const factor = atom === undefined ? undefined : terms.get(atom);
        return factor === undefined ? [] : [[index, factor] as const];
      }),
    );
  return {
    variables: groups.length,
    rows: rows.filter(concerns).map((row) => ({ ...row, terms: toVariables(row.terms) })),
    guarded: [
      ...hidden
        .filter(concerns)
        .map(({ name, terms }): Guarded => ({ name, kind: 'hidden', terms: toVariables(terms) })),
      ...groups.flatMap((atoms, index): Guarded[] =>
        isLeftOut(atoms) ? [] : [{ name: atoms.join(' + '), kind: 'atoms', terms: new Map([[index, 1]]) }],
      ),
    ],
  };
}
