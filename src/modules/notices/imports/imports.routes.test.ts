import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../../test/support/test-app.ts';
import { countsOf, importIn, mapAsProposed, takeIn, work } from '../../../../test/support/take-in.ts';
import { upload } from '../../../../test/support/upload.ts';
import { readBsn } from '../../../kernel/bsn.ts';
import { NoticeMapping } from '../intake/notice-mapping.ts';
import { leaseImport } from './import-lease.ts';
import { runImport } from './import.jobs.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** A process of its own that takes in imports. */
const aWorker = (stopping: AbortSignal = new AbortController().signal) => ({
  database: app.database,
  now: () => app.clock.now,
  id: randomUUID(),
  stopping,
});

const gouda = readFileSync('test/files/meldingen-gouda.csv');

async function aCoordinator(name = 'Testgemeente'): Promise<Client & { municipalityId: string }> {
  const municipalityId = await aMunicipality(app, name);
  return { ...(await signIn(app, 'aftercare-coordinator', municipalityId)), municipalityId };
}

const rowsOf = (...rows: string[]): string =>
  ['Soort;Achternaam;Woonplaats;Adres;Geboortedatum;Begindatum;Einddatum', ...rows].join('\r\n');
const columns = {
  'column.kind': 'Soort',
  'column.surname': 'Achternaam',
  'column.town': 'Woonplaats',
  'column.address': 'Adres',
  'column.birthDate': 'Geboortedatum',
  'column.startedOn': 'Begindatum',
  'column.endedOn': 'Einddatum',
  dateFormat: 'd-M-yyyy',
};

test('a file goes from upload to report, and the same file again is all repeated', async () => {
  const client = await aCoordinator('Gouda');
  const sent = await upload(client, { content: gouda, name: 'meldingen-gouda.csv' });
  const page = sent.location ?? '';
  expect(sent.status).toBe(303);
  const opened = await client.get(page);
  expect(opened.location).toBe(`${page}/indeling`);
  const proposed = await mapAsProposed(client, importIn(sent));
  expect(proposed.body).not.toContain('Deze indeling is onthouden');
  expect((await client.get(page)).body).toContain('Het bestand wordt gecontroleerd');
  await work(app, importIn(sent));
  const checked = await client.get(page);
  expect(checked.body).toContain('Lees 461 regels in');
  expect(checked.body).toContain('worden geweigerd');
  await client.post(`${page}/starten`);
  expect((await client.get(`${page}/voortgang`)).json()).toMatchObject({ done: 0, total: 469, finished: false });
  await work(app, importIn(sent));
  expect((await client.get(`${page}/voortgang`)).json()).toEqual({
    done: 469,
    total: 469,
    text: '469 van 469 regels',
    finished: true,
    url: page,
  });
  expect(await countsOf(app, importIn(sent))).toEqual({
    new: 196,
    changed: 227,
    repeated: 9,
    question: 29,
    refused: 8,
  });
  const report = await client.get(page);
  expect(report.body).toContain('Elke regel is één keer geteld.');
  const refused = await client.get(`${page}/geweigerd`);
  expect(refused.headers['content-disposition']).toBe('attachment; filename="geweigerd-meldingen-gouda.csv"');
  expect(refused.body.trimEnd().split('\r\n').length).toBe(9);

  const again = await upload(client, { content: gouda, name: 'nog-eens.csv' });
  expect((await mapAsProposed(client, importIn(again))).body).toContain('Deze indeling is onthouden');
  await work(app, importIn(again));
  await client.post(`${again.location ?? ''}/starten`);
  await work(app, importIn(again));
  expect(await countsOf(app, importIn(again))).toEqual({ new: 0, changed: 0, repeated: 469, question: 0, refused: 0 });
}, 120_000);

