import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../../test/support/test-app.ts';

import {
  originsOf,
  seenOn,
  statLine,
  takeOver,
  uploadReferences,
  versionsOf,
  workbookOf,
} from '../../../../test/support/reference-files.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const path = '/beheer/referentiecijfers/inlezen';

interface Administrator extends Client {
  municipality: string;
}

async function anAdministrator(name = 'Testgemeente'): Promise<Administrator> {
  const municipality = await aMunicipality(app, name);
  return { ...(await signIn(app, 'administrator', municipality)), municipality };
}

const cbs = 'CBS StatLine 70072ned, regionale kerncijfers: bevolking op 1 januari';

describe('a file of CBS', () => {
  test('is known, looked at, taken over with source and date, and changes nothing the second time', async () => {
    const client = await anAdministrator();
    const { municipality } = client;
    const sent = await uploadReferences(client, { content: statLine(municipality) });
    expect(sent.status).toBe(303);
    const page = sent.location ?? '';
    const preview = (await client.get(page)).body;
    for (const words of ['CBS StatLine 70072ned', 'Neem 2 cijfers over', '17.475.415 inwoners', 'Nederland 2021'])
      expect(preview).toContain(words);
    expect(preview).toContain('Ontbreekt in het bestand');
    expect(await versionsOf(app, municipality)).toEqual([]);

    const done = await takeOver(client, page);
    expect([done.status, done.location]).toEqual([303, page]);
    expect(await originsOf(app, municipality)).toEqual([
      ['population', municipality, 2021, 1, 73_678, cbs, '2021-01-01'],
      ['population', 'NL', 2021, 1, 17_475_415, cbs, '2021-01-01'],
    ]);
    const result = (await client.get(page)).body;
    expect(result).toContain('2 cijfers overgenomen uit cijfers.csv');
    expect(result).toContain('Corrigeren');

    const again = await uploadReferences(client, { content: statLine(municipality) });
    expect((await client.get(again.location ?? '')).body).toContain('Hier is niets nieuws');
    expect((await client.post(`${again.location ?? ''}/overnemen`, { seen: 'x' })).status).toBe(409);
    expect(await versionsOf(app, municipality)).toHaveLength(2);
  });

  test('as it stands on the screen is known too, with its last line', async () => {
    const client = await anAdministrator('Zandwijk');
    const heading = 'Bevolking/Bevolkingssamenstelling op 1 januari/Totale bevolking (aantal)';
    const content = [
      `"Perioden";"Regio's";"${heading}"`,
      '"2021";"Nederland";"17475415"',
      '"2021";"Zandwijk (gemeente)";"73678"',
      '"2021";"Zandwijk (PV)";"1"',
      '"Bron: CBS"',
    ].join('\n');
    const { location = '' } = await uploadReferences(client, { content });
    await takeOver(client, location);
    expect(await versionsOf(app, client.municipality)).toEqual([
      ['population', client.municipality, 2021, 1, 73_678],
      ['population', 'NL', 2021, 1, 17_475_415],
    ]);
    expect((await client.get(location)).body).toContain('Geweigerd: 0.');
  });

  test('with a row per age counts the totals only', async () => {
    const client = await anAdministrator();
    const content = [
      'ID;Geslacht;Leeftijd;BurgerlijkeStaat;RegioS;Perioden;BevolkingOp1Januari_1',
      `0;T001038;10000   ;T001019;${client.municipality};2021JJ00;73678`,
      `1;T001038;10010   ;T001019;${client.municipality};2021JJ00;700`,
      `2;3000   ;10000   ;T001019;${client.municipality};2021JJ00;36000`,
    ].join('\n');
    const { location = '' } = await uploadReferences(client, { content });
    await takeOver(client, location);
    expect(await versionsOf(app, client.municipality)).toEqual([['population', client.municipality, 2021, 1, 73_678]]);
  });
});

// Made up: DJI publishes no table of this kind that we know of. The numbers of Den Haag in 2020 are published, as shares
// of 1,064 releases: 167 of 18–23 and 97 of 24–26.
const dji = (name: string): string =>
  [
    'Gemeente;Peiljaar;Uitstroom;18 t/m 23 (%);24 t/m 26 (%);Duur',
    `${name};2020;1.064;15,7;9,1;143`,
    'Nederland;2020;20.391;x;x;147',
    'Rotterdam;2020;1.362;x;x;x',
    `${name};2021;veel;;;`,
  ].join('\r\n');
