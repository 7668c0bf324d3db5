import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aMunicipality,
  signIn,
  testApp,
  visitor,
  type Answer,
  type Client,
  type TestApp,
} from '../../../../test/support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** People who came out in a year, each once, with ages in every band and stays of every length. */
async function releases(municipality: string, year: number, count: number): Promise<void> {
  await app.owner.query(
    `with made as (
       insert into person (id, municipality_id, surname, given_names, birth_date, folded_name, created_at)
       select gen_random_uuid(), $1, 'Wolkenveld', 'Iemand', make_date($2 - 20 - n % 30, 1, 1), 'wolkenveld iemand', now()
       from generate_series(1, $3::int) as n
       returning id
     )
     insert into detention (id, municipality_id, person_id, started_on, ended_on)
     select gen_random_uuid(), $1, id, make_date($2, 6, 10) - (array[5, 20, 50, 120, 250, 400])[1 + row_number() over () % 6], make_date($2, 6, 10) from made`,
    [municipality, year, count],
  );
}

/** People of one age who came out on the same day of 2024, each once. */
async function releasesOfAge(municipality: string, age: number, count: number): Promise<void> {
  await app.owner.query(
    `with made as (
       insert into person (id, municipality_id, surname, given_names, birth_date, folded_name, created_at)
       select gen_random_uuid(), $1, 'Wolkenveld', 'Iemand', make_date(2024 - $2::int, 1, 1), 'wolkenveld iemand', now()
       from generate_series(1, $3::int)
       returning id
     )
     insert into detention (id, municipality_id, person_id, started_on, ended_on)
     select gen_random_uuid(), $1, id, '2024-03-01', '2024-06-10' from made`,
    [municipality, age, count],
  );
}

/** The last age of the young adults, whose group the figures of ages show. */
async function setYoungUpTo(municipality: string, age: number): Promise<void> {
  await app.owner.query(
    `insert into setting (municipality_id, code, value, version, changed_at, changed_by)
     values ($1, 'youngAdultUpTo', to_jsonb($2::int), 1, now(), gen_random_uuid())
     on conflict (municipality_id, code) do update set value = excluded.value`,
    [municipality, age],
  );
}

const publish = { fromYear: '2024', toYear: '2025' };

async function stage() {
  const municipality = await aMunicipality(app, 'Openstad');
  await releases(municipality, 2024, 120);
  await releases(municipality, 2025, 130);
  const adviser = await signIn(app, 'policy-adviser', municipality);
  return { municipality, adviser, form: { gemeente: municipality, ...publish } };
}

const anybody = () => visitor(app);

/** Looks at what would become public, and makes it so; what is refused is refused at the look. */
async function publishBy(client: Client, form: Record<string, string>): Promise<Answer> {
  const draft = await client.get(`/cijfers/publiceren/bekijken?${new URLSearchParams(form).toString()}`);
  const seen = /name="seen" value="([^"]+)"/u.exec(draft.body)?.[1];
  return seen === undefined ? draft : client.post('/cijfers/publiceren', { ...form, seen });
}

