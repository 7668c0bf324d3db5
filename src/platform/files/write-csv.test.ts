import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

async function written(rows: string[][]): Promise<string> {
  let csv = '';
  for await (const line of writeCsv(['Naam', 'Reden'], rows)) csv += line;
  return csv;
}

test('a Dutch spreadsheet opens it: byte order mark, semicolons, CRLF, quotes where needed', async () => {
  expect(await written([['Boon; "de Kale"', 'één']])).toBe('\uFEFFNaam;Reden\r\n"Boon; ""de Kale""";één\r\n');
});

test.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('%j is exported as text', async (cell) => {
  expect(await written([[cell, 'x']])).toContain(`'${cell}`);
});
