import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uploadReferences } from '../../../../test/support/reference-files.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../../test/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function anAdministrator(): Promise<Client & { municipality: string }> {
  const municipality = await aMunicipality(app);
  return { ...(await signIn(app, 'administrator', municipality)), municipality };
}

describe('a file that is no table is refused in words, and nothing is kept', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'Dit bestand is leeg.'],
    ['a PDF', '%PDF-1.7 enzovoort', 'Bewaar de cijfers als CSV'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'oud Excel-bestand'],
    ['a letter', 'Geachte heer,\r\nHierbij het volgende.', 'geen tabel gevonden'],
    [
      'too many columns',
      `${Array.from({ length: 1001 }, (_, at) => `k${at}`).join(';')}\r\n`,
      'meer dan 1.000 kolommen',
    ],
    ['20 MB', Buffer.alloc(20_000_001, 'a;b\n'), 'groter dan 20 MB'],
  ])('%s', async (_, content, sentence) => {
    const client = await anAdministrator();
    const answer = await uploadReferences(client, { content });
    expect([answer.status, answer.body.includes(sentence) || answer.body]).toEqual([422, true]);
    const { rowCount } = await app.owner.query('select from reference_import where municipality_id = $1', [
      client.municipality,
    ]);
    expect(rowCount).toBe(0);
  });

  test('no file at all', async () => {
    const client = await anAdministrator();
    expect((await client.post('/beheer/referentiecijfers/inlezen', {})).body).toContain('Kies eerst een bestand.');
  });
});

test('broken rows are refused with their number, and the others are read', async () => {
  const client = await anAdministrator();
  const content = [
    'code;area;year;value;source;asOf',
    'population;NL;2021;17475415;CBS;2021-01-01',
    'population;NL;2022',
    'onbekend;NL;2022;1;CBS;2022-01-01',
    'population;NL;2023;1;CBS;2023-02-30',
    'population;NL;2024;12,5;CBS;2024-01-01',
    'population;NL;2024;1;;2024-01-01',
  ].join('\r\n');
  const page = (await uploadReferences(client, { content })).location ?? '';
  const { body } = await client.get(page);
  for (const words of [
    'Neem 1 cijfer over',
    'niet evenveel kolommen',
    'kent dit cijfer niet: ‘onbekend’',
    'geen bestaande datum',
    'geen heel getal',
    'De bron ontbreekt',
  ])
    expect(body).toContain(words);
});
