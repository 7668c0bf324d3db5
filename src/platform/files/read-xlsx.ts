import type { ByteSource } from './byte-source.ts';
import { fileProblem } from './file-problem.ts';
import { canBeHeadings } from './headings.ts';
import { parseXml } from './parse-xml.ts';
import { longestCell } from './table-row.ts';
import type { RawRow } from './table-row.ts';
import { inflateEntry, openArchive } from './unzip.ts';
import type { Archive } from './unzip.ts';
import { cellText } from './xlsx-cell.ts';
import type { CellContext } from './xlsx-cell.ts';
import { readWorkbook } from './xlsx-workbook.ts';

// A table of notices has some twenty columns; the format allows 16,384, which a few bytes per row can claim.
const mostColumns = 1000;

interface SheetState {
  readonly context: CellContext;
  readonly rows: RawRow[];
  width: number | undefined;
  rowNumber: number;
  column: number;
  values: string[];
  type: string;
  style: number;
  text: string;
  takesText: boolean;
  isPhonetic: boolean;
}

/**
 * Rows of the first sheet that has a table, in batches, the headings first. Only the packed file is held in memory;
 * the sheet streams through. Formulas come as the text that was last calculated.
 */
export async function* readXlsx(source: ByteSource): AsyncIterable<RawRow[]> {
  const archive = await openArchive(await collect(source));
  const { sheetPaths, context } = await readWorkbook(archive);
  for (const path of sheetPaths) {
    let hasTable = false;
    for await (const rows of readSheet(archive, path, context)) {
      hasTable ||= rows.length > 0;
      yield rows;
    }
    if (hasTable) return;
  }
  throw fileProblem('file-is-empty');
}

async function collect(source: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function readSheet(archive: Archive, path: string, context: CellContext): AsyncIterable<RawRow[]> {
  const state: SheetState = {
    context,
    rows: [],
    width: undefined,
    rowNumber: 0,
    column: -1,
    values: [],
    type: 'n',
    style: 0,
    text: '',
    takesText: false,
    isPhonetic: false,
  };
  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => openElement(state, name, attributes),
    text: (text: string) => {
      if (state.takesText) state.text += text;
    },
    close: (name: string) => closeElement(state, name),
  };
  return parseXml(inflateEntry(archive, path), handlers, () => state.rows.splice(0));
}

function openElement(state: SheetState, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'row') {
    state.rowNumber = Number(attributes.r) || state.rowNumber + 1;
    state.column = -1;
    state.values = [];
  } else if (name === 'c') {
    state.column = attributes.r === undefined ? state.column + 1 : columnOf(attributes.r);
    state.type = attributes.t ?? 'n';
    state.style = Number(attributes.s ?? 0);
    state.text = '';
  } else if (name === 'v' || name === 't') state.takesText = !state.isPhonetic;
  else if (name === 'rPh') state.isPhonetic = true;
}

function closeElement(state: SheetState, name: string): void {
  if (name === 'v' || name === 't') state.takesText = false;
  else if (name === 'rPh') state.isPhonetic = false;
  else if (name === 'c') addCell(state);
  else if (name === 'row') addRow(state);
}

function addCell(state: SheetState): void {
  const { column, text } = state;
  if (text === '' || column < 0 || column >= (state.width ?? mostColumns)) return;
  while (state.values.length < column) state.values.push('');
  state.values[column] = cellText(state, state.context);
}

function addRow(state: SheetState): void {
  const { values, rowNumber } = state;
  if (!values.some((value) => value.trim() !== '')) return;
  if (state.width === undefined && !canBeHeadings(values)) return;
  state.width ??= values.length;
  if (values.some((value) => value.length > longestCell))
    state.rows.push({ rowNumber, broken: 'cell-too-long', raw: values.join('\t').slice(0, longestCell) });
  else state.rows.push({ rowNumber, values });
}

/** 'B12' is 1. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}