const djiForm = {
  area: 'column:Gemeente',
  period: 'column:Peiljaar',
  'value.outflow': 'Uitstroom',
  'value.outflow-share-18-23': '18 t/m 23 (%)',
  'value.outflow-share-24-26': '24 t/m 26 (%)',
  'value.mean-detention-days': 'Duur',
  numbers: 'comma',
  source: 'DJI, verzonnen tabel',
  asOf: 'last-day',
  name: 'DJI-jaarcijfers',
};

describe('a file of another layout', () => {
  test('is told once, remembered by name and known the next time', async () => {
    const client = await anAdministrator("'s-Gravenhage");
    const content = dji('Den Haag');
    const first = (await uploadReferences(client, { content })).location ?? '';
    expect((await client.get(first)).location).toBe(`${first}/indeling`);
    const asked = (await client.get(`${first}/indeling`)).body;
    expect(asked).not.toContain('Herkend:');
    expect(asked).toContain(`action="${first}/verwijderen"`);
    expect((await client.post(`${first}/indeling`, djiForm)).status).toBe(303);
    const preview = (await client.get(first)).body;
    expect(preview).toContain('Dit is geen getal van 0 of meer in de gekozen schrijfwijze: ‘veel’.');
    expect(preview).toContain('1 regel');
    await takeOver(client, first);
    expect(await versionsOf(app, client.municipality)).toEqual([
      ['mean-detention-days', client.municipality, 2020, 1, 143],
      ['mean-detention-days', 'NL', 2020, 1, 147],
      ['outflow', client.municipality, 2020, 1, 1064],
      ['outflow', 'NL', 2020, 1, 20_391],
      ['outflow-share-18-23', client.municipality, 2020, 1, 15.7],
      ['outflow-share-24-26', client.municipality, 2020, 1, 9.1],
    ]);

    const next = (await uploadReferences(client, { content })).location ?? '';
    const form = (await client.get(`${next}/indeling`)).body;
    expect(form).toContain('Herkend: DJI-jaarcijfers');
    expect(form).toContain('value="DJI, verzonnen tabel"');
    const list = (await client.get(path)).body;
    const forget = /action="(\/beheer\/referentiecijfers\/indelingen\/[^"]+)"/u.exec(list)?.[1] ?? '';
    expect((await client.post(forget)).status).toBe(303);
    expect((await client.get(`${next}/indeling`)).body).not.toContain('Herkend:');
    expect(await versionsOf(app, client.municipality)).toHaveLength(6);
  });

  test('a mapping that is not whole is refused with a sentence per field', async () => {
    const client = await anAdministrator();
    const page = (await uploadReferences(client, { content: dji('Den Haag') })).location ?? '';
    const answer = await client.post(`${page}/indeling`, {
      period: 'year',
      year: '20',
      asOf: 'day',
      area: 'column:Weg',
    });
    expect(answer.status).toBe(422);
    for (const words of [
      'waar het gebied staat',
      'jaartal in van 2000',
      'minstens één kolom',
      'vandaan komt',
      'Vul de datum in',
    ])
      expect(answer.body).toContain(words);
    const half = await client.post(`${page}/indeling`, { ...djiForm, 'value.outflow': '', codeColumn: 'Duur' });
    expect(half.body).toContain('Kies één van de twee');
    expect((await client.get(page)).location).toBe(`${page}/indeling`);
  });

  test('a workbook is read as well', async () => {
    const client = await anAdministrator();
    const content = workbookOf([
      ['Gemeente', 'Jaar', 'Dagen'],
      [client.municipality, 2020, 143.25],
    ]);
    const page = (await uploadReferences(client, { content, name: 'cijfers.xlsx' })).location ?? '';
    const form = {
      area: 'column:Gemeente',
      period: 'column:Jaar',
      'value.mean-detention-days': 'Dagen',
      source: 'DJI',
    };
    await client.post(`${page}/indeling`, { ...form, asOf: 'day', day: '2021-05-01' });
    await takeOver(client, page);
    expect(await originsOf(app, client.municipality)).toEqual([
      ['mean-detention-days', client.municipality, 2020, 1, 143.25, 'DJI', '2021-05-01'],
    ]);
  });
});

