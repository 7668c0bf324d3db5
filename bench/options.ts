import { parseArgs } from 'node:util';

/** What can be asked of the benchmark on the command line. */
export interface BenchOptions {
  /** Share of the full size; 1 is 300,000 people. */
  scale: number;
  /** Length of one measurement. */
  seconds: number;
  /** Measurements of each kind, taken in turns; the middle one counts. */
  rounds: number;
  /** Rows of the file to import; 0 leaves the import out. */
  importRows: number;
  /** Figures as JSON on standard output; everything else goes to standard error. */
  asJson: boolean;
  /** Leaves the database for a next run with --data. */
  keep: boolean;
  /** A folder kept by an earlier run: it is not filled again, and not removed. */
  data: string | undefined;
  /** Only the scenarios whose name begins so. */
  only: string;
}

const declared = {
  json: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  scale: { type: 'string', default: '1' },
  seconds: { type: 'string', default: '5' },
  rounds: { type: 'string', default: '3' },
  'import-rows': { type: 'string' },
  data: { type: 'string' },
  only: { type: 'string', default: '' },
} as const;

/** Reads the command line; throws with a sentence when something in it is wrong. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({ args: [...args], options: declared });
  const scale = readNumber('scale', values.scale, { from: 0.005, to: 4 });
  const importRows = values['import-rows'] ?? String(Math.round(100_000 * scale));
  return {
    scale,
    seconds: readNumber('seconds', values.seconds, { from: 1, to: 60 }),
    rounds: readNumber('rounds', values.rounds, { from: 1, to: 15 }),
    importRows: readNumber('import-rows', importRows, { from: 0, to: 1_000_000 }),
    asJson: values.json,
    keep: values.keep || values.data !== undefined,
    data: values.data,
    only: values.only,
  };
}

function readNumber(name: string, text: string, { from, to }: { from: number; to: number }): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= from && value <= to) return value;
  throw new Error(`--${name} must be a number from ${from} to ${to}`);
}
