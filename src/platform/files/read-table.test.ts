import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastedText } from './byte-source.ts';
import type { ByteSource } from './byte-source.ts';
import { isFileProblem } from './file-problem.ts';
import { peekTable, readTable } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { writeCsv } from './write-csv.ts';

async function* bytes(...chunks: (Uint8Array | string)[]): ByteSource {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
}

async function rowsOf(source: ByteSource): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(source)) rows.push(row);
  return rows;
}

async function problemOf(source: ByteSource, limitInBytes = 150_000_000): Promise<string> {
  try {
    for await (const row of readTable(source, { limitInBytes })) expect(row.rowNumber).toBeGreaterThan(0);
  } catch (error) {
    return isFileProblem(error) ? `${error.code} ${error.detail}`.trim() : `untyped: ${String(error)}`;
  }
  return 'none';
}

const cellsOf = (rows: readonly TableRow[]) =>
  rows.map((row) => ('cells' in row ? Object.values(row.cells) : row.broken));
const latin = (text: string) => Buffer.from(text, 'latin1');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

test('finds the encoding and the delimiter by itself', async () => {
  const text = 'Naam;Plaats\r\nChárlie;Gouda\r\nZoë;Leiden\r\n';
  const files: [Uint8Array, string][] = [
    [Buffer.from(text), 'utf-8'],
    [Buffer.from(`\uFEFF${text}`), 'utf-8'],
    [latin(text), 'windows-1252'],
    [Buffer.from(text, 'utf16le'), 'utf-16le'],
    [Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    [utf16be(text), 'utf-16be'],
    [utf16be(`\uFEFF${text}`), 'utf-16be'],
  ];
  for (const [file, encoding] of files) {
    const { found, headings, rows } = await peekTable(bytes(file));
    expect(found).toEqual({ format: 'text', encoding, delimiter: ';' });
    expect(headings).toEqual(['Naam', 'Plaats']);
    expect(cellsOf(rows)).toEqual([
      ['Chárlie', 'Gouda'],
      ['Zoë', 'Leiden'],
    ]);
  }
});

test.each([';', ',', '\t', '|'])('cuts on %j, also when the other signs stand in the text', async (delimiter) => {
  const lines = [
    ['Naam', 'Inrichting', 'Tel'],
    ['Boon', '"De Schie; Rotterdam, NL"', '1'],
    ['Smit', 'Zaanstad', '2'],
  ];
  const { found, rows } = await peekTable(pastedText(lines.map((line) => line.join(delimiter)).join('\n')));
  expect(found).toMatchObject({ delimiter });
  expect(cellsOf(rows)).toEqual([
    ['Boon', 'De Schie; Rotterdam, NL', '1'],
    ['Smit', 'Zaanstad', '2'],
  ]);
});

test('keeps the signs Windows-1252 has and Latin-1 lacks', async () => {
  const file = Buffer.concat([
    latin('Naam;Bedrag\nO'),
    Buffer.from([0x92]),
    latin('Brien;'),
    Buffer.from([0x80]),
    latin('5\n'),
  ]);
  expect(cellsOf(await rowsOf(bytes(file)))).toEqual([['O’Brien', '€5']]);
});

test('a file of two encodings loses nothing', async () => {
  const file = Buffer.concat([
    Buffer.from('Naam;Plaats\nChárlie;Gouda\nZoë;Gouda\n'),
    latin('José;Gouda\n'),
    Buffer.from('Çelik;'),
    latin('Curaçao\n'),
    Buffer.from('Öztürk;Gouda\n'),
  ]);
  expect(cellsOf(await rowsOf(bytes(file)))).toEqual([
    ['Chárlie', 'Gouda'],
    ['Zoë', 'Gouda'],
    ['José', 'Gouda'],
    ['Çelik', 'Curaçao'],
    ['Öztürk', 'Gouda'],
  ]);
});

test('refuses a whole file with the code that says why', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const cases: [Uint8Array | string, string][] = [
    ['', 'file-is-empty'],
    ['\uFEFF \r\n\r\n', 'file-is-empty'],
    ['%PDF-1.7\n%âãÏÓ', 'file-is-binary pdf'],
    [png, 'file-is-binary image'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-is-binary old-office'],
    [Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0]), 'file-is-binary program'],
    [Buffer.from([1, 2, 0, 0, 0, 0, 9, 200, 0, 0]), 'file-is-binary unknown'],
    ['Geachte heer,\nhierbij stuur ik u niets.\nGroeten', 'not-a-table'],
    ['alleen een woord', 'not-a-table'],
    ['999929422;Popescu;26-10-1967\n999961160;Boon;9-11-2005', 'no-header-row'],
  ];
  for (const [file, problem] of cases) expect(await problemOf(bytes(file))).toBe(problem);
});

