import { setImmediate } from 'node:timers/promises';
import {
  isDisclosed,
  isPossible,
  puzzlesOf,
  valueIn,
  type Guarded,
  type Program,
  type Puzzle,
  type Statement,
} from './disclosure.rules.ts';
import { openIntegerSolver, type IntegerSolver } from './integer-solver.ts';

/** A quantity that a reader can narrow down too far, with every value it can still have, the lowest first. */
export interface Finding {
  name: string;
  /** Hidden on the page, or a group of atoms that was never shown but follows from what is. */
  kind: Guarded['kind'];
  values: number[];
}

/** Only `safe` may be published. */
export type Disclosure =
  | { kind: 'safe'; /** How many quantities were proved uncertain enough. */ guarded: number }
  | { kind: 'unsafe'; findings: Finding[] }
  /** Nothing is proved: the statements contradict each other, or the solver gave up. */
  | { kind: 'undecided'; reason: 'contradiction' | 'solver-failed'; detail: string };

/**
 * Whether a reader of everything published together can narrow down something small. Statements of earlier versions,
 * other periods, filters and reports are simply added to the list. Unsafe is each hidden count with fewer possible values
 * than the threshold, and each group of atoms with so few of which one is below the threshold: a difference.
 *
 * That a hidden count is uncertain enough needs no trust in the solver: there are `threshold` worlds at hand that differ
 * in it, each checked in whole numbers against every statement. That a difference is large is the solver's proof.
 */
export async function checkDisclosure(published: readonly Statement[], threshold: number): Promise<Disclosure> {
  const solve = await openIntegerSolver();
  const puzzles = puzzlesOf(published);
  const findings: Finding[] = [];
  for (const puzzle of puzzles) {
    const outcome = await checkPuzzle(puzzle, { threshold, solve });
    if (outcome.kind === 'undecided') return outcome;
    findings.push(...outcome.findings);
  }
  if (findings.length > 0) return { kind: 'unsafe', findings };
  return { kind: 'safe', guarded: puzzles.reduce((sum, { guarded }) => sum + guarded.length, 0) };
}

type Undecided = Disclosure & { kind: 'undecided' };

async function checkPuzzle(
  puzzle: Puzzle,
  { threshold, solve }: { threshold: number; solve: IntegerSolver },
): Promise<Undecided | { kind: 'checked'; findings: Finding[] }> {
  const seen = witnessesOf(puzzle);
  const findings: Finding[] = [];
  for (const [index, guarded] of puzzle.guarded.entries()) {
    if (!seen.isEmpty() && isShownLarge(puzzle, guarded, threshold)) continue;
    // A solver blocks; between two quantities the other requests have their turn.
    await setImmediate();
    const failure = explore({ puzzle, guarded, solve }, { seen, isEnough: () => seen.count(index) >= threshold });
    if (failure !== undefined) return { kind: 'undecided', ...failure };
    const values = seen.values(index);
    if (isDisclosed(guarded.kind, values, threshold)) findings.push({ name: guarded.name, kind: guarded.kind, values });
  }
  return { kind: 'checked', findings };
}

/** Saves the solver what the page says itself. */
const isShownLarge = ({ rows }: Puzzle, { kind, terms }: Guarded, threshold: number): boolean =>
  kind === 'atoms' &&
  rows.some((row) => {
    const isSame = row.terms.size === 1 && [...terms].every(([variable, factor]) => row.terms.get(variable) === factor);
    return isSame && (row.lower ?? 0) >= threshold;
  });

/** Looks for worlds with ever higher values of one quantity, until there are enough or there are no more. */
function explore(
  { puzzle, guarded, solve }: { puzzle: Puzzle; guarded: Guarded; solve: IntegerSolver },
  { seen, isEnough }: { seen: Witnesses; isEnough: () => boolean },
): Omit<Undecided, 'kind'> | undefined {
  let floor = 0;
  while (!isEnough()) {
    const answer = solve(lowestFrom(puzzle, guarded, floor));
    if (answer.kind === 'failed') return { reason: 'solver-failed', detail: `${guarded.name}: ${answer.reason}` };
    if (answer.kind === 'infeasible')
      return seen.isEmpty() ? { reason: 'contradiction', detail: guarded.name } : undefined;
    const value = valueIn(answer.world, guarded.terms);
    if (!isPossible(answer.world, puzzle) || value < floor)
      return { reason: 'solver-failed', detail: `${guarded.name}: the answer does not fit` };
    seen.add(answer.world);
    floor = value + 1;
  }
  return undefined;
}

const lowestFrom = ({ variables, rows }: Puzzle, { terms }: Guarded, floor: number): Program => ({
  variables,
  rows: [...rows, { terms, lower: floor }],
  objective: terms,
});

type Witnesses = ReturnType<typeof witnessesOf>;

/** The possible worlds found so far, as the values that each quantity has in them. */
function witnessesOf(puzzle: Puzzle) {
  const values = puzzle.guarded.map(() => new Set<number>());
  let previous: readonly number[] | undefined;
  const record = (world: readonly number[]): void =>
    puzzle.guarded.forEach(({ terms }, index) => values[index]?.add(valueIn(world, terms)));
  return {
    /** Records a possible world, and those further on in the direction from the previous one. */
    add(world: readonly number[]): void {
      record(world);
      const from = previous;
      previous = world;
      if (from === undefined) return;
      const move = world.map((count, index) => count - (from[index] ?? 0));
      if (move.every((change) => change === 0)) return;
      let next = world;
      for (let step = 0; step < furtherSteps; step += 1) {
        next = next.map((count, index) => count + (move[index] ?? 0));
        if (!isPossible(next, puzzle)) return;
        record(next);
      }
    },
    count: (index: number): number => values[index]?.size ?? 0,
    values: (index: number): number[] => [...(values[index] ?? [])].sort((one, other) => one - other),
    isEmpty: (): boolean => previous === undefined,
  };
}

const furtherSteps = 10;
