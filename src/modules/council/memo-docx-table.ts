import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableRow, WidthType, type ParagraphChild } from 'docx';
import { TextRun } from 'docx';
import type { LaidBlock, LaidRow, Run } from './memo-layout.ts';

/** Twentieths of a point between the margins. */
const lineWidth = 9298;
const line = { style: BorderStyle.SINGLE, size: 4, color: 'c9cac2' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none };
const margins = { top: 40, bottom: 40, left: 80, right: 80 };

interface Writing {
  runOf: (run: Run) => ParagraphChild;
  bookmark: (anchor: string) => ParagraphChild[];
}

/** A real table whose heading row comes back on each page, and whose rows stay whole. */
export function docxTable({ headings, widths, rows }: LaidBlock & { kind: 'table' }, writing: Writing): Table {
  const sizes = widths.map((share) => Math.round((share * lineWidth) / 100));
  return new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths: sizes,
    borders,
    margins,
    rows: [headingRow(headings, sizes), ...rows.map((row) => rowOf(row, sizes, writing))],
  });
}

const headingRow = (headings: readonly string[], sizes: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map(
      (heading, at) =>
        new TableCell({
          width: { size: sizes[at] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: 'e8f0f1', color: 'auto' },
          children: [cell([new TextRun({ text: heading, style: 'Label' })], headings.length)],
        }),
    ),
  });

const rowOf = ({ anchor, cells }: LaidRow, sizes: readonly number[], { runOf, bookmark }: Writing): TableRow =>
  new TableRow({
    cantSplit: true,
    children: cells.map(
      (runs, at) =>
        new TableCell({
          width: { size: sizes[at] ?? 0, type: WidthType.DXA },
          children: [cell([...(at === 0 ? bookmark(anchor) : []), ...runs.map(runOf)], cells.length)],
        }),
    ),
  });

const cell = (children: ParagraphChild[], columns: number): Paragraph =>
  new Paragraph({ children, style: columns > 5 ? 'NarrowCell' : 'Cell' });