test('formulas in refused rows come back as text, and those rows can be mended and taken in', async () => {
  const client = await aCoordinator();
  const importId = await takeIn(app, client, {
    content: rowsOf(
      'begin;=HYPERLINK("http://x");Testgemeente;Markt 1;;31-2-2026;',
      'begin;@SUM(A1);Testgemeente;Markt 1;;;',
    ),
  });
  const { body } = await client.get(`/meldingen/inlezen/${importId}/geweigerd`);
  expect(body).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(body).toContain(`;'@SUM(A1);`);
  expect(body).not.toMatch(/(?:^|;)"?[=@+]/mu);
  const mended = await takeIn(app, client, { content: body.replace('31-2-2026', '28-2-2026') });
  expect(await countsOf(app, mended)).toEqual({ new: 1, changed: 0, repeated: 1, question: 0, refused: 0 });
});

test('a form that is sent twice makes one import', async () => {
  const client = await aCoordinator();
  const fields = { _form: randomUUID() };
  const content = rowsOf('begin;Velden;;;;1-2-2026;');
  const answers = await Promise.all([upload(client, { content, fields }), upload(client, { content, fields })]);
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  const pasted = { _form: randomUUID(), rows: rowsOf('begin\tVelden\t\t\t\t1-2-2026\t').replaceAll(';', '\t') };
  const places = await Promise.all([1, 2].map(() => client.post('/meldingen/inlezen/plakken', pasted)));
  expect(new Set(places.map(({ location }) => location)).size).toBe(1);
  const { rows } = await app.owner.query('select from notice_import where municipality_id = $1', [
    client.municipalityId,
  ]);
  expect(rows.length).toBe(2);
});

test('pasted rows go the same way as a file', async () => {
  const client = await aCoordinator();
  const pasted = rowsOf('begin;Velden;Testgemeente;Markt 1;1-2-1980;1-2-2026;').replaceAll(';', '\t');
  const sent = await client.post('/meldingen/inlezen/plakken', { rows: pasted });
  expect(sent.status).toBe(303);
  await mapAsProposed(client, importIn(sent));
  await work(app, importIn(sent));
  await client.post(`/meldingen/inlezen/${importIn(sent)}/starten`);
  await work(app, importIn(sent));
  expect(await countsOf(app, importIn(sent))).toEqual({ new: 1, changed: 0, repeated: 0, question: 0, refused: 0 });
});

test.each([
  ['nothing', '', 'Plak eerst de regels, met de kopregel erboven.'],
  ['no table', 'zomaar wat tekst', 'geen tabel gevonden'],
])('pasting %s gives the form again', async (_, rows, sentence) => {
  const answer = await (await aCoordinator()).post('/meldingen/inlezen/plakken', { rows });
  expect([answer.status, answer.body.includes(sentence)]).toEqual([422, true]);
});

test('the indeling can be downloaded once it is known, for the command line', async () => {
  const client = await aCoordinator();
  const content = rowsOf('instroom;Velden;;;;1-2-2026;');
  const first = importIn(await upload(client, { content }));
  const page = `/meldingen/inlezen/${first}/indeling`;
  expect((await client.get(page)).body).not.toContain('Download deze indeling');
  expect((await client.get(`${page}/bestand`)).status).toBe(404);
  await client.post(page, { ...columns, 'word.0': 'instroom', 'meaning.0': 'begin' });
  await work(app, first);
  expect((await client.get(page)).body).toContain('Download deze indeling');
  const next = importIn(await upload(client, { content }));
  for (const id of [first, next]) {
    const { body, headers } = await client.get(`/meldingen/inlezen/${id}/indeling/bestand`);
    expect(headers['content-disposition']).toBe('attachment; filename="indeling-meldingen.json"');
    const mapping = JSON.parse(body) as unknown;
    expect(mapping).toEqual({
      columns: {
        kind: 'Soort',
        surname: 'Achternaam',
        town: 'Woonplaats',
        address: 'Adres',
        birthDate: 'Geboortedatum',
        startedOn: 'Begindatum',
        endedOn: 'Einddatum',
      },
      values: { kind: { instroom: 'begin' } },
      dateFormat: 'd-M-yyyy',
    });
    expect(NoticeMapping.parse(mapping)).toEqual(mapping);
  }
});

test('before anything is taken in, every row that will ask for attention is named', async () => {
  const client = await aCoordinator();
  const ordinary = Array.from(
    { length: 30 },
    (_, at) => `begin;Rustig${at};Testgemeente;Markt ${at};1-2-1980;1-2-2026;`,
  );
  const doubtful = [
    'begin;Omgekeerd;Testgemeente;Markt 1;1-2-1980;1-2-2026;1-1-2026',
    'begin;Elders;Leiden;Markt 1;1-2-1980;1-2-2026;',
    'begin;Dakloos;Testgemeente;;1-2-1980;1-2-2026;',
    'begin;Jong;Testgemeente;Markt 1;1-2-2010;1-2-2026;',
    'begin;Lang;Testgemeente;Markt 1;1-2-1940;1-2-1980;',
  ];
  const importId = importIn(
    await upload(client, {
      content: rowsOf(
        ...ordinary,
        ...doubtful,
        ...doubtful.map((row) => row.replace(';', ';Nog ')).flatMap((row) => Array.from({ length: 20 }, () => row)),
      ),
    }),
  );
  await mapAsProposed(client, importId);
  await work(app, importId);
  const { body } = await client.get(`/meldingen/inlezen/${importId}`);
  const section = body.slice(body.indexOf('id="twijfels"'), body.indexOf('id="voorbeeld"'));
  expect(section).toContain('105');
  expect(section.match(/<tr/gu)?.length).toBe(101);
  expect(section).toContain('Hier staan de eerste 100.');
  const rowWith = (sentence: string) => section.indexOf(sentence);
  const sentences = [
    'De einddatum ligt voor de begindatum.',
    'De woonplaats ligt in een andere gemeente.',
    'Er staat geen adres in.',
    'Deze persoon was of is minderjarig.',
    'De begindatum ligt meer dan dertig jaar voor de ontvangst.',
  ];
  const places = sentences.map(rowWith);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(section).not.toContain('Er is geen melding van het begin.');
});

test('the preview says of a doubtful row what is doubtful, not that it is fine', async () => {
  const client = await aCoordinator();
  const importId = importIn(
    await upload(client, { content: rowsOf('begin;Elders;Leiden;Markt 1;1-2-1980;1-2-2026;') }),
  );
  await mapAsProposed(client, importId);
  await work(app, importId);
  const { body } = await client.get(`/meldingen/inlezen/${importId}`);
  const preview = body.slice(body.indexOf('id="voorbeeld"'));
  expect(preview).toContain('De woonplaats ligt in een andere gemeente.');
  expect(preview).not.toContain('Goed');
});

test('an import whose process stopped half-way goes on where it was, and nothing is done twice', async () => {
  const client = await aCoordinator();
  // A BSN each: without one they would look like each other.
  const bsns = Array.from({ length: 14_000 }, (_, at) => String(999_000_000 + at)).filter((text) => readBsn(text).ok);
  const many = bsns.slice(0, 1200).map((bsn) => `begin;Velden;Testgemeente;Markt 1;1-2-1980;1-2-2026;;${bsn}`);
  const importId = importIn(await upload(client, { content: rowsOf(...many).replace('Einddatum', 'Einddatum;BSN') }));
  await mapAsProposed(client, importId);
  await work(app, importId);
  await client.post(`/meldingen/inlezen/${importId}/starten`);
  const stop = new AbortController();
  const running = runImport(aWorker(stop.signal), importId);
  await expect.poll(() => progress(importId), { interval: 5, timeout: 20_000 }).toBeGreaterThan(0);
  stop.abort();
  await running;
  const [done, leased] = [await progress(importId), await leaseOf(importId)];
  expect(done).toBeLessThan(1200);
  expect(leased).toBeNull();
  await work(app, importId);
  expect(await countsOf(app, importId)).toMatchObject({ new: 1200, repeated: 0, question: 0, refused: 0 });
  const { rows } = await app.owner.query<{ times: number; count: number }>(
    'select max(times_received) as times, count(*)::int as count from notice where municipality_id = $1',
    [client.municipalityId],
  );
  expect(rows).toEqual([{ times: 1, count: 1200 }]);
}, 60_000);

test('an import whose process was killed is taken over when its lease ends, not before', async () => {
  const client = await aCoordinator();
  const importId = importIn(
    await upload(client, { content: rowsOf('begin;Velden;Testgemeente;Markt 1;1-2-1980;1-2-2026;') }),
  );
  await mapAsProposed(client, importId);
  await work(app, importId);
  await client.post(`/meldingen/inlezen/${importId}/starten`);
  // Takes the import and is never heard of again.
  expect(await leaseImport(aWorker(), importId)).toBeDefined();
  await work(app, importId);
  expect(await countsOf(app, importId)).toEqual({});
  await app.owner.query(
    "update notice_import set lease_until = clock_timestamp() - interval '1 second' where id = $1",
    [importId],
  );
  await work(app, importId);
  expect(await countsOf(app, importId)).toMatchObject({ new: 1 });
});

async function progress(importId: string): Promise<number> {
  const { rows } = await app.owner.query<{ done: number }>(
    'select done_rows as done from notice_import where id = $1',
    [importId],
  );
  return rows[0]?.done ?? 0;
}

async function leaseOf(importId: string): Promise<string | null | undefined> {
  const { rows } = await app.owner.query<{ by: string | null }>(
    'select leased_by as by from notice_import where id = $1',
    [importId],
  );
  return rows[0]?.by;
}

test('a step that is over cannot be done again', async () => {
  const client = await aCoordinator();
  const importId = await takeIn(app, client, { content: rowsOf('begin;Velden;;;;1-2-2026;') });
  const page = `/meldingen/inlezen/${importId}`;
  for (const step of ['starten', 'verwijderen'])
    expect([step, (await client.post(`${page}/${step}`)).status]).toEqual([step, 409]);
  expect((await client.post(`${page}/indeling`, columns)).location).toBe(page);
  expect(await countsOf(app, importId)).toMatchObject({ new: 1 });
});

test('a mapping that cannot be is shown again with what is wrong', async () => {
  const client = await aCoordinator();
  const importId = importIn(await upload(client, { content: rowsOf('constructor;Velden;;;;1-2-2026;') }));
  const page = `/meldingen/inlezen/${importId}/indeling`;
  for (const [form, sentence] of [
    [
      { ...columns, 'column.surname': 'toString' },
      'De kolom &#x27;toString&#x27; voor de achternaam staat niet in dit bestand.',
    ],
    [{ ...columns, 'column.kind': 'toString' }, 'staat niet in dit bestand.'],
    [{ ...columns, 'column.kind': '\0' }, 'staat niet in dit bestand.'],
    [{ ...columns, 'column.kind': '' }, 'Wijs een kolom aan voor de soort melding.'],
    [{ ...columns, dateFormat: '\0' }, 'Kies hoe de datums in het bestand geschreven zijn.'],
  ] as const) {
    const answer = await client.post(page, form);
    expect([
      answer.status,
      answer.body.includes('Wat betekenen de kolommen?'),
      answer.body.includes(sentence) || answer.body,
    ]).toEqual([422, true, true]);
  }
  expect((await client.post(page, { ...columns, 'word.0': 'con\0structor', 'meaning.0': 'begin' })).status).toBe(303);
});

test('a file for another municipality than one of the own is refused', async () => {
  const client = await aCoordinator();
  const answer = await upload(client, { content: gouda, fields: { municipality: await aMunicipality(app) } });
  expect([answer.status, answer.body.includes('Kies een van uw eigen gemeenten.')]).toEqual([422, true]);
});
