import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCase } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { explorerFileLink, explorerLink } from './explorer.links.ts';
import { utrecht } from './explorer.text.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const adviser = (place: string) => signIn(app, 'policy-adviser', place);
/** What stands in a field of the form. */
const valueOf = (body: string, name: string) => {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(body)?.[0] ?? '';
  return /value="([^"]*)"/.exec(input)?.[1];
};

/** So many files of people of 24 who came out in 2025; with a group they are assessed for the RIO. */
async function released(here: string, count: number, given: { group?: string; participation?: string }) {
  for (let made = 0; made < count; made += 1) {
    const { id, personId } = await aCase(app, here, { detention: { startedOn: '2025-01-01', endedOn: '2025-06-10' } });
    await app.owner.query("update case_file set probation = 'no', participation = $2 where id = $1", [
      id,
      given.participation ?? 'unknown',
    ]);
    await app.owner.query("update person set birth_date = '2001-01-01', surname = 'Wolkenveld' where id = $1", [
      personId,
    ]);
    if (given.group !== undefined)
      await app.owner.query(
        `insert into rio_assessment (municipality_id, case_id, offence_group, halves, assessed_by_name, assessed_at)
         values ($1, $2, $3, 2, 'Wil', now())`,
        [here, id, given.group],
      );
  }
}

describe('/cijfers/rio-verkenner', () => {
  test.each(['policy-adviser', 'rio-lead', 'aftercare-coordinator', 'budget-holder'] as const)(
    'a %s reads the answer',
    async (role) => {
      const client = await signIn(app, role, await aMunicipality(app));
      const { status, body } = await client.get(explorerLink(utrecht));
      expect(status).toBe(200);
      expect(body).toContain('Bereikt per jaar');
      expect(body).toContain('80');
    },
  );

  test.each(['partner-worker', 'reintegration-officer', 'resident'] as const)('a %s is refused', async (role) => {
    const client = await signIn(app, role, await aMunicipality(app));
    expect((await client.get(explorerLink({}))).status).toBe(403);
    expect((await client.get(explorerFileLink(utrecht))).status).toBe(403);
  });

  test('another municipality does not exist', async () => {
    const [own, other] = [await aMunicipality(app), await aMunicipality(app)];
    const client = await adviser(own);
    expect((await client.get(explorerLink({ gemeente: other, ...utrecht }))).status).toBe(404);
    expect((await client.get(explorerFileLink({ gemeente: other, ...utrecht }))).status).toBe(404);
  });

  test('the link of the example gives what is published about Utrecht, every time the same', async () => {
    const client = await adviser(await aMunicipality(app));
    const [one, again] = [await client.get(explorerLink(utrecht)), await client.get(explorerLink(utrecht))];
    expect(one.body).toContain('Utrecht heeft 3 RIO’s');
    const answer = (body: string) => body.slice(body.indexOf('In het kort'));
    expect(answer(again.body)).toBe(answer(one.body));
    const { body } = await client.get(explorerLink({ ...utrecht, uitstroom: '751' }));
    expect(body).not.toContain('Utrecht heeft 3 RIO’s');
  });

  test('without anything of its own it asks, and answers nothing', async () => {
    const client = await adviser(await aMunicipality(app));
    const { status, body } = await client.get(explorerLink({}));
    expect(status).toBe(200);
    expect(body).toContain('Nog geen uitkomst');
    expect(body).not.toContain('Hiermee kan niet worden gerekend');
    expect([valueOf(body, 'uitstroom'), valueOf(body, 'voldoet')]).toEqual(['', '']);
    // Settings of the municipality.
    expect([valueOf(body, 'plafond'), valueOf(body, 'duur')]).toEqual(['20', '24']);
    expect([valueOf(body, 'rioPrijs'), valueOf(body, 'minderVan')]).toEqual([undefined, undefined]);
  });

  test('it begins with the own releases, criteria and willingness of last year, and never a name', async () => {
    const here = await aMunicipality(app);
    await released(here, 6, { group: 'Overval', participation: 'willing' });
    await released(here, 18, { group: 'Fraude', participation: 'declines' });
    const { body } = await (await adviser(here)).get(explorerLink({}));
    expect([valueOf(body, 'uitstroom'), valueOf(body, 'voldoet'), valueOf(body, 'wil')]).toEqual(['24', '25', '25']);
    expect(body).toContain('Bereikt per jaar');
    expect(body).not.toContain('Wolkenveld');
  });

  test('what is unknown is told as a lowest and a highest, and then not filled in', async () => {
    const here = await aMunicipality(app);
    await released(here, 5, { group: 'Overval' });
    await released(here, 5, { group: 'Fraude' });
    await released(here, 10, {});
    const { body } = await (await adviser(here)).get(explorerLink({}));
    expect(body).toContain('ten minste 25%, en ten hoogste 75%');
    expect(valueOf(body, 'voldoet')).toBe('');
  });

  test('whether nothing or little is unknown cannot be read from it', async () => {
    const [none, few] = [await aMunicipality(app), await aMunicipality(app)];
    for (const [place, unknown] of [
      [none, 0],
      [few, 4],
    ] as const) {
      await released(place, 8, { group: 'Overval' });
      await released(place, 32 - unknown, { group: 'Fraude' });
      await released(place, unknown, {});
    }
    const seen = async (place: string) => (await (await adviser(place)).get(explorerLink({}))).body;
    for (const body of [await seen(none), await seen(few)]) {
      expect(valueOf(body, 'voldoet')).toBe('20');
      expect(body).toContain('ten minste 20%.');
    }
  });

  test('small numbers are not shown, nor can they be read from a share', async () => {
    const here = await aMunicipality(app);
    await released(here, 4, { group: 'Overval', participation: 'willing' });
    const { body } = await (await adviser(here)).get(explorerLink({}));
    expect([valueOf(body, 'uitstroom'), valueOf(body, 'voldoet'), valueOf(body, 'wil')]).toEqual(['', '', '']);
    expect(body).toContain('is geen eigen aantal te tonen');
  });

  test('the ceiling is the setting of the municipality', async () => {
    const here = await aMunicipality(app);
    await app.owner.query(
      "insert into setting (municipality_id, code, value, version, changed_at, changed_by) values ($1, 'rioCeiling', '16', 1, now(), $2)",
      [here, randomUUID()],
    );
    expect(valueOf((await (await adviser(here)).get(explorerLink({}))).body, 'plafond')).toBe('16');
  });

  test('what cannot be is told beside its field, and stays as it was typed', async () => {
    const client = await adviser(await aMunicipality(app));
    const { status, body } = await client.get(explorerLink({ ...utrecht, uitstroom: 'heel veel', wil: '140' }));
    expect(status).toBe(422);
    expect(body).toContain('Hiermee kan niet worden gerekend');
    expect(body).toContain('Vrijlatingen per jaar: vul een getal in, zoals 20 of 12,5.');
    expect(body).toContain('van 1 tot en met 100.');
    expect([valueOf(body, 'uitstroom'), valueOf(body, 'wil'), valueOf(body, 'duur')]).toEqual([
      'heel veel',
      '140',
      '24',
    ]);
    expect(body).not.toContain('Bereikt per jaar');
  });

  test('costs and an effect are shown only when they were filled in, the effect as a supposition', async () => {
    const client = await adviser(await aMunicipality(app));
    const without = (await client.get(explorerLink(utrecht))).body;
    expect(without).not.toContain('Aanname van u');
    expect(without).not.toContain('Kosten per bereikt persoon');
    const filled = { ...utrecht, rioPrijs: '100.000', trajectPrijs: '1.000', minderVan: '2', minderTot: '10' };
    const { body } = await client.get(explorerLink(filled));
    expect(body).toContain('Aanname van u, geen uitkomst');
    expect(body).toContain('Kosten per bereikt persoon');
  });
});

