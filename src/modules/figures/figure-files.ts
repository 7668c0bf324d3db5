import { writeCsv } from '../../platform/files/write-csv.ts';
import { writeXlsx, type SheetCell } from '../../platform/files/write-xlsx.ts';
import { figureTexts } from './figure-definitions.text.ts';
import type { Figure, FigureColumn, Shown, ValueStyle } from './figure.schema.ts';
import type { FigureScope } from './figure-scope.ts';
import { cellText, shownDecimals } from './figures.text.ts';

/** What goes with the numbers into a file, so that they are never without it. */
interface FigureFile {
  figure: Figure;
  threshold: number;
  /** The address that shows the same figure again. */
  link: string;
}

/** What the file of a figure is called: its title, the municipality and the years. */
export function figureFileName({ code }: Figure, scope: FigureScope, extension: 'csv' | 'xlsx'): string {
  const { title } = figureTexts[code];
  const words = [title, scope.municipality.name, scope.fromYear, scope.toYear].join(' ');
  return `${words
    .normalize('NFKD')
    .replaceAll(/\p{M}|’/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')}.${extension}`;
}

/** Exactly the table of a figure, with its definition and source under it. */
export async function figureCsv({ figure, threshold, link }: FigureFile): Promise<string> {
  const headings = [figure.rowLabel, ...figure.columns.map(headingOf)];
  const rows = figure.rows.map(({ label, cells }) => [
    label,
    ...figure.columns.map(({ style }, index) => cellText(cells[index], style, threshold)),
  ]);
  const parts: string[] = [];
  for await (const part of writeCsv(headings, [...rows, [], ...notesOf({ figure, threshold, link })])) parts.push(part);
  return parts.join('');
}

// A cell such as "9%" is text for a spreadsheet: the heading says what it is.
const headingOf = ({ label, style }: FigureColumn): string => (style === 'percent' ? `${label} (procent)` : label);

function notesOf({ figure, link }: FigureFile): string[][] {
  const { title, unit, definition, warning } = figureTexts[figure.code];
  return [
    ['Cijfer', title],
    ['Eenheid', unit],
    ['Wat is geteld', definition],
    ...(warning === undefined ? [] : [['Let op', warning]]),
    ...figure.notes.map((note) => ['Let op', note]),
    ['Bron', figure.source.replace(/^Bron: /u, '')],
    ['Link', link],
  ];
}

/** The same as a workbook: the numbers on one sheet, rounded as they are shown, and what they mean on the other. */
export function figureXlsx(file: FigureFile): Promise<Uint8Array> {
  const { figure, threshold } = file;
  const headings = [figure.rowLabel, ...figure.columns.map(({ label }) => label)];
  const rows = figure.rows.map(({ label, cells }): SheetCell[] => [
    label,
    ...figure.columns.map(({ style }, index) => numberOf(cells[index], style, threshold)),
  ]);
  const width = Math.max(14, ...figure.rows.map(({ label }) => label.length + 2));
  return writeXlsx([
    {
      name: 'Cijfers',
      rows: [headings.map((heading) => ({ heading })), ...rows],
      widths: [Math.min(width, 60), ...figure.columns.map(({ label }) => Math.max(12, label.length + 2))],
    },
    { name: 'Uitleg', rows: notesOf(file), widths: [16, 100] },
  ]);
}

const formats: Record<ValueStyle, string> = { number: '#,##0', decimal: '#,##0.0', percent: '0%' };

function numberOf(shown: Shown | undefined, style: ValueStyle, threshold: number): SheetCell {
  if (shown?.kind !== 'number') return cellText(shown, style, threshold);
  const scale = 10 ** shownDecimals[style];
  return { value: Math.round(shown.value * scale) / scale, format: formats[style] };
}
