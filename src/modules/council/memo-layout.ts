import type { Temporal } from 'temporal-polyfill';

/** A stretch of text, or a mark that points at a row of the lists at the end. */
export type Run = { kind: 'words'; text: string } | { kind: 'mark'; text: string; to: string };

/** A cell of a table that may be pointed at. */
export interface LaidRow {
  anchor: string;
  cells: readonly Run[][];
}

/** The picture as SVG: wide for paper, or both for a page, which shows the one that fits. */
export type DrawChart = (size: 'wide' | 'both') => string;

/** A part of the memo as it is set: the same for page, PDF and Word document, so that none says more than another. */
export type LaidBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; runs: Run[] }
  | { kind: 'list'; items: Run[][] }
  | { kind: 'chart'; title: string; caption: string; alt: string; source: string; draw: DrawChart }
  /** `isNumeric`: all but the first column. */
  | { kind: 'table'; caption: string; headings: string[]; widths: number[]; rows: LaidRow[]; isNumeric: boolean }
  | { kind: 'links'; items: { anchor: string; mark: string; text: string; href: string }[] };

/** A chapter as it is set. */
export interface LaidChapter {
  id: string;
  title: string;
  /** Of the annex, which begins on a page of its own and is set smaller. */
  isAnnex: boolean;
  blocks: LaidBlock[];
}

/** The whole memo as it is set. */
export interface LaidMemo {
  title: string;
  subtitle: string;
  municipality: { id: string; name: string; isDemo: boolean };
  year: number;
  /** When its data were last changed. */
  moment: string;
  /** The same, for the properties of a file. */
  changedAt: Temporal.Instant;
  chapters: LaidChapter[];
}

/** What must be read before everything else in a demonstration. */
export const demoWarning = 'Dit is een demonstratie. De personen en de cijfers van de gemeente zijn verzonnen.';
