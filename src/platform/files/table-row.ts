/** Why one row cannot be read; the rows after it are not touched. */
export type BrokenRowCode = 'quote-not-closed' | 'wrong-number-of-cells' | 'cell-too-long';

export interface BrokenRow {
  readonly rowNumber: number;
  readonly broken: BrokenRowCode;
  readonly raw: string;
}

/** A row as the file has it, before the headings are known. `rowNumber` is the line it starts on; the first is 1. */
export type RawRow = { readonly rowNumber: number; readonly values: readonly string[] } | BrokenRow;

/** A row of a table: its cells by heading, or its raw text with the reason why it is broken. */
export type TableRow = { readonly rowNumber: number; readonly cells: Readonly<Record<string, string>> } | BrokenRow;

/** Longest cell that is kept, in characters. */
export const longestCell = 100_000;
