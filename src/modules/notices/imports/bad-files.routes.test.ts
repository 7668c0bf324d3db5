import { Readable } from 'node:stream';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsOf, importIn, mapAsProposed, takeIn, work } from '../../../../test/support/take-in.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../../test/support/test-app.ts';
import { multipartOf, upload } from '../../../../test/support/upload.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function aCoordinator(of = app): Promise<Client & { municipalityId: string }> {
  const municipalityId = await aMunicipality(of);
  return { ...(await signIn(of, 'aftercare-coordinator', municipalityId)), municipalityId };
}

const headings = 'Soort;Achternaam;Woonplaats;Begindatum';
const row = (surname: string): string => `begin;${surname};Testgemeente;1-2-2026`;
const table = (...surnames: string[]): string => [headings, ...surnames.map(row)].join('\r\n');

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, each row a list of texts. */
function workbookOf(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const body = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  const parts = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${body}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const cells = (text: string): string[] => text.split(';');
const bomb = workbookOf([cells(headings), ['begin', 'x'.repeat(40_000_000), '', '']]);

describe('a file that is no table is refused at once, in words, and nothing is kept', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'Dit bestand is leeg.'],
    ['blanks', ' \r\n \r\n', 'Dit bestand is leeg.'],
    ['a PDF', '%PDF-1.7 enzovoort', 'Dit is geen tabel, maar een ander soort bestand.'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'Dit is een oud Excel-bestand (.xls)'],
    ['other bytes', Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7) % 32)), 'Dit is geen tabel'],
    ['a picture called CSV', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'Dit is geen tabel'],
    ['a broken workbook', Buffer.from('504b030400000000', 'hex'), 'Dit Excel-bestand is beschadigd.'],
    ['a zip without a workbook', zipSync({ 'a.txt': strToU8('a') }), 'Dit is geen tabel'],
    ['a zip bomb', bomb, 'ongewoon groot'],
    ['a letter', 'Geachte heer,\r\nHierbij het volgende.', 'geen tabel gevonden'],
    ['no row of headings', 'begin;Velden;1-2-2026\r\nbegin;Kuiper;2-2-2026', 'Zet er een kopregel boven.'],
  ])('%s', async (_, content, sentence) => {
    const client = await aCoordinator();
    const answer = await upload(client, { content });
    expect([answer.status, answer.body.includes(sentence) || answer.body]).toEqual([422, true]);
    const { rows } = await app.owner.query('select from notice_import where municipality_id = $1', [
      client.municipalityId,
    ]);
    expect(rows).toEqual([]);
  });

  test('no file', async () => {
    const client = await aCoordinator();
    const empty = multipartOf({ content: '', name: '' });
    const answers = [
      await client.send({ method: 'POST', url: '/meldingen/inlezen', ...empty }),
      await client.post('/meldingen/inlezen', {}),
    ];
    for (const { status, body } of answers)
      expect([status, body.includes('Kies eerst een bestand.')]).toEqual([422, true]);
  });
});

describe('a file that is too large is refused with how large it may be', () => {
  const sentence = 'Dit bestand is groter dan 100 MB. Splits het in kleinere bestanden en lever die na elkaar in.';

  test('when the server stops reading it', async () => {
    const small = await testApp({ uploadLimit: 1000 });
    const client = await aCoordinator(small);
    const content = table(...Array.from({ length: 100 }, (_, at) => `Velden${String(at)}`));
    const answer = await upload(client, { content });
    expect([answer.status, answer.body.includes(sentence) || answer.body]).toEqual([422, true]);
    expect((await upload(client, { content: content.slice(0, 900) })).status).toBe(303);
    await small.close();
  });

  test('when it is a little over 100 MB', async () => {
    const client = await aCoordinator();
    const { payload, headers } = multipartOf({ content: table('Velden') });
    const end = payload.subarray(payload.lastIndexOf('\r\n--'));
    const megabyte = Buffer.from(`${row('Velden')}\r\n`.repeat(32_000).slice(0, 1_000_000));
    const parts = [payload.subarray(0, -end.length), ...Array.from({ length: 101 }, () => megabyte), end];
    const answer = await client.send({
      method: 'POST',
      url: '/meldingen/inlezen',
      payload: Readable.from(parts),
      headers,
    });
    expect([answer.status, answer.body.includes(sentence) || answer.body]).toEqual([422, true]);
  }, 60_000);
});

test('a file without the columns that count asks for them', async () => {
  const client = await aCoordinator();
  const importId = importIn(await upload(client, { content: 'Kleur;Maat;Prijs\r\nrood;groot;12' }));
  const answer = await client.post(`/meldingen/inlezen/${importId}/indeling`, { dateFormat: 'd-M-yyyy' });
  expect(answer.status).toBe(422);
  for (const sentence of ['Wijs een kolom aan voor de soort melding.', 'Wijs een kolom aan voor de achternaam.'])
    expect(answer.body).toContain(sentence);
});

