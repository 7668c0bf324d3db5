import { z } from 'zod';

/** Every figure by its code, which is also its place in a link (docs/figures.md). */
export const FigureCode = z.enum([
  'per-ten-thousand',
  'outflow',
  'outflow-quarters',
  'ages',
  'released-more-than-once',
  'length',
  'length-bands',
  'country',
  'return-to-detention',
  'return-compared',
  'return-standardised',
  'conditions',
  'first-contact',
  'need-to-done',
  'rio-caseload',
  'rio-coverage',
  'budget',
  'budget-use',
  'bottlenecks',
]);
export type FigureCode = z.infer<typeof FigureCode>;

/** One number as shown, or why there is none. `small`: a count under the threshold; `hidden`: it, or a neighbour of it, is. */
export type Shown =
  | { kind: 'number'; value: number }
  | { kind: 'small' }
  | { kind: 'hidden' }
  | { kind: 'missing'; reason: MissingReason };

export type MissingReason =
  'no-population' | 'no-national' | 'year-not-over' | 'no-releases' | 'window-not-over' | 'not-estimable' | 'none';

/** How the numbers of a column are written; percent takes a share of 1. */
export type ValueStyle = 'number' | 'decimal' | 'percent';

export interface FigureColumn {
  label: string;
  style: ValueStyle;
}

/** One row of the table; `label` stands in the first column. */
export interface FigureRow {
  label: string;
  cells: readonly Shown[];
}

export interface FigurePoint<X> {
  x: X;
  /** Null: not known, or not to be shown. */
  y: number | null;
  /** The 95 % band around it, where the figure has one. */
  lower?: number | null;
  upper?: number | null;
}

export interface FigureSeries<X> {
  name: string;
  points: readonly FigurePoint<X>[];
}

/** What the picture draws: the numbers of the table, never more. */
export type FigureChart =
  | { kind: 'bars'; style: ValueStyle; series: readonly FigureSeries<string>[] }
  | { kind: 'lines'; style: ValueStyle; series: readonly FigureSeries<number>[] }
  | { kind: 'rows'; style: ValueStyle; series: readonly [FigureSeries<string>] }
  /** Over a few named moments in order; x is the place in `marks`. */
  | { kind: 'moments'; style: ValueStyle; marks: readonly string[]; series: readonly FigureSeries<number>[] }
  /** Over days since a start, at the moments that may be shown. */
  | { kind: 'days'; style: ValueStyle; series: readonly FigureSeries<number>[] };

/**
 * A figure as it may be seen: what is too small is not in it. The page, the files to download, the council memo and the
 * published page are all made of this one shape; its title, unit, definition and warning are in figures.text.ts.
 */
export interface Figure {
  code: FigureCode;
  /** What and when, above the picture. */
  caption: string;
  rowLabel: string;
  columns: readonly FigureColumn[];
  rows: readonly FigureRow[];
  chart?: FigureChart | undefined;
  /** What the picture says in one or two sentences, read aloud in its place. */
  message: string;
  /** What this figure of these years must be read with, such as a year that is not over. */
  notes: readonly string[];
  /** Where the numbers come from and of which moment they are. */
  source: string;
}
