import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ByteSource } from './byte-source.ts';
import { isFileProblem } from './file-problem.ts';
import { peekTable, readTable } from './read-table.ts';
import type { TableRow } from './table-row.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const workbook = (names: readonly string[], properties = '') =>
  `<?xml version="1.0"?><workbook ${main} xmlns:r="${relation}">${properties}<sheets>${names
    .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`;
const relations = (count: number) =>
  `<Relationships>${Array.from({ length: count }, (_, index) => `<Relationship Id="rId${index + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`;
const sheet = (rows: string) => `<?xml version="1.0"?><worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const heading = row(text('Naam'), text('BSN'), text('Datum'));
const styles = `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="d\\-m\\-yyyy;@"/><numFmt numFmtId="165" formatCode="0&quot;dag&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

function file(sheets: readonly string[], extra: Record<string, string> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': workbook(sheets.map((_, index) => `Blad${index + 1}`)),
    'xl/_rels/workbook.xml.rels': relations(sheets.length),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 6 });
}

async function* bytes(content: Uint8Array): ByteSource {
  yield await Promise.resolve(content);
}

async function rowsOf(content: Uint8Array): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const each of readTable(bytes(content))) rows.push(each);
  return rows;
}

async function problemOf(content: Uint8Array): Promise<string> {
  try {
    await rowsOf(content);
    return 'none';
  } catch (error) {
    return isFileProblem(error) ? error.code : `untyped: ${String(error)}`;
  }
}

const cellsOf = (rows: readonly TableRow[]) =>
  rows.map((each) => ('cells' in each ? Object.values(each.cells) : each.broken));
const dated = async (cell: string, extra = {}) =>
  cellsOf(await rowsOf(file([sheet(heading + row(text('A'), text('B'), cell))], extra)))[0]?.at(2);

test('reads dates as ISO, numbers as digits and formulas as their text', async () => {
  const cases: [string, string][] = [
    ['<c s="1"><v>45296</v></c>', '2024-01-05'],
    ['<c s="2"><v>45296</v></c>', '2024-01-05'],
    ['<c s="2"><v>45296.5</v></c>', '2024-01-05T12:00:00'],
    ['<c s="1"><v>1</v></c>', '1900-01-01'],
    ['<c s="1"><v>61</v></c>', '1900-03-01'],
    ['<c s="3"><v>45296</v></c>', '45296'],
    ['<c><v>12</v></c>', '12'],
    ['<c><v>9.99929422E8</v></c>', '999929422'],
    ['<c><v>1.5E-7</v></c>', '0.00000015'],
    ['<c t="b"><v>1</v></c>', 'true'],
    ['<c t="d"><v>2024-01-05T00:00:00</v></c>', '2024-01-05'],
    ['<c t="str"><f>HYPERLINK("x")</f><v>klik</v></c>', 'klik'],
    ['<c><f>1+1</f><v>2</v></c>', '2'],
    ['<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['<c t="inlineStr"><is><r><t>Cur</t></r><r><t>açao</t></r><rPh><t>x</t></rPh></is></c>', 'Curaçao'],
    [text('&lt;script&gt;_x000D_=1'), '<script>\r=1'],
  ];
  for (const [cell, expected] of cases) expect([cell, await dated(cell)]).toEqual([cell, expected]);
  const from1904 = { 'xl/workbook.xml': workbook(['Blad1'], '<workbookPr date1904="1"/>') };
  expect(await dated('<c s="1"><v>43834</v></c>', from1904)).toBe('2024-01-05');
});

test('reads the first sheet with a table, with shared texts, gaps and namespace prefixes', async () => {
  const shared = `<sst ${main}><si><t>Naam</t></si><si><r><t>Plaa</t></r><r><t>ts</t></r></si><si><t>Boon</t></si></sst>`;
  const table = `<x:worksheet xmlns:x="a"><x:sheetData>
    <x:row r="3"><x:c r="A3" t="s"><x:v>0</x:v></x:c><x:c r="C3" t="s"><x:v>1</x:v></x:c></x:row>
    <x:row r="5"/><x:row r="7"><x:c r="A7" t="s"><x:v>2</x:v></x:c><x:c r="XFD7"><x:v>1</x:v></x:c></x:row>
    </x:sheetData></x:worksheet>`;
  const content = file([sheet(''), sheet(row(text('Titel'))), table], { 'xl/sharedStrings.xml': shared });
  const { found, headings, rows } = await peekTable(bytes(content));
  expect({ found, headings }).toEqual({ found: { format: 'xlsx' }, headings: ['Naam', 'Kolom 2', 'Plaats'] });
  expect(rows).toEqual([{ rowNumber: 7, cells: { Naam: 'Boon', 'Kolom 2': '', Plaats: '' } }]);
});

test('refuses a bomb while it unpacks, and what is not a workbook', async () => {
  const long = 'a'.repeat(30_000_000);
  expect(await problemOf(file([sheet(heading + row(text(long)))]))).toBe('xlsx-bomb');
  const manyRows = row(text('x'), text('y')).repeat(250_000);
  expect(await problemOf(file([sheet(heading + manyRows)]))).toBe('xlsx-bomb');
  expect(await problemOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('file-is-binary');
  expect(await problemOf(file([sheet('')]))).toBe('file-is-empty');
  expect(await problemOf(file(['<worksheet><sheetData><row></worksheet>']))).toBe('xlsx-broken');
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData/>&b;</worksheet>';
  expect(await problemOf(file([laughs]))).toBe('xlsx-broken');
});

test('a forged size in the header does not help a bomb', async () => {
  const content = Buffer.from(file([sheet(heading + row(text('a'.repeat(30_000_000))))]));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const local = content.indexOf(name) - 30;
  const central = content.lastIndexOf(name) - 46;
  content.writeUInt32LE(100, local + 22);
  content.writeUInt32LE(100, central + 24);
  expect(await problemOf(content)).toBe('xlsx-bomb');
});

test('property: a damaged workbook gives rows or a typed problem', async () => {
  const whole = file([sheet(heading + row(text('A'), text('B'), '<c s="1"><v>45296</v></c>'))]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      async (hits) => {
        const damaged = Uint8Array.from(whole);
        for (const [at, value] of hits) damaged[at] = value;
        expect(await problemOf(damaged)).not.toContain('untyped');
      },
    ),
    { numRuns: 300 },
  );
});