test.each<[string, string, string]>([
  ['ten thousand characters', 'Ab'.repeat(5000), 'Ab'.repeat(5000)],
  ['right to left, and signs that turn the direction', 'محمد\u202e الهاشمي', 'محمد الهاشمي'],
  ['combining characters', 'Jose\u0301', 'José'],
  ['NUL bytes', 'Vel\0den', 'Vel␀den'],
  ['a formula', '=cmd|calc!A1', '=cmd|calc!A1'],
  ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['SQL', `"'); drop table person;--"`, "'); drop table person;--"],
])('a surname with %s is kept as text', async (_, surname, kept) => {
  const client = await aCoordinator();
  const importId = await takeIn(app, client, {
    content: table(surname, ...Array.from({ length: 20 }, (_, at) => `Gewoon${String(at)}`)),
  });
  expect(await countsOf(app, importId)).toMatchObject({ refused: 0 });
  const { rows } = await app.owner.query<{ surname: string }>(
    "select content ->> 'surname' as surname from notice where municipality_id = $1 and content ->> 'surname' not like 'Gewoon%'",
    [client.municipalityId],
  );
  expect(rows).toEqual([{ surname: kept }]);
  for (const page of [`/meldingen/inlezen/${importId}`, '/meldingen'])
    expect((await client.get(page)).body).not.toContain('<script>alert');
});

test('encodings may be mixed in one file', async () => {
  const client = await aCoordinator();
  const content = Buffer.concat([Buffer.from(table('Öztürk'), 'utf8'), Buffer.from(`\r\n${row('Müller')}`, 'latin1')]);
  await takeIn(app, client, { content });
  const { rows } = await app.owner.query<{ surname: string }>(
    "select content ->> 'surname' as surname from notice where municipality_id = $1 order by 1",
    [client.municipalityId],
  );
  expect(rows.map(({ surname }) => surname)).toEqual(['Müller', 'Öztürk']);
});

test('headings may have any name', async () => {
  const client = await aCoordinator();
  const content = [
    'Soort;Achternaam;Begindatum;__proto__;constructor;toString',
    'constructor;Velden;1-2-2026;a;b;c',
    'begin;Kuiper;31-2-2026;a;b;c',
  ].join('\n');
  const importId = await takeIn(app, client, { content });
  expect(await countsOf(app, importId)).toMatchObject({ new: 0, refused: 2 });
  const { body } = await client.get(`/meldingen/inlezen/${importId}/geweigerd`);
  expect(body).toContain('begin;Kuiper;31-2-2026;a;b;c;3;');
});

test('what stands in __proto__ can be read as a column', async () => {
  const client = await aCoordinator();
  const importId = importIn(
    await upload(client, { content: '__proto__;Achternaam;Begindatum\nbegin;Velden;1-2-2026' }),
  );
  const form = {
    'column.kind': '__proto__',
    'column.surname': 'Achternaam',
    'column.startedOn': 'Begindatum',
    dateFormat: 'd-M-yyyy',
  };
  const page = `/meldingen/inlezen/${importId}`;
  expect((await client.post(`${page}/indeling`, form)).status).toBe(303);
  await work(app, importId);
  await client.post(`${page}/starten`);
  await work(app, importId);
  expect(await countsOf(app, importId)).toMatchObject({ new: 1 });
});

test('a workbook with half of a surrogate pair and a NUL in a heading and a cell is taken in', async () => {
  const client = await aCoordinator();
  const strange = '_xD800_ en _x0000_';
  const content = workbookOf([
    ['Soort', 'Achternaam', 'Begindatum', strange],
    ['begin', `Velden ${strange}`, '1-2-2026', strange],
  ]);
  const importId = await takeIn(app, client, { content, name: 'meldingen.xlsx' });
  expect(await countsOf(app, importId)).toMatchObject({ new: 1, refused: 0 });
});

test.each([
  ['signs that no file system takes', 'a/b\\c:*?<>|.csv'],
  ['a NUL', 'a\0b.csv'],
  ['right to left', '\u202eمحمد\u0301.csv'],
  ['three thousand characters', `${'😀'.repeat(1500)}.csv`],
  ['a script', '<script>alert(1)</script>.csv'],
])('a file name with %s is kept as text', async (_, name) => {
  const client = await aCoordinator();
  const importId = await takeIn(app, client, { content: table('Velden', ''), name });
  const report = await client.get(`/meldingen/inlezen/${importId}`);
  expect(report.status).toBe(200);
  expect(report.body).not.toContain('<script>alert');
  const { headers } = await client.get(`/meldingen/inlezen/${importId}/geweigerd`);
  expect(headers['content-disposition']).toMatch(/^attachment; filename="geweigerd-[\w.-]*\.csv"$/u);
});

test('a mapping that is chosen for a file does not reach another municipality', async () => {
  const client = await aCoordinator();
  const importId = await takeIn(app, client, { content: table('Velden') });
  const other = await aCoordinator();
  for (const place of ['', '/indeling', '/indeling/bestand', '/voortgang', '/geweigerd'])
    expect([place, (await other.get(`/meldingen/inlezen/${importId}${place}`)).status]).toEqual([place, 404]);
  const proposed = await mapAsProposed(other, importIn(await upload(other, { content: table('Velden') })));
  expect(proposed.body).not.toContain('Deze indeling is onthouden');
});