describe('the own file', () => {
  const formPath = '/beheer/referentiecijfers/cijfer';
  const filePath = '/beheer/referentiecijfers/bestand';

  test('goes out and comes in without changing anything', async () => {
    const client = await anAdministrator();
    const { municipality } = client;
    const told = { gemeente: municipality, source: '=SOM(A1); "CBS"', asOf: '2025-01-01' };
    const days = { ...told, code: 'mean-detention-days', area: 'NL', year: '2022', value: '147,25' };
    for (const one of [
      { ...told, code: 'population', area: municipality, year: '2025', value: '73.678' },
      days,
      { ...days, code: 'outflow', year: '2020', version: '0', value: '' },
    ])
      expect((await client.post(formPath, one)).status).toBe(303);
    const { body, headers } = await client.get(filePath);
    expect(headers['content-type']).toContain('text/csv');
    const before = await versionsOf(app, municipality);
    const page = (await uploadReferences(client, { content: body })).location ?? '';
    const preview = (await client.get(page)).body;
    expect(preview).toContain('Hier is niets nieuws');
    expect(preview).not.toContain('Geweigerde regels');
    expect(await versionsOf(app, municipality)).toEqual(before);
  });

  test('changes what is changed in it, as a next version, and the first version can come back', async () => {
    const client = await anAdministrator();
    const { municipality } = client;
    const form = { gemeente: municipality, code: 'population', area: municipality, year: '2025', asOf: '2025-01-01' };
    await client.post(formPath, { ...form, value: '73.678', source: 'CBS' });
    const changed = (await client.get(filePath)).body.replace('73678', '73700');
    const page = (await uploadReferences(client, { content: changed })).location ?? '';
    const preview = (await client.get(page)).body;
    expect(preview).toContain('73.678 inwoners, CBS');
    expect(preview).toContain('73.700 inwoners, CBS');
    await takeOver(client, page);
    expect(await versionsOf(app, municipality)).toEqual([
      ['population', municipality, 2025, 1, 73_678],
      ['population', municipality, 2025, 2, 73_700],
    ]);
    const correction = await client.get(
      `${formPath}?gemeente=${municipality}&code=population&area=${municipality}&year=2025`,
    );
    expect(correction.body).toContain('73.678 inwoners');
    expect((await client.post(formPath, { ...form, value: '73.678', source: 'CBS', version: '2' })).status).toBe(303);
    expect(await versionsOf(app, municipality)).toHaveLength(3);
  });
});

