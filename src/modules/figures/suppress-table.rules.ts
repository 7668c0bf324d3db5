import { cheapestToHide, circulationOf, possibleValues, type Arc, type Circulation } from './circulation.rules.ts';

/** Counts in rows and columns; a simple breakdown is a table of one row. Every row has as many columns. */
export interface CountTable {
  rows: readonly (readonly number[])[];
  /** Which totals stand beside the counts, or are known from elsewhere. */
  publishes: { rowTotals: boolean; columnTotals: boolean; grandTotal: boolean };
}

/**
 * A count as it may be shown. Hidden does not tell whether it is small itself or protects another: with the two told
 * apart, 2 and 5 hidden in a total with 7 left would tell that the small one is at most 2 (docs/figures.md).
 */
export type TableCell = { kind: 'number'; value: number } | { kind: 'hidden' };

/** A table as it may be shown; totals that are not published are absent. */
export interface SuppressedTable {
  rows: TableCell[][];
  rowTotals: TableCell[] | undefined;
  columnTotals: TableCell[] | undefined;
  grandTotal: TableCell | undefined;
}

/**
 * Hides the counts and totals below the threshold, and as many others as are needed so that each hidden one has at least
 * `threshold` possible values for who reads the rest. Totals are hidden only when no counts suffice. Others are chosen by
 * place, the last ones first, never by size: that would tell that the hidden one is smaller than those shown.
 */
export function suppressTable(table: CountTable, threshold: number): SuppressedTable {
  const network = layOut(table, threshold);
  const arcs = network.arcs.map((arc) => ({ ...arc }));
  const circulation = circulationOf(arcs);
  const hidden = network.published.filter((index) => arcs[index]?.isShown === false);
  for (const index of hidden) hidden.push(...protect(circulation, arcs, { index, threshold }));
  return read(table, network, arcs);
}

/** Hides what one hidden count needs; gives what was hidden for it. */
function protect(circulation: Circulation, arcs: Arc[], goal: { index: number; threshold: number }): number[] {
  const all: number[] = [];
  while (possibleValues(circulation, goal.index, goal.threshold) < goal.threshold) {
    const more = cheapestToHide(circulation, goal.index);
    if (more.length === 0) break;
    for (const index of more) {
      const arc = arcs[index];
      if (arc !== undefined) arc.isShown = false;
    }
    all.push(...more);
  }
  return all;
}

interface Network {
  arcs: Arc[];
  /** The arcs whose counts the reader would see if they were large enough. */
  published: number[];
  rowTotal: (row: number) => number;
  columnTotal: (column: number) => number;
  grandTotal: number;
  cell: (row: number, column: number) => number;
}

// Places: everything (0), everybody (1), then the rows, then the columns. Counts flow from everything through a row total,
// a cell and a column total to everybody, and back as the grand total.
function layOut({ rows, publishes }: CountTable, threshold: number): Network {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  const size = height * width + 1;
  const arcs: Arc[] = [];
  const published: number[] = [];
  const add = (ends: { from: number; to: number; value: number }, cost: number, isPublished: boolean): void => {
    if (isPublished) published.push(arcs.length);
    arcs.push({ ...ends, cost, isShown: isPublished && ends.value >= threshold });
  };
  rows.forEach((counts, row) =>
    counts.forEach((value, column) =>
      add({ from: 2 + row, to: 2 + height + column, value }, 5 * size - (row * width + column), true),
    ),
  );
  rows.forEach((counts, row) =>
    add({ from: 0, to: 2 + row, value: sum(counts) }, totalCost * size, publishes.rowTotals),
  );
  for (let column = 0; column < width; column += 1) {
    const value = sum(rows.map((counts) => counts[column] ?? 0));
    add({ from: 2 + height + column, to: 1, value }, totalCost * size, publishes.columnTotals);
  }
  add({ from: 1, to: 0, value: sum(rows.flat()) }, totalCost ** 2 * size, publishes.grandTotal);
  const rowTotal = (row: number): number => height * width + row;
  const columnTotal = (column: number): number => rowTotal(height) + column;
  return { arcs, published, rowTotal, columnTotal, grandTotal: arcs.length - 1, cell: (r, c) => r * width + c };
}

const totalCost = 10_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function read({ rows, publishes }: CountTable, network: Network, arcs: readonly Arc[]): SuppressedTable {
  const cellOf = (index: number): TableCell => {
    const arc = arcs[index];
    return arc?.isShown === true ? { kind: 'number', value: arc.value } : { kind: 'hidden' };
  };
  return {
    rows: rows.map((counts, row) => counts.map((_, column) => cellOf(network.cell(row, column)))),
    rowTotals: publishes.rowTotals ? rows.map((_, row) => cellOf(network.rowTotal(row))) : undefined,
    columnTotals: publishes.columnTotals
      ? (rows[0] ?? []).map((_, column) => cellOf(network.columnTotal(column)))
      : undefined,
    grandTotal: publishes.grandTotal ? cellOf(network.grandTotal) : undefined,
  };
}
