import loadHighs from 'highs';
import type { Program } from './disclosure.rules.ts';

/** What became of a program: a best world, the proof that there is none, or neither. */
export type Answer = { kind: 'optimal'; world: number[] } | { kind: 'infeasible' } | { kind: 'failed'; reason: string };

/** Solves one program at a time; blocks while it does. */
export type IntegerSolver = (program: Program) => Answer;

// No gap: a value near the best one is not the best one.
const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: 10 };

/** Starts an integer linear solver (HiGHS). Each has its own memory, so what went wrong in one cannot reach another. */
export async function openIntegerSolver(): Promise<IntegerSolver> {
  const highs = await loadHighs();
  return (program) => {
    try {
      return readSolution(highs.solve(writeProgram(program), options), program);
    } catch (error) {
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };
}

type Solution = ReturnType<Awaited<ReturnType<typeof loadHighs>>['solve']>;

function readSolution({ Status, Columns }: Solution, { variables }: Program): Answer {
  if (Status === 'Infeasible') return { kind: 'infeasible' };
  const world = Array.from({ length: variables }, (_, index) => Math.round(Columns[`x${index}`]?.Primal ?? NaN));
  const isComplete = Status === 'Optimal' && world.every((value) => Number.isSafeInteger(value));
  return isComplete ? { kind: 'optimal', world } : { kind: 'failed', reason: Status };
}

/** The program in the LP format of CPLEX, which HiGHS reads. */
function writeProgram({ variables, rows, objective }: Program): string {
  const names = Array.from({ length: variables }, (_, index) => `x${index}`);
  return [
    'Minimize',
    ` goal: ${writeTerms(objective)}`,
    'Subject To',
    ...rows.flatMap(({ terms, lower, upper }, index) => [
      ...(lower === undefined ? [] : [` l${index}: ${writeTerms(terms)} >= ${lower}`]),
      ...(upper === undefined ? [] : [` u${index}: ${writeTerms(terms)} <= ${upper}`]),
    ]),
    'Generals',
    ...names.map((name) => ` ${name}`),
    'End',
  ].join('\n');
}

// One a line: the format allows 560 characters a line.
const writeTerms = (terms: ReadonlyMap<number, number>): string =>
  [...terms].map(([variable, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${variable}`).join('\n  ');