describe('of two people who do the same', () => {
  test('one takes the file over, the other reads that it is done', async () => {
    const one = await anAdministrator();
    const other = await signIn(app, 'administrator', one.municipality);
    const page = (await uploadReferences(one, { content: statLine(one.municipality) })).location ?? '';
    const seen = seenOn(await one.get(page));
    const answers = await Promise.all([one, other].map((client) => client.post(`${page}/overnemen`, { seen })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toContain('Dit bestand is al overgenomen.');
    expect(await versionsOf(app, one.municipality)).toHaveLength(2);
    expect((await one.post(`${page}/verwijderen`)).status).toBe(409);
    expect((await one.post(`${page}/indeling`, djiForm)).location).toBe(page);
  });

  test('a figure that was corrected since the person looked is shown first', async () => {
    const client = await anAdministrator();
    const { municipality } = client;
    const page = (await uploadReferences(client, { content: statLine(municipality) })).location ?? '';
    const seen = seenOn(await client.get(page));
    await client.post('/beheer/referentiecijfers/cijfer', {
      gemeente: municipality,
      code: 'population',
      area: municipality,
      year: '2021',
      value: '70.000',
      source: 'Eigen telling',
      asOf: '2021-01-01',
    });
    const stale = await client.post(`${page}/overnemen`, { seen });
    expect(stale.status).toBe(409);
    expect(stale.body).toContain('Iemand heeft intussen een van deze cijfers gewijzigd.');
    expect(stale.body).toContain('70.000 inwoners, Eigen telling');
    expect(await versionsOf(app, municipality)).toHaveLength(1);
    expect((await takeOver(client, page)).status).toBe(303);
    expect(await versionsOf(app, municipality)).toHaveLength(3);
  });

  test('a double click uploads once', async () => {
    const client = await anAdministrator();
    const sent = { content: statLine(client.municipality), fields: { _form: randomUUID() } };
    const [one, other] = await Promise.all([uploadReferences(client, sent), uploadReferences(client, sent)]);
    expect([one.status, other.status]).toEqual([303, 303]);
    const { rowCount } = await app.owner.query('select from reference_import where municipality_id = $1', [
      client.municipality,
    ]);
    expect(rowCount).toBe(1);
  });
});

describe('when a process dies', () => {
  test('between looking and taking over, another goes on where it was', async () => {
    const client = await anAdministrator();
    const page = (await uploadReferences(client, { content: statLine(client.municipality) })).location ?? '';
    const seen = seenOn(await client.get(page));
    const second = await testApp();
    const payload = new URLSearchParams({ seen }).toString();
    const headers = { cookie: client.cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await second.app.inject({ method: 'POST', url: `${page}/overnemen`, payload, headers });
    await second.close();
    expect(answer.statusCode).toBe(303);
    expect(await versionsOf(app, client.municipality)).toHaveLength(2);
  });

  test('in the middle of taking over, nothing is done and it can be done again', async () => {
    const client = await anAdministrator();
    const page = (await uploadReferences(client, { content: statLine(client.municipality) })).location ?? '';
    const stop = `check (municipality_id <> '${client.municipality}' or area = municipality_id) not valid`;
    await app.owner.query(`alter table reference_value add constraint stopped ${stop}`);
    expect((await takeOver(client, page)).status).toBe(500);
    await app.owner.query('alter table reference_value drop constraint stopped');
    expect(await versionsOf(app, client.municipality)).toEqual([]);
    expect((await client.get(page)).body).toContain('Neem 2 cijfers over');
    expect((await takeOver(client, page)).status).toBe(303);
    expect(await versionsOf(app, client.municipality)).toHaveLength(2);
  });
});

test('a file can be removed as long as it is not taken over, and is forgotten after a month', async () => {
  const client = await anAdministrator();
  const page = (await uploadReferences(client, { content: statLine(client.municipality) })).location ?? '';
  expect((await client.post(`${page}/verwijderen`)).status).toBe(303);
  expect((await client.get(page)).status).toBe(404);
  const old = (await uploadReferences(client, { content: statLine(client.municipality) })).location ?? '';
  await app.owner.query("update reference_import set started_at = '2026-01-01' where municipality_id = $1", [
    client.municipality,
  ]);
  await uploadReferences(client, { content: statLine(client.municipality) });
  expect((await client.get(old)).status).toBe(404);
});

test('each step stands in the trail', async () => {
  const client = await anAdministrator();
  const page = (await uploadReferences(client, { content: dji('Den Haag') })).location ?? '';
  await client.post(`${page}/indeling`, djiForm);
  await takeOver(client, page);
  const { rows } = await app.owner.query<{ event: string }>(
    'select event from audit where municipality_id = $1 order by id',
    [client.municipality],
  );
  expect(rows.map(({ event }) => event)).toEqual([
    'reference-import.uploaded',
    'reference-mapping.saved',
    'reference-import.taken-over',
  ]);
});

test('other roles and another municipality are out of reach', async () => {
  const client = await anAdministrator();
  const content = statLine(client.municipality);
  const page = (await uploadReferences(client, { content })).location ?? '';
  const adviser = await signIn(app, 'policy-adviser', client.municipality);
  const other = await anAdministrator();
  for (const address of [page, `${page}/indeling`]) {
    expect((await adviser.get(address)).status).toBe(403);
    expect((await other.get(address)).status).toBe(404);
  }
  for (const step of ['indeling', 'overnemen', 'verwijderen']) {
    expect((await adviser.post(`${page}/${step}`)).status).toBe(403);
    expect((await other.post(`${page}/${step}`, djiForm)).status).toBe(404);
  }
  expect((await uploadReferences(adviser, { content })).status).toBe(403);
  expect((await uploadReferences(other, { content, fields: { gemeente: client.municipality } })).status).toBe(404);
  for (const address of [path, '/beheer/referentiecijfers/bestand']) {
    expect((await adviser.get(address)).status).toBe(403);
    expect((await other.get(`${address}?gemeente=${client.municipality}`)).status).toBe(404);
  }
});

test('a region chooses for which municipality a file is', async () => {
  const municipalities = [await aMunicipality(app), await aMunicipality(app)];
  const client = await signIn(app, 'administrator', municipalities);
  const [, second = ''] = municipalities.sort();
  expect((await client.get(path)).body).toContain(`<option value="${second}"`);
  const { location = '' } = await uploadReferences(client, { content: statLine(second), fields: { gemeente: second } });
  await takeOver(client, location);
  expect(await versionsOf(app, second)).toHaveLength(2);
});

test('a refused file leaves the chosen municipality as it was chosen', async () => {
  const municipalities = [await aMunicipality(app), await aMunicipality(app)].sort();
  const client = await signIn(app, 'administrator', municipalities);
  for (const gemeente of municipalities) {
    const { status, body } = await uploadReferences(client, { name: '', content: '', fields: { gemeente } });
    expect(status).toBe(422);
    expect(body).toMatch(
      new RegExp(`<option[^>]*value="${gemeente}"[^>]*selected|<option[^>]*selected[^>]*value="${gemeente}"`),
    );
  }
});
