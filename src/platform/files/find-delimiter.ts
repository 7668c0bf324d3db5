import { hasEvenQuotes } from './parse-quoted.ts';
import type { Delimiter } from './parse-quoted.ts';

const delimiters: readonly Delimiter[] = [';', '\t', ',', '|'];
const linesToLookAt = 30;

/** The delimiter of a piece of delimited text, by which sign cuts its first rows into equally many cells. */
export function findDelimiter(sample: string): Delimiter | undefined {
  const lines = sample.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '');
  const announced = /^sep=([;,|\t])$/u.exec(lines[0] ?? '')?.[1];
  const found = delimiters.find((delimiter) => delimiter === announced);
  if (found) return found;
  const first = lines.slice(0, linesToLookAt);
  // Cells of several lines need the quotes to be followed; one forgotten quote needs them not to be.
  const readings = [first, joinOpenQuotes(first)];
  const scores = delimiters.flatMap((delimiter) => readings.map((rows) => agreement(rows, delimiter)));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.isTable ? best.delimiter : undefined;
}

interface Agreement {
  readonly delimiter: Delimiter;
  readonly score: number;
  readonly isTable: boolean;
}

function agreement(rows: readonly string[], delimiter: Delimiter): Agreement {
  const counts = rows.map((row) => cutsOutsideQuotes(row, delimiter));
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  let best = { rows: 0, cuts: 0 };
  for (const [cuts, agreeing] of tally) if (agreeing > best.rows) best = { rows: agreeing, cuts };
  const share = best.rows / rows.length;
  // Half of the rows agree, or the first is plainly a header above rows that are all broken.
  const isTable = best.cuts > 0 && (share >= 0.5 || (counts[0] ?? 0) >= 3);
  return { delimiter, score: share * Math.sqrt(best.cuts), isTable };
}

function joinOpenQuotes(lines: readonly string[]): string[] {
  const rows: string[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last === undefined || hasEvenQuotes(last)) rows.push(line);
    else rows[rows.length - 1] = `${last}\n${line}`;
  }
  return rows;
}

function cutsOutsideQuotes(row: string, delimiter: Delimiter): number {
  let cuts = 0;
  let quoted = false;
  for (const sign of row) {
    if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) cuts += 1;
  }
  return cuts;
}