describe('publishing figures', () => {
  test('makes them readable for anybody, as a page, as files and with metadata', async () => {
    const { municipality, adviser, form } = await stage();
    expect((await anybody().get(`/open-cijfers/${municipality}`)).status).toBe(404);
    expect((await publishBy(adviser, form)).status).toBe(303);
    const { status, body } = await anybody().get(`/open-cijfers/${municipality}`);
    expect(status).toBe(200);
    expect(body).toContain('Cijfers van gemeente Openstad');
    expect(body).not.toContain('Wolkenveld');
    expect(body).not.toContain('noindex');
    expect((await anybody().get('/open-cijfers')).body).toContain('Gemeente Openstad, 2024 tot en met 2025');
    const csv = await anybody().get(`/open-cijfers/${municipality}/outflow/csv`);
    expect(csv.body).toContain('2024;120');
    const metadata = JSON.parse((await anybody().get(`/open-cijfers/${municipality}/metadata.json`)).body) as {
      'dcat:dataset': { 'dct:title': string }[];
    };
    expect(metadata['dcat:dataset'].map((one) => one['dct:title'])).toContain('Uitstroom per jaar');
  });

  test('shows first what becomes public, and makes nothing public that was not seen', async () => {
    const { municipality, adviser, form } = await stage();
    const address = `/cijfers/publiceren/bekijken?${new URLSearchParams(form).toString()}`;
    const draft = await adviser.get(address);
    expect(draft.body).toContain('Dit wordt openbaar');
    expect(draft.body).toContain('>120<');
    expect(draft.body).toContain('Er ontbreekt iets');
    expect((await anybody().get(`/open-cijfers/${municipality}`)).status).toBe(404);
    const seen = /name="seen" value="([^"]+)"/u.exec(draft.body)?.[1] ?? '';
    await releases(municipality, 2025, 1);
    const late = await adviser.post('/cijfers/publiceren', { ...form, seen });
    expect([late.status, late.body.includes('Bekijk de cijfers opnieuw')]).toEqual([422, true]);
    expect((await adviser.post('/cijfers/publiceren', form)).status).toBe(422);
    expect((await anybody().get(`/open-cijfers/${municipality}`)).status).toBe(404);
  });

  test('hides what is below ten, also where the municipality itself sees it', async () => {
    const municipality = await aMunicipality(app);
    await releases(municipality, 2024, 9);
    const adviser = await signIn(app, 'policy-adviser', municipality);
    const form = { gemeente: municipality, fromYear: '2024', toYear: '2024' };
    expect((await adviser.get('/cijfers?van=2024&tot=2024')).body).toContain('>9<');
    expect((await publishBy(adviser, form)).status).toBe(303);
    const csv = await anybody().get(`/open-cijfers/${municipality}/outflow/csv`);
    expect(csv.body).toContain('2024;minder dan 10');
  });

  test('keeps a public year as it was when a release is added, and takes the next year beside it', async () => {
    const { municipality, adviser, form } = await stage();
    await publishBy(adviser, { ...form, toYear: '2024' });
    await releases(municipality, 2024, 1);
    expect((await publishBy(adviser, form)).status).toBe(303);
    const csv = (await anybody().get(`/open-cijfers/${municipality}/outflow/csv`)).body;
    expect([csv.includes('2024;120'), csv.includes('2025;130')]).toEqual([true, true]);
    const { body } = await anybody().get(`/open-cijfers/${municipality}`);
    expect(body).toContain('Eerder gepubliceerd en niet opnieuw geteld: 2024.');
  });

  test('refuses the difference with a publication that was withdrawn', async () => {
    const { municipality, adviser, form } = await stage();
    await publishBy(adviser, form);
    await adviser.post('/cijfers/publiceren/intrekken', { gemeente: municipality, reason: 'Telfout' });
    await releases(municipality, 2025, 1);
    const again = await publishBy(adviser, form);
    expect([again.status, again.body.includes('Er is niets gepubliceerd')]).toEqual([422, true]);
    expect((await anybody().get(`/open-cijfers/${municipality}`)).status).toBe(410);
  });

  test('refuses what gives a small number together with an earlier, withdrawn publication', async () => {
    const municipality = await aMunicipality(app);
    for (const [age, count] of [
      [20, 40],
      [25, 40],
      [27, 3],
      [40, 40],
    ] as const)
      await releasesOfAge(municipality, age, count);
    const adviser = await signIn(app, 'policy-adviser', municipality);
    const form = { gemeente: municipality, fromYear: '2024', toYear: '2024' };
    await setYoungUpTo(municipality, 26);
    expect((await publishBy(adviser, form)).status).toBe(303);
    await adviser.post('/cijfers/publiceren/intrekken', { gemeente: municipality, reason: 'Andere groep' });
    await setYoungUpTo(municipality, 27);
    const { status, body } = await publishBy(adviser, form);
    expect(status).toBe(422);
    expect(body).toContain('zou iemand een klein aantal kunnen uitrekenen');
    expect(body).not.toContain('alsnog opslaan');
    expect((await anybody().get(`/open-cijfers/${municipality}`)).status).toBe(410);
  });

  test('refuses another mean than in a withdrawn publication, though no count changed', async () => {
    const { municipality, adviser, form } = await stage();
    await publishBy(adviser, form);
    await adviser.post('/cijfers/publiceren/intrekken', { gemeente: municipality, reason: 'Telfout' });
    await app.owner.query(
      `update detention set started_on = started_on - 700
       where id = (select id from detention where municipality_id = $1 and started_on < '2023-06-01' limit 1)`,
      [municipality],
    );
    const { status, body } = await publishBy(adviser, form);
    expect([status, body.includes('anders dan in een publicatie die is ingetrokken')]).toEqual([422, true]);
  });

  test('cannot be changed afterwards by the app itself', async () => {
    const { municipality, adviser, form } = await stage();
    await publishBy(adviser, form);
    await app.owner.query('begin');
    await app.owner.query(
      "select set_config('role', 'kantelpunt_app', true), set_config('app.municipality_ids', $1, true)",
      [municipality],
    );
    await expect(app.owner.query("update publication set figures = '[]'")).rejects.toThrow('permission denied');
    await app.owner.query('rollback');
    await adviser.post('/cijfers/publiceren/intrekken', { gemeente: municipality, reason: 'Telfout' });
    for (const change of ['withdrawn_at = null', "withdrawn_reason = 'Een andere'"])
      await expect(
        app.owner.query(`update publication set ${change} where municipality_id = $1`, [municipality]),
      ).rejects.toThrow('withdrawn once');
  });

  test('ends when it is withdrawn, with a reason, and only once', async () => {
    const { municipality, adviser, form } = await stage();
    await publishBy(adviser, form);
    const end = { gemeente: municipality, reason: 'Fout in de meldingen' };
    expect((await adviser.post('/cijfers/publiceren/intrekken', { ...end, reason: '' })).status).toBe(422);
    expect((await adviser.post('/cijfers/publiceren/intrekken', end)).status).toBe(303);
    const late = await adviser.post('/cijfers/publiceren/intrekken', end);
    expect([late.status, late.body.includes('Deze publicatie is al ingetrokken.')]).toEqual([422, true]);
    const gone = await anybody().get(`/open-cijfers/${municipality}`);
    expect(gone.status).toBe(410);
    expect(gone.body).toContain('Reden: Fout in de meldingen');
    expect(gone.body).toContain('noindex');
    expect(gone.body).not.toContain('>120<');
    expect((await anybody().get(`/open-cijfers/${municipality}/outflow/csv`)).status).toBe(404);
    expect((await adviser.get('/cijfers/publiceren')).body).toContain('Fout in de meldingen');
  });

  test.each([
    [{ fromYear: '2025', toYear: '2024' }, 'Het laatste jaar ligt voor het eerste.'],
    [{ fromYear: '2024', toYear: '2026' }, 'Dit jaar is nog niet voorbij.'],
    [{ fromYear: '2010', toYear: '2011' }, 'geen vrijlatingen om te publiceren'],
    [{ fromYear: '2005', toYear: '2024' }, 'Kies hoogstens 15 jaren.'],
    [{ fromYear: '0', toYear: '0' }, 'Kies een jaar.'],
    [{ fromYear: '', toYear: '' }, 'Kies een jaar.'],
    [{ fromYear: 'x', toYear: '2011' }, 'Er is niets veranderd'],
  ])('refuses years that cannot be published: %j', async (years, sentence) => {
    const { municipality, adviser } = await stage();
    const answer = await publishBy(adviser, { gemeente: municipality, ...years });
    expect([answer.status, answer.body.includes(sentence)]).toEqual([422, true]);
  });

  test('is not for who only reads figures, nor for another municipality', async () => {
    const { municipality, form } = await stage();
    const reader = await signIn(app, 'privacy-officer', municipality);
    expect((await reader.post('/cijfers/publiceren', form)).status).toBe(403);
    expect((await publishBy(reader, form)).status).toBe(403);
    const other = await signIn(app, 'policy-adviser', await aMunicipality(app));
    expect((await publishBy(other, form)).status).toBe(404);
    expect((await other.post('/cijfers/publiceren', { ...form, seen: 'x' })).status).toBe(404);
  });

  test('by two at once leaves one publication standing', async () => {
    const { municipality, adviser, form } = await stage();
    const answers = await Promise.all([1, 2].map(() => publishBy(adviser, form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const { rows } = await app.owner.query<{ count: number }>(
      'select count(*)::int as count from publication where municipality_id = $1 and withdrawn_at is null',
      [municipality],
    );
    expect(rows[0]?.count).toBe(1);
  });
});
