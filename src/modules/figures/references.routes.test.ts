import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const listPath = '/beheer/referentiecijfers';
const formPath = '/beheer/referentiecijfers/cijfer';
const inhabitants = (municipality: string) => ({
  gemeente: municipality,
  code: 'population',
  area: municipality,
  year: '2025',
  value: '73.678',
  source: 'CBS StatLine',
  asOf: '2025-01-01',
});

async function anAdministrator(): Promise<{ municipality: string; client: Client }> {
  const municipality = await aMunicipality(app);
  return { municipality, client: await signIn(app, 'administrator', municipality) };
}

describe('reference figures', () => {
  test('ship with their sources, and an added one is used', async () => {
    const { municipality, client } = await anAdministrator();
    expect((await client.get(listPath)).body).toContain('20.391 vrijlatingen');
    expect((await client.post(formPath, inhabitants(municipality))).status).toBe(303);
    const list = (await client.get(listPath)).body;
    expect(list).toContain('73.678 inwoners');
    expect(list).toContain('CBS StatLine');
  });

  test('a correction keeps the history, and a stale form changes nothing', async () => {
    const { municipality, client } = await anAdministrator();
    await client.post(formPath, inhabitants(municipality));
    const corrected = { ...inhabitants(municipality), version: '1', value: '73.700' };
    expect((await client.post(formPath, corrected)).status).toBe(303);
    const stale = await client.post(formPath, { ...corrected, value: '1' });
    expect(stale.status).toBe(409);
    expect(stale.body).toContain('73700');
    const form = (await client.get(`${formPath}?code=population&area=${municipality}&year=2025`)).body;
    expect(form).toContain('73.700 inwoners');
    expect(form).toContain('73.678 inwoners');
  });

  test('a figure that came with the product can be corrected for this municipality only', async () => {
    const { municipality, client } = await anAdministrator();
    const form = {
      gemeente: municipality,
      code: 'outflow',
      area: 'NL',
      year: '2020',
      value: '20.000',
      source: 'DJI',
      asOf: '2021-01-01',
      version: '0',
    };
    expect((await client.post(formPath, form)).status).toBe(303);
    expect((await client.get(listPath)).body).not.toContain('20.391');
    const other = await anAdministrator();
    expect((await other.client.get(listPath)).body).toContain('20.391');
  });

  test('adding what is there already is refused', async () => {
    const { municipality, client } = await anAdministrator();
    await client.post(formPath, inhabitants(municipality));
    const again = await client.post(formPath, inhabitants(municipality));
    expect(again.status).toBe(422);
    expect(again.body).toContain('Dit cijfer staat al in de lijst');
  });

  test('wrong input is shown again with a sentence per field', async () => {
    const { municipality, client } = await anAdministrator();
    const wrong = { ...inhabitants(municipality), year: '20', value: 'veel', source: ' ', asOf: '2025-02-30' };
    const answer = await client.post(formPath, wrong);
    expect(answer.status).toBe(422);
    for (const words of ['jaartal', 'getal in van 0', 'vandaan komt', 'Vul de datum in', 'value="veel"'])
      expect(answer.body).toContain(words);
  });

  test('another municipality and other roles are out of reach', async () => {
    const { client } = await anAdministrator();
    const other = await aMunicipality(app);
    expect((await client.post(formPath, inhabitants(other))).status).toBe(404);
    expect((await client.get(`${listPath}?gemeente=${other}`)).status).toBe(404);
    const adviser = await signIn(app, 'policy-adviser', other);
    expect((await adviser.get(listPath)).status).toBe(403);
    expect((await adviser.get(formPath)).status).toBe(403);
    expect((await adviser.post(formPath, inhabitants(other))).status).toBe(403);
  });

  test('a form for a figure that does not exist is not found', async () => {
    const { client } = await anAdministrator();
    expect((await client.get(`${formPath}?code=population&area=NL&year=1999`)).status).toBe(404);
  });
});
