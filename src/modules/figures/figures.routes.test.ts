import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

interface Release {
  endedOn: string;
  birthDate?: string | null;
  startedOn?: string;
}

/** One person with releases; every one of them ends a detention of its own. */
async function aPerson(municipalityId: string, releases: readonly Release[]): Promise<void> {
  const personId = randomUUID();
  const { owner } = app;
  const birthDate = releases[0]?.birthDate === undefined ? '1990-06-01' : releases[0].birthDate;
  await owner.query(
    `insert into person (id, municipality_id, surname, given_names, birth_date, folded_name, created_at)
     values ($1, $2, 'Wolkenveld', 'Iemand', $3, 'wolkenveld iemand', now())`,
    [personId, municipalityId, birthDate],
  );
  for (const release of releases) {
    await owner.query(
      'insert into detention (id, municipality_id, person_id, started_on, ended_on) values ($1, $2, $3, $4, $5)',
      [
        randomUUID(),
        municipalityId,
        personId,
        release.startedOn ?? `${release.endedOn.slice(0, 8)}01`,
        release.endedOn,
      ],
    );
  }
}

const people = async (municipalityId: string, count: number, release: Release) => {
  for (let made = 0; made < count; made += 1) await aPerson(municipalityId, [release]);
};

describe('/cijfers', () => {
  test.each(['aftercare-coordinator', 'policy-adviser', 'privacy-officer', 'administrator', 'budget-holder'] as const)(
    'a %s reads numbers and never a name',
    async (role) => {
      const municipality = await aMunicipality(app);
      await people(municipality, 6, { endedOn: '2025-03-10' });
      const client = await signIn(app, role, municipality);
      const answer = await client.get('/cijfers');
      expect(answer.status).toBe(200);
      expect(answer.body).toContain('Uitstroom per jaar');
      expect(answer.body).not.toContain('Wolkenveld');
    },
  );

  test.each(['partner-worker', 'reintegration-officer', 'resident'] as const)('a %s is refused', async (role) => {
    const client = await signIn(app, role, await aMunicipality(app));
    expect((await client.get('/cijfers')).status).toBe(403);
  });

  test('another municipality does not exist, nor do its releases', async () => {
    const [own, other] = [await aMunicipality(app), await aMunicipality(app)];
    await people(other, 7, { endedOn: '2025-03-10' });
    const client = await signIn(app, 'policy-adviser', own);
    expect((await client.get(`/cijfers?gemeente=${other}`)).status).toBe(404);
    expect((await client.get('/cijfers')).body).toContain('Er zijn nog geen vrijlatingen om te tellen');
  });

  test('a region chooses one of its municipalities', async () => {
    const [one, two] = [await aMunicipality(app, 'Eenstad'), await aMunicipality(app, 'Tweestad')];
    await people(two, 7, { endedOn: '2025-03-10' });
    const client = await signIn(app, 'aftercare-coordinator', [one, two]);
    expect((await client.get(`/cijfers?gemeente=${two}`)).body).toContain('Cijfers Tweestad');
    expect((await client.get('/cijfers')).body).toContain('Cijfers Eenstad');
  });

  test('minors, future days and other years are not counted', async () => {
    const municipality = await aMunicipality(app);
    await people(municipality, 6, { endedOn: '2025-03-10' });
    await people(municipality, 5, { endedOn: '2025-03-10', birthDate: '2007-03-11' });
    await people(municipality, 5, { endedOn: '2026-12-24' });
    const client = await signIn(app, 'policy-adviser', municipality);
    const { body } = await client.get('/cijfers?van=2025&tot=2026');
    expect(cellsOf(body, 'Uitstroom per jaar')).toEqual(['2025', '6', '2026 (tot nu)', 'minder dan 5']);
  });

  test('who was released twice counts twice in the outflow and once among the people', async () => {
    const municipality = await aMunicipality(app);
    await people(municipality, 90, { endedOn: '2025-03-10' });
    for (let made = 0; made < 10; made += 1)
      await aPerson(municipality, [{ endedOn: '2025-03-10' }, { endedOn: '2025-09-10' }]);
    const client = await signIn(app, 'policy-adviser', municipality);
    const { body } = await client.get('/cijfers?van=2025&tot=2025');
    expect(cellsOf(body, 'Uitstroom per jaar')).toEqual(['2025', '110']);
    expect(cellsOf(body, 'Meer dan één keer vrijgekomen in hetzelfde jaar')).toEqual([
      '2025',
      '10%',
      '5%',
      '20%',
      'geen landelijk cijfer bekend',
    ]);
  });

  test('a quarter with few releases is hidden, with the others so that nobody can work out which one it is', async () => {
    const municipality = await aMunicipality(app);
    await people(municipality, 12, { endedOn: '2025-02-10' });
    await people(municipality, 11, { endedOn: '2025-05-10' });
    await people(municipality, 10, { endedOn: '2025-08-10' });
    await people(municipality, 2, { endedOn: '2025-11-10' });
    const client = await signIn(app, 'policy-adviser', municipality);
    const { body } = await client.get('/cijfers?van=2025&tot=2025');
    expect(cellsOf(body, 'Uitstroom per kwartaal')).toEqual(['2025', ...Array<string>(4).fill('te klein')]);
  });

  test('fewer than five are not shown, in no table', async () => {
    const municipality = await aMunicipality(app);
    await people(municipality, 4, { endedOn: '2025-03-10' });
    const client = await signIn(app, 'policy-adviser', municipality);
    const { body } = await client.get('/cijfers?van=2025&tot=2025');
    expect(cellsOf(body, 'Uitstroom per jaar')).toEqual(['2025', 'minder dan 5']);
    expect(cellsOf(body, 'Uitstroom per 10.000 inwoners')).toEqual([
      '2025',
      'minder dan 5',
      'geen landelijk cijfer bekend',
    ]);
  });

  test('one figure stands by itself, also as a file of the same cells', async () => {
    const municipality = await aMunicipality(app);
    await people(municipality, 6, { endedOn: '2025-03-10' });
    const client = await signIn(app, 'policy-adviser', municipality);
    const page = await client.get('/cijfers/figuur/outflow?van=2025&tot=2025');
    expect([page.status, cellsOf(page.body, 'Uitstroom per jaar')]).toEqual([200, ['2025', '6']]);
    const csv = await client.get('/cijfers/figuur/outflow/csv?van=2025&tot=2025');
    expect([csv.status, csv.body]).toEqual([200, expect.stringContaining('2025;6')]);
    expect(csv.body).toMatch(/^Bron;meldingen van begin en einde van detentie van /mu);
    expect((await client.get('/cijfers/figuur/outflow/xlsx?van=2025&tot=2025')).status).toBe(200);
    expect((await client.get('/cijfers/figuur/geheim?van=2025&tot=2025')).status).toBe(404);
  });

  test('years that make no sense fall back to what is known', async () => {
    const municipality = await aMunicipality(app);
    await people(municipality, 6, { endedOn: '2025-03-10' });
    const client = await signIn(app, 'policy-adviser', municipality);
    for (const query of ['van=2030&tot=2019', 'van=abc&tot=99999', 'van=2026&tot=2025']) {
      expect((await client.get(`/cijfers?${query}`)).status).toBe(200);
    }
  });

  test('says which years are shown when they are not the ones asked for, on the page and of one figure', async () => {
    const municipality = await aMunicipality(app);
    await people(municipality, 6, { endedOn: '2025-03-10' });
    const client = await signIn(app, 'policy-adviser', municipality);
    for (const path of ['/cijfers', '/cijfers/figuur/outflow']) {
      const { status, body } = await client.get(`${path}?van=2025&tot=2024`);
      expect(status).toBe(200);
      expect(body).toContain('U ziet 2024 tot en met 2025, want het eerste jaar was later dan het laatste.');
      expect(cellsOf(body, 'Uitstroom per jaar')).toEqual(['2024', expect.any(String), '2025', '6']);
      expect((await client.get(`${path}?van=2024&tot=2025`)).body).not.toContain('U ziet');
    }
  });

  test('the unit stands with each figure, and a file has a Dutch name and says what is a percentage', async () => {
    const municipality = await aMunicipality(app, 'Sint Éénstad');
    await people(municipality, 90, { endedOn: '2025-03-10' });
    for (let made = 0; made < 10; made += 1)
      await aPerson(municipality, [{ endedOn: '2025-03-10' }, { endedOn: '2025-09-10' }]);
    const client = await signIn(app, 'policy-adviser', municipality);
    const address = '/cijfers/figuur/released-more-than-once';
    const { body } = await client.get(`${address}?van=2025&tot=2025`);
    expect(body).toContain('Eenheid: aandeel van de personen');
    const csv = await client.get(`${address}/csv?van=2025&tot=2025`);
    expect(csv.headers['content-disposition']).toContain(
      'meer-dan-een-keer-vrijgekomen-in-hetzelfde-jaar-sint-eenstad-2025-2025.csv',
    );
    expect(csv.body).toMatch(/^[^\n]*Jaar;[^\n]*\(procent\)/u);
    expect(csv.body).toContain('2025;10%');
  });
});

