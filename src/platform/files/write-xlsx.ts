import writeXlsxFile, { type Row } from 'write-excel-file/node';

/** Text, a number with how Excel writes it (such as '0%'), or a heading. */
export type SheetCell = string | { value: number; format: string } | { heading: string };

export interface XlsxSheet {
  name: string;
  rows: readonly (readonly SheetCell[])[];
  /** Width of each column, in characters. */
  widths: readonly number[];
}

/** A workbook as Excel and LibreOffice open it. Text is never run as a formula. */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const written = writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row): Row => row.map(asCell)),
      columns: widths.map((width) => ({ width })),
    })),
  );
  return written.toBuffer();
}

function asCell(cell: SheetCell) {
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true, alignVertical: 'top' as const };
  if ('heading' in cell) return { value: cell.heading, type: String, fontWeight: 'bold' as const };
  return { value: cell.value, type: Number, format: cell.format };
}
