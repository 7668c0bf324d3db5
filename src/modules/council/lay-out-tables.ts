import { cellText, figureTexts, type Figure, type FigureCode } from '../figures/figures.public.ts';
import type { LaidBlock, Run } from './memo-layout.ts';

/** What stands behind the numbers of the memo. */
export interface Behind {
  figures: readonly Figure[];
  /** Counts below it are not shown. */
  threshold: number;
  /** The address that shows a figure again. */
  linkOf: (code: FigureCode) => string;
}

/** The number that each row is there for; a row of another figure is there for any of its numbers. */
const pointOf: Partial<Record<FigureCode, string>> = {
  'return-to-detention': 'Teruggekeerd',
  'return-compared': 'Teruggekeerd',
  conditions: 'In orde',
  'need-to-done': 'Mediaan in dagen',
};

/** The table of each figure with its definition; rows and columns without a number are left out, and that is said. */
export function layOutTables({ figures, threshold, linkOf }: Behind): LaidBlock[] {
  return figures.flatMap((figure): LaidBlock[] => {
    const { definition, title, warning } = figureTexts[figure.code];
    const { table, leftOut } = tableOf(figure, threshold);
    const toMind = [warning, ...figure.notes].filter((note) => note !== undefined).join(' ');
    const below = [leftOut, toMind, `${figure.source} In Kantelpunt: ${linkOf(figure.code)}`];
    return [
      { kind: 'heading', text: title },
      paragraph(definition),
      ...table,
      ...below.filter((line) => line !== '').map(paragraph),
    ];
  });
}

const words = (text: string): Run[] => [{ kind: 'words', text }];
const paragraph = (text: string): LaidBlock => ({ kind: 'text', runs: words(text) });

function tableOf(figure: Figure, threshold: number): { table: LaidBlock[]; leftOut: string } {
  const { code, caption, columns, rowLabel } = figure;
  const rows = figure.rows.filter((row) => columns.length === 1 || tellsSomething(figure, row));
  const places = columns.map((_, at) => at).filter((at) => columns.length === 1 || rows.some(hasNumberAt(at)));
  const shown = places.flatMap((at) => columns[at] ?? []);
  const headings = [rowLabel, ...shown.map(({ label }) => label)];
  const texts = rows.map(({ label, cells }) => [
    label,
    ...shown.map(({ style }, place) => cellText(cells[places[place] ?? 0], style, threshold)),
  ]);
  const { unit } = figureTexts[code];
  const told = headings.includes('Nederland') ? caption : caption.replace(' en Nederland', '');
  const table: LaidBlock = {
    kind: 'table',
    caption: told.includes(unit) ? told : `${told}: ${unit}`,
    headings,
    isNumeric: true,
    widths: widthsOf([headings, ...texts]),
    rows: texts.map((cells) => ({ anchor: '', cells: cells.map(words) })),
  };
  const hidden = columns.filter((column) => !shown.includes(column)).map(({ label }) => label);
  return {
    table: rows.length === 0 ? [] : [table],
    leftOut: tellLeftOut(figure.rows.length - rows.length, rows.length === 0 ? [] : hidden),
  };
}

type Row = Figure['rows'][number];

const hasNumberAt =
  (at: number) =>
  ({ cells }: Row): boolean =>
    cells[at]?.kind === 'number';

function tellsSomething({ code, columns }: Figure, row: Row): boolean {
  const at = columns.findIndex(({ label }) => label === pointOf[code]);
  return at < 0 ? row.cells.some(({ kind }) => kind === 'number') : hasNumberAt(at)(row);
}

function tellLeftOut(rows: number, columns: readonly string[]): string {
  const told = [
    ...(rows === 0 ? [] : [rows === 1 ? '1 rij' : `${rows} rijen`]),
    ...(columns.length === 0
      ? []
      : [`${columns.length === 1 ? 'de kolom' : 'de kolommen'} ${columns.map((one) => `‘${one}’`).join(', ')}`]),
  ];
  const why = 'te klein om te tonen, niet gemeten of nog niet voorbij';
  return told.length === 0 ? '' : `Niet in de tabel (${why}): ${told.join(' en ')}.`;
}

/** Shares of the width by the longest word of each column, so that none has to break; the first may keep a few words together. */
function widthsOf(table: readonly (readonly string[])[]): number[] {
  const [headings = []] = table;
  const asked = headings.map((_, at) => {
    const texts = table.map((row) => row[at] ?? '');
    const word = Math.max(...texts.flatMap((text) => text.split(' ')).map(({ length }) => length));
    const whole = Math.max(...texts.map(({ length }) => length));
    return 2 + Math.max(word, at === 0 ? Math.min(whole, longestLabel) : 0);
  });
  const sum = asked.reduce((total, one) => total + one, 0);
  return asked.map((one) => (one / sum) * 100);
}

const longestLabel = 24;