test('lets go of the source, also when it refuses the file or reads only its beginning', async () => {
  let closed = 0;
  async function* watched(text: string): ByteSource {
    try {
      for (let count = 0; count < 1000; count += 1) yield await Promise.resolve(Buffer.from(text));
    } finally {
      closed += 1;
    }
  }
  expect(await problemOf(watched('%PDF-1.7 '.repeat(10_000)))).toBe('file-is-binary pdf');
  expect(await problemOf(watched('1-1-2024;Boon\n'.repeat(10_000)))).toBe('no-header-row');
  expect((await peekTable(watched('a;b\n'.repeat(30_000)))).rows).toHaveLength(20);
  expect(closed).toBe(3);
});

test('refuses a file over the limit as soon as it is over', async () => {
  let chunks = 0;
  async function* endless(): ByteSource {
    while (chunks < 1000) {
      chunks += 1;
      yield await Promise.resolve(Buffer.from('a;b\n'.repeat(1000)));
    }
  }
  expect(await problemOf(endless(), 200_000)).toBe('file-too-large 200000');
  expect(chunks).toBe(51);
});

test('numbers rows as the file does and skips the empty ones', async () => {
  const rows = await rowsOf(bytes('Meldingen november\n\nNaam;Naam;;Plaats\n\nA;B;C;D\n;;;\nE;F;G;H\n'));
  expect(rows).toEqual([
    { rowNumber: 5, cells: { Naam: 'A', 'Naam (2)': 'B', 'Kolom 3': 'C', Plaats: 'D' } },
    { rowNumber: 7, cells: { Naam: 'E', 'Naam (2)': 'F', 'Kolom 3': 'G', Plaats: 'H' } },
  ]);
});

test('a broken row is one broken row', async () => {
  const rows = await rowsOf(bytes('a;b;c\n1;2;3\n1;2\n1;"x;3\n4;5;6\n7;"y";9\n1;2;3;4\n7;8;9;;\n'));
  expect(rows.map((row) => ('broken' in row ? `${row.rowNumber} ${row.broken} ${row.raw}` : row.rowNumber))).toEqual([
    2,
    '3 wrong-number-of-cells 1;2',
    '4 quote-not-closed 1;"x;3',
    5,
    6,
    '7 wrong-number-of-cells 1;2;3;4',
    8,
  ]);
});

test('a cell of several lines stays one cell', async () => {
  const rows = await rowsOf(bytes('a;b;c\r\n1;"regel 1\r\nregel ""2""; nog";3\r\n4;5;6\r\n'));
  expect(rows).toEqual([
    { rowNumber: 2, cells: { a: '1', b: 'regel 1\nregel "2"; nog', c: '3' } },
    { rowNumber: 4, cells: { a: '4', b: '5', c: '6' } },
  ]);
});

test('quotes inside a name are part of it', async () => {
  const rows = await rowsOf(bytes('a;b;c\nJan "de Kale";2;3\nplank 5";2;3\n4;5;6\n'));
  expect(cellsOf(rows)).toEqual([
    ['Jan "de Kale"', '2', '3'],
    ['plank 5"', '2', '3'],
    ['4', '5', '6'],
  ]);
});