/** The cells of the table with this caption, row by row. */
function cellsOf(html: string, caption: string): string[] {
  const table = html.split('<table').find((part) => part.includes(`>${caption} (`)) ?? '';
  const body = table.slice(table.indexOf('<tbody'), table.indexOf('</tbody>'));
  return [...body.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gu)].map(([, cell]) => cell ?? '');
}

describe('a choice of years', () => {
  test('of only the running year tells why there is no picture of whole years', async () => {
    const municipality = await aMunicipality(app);
    await people(municipality, 12, { endedOn: '2026-02-10' });
    const client = await signIn(app, 'policy-adviser', municipality);
    const { body } = await client.get('/cijfers/figuur/length?van=2026&tot=2026');
    expect(body).toContain('2026 is nog niet voorbij. Dit cijfer is er alleen van hele jaren');
    expect(body).not.toContain('<svg class="kp-chart');
  });

  test('with a picture says its numbers to who does not see it', async () => {
    const municipality = await aMunicipality(app);
    await people(municipality, 90, { endedOn: '2025-03-10' });
    for (let made = 0; made < 10; made += 1)
      await aPerson(municipality, [{ endedOn: '2025-03-10' }, { endedOn: '2025-09-10' }]);
    const { owner } = app;
    await owner.query(
      `insert into reference_value (municipality_id, code, area, year, version, value, source, as_of, changed_at, changed_by, changed_by_name)
       values ($1, 'population', $1::text, 2025, 1, 55000, 'proef', '2025-01-01', now(), $2, 'proef')`,
      [municipality, randomUUID()],
    );
    const client = await signIn(app, 'policy-adviser', municipality);
    const { body } = await client.get('/cijfers?van=2025&tot=2025');
    expect(body).toContain('per 10.000 inwoners. 2025: 20. ');
    expect(body).toContain('2025: 10%');
  });

  test('stands whole in the link of a figure, also the years that nobody chose', async () => {
    const municipality = await aMunicipality(app);
    await people(municipality, 12, { endedOn: '2022-02-10' });
    const client = await signIn(app, 'policy-adviser', municipality);
    const { body } = await client.get('/cijfers/figuur/return-to-detention');
    expect(body).toContain('van=2022&amp;tot=2026&amp;jaar=2023&amp;naast=2024');
  });
});
