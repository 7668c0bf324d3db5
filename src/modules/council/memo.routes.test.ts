import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { memoPath } from './memo.links.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** So many adults of a town who came out in March of a year. */
async function released(municipality: string, year: number, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const personId = randomUUID();
    await app.owner.query(
      `insert into person (id, municipality_id, surname, given_names, birth_date, folded_name, created_at)
       values ($1, $2, 'Wolkenveld', 'Iemand', '1990-06-01', 'wolkenveld iemand', now())`,
      [personId, municipality],
    );
    await app.owner.query(
      'insert into detention (id, municipality_id, person_id, started_on, ended_on) values ($1, $2, $3, $4, $5)',
      [randomUUID(), municipality, personId, `${year}-03-01`, `${year}-03-20`],
    );
  }
}

async function aTown(counts: Readonly<Record<number, number>>): Promise<string> {
  const municipality = await aMunicipality(app);
  for (const [year, count] of Object.entries(counts)) await released(municipality, Number(year), count);
  return municipality;
}

const main = (body: string): string => body.slice(body.indexOf('<main'), body.indexOf('</main>'));

test.each(['policy-adviser', 'aftercare-coordinator', 'administrator'] as const)(
  'a %s reads the memo of the year that was chosen, and never a name',
  async (role) => {
    const town = await aTown({ 2023: 30, 2024: 17 });
    const client = await signIn(app, role, town);
    const { status, body } = await client.get(`${memoPath}?jaar=2024`);
    expect(status).toBe(200);
    expect(main(body).replaceAll(/<[^>]+>/gu, '')).toMatch(
      /In 2024 waren er 17 vrijlatingen van volwassenen uit .+\[1\]\./u,
    );
    expect(body).not.toContain('Wolkenveld');
  },
);

test.each(['partner-worker', 'reintegration-officer', 'resident'] as const)('a %s is refused', async (role) => {
  const client = await signIn(app, role, await aMunicipality(app));
  for (const path of [memoPath, `${memoPath}/docx`, `${memoPath}/pdf`]) {
    expect((await client.get(path)).status).toBe(403);
  }
});

test('another municipality does not exist', async () => {
  const elsewhere = await aTown({ 2024: 9 });
  const client = await signIn(app, 'policy-adviser', await aMunicipality(app));
  for (const path of [memoPath, `${memoPath}/docx`, `${memoPath}/pdf`]) {
    expect((await client.get(`${path}?gemeente=${elsewhere}`)).status).toBe(404);
  }
});

test.each([
  ['2026', '2026 is nog niet voorbij'],
  ['2030', '2030 is nog niet voorbij'],
  ['1990', 'Over 1990 zijn geen vrijlatingen bekend'],
  ['abc', 'Er is niet om een jaartal gevraagd'],
  ['99999', 'Er is niet om een jaartal gevraagd'],
])('asked for %s, the page says why it shows another year, and a file leads there', async (year, why) => {
  const client = await signIn(app, 'policy-adviser', await aTown({ 2024: 9, 2025: 8 }));
  const body = main((await client.get(`${memoPath}?jaar=${year}`)).body);
  expect(body).toContain(`${why}.`);
  expect(body.indexOf(why)).toBeLessThan(body.indexOf('<form'));
  expect(body).toContain('Hieronder staat de memo over 2025.');
  for (const format of ['docx', 'pdf']) {
    const { status, headers } = await client.get(`${memoPath}/${format}?jaar=${year}`);
    expect([status, headers.location]).toEqual([303, expect.stringMatching(`${memoPath}[?].*jaar=${year}$`)]);
  }
});

test('a year that was not chosen or can be told needs no word; without a whole year there is no memo', async () => {
  const client = await signIn(app, 'policy-adviser', await aTown({ 2024: 9, 2025: 8 }));
  for (const query of ['', '?jaar=', '?jaar=2025']) {
    const body = main((await client.get(`${memoPath}${query}`)).body);
    expect(body).toContain('cijfers over 2025');
    expect(body).not.toContain('Hieronder staat de memo');
  }
  const empty = await signIn(app, 'policy-adviser', await aMunicipality(app));
  expect((await empty.get(`${memoPath}?jaar=2024`)).body).toContain('Er is nog geen heel jaar met cijfers');
  expect((await empty.get(`${memoPath}/docx`)).status).toBe(404);
  expect((await empty.get(`${memoPath}/pdf?jaar=2024`)).status).toBe(404);
});

test('what is too small is in no sentence and no table', async () => {
  const client = await signIn(app, 'policy-adviser', await aTown({ 2023: 3, 2024: 30 }));
  const body = main((await client.get(`${memoPath}?jaar=2023`)).body).replaceAll(/<[^>]+>/gu, ' ');
  expect(body).toContain('Het aantal vrijlatingen in 2023 is te klein om te tonen.');
  expect(body).not.toMatch(/waren er 3/u);
  expect(body).toContain('minder dan 5');
});

test('the files hold what the page says, and a second time are the same to the byte', async () => {
  const town = await aTown({ 2021: 40, 2022: 33, 2023: 30, 2024: 17 });
  const client = await signIn(app, 'policy-adviser', town);
  const page = main((await client.get(`${memoPath}?jaar=2024`)).body);
  const get = async (format: string): Promise<Uint8Array> => {
    const url = `${memoPath}/${format}?jaar=2024`;
    const { rawPayload } = await app.app.inject({ method: 'GET', url, headers: { cookie: client.cookie } });
    return rawPayload;
  };
  const [docx, docxAgain] = [await get('docx'), await get('docx')];
  expect(docxAgain).toEqual(docx);
  const [pdf, pdfAgain] = [await get('pdf'), await get('pdf')];
  expect(pdfAgain).toEqual(pdf);
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF-[^]*\/StructTreeRoot/u);
  const properties = strFromU8(unzipSync(docx)['docProps/core.xml'] ?? new Uint8Array());
  expect(properties).toMatch(/<dc:creator>Kantelpunt<.*<cp:lastModifiedBy>Kantelpunt</u);
  expect([...properties.matchAll(/>(\d{4})-\d\d-\d\dT/gu)].map(([, year]) => year)).toEqual(['2026', '2026']);
  const document = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  const marks = (text: string, mark: RegExp) => [...text.matchAll(mark)].map(([, number]) => number);
  const onPage = new Set(marks(page, /href="#getal-(\d+)"/gu));
  expect(onPage.size).toBeGreaterThan(3);
  expect(new Set(marks(document, /w:anchor="getal-(\d+)"/gu))).toEqual(onPage);
  expect(new Set(marks(document, /w:name="getal-(\d+)"/gu))).toEqual(onPage);
  expect(new Set(marks(page, /id="getal-(\d+)"/gu))).toEqual(onPage);
});

test('no sentence of the answers is longer than 25 words', async () => {
  const client = await signIn(app, 'policy-adviser', await aTown({ 2021: 40, 2022: 33, 2023: 30, 2024: 17 }));
  const { body } = await client.get(`${memoPath}?jaar=2024`);
  const answers = main(body).split('id="herkomst"')[0] ?? '';
  const texts = [...answers.matchAll(/<(?:p class="utrecht-paragraph"|li[^>]*)>(.*?)<\/(?:p|li)>/gsu)];
  const sentences = texts.flatMap(([, inner = '']) =>
    inner.replaceAll(/<[^>]+>|\[\w+\]/gu, '').split(/(?<=[.?:])\s+(?=[A-Z‘0-9])/u),
  );
  expect(sentences.length).toBeGreaterThan(40);
  expect(sentences.filter((sentence) => sentence.split(/\s+/u).length > 25)).toEqual([]);
});
