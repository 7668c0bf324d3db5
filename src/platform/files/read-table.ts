import { inBlocks, limitBytes, lookAhead } from './byte-source.ts';
import type { ByteSource } from './byte-source.ts';
import type { Encoding } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { fileProblem } from './file-problem.ts';
import type { Delimiter } from './parse-quoted.ts';
import { canBeHeadings, nameHeadings } from './headings.ts';
import { delimiterOf, readDelimited } from './read-delimited.ts';
import { readXlsx } from './read-xlsx.ts';
import type { RawRow, TableRow } from './table-row.ts';

export interface TableOptions {
  /** Bytes above which the file is refused; 150 MB when not given. */
  readonly limitInBytes?: number;
}

/** What the reader found out by itself, to show to the person who dropped the file. */
export type FoundFormat =
  { readonly format: 'text'; readonly encoding: Encoding; readonly delimiter: Delimiter } | { readonly format: 'xlsx' };

export interface TablePeek {
  readonly found: FoundFormat;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

const defaultLimit = 150 * 1000 * 1000;
const rowsToPeek = 20;

/**
 * The rows of a CSV, TSV or XLSX file or of pasted rows, as a stream. Throws a FileProblem when the file as a whole
 * cannot be read; a broken row is a row of its own kind.
 */
export async function* readTable(source: ByteSource, options: TableOptions = {}): AsyncIterable<TableRow> {
  const { batches } = await openTable(source, options);
  for await (const batch of batches) yield* batch;
}

/** The headings, the first 20 rows and what was found, reading no further than needed. */
export async function peekTable(source: ByteSource, options: TableOptions = {}): Promise<TablePeek> {
  const { found, headings, batches } = await openTable(source, options);
  const rows: TableRow[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length >= rowsToPeek) break;
  }
  return { found, headings, rows: rows.slice(0, rowsToPeek) };
}

interface OpenTable {
  found: FoundFormat;
  headings: readonly string[];
  batches: AsyncIterable<TableRow[]>;
}

async function openTable(source: ByteSource, { limitInBytes = defaultLimit }: TableOptions): Promise<OpenTable> {
  const { head, all, close } = await lookAhead(inBlocks(limitBytes(source, limitInBytes)));
  try {
    const { found, rawBatches } = await openFormat(head, all);
    const iterator = rawBatches[Symbol.asyncIterator]();
    const { headings, rest } = await takeHeadings(iterator);
    return { found, headings, batches: tableRows(headings, rest, iterator) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openFormat(
  head: Uint8Array,
  all: ByteSource,
): Promise<{ found: FoundFormat; rawBatches: AsyncIterable<RawRow[]> }> {
  const seen = detectFormat(head);
  switch (seen.format) {
    case 'empty':
      throw fileProblem('file-is-empty');
    case 'binary':
      throw fileProblem('file-is-binary', seen.kind);
    case 'zip':
      return { found: { format: 'xlsx' }, rawBatches: readXlsx(all) };
    case 'text': {
      const delimiter = await delimiterOf(head, seen.encoding);
      const found = { format: 'text', encoding: seen.encoding, delimiter } as const;
      return { found, rawBatches: readDelimited(all, seen.encoding, delimiter) };
    }
  }
}

async function takeHeadings(batches: AsyncIterator<RawRow[]>): Promise<{ headings: string[]; rest: RawRow[] }> {
  for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
    const at = next.value.findIndex((row) => 'values' in row && canBeHeadings(row.values));
    const row = next.value[at];
    if (row && 'values' in row) return { headings: nameHeadings(row.values), rest: next.value.slice(at + 1) };
  }
  throw fileProblem('not-a-table');
}

async function* tableRows(
  headings: readonly string[],
  rest: RawRow[],
  batches: AsyncIterator<RawRow[]>,
): AsyncIterable<TableRow[]> {
  try {
    yield rest.map((row) => toTableRow(headings, row));
    for (let next = await batches.next(); next.done !== true; next = await batches.next())
      yield next.value.map((row) => toTableRow(headings, row));
  } finally {
    await batches.return?.();
  }
}

// Object.fromEntries makes '__proto__' an ordinary heading.
function toTableRow(headings: readonly string[], row: RawRow): TableRow {
  if ('broken' in row) return row;
  const cells = Object.fromEntries(headings.map((heading, index) => [heading, row.values[index] ?? '']));
  return { rowNumber: row.rowNumber, cells };
}
