import type { Delimiter } from './parse-quoted.ts';
import { canBeHeadings } from './headings.ts';
import { hasEvenQuotes, parseLine, parseLines, parseTogether } from './parse-quoted.ts';
import type { Line } from './split-lines.ts';
import { longestCell } from './table-row.ts';
import type { BrokenRowCode, RawRow } from './table-row.ts';

// A quoted cell that runs on for longer than this is a quote somebody forgot.
const longestCellInLines = 500;

interface Width {
  min: number;
  max: number;
}
interface State {
  readonly delimiter: Delimiter;
  readonly rows: RawRow[];
  alone: ReadonlyMap<Line, string[]>;
  width: Width | undefined;
  /** Lines since a quote that did not close on its own line. */
  open: Line[];
  openLength: number;
  /** Lines that were already given up once: they get no second look ahead, so reading stays linear. */
  taken: WeakSet<Line>;
}

/** Reads lines into rows. The first row given is the one with the headings; the others must have its width. */
export function createRecordSplitter(delimiter: Delimiter): {
  push: (lines: readonly Line[]) => RawRow[];
  end: () => RawRow[];
} {
  const state: State = {
    delimiter,
    rows: [],
    alone: new Map(),
    width: undefined,
    open: [],
    openLength: 0,
    taken: new WeakSet(),
  };
  return {
    push: (lines) => {
      state.alone = parseTogether(lines, delimiter);
      takeLines(state, lines);
      return state.rows.splice(0);
    },
    end: () => {
      while (state.open.length > 0) giveUpQuote(state);
      return state.rows.splice(0);
    },
  };
}

function takeLines(state: State, lines: readonly Line[]): void {
  for (const line of lines) {
    if (state.open.length > 0) continueRecord(state, line);
    else startRecord(state, line);
  }
}

function startRecord(state: State, line: Line): void {
  if (line.text.trim() === '' || (state.width === undefined && /^sep=.$/u.test(line.text))) return;
  const values = cellsOf(state, line);
  if (line.tooLong) breakRow(state, [line], 'cell-too-long');
  else if (values) addRow(state, line, values);
  else if (state.taken.has(line)) breakRow(state, [line], 'quote-not-closed');
  else openRecord(state, line);
}

function cellsOf(state: State, line: Line): string[] | undefined {
  if (!line.text.includes('"')) return line.text.split(state.delimiter);
  return state.alone.get(line) ?? parseLine(line.text, state.delimiter);
}

function openRecord(state: State, line: Line): void {
  state.open.push(line);
  state.openLength += line.text.length;
}

function continueRecord(state: State, line: Line): void {
  const closes = line.text.includes('"') && !hasEvenQuotes(line.text);
  const values = closes ? parseLines(textOf([...state.open, line]), state.delimiter) : undefined;
  if (values && fits(state, values)) {
    const [first = line] = closeRecord(state);
    addRow(state, first, values);
  } else if (isWholeRow(state, line)) {
    breakRow(state, closeRecord(state), 'quote-not-closed');
    startRecord(state, line);
  } else if (closes || runsTooLong(state, line)) {
    giveUpQuote(state);
    startRecord(state, line);
  } else openRecord(state, line);
}

const runsTooLong = ({ open, openLength }: State, line: Line): boolean =>
  line.tooLong || open.length >= longestCellInLines || openLength > longestCell;

// A line inside an open quote that is a whole, filled row by itself: the quote was never meant to run on.
function isWholeRow(state: State, line: Line): boolean {
  if (!state.width) return false;
  const values = cellsOf(state, line);
  return values !== undefined && canBeHeadings(values) && fits(state, values);
}

/** The first of the open lines is broken; the ones after it are read as if it had not been there. */
function giveUpQuote(state: State): void {
  const [first, ...rest] = closeRecord(state);
  if (first) breakRow(state, [first], 'quote-not-closed');
  for (const line of rest) state.taken.add(line);
  takeLines(state, rest);
}

function closeRecord(state: State): Line[] {
  const lines = state.open;
  state.open = [];
  state.openLength = 0;
  return lines;
}

function addRow(state: State, line: Line, values: string[]): void {
  if (!values.some((value) => value.trim() !== '')) return;
  if (!state.width) addHeadings(state, line, values);
  else if (!fits(state, values)) breakRow(state, [line], 'wrong-number-of-cells');
  else if (values.some((value) => value.length > longestCell)) breakRow(state, [line], 'cell-too-long');
  else state.rows.push({ rowNumber: line.number, values: values.slice(0, state.width.max) });
}

function addHeadings(state: State, line: Line, values: string[]): void {
  if (!canBeHeadings(values)) return;
  const filled = values.findLastIndex((value) => value.trim() !== '') + 1;
  state.width = { min: filled, max: values.length };
  state.rows.push({ rowNumber: line.number, values });
}

// Empty cells too many are the spreadsheet's; cells too few are so only in pasted rows, where it drops them.
function fits(state: State, values: readonly string[]): boolean {
  const { min, max } = state.width ?? { min: 2, max: Infinity };
  if (values.length < min) return state.delimiter === '\t' && values.length > 1;
  return values.length <= max || values.slice(max).every((value) => value.trim() === '');
}

function breakRow(state: State, lines: readonly Line[], broken: BrokenRowCode): void {
  const [first] = lines;
  if (first && state.width) state.rows.push({ rowNumber: first.number, broken, raw: textOf(lines) });
}

const textOf = (lines: readonly Line[]): string => lines.map((line) => line.text).join('\n');
