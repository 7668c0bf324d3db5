const byteOrderMark = '\uFEFF';

// Spreadsheets run a cell that starts with one of these as a formula; an apostrophe makes it text.
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/u;
const needsQuotes = /[";\r\n]|^\s|\s$/u;

/**
 * A CSV file as Dutch spreadsheets open it: UTF-8 with byte order mark, ';' and CRLF. Cells that would run as a
 * formula get a leading apostrophe; `readTable` gives every other cell back as it was.
 */
export async function* writeCsv(
  headings: readonly string[],
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncIterable<string> {
  yield byteOrderMark + csvLine(headings);
  for await (const row of rows) yield csvLine(row);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(cell: string): string {
  const harmless = startsFormula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