test('keeps a name of 10,000 characters and breaks only the row with a cell of 100 kB', async () => {
  const name = 'a'.repeat(10_000);
  const rows = await rowsOf(bytes(`a;b\n${name};1\n${'b'.repeat(100_001)};2\n"${'c'.repeat(2_000_000)};3\nd;4\n`));
  expect(cellsOf(rows)).toEqual([[name, '1'], 'cell-too-long', 'cell-too-long', ['d', '4']]);
});

test('rows pasted from a spreadsheet may miss their last empty cells', async () => {
  expect(cellsOf(await rowsOf(pastedText('Naam\tPlaats\tBSN\nBoon\tGouda\t12\nSmit\tLeiden')))).toEqual([
    ['Boon', 'Gouda', '12'],
    ['Smit', 'Leiden', ''],
  ]);
});

test('a heading may be the name of something in the language', async () => {
  const [row] = await rowsOf(bytes('__proto__;constructor\nx;y\n'));
  expect(row && 'cells' in row && Object.entries(row.cells)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});

test('a NUL in a cell becomes a sign that can be stored', async () => {
  const text = `a;b\n${'1;2\n'.repeat(50)}x\0y;2\n`;
  expect(cellsOf(await rowsOf(bytes(text))).at(-1)).toEqual(['x␀y', '2']);
});

test('property: any bytes give rows or a typed problem', async () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
    fc
      .string({ unit: fc.constantFrom('"', ';', '\n', '\r', ',', '\t', 'a', 'é', '\0', ' '), maxLength: 200 })
      .map((text) => Buffer.from(text, 'latin1')),
  );
  await fc.assert(
    fc.asyncProperty(anything, fc.boolean(), async (file, hasHeader) => {
      const source = hasHeader ? bytes('kop;tekst\n', file) : bytes(file);
      expect(await problemOf(source)).not.toContain('untyped');
    }),
    { numRuns: 500 },
  );
});

test('property: whatever stands in a row, the whole rows after it are read', async () => {
  const dirt = fc.string({
    unit: fc.constantFrom('"', '""', ';', '\n', '\r', 'a', ' ', '";', ';"', 'é'),
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(dirt, async (text) => {
      const after = ['1;2;3;4', '5;"6";7;8', '9;10;11;12'];
      const rows = await rowsOf(bytes(`k1;k2;k3;k4\n${text}\n${after.join('\n')}\n`));
      expect(cellsOf(rows).slice(-3)).toEqual([
        ['1', '2', '3', '4'],
        ['5', '6', '7', '8'],
        ['9', '10', '11', '12'],
      ]);
    }),
    { numRuns: 1000 },
  );
});

test('a line within a cell that is a whole row by itself is taken for one: the price of surviving a forgotten quote', async () => {
  let csv = '';
  for await (const line of writeCsv(
    ['x', 'y', 'z'],
    [
      ['a\n', ';;', '"\n'],
      ['1', '2', '3'],
    ],
  ))
    csv += line;
  const rows = cellsOf(await rowsOf(bytes(csv)));
  expect(rows).toContain('quote-not-closed');
  expect(rows.at(-1)).toEqual(['1', '2', '3']);
});

test('property: what is written is read back', async () => {
  const signs = fc.constantFrom('a', 'é', '"', ';', ',', '\n', "'", '=', '-', ' ', '@', '字', '1');
  const cell = fc.string({ unit: signs, maxLength: 12 });
  // Without delimiters in a row of several lines, no line of it can be a whole row by itself.
  const row = fc
    .array(cell, { minLength: 3, maxLength: 3 })
    .map((cells) =>
      cells.some((text) => text.includes('\n')) ? cells.map((text) => text.replaceAll(';', '')) : cells,
    );
  const table = fc.array(row, { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(table, async (lines) => {
      let csv = '';
      for await (const line of writeCsv(['x', 'y', 'z'], lines)) csv += line;
      const guarded = lines.map((line) => line.map((value) => (/^[=\-@\n]/u.test(value) ? `'${value}` : value)));
      expect(cellsOf(await rowsOf(bytes(csv)))).toEqual(
        guarded.filter((line) => line.some((value) => value.trim() !== '')),
      );
    }),
    { numRuns: 500 },
  );
});