describe('/cijfers/rio-verkenner/bestand', () => {
  test('holds the results with their bands and what was filled in', async () => {
    const client = await adviser(await aMunicipality(app));
    const { status, body } = await client.get(explorerFileLink({ ...utrecht, rioPrijs: '100000' }));
    expect(status).toBe(200);
    const lines = body.split('\r\n').map((line) => line.split(';'));
    expect(lines[0]?.slice(0, 4)).toEqual([
      '\uFEFFRIO’s',
      'Bereikt per jaar: laag',
      'Bereikt per jaar: midden',
      'Bereikt per jaar: hoog',
    ]);
    expect(lines.slice(1, 9).map(([rios]) => rios)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    // 60 places for 24 months.
    expect(Number(lines[3]?.[2])).toBeGreaterThanOrEqual(29);
    expect(Number(lines[3]?.[2])).toBeLessThanOrEqual(31);
    expect(lines).toContainEqual(['Vrijlatingen per jaar', '750']);
    expect(lines).toContainEqual(['Eén RIO per jaar in euro', '100000']);
  });

  test('a form that is not right leads back to it', async () => {
    const client = await adviser(await aMunicipality(app));
    const answer = await client.get(explorerFileLink({ ...utrecht, duur: '0' }));
    expect(answer.status).toBe(303);
    expect(answer.location).toContain('duur=0');
  });
});
