import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, testMoment, type TestApp } from '../../../test/support/test-app.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { openCase } from '../cases/cases.public.ts';
import { readNoticeInput, receiveNotices, settlePersons } from '../notices/notices.public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function ask<Row>(question: string, ...values: unknown[]): Promise<Row[]> {
  return (await app.owner.query(question, values)).rows as Row[];
}

type Fields = Parameters<typeof readNoticeInput>[0];

/** A person who came to be known by a notice. */
async function aKnownPerson(municipalityId: string, fields: Partial<Fields>): Promise<string> {
  const notice = {
    kind: 'begin',
    receivedOn: '2026-11-02',
    surname: 'van der Velden',
    birthDate: '1985-11-09',
    address: 'Markt 1',
    town: 'Testgemeente',
    startedOn: '2026-11-01',
    ...fields,
  };
  const items = [readNoticeInput(notice, todayIn(testMoment))];
  const [outcome] = await asSystem(app, municipalityId, (ctx) =>
    receiveNotices(ctx, { municipalityId, source: 'form', items }),
  );
  const [found] = await ask<{ person_id: string }>('select person_id from notice where id = $1', outcome?.noticeId);
  return found?.person_id ?? '';
}

async function twoPersons(other: Partial<Fields> = {}) {
  const municipalityId = await aMunicipality(app);
  const one = await aKnownPerson(municipalityId, { givenNames: 'Luuk', bsn: '999961160', expectedEndOn: '2026-12-10' });
  const two = await aKnownPerson(municipalityId, {
    givenNames: 'Lucas',
    birthDate: '1958-11-09',
    surname: 'Velde',
    address: 'Turfmarkt 2',
    receivedOn: '2026-05-02',
    startedOn: '2026-05-01',
    endedOn: '2026-06-01',
    ...other,
  });
  return { municipalityId, one, two, coordinator: await signIn(app, 'aftercare-coordinator', municipalityId) };
}

async function versions(one: string, two: string): Promise<{ version: string; otherVersion: string }> {
  const rows = await ask<{ id: string; version: number }>(
    'select id, version from person where id in ($1, $2)',
    one,
    two,
  );
  const of = (id: string) => String(rows.find((row) => row.id === id)?.version);
  return { version: of(one), otherVersion: of(two) };
}

/** What is stored about somebody, to compare before and after. */
async function knowledge(personId: string) {
  const [person] = await ask(
    'select bsn, surname, given_names, birth_date::text, address, merged_into from person where id = $1',
    personId,
  );
  return {
    person,
    periods: await ask(
      'select started_on::text, ended_on::text from detention where person_id = $1 order by 1',
      personId,
    ),
    notices: await ask('select id from notice where person_id = $1 order by id', personId),
    cases: await ask('select id, kind, release_on::text from case_file where person_id = $1 order by id', personId),
  };
}

test('two persons become one and two again, exactly', async () => {
  const { municipalityId, one, two, coordinator } = await twoPersons();
  await asSystem(app, municipalityId, (ctx) =>
    openCase(ctx, { municipalityId, personId: two, kind: 'municipal-aftercare' }),
  );
  const before = [await knowledge(one), await knowledge(two)];
  expect((await coordinator.get(`/personen/${one}/samenvoegen/${two}`)).body).toContain('Turfmarkt 2');
  const merged = await coordinator.post(`/personen/${one}/samenvoegen/${two}`, {
    keptId: one,
    ...(await versions(one, two)),
  });
  expect([merged.status, merged.location]).toEqual([303, `/personen/${one}/samenvoegen`]);
  const kept = await knowledge(one);
  expect(kept.periods).toEqual([
    { started_on: '2026-05-01', ended_on: '2026-06-01' },
    { started_on: '2026-11-01', ended_on: null },
  ]);
  expect([kept.notices.length, kept.cases.length]).toEqual([2, 1]);
  expect(kept.cases[0]).toMatchObject({ release_on: '2026-12-10' });
  expect(await knowledge(two)).toMatchObject({ person: { merged_into: one }, periods: [], notices: [], cases: [] });
  const { body } = await coordinator.get(`/personen/${one}/samenvoegen`);
  const undo = /href="(\/personen\/[0-9a-f-]+\/samenvoegingen\/[0-9a-f-]+)"/u.exec(body)?.[1] ?? '';
  expect((await coordinator.get(undo)).body).toContain('Samenvoeging ongedaan maken?');
  expect((await coordinator.post(undo)).status).toBe(303);
  expect([await knowledge(one), await knowledge(two)]).toEqual(before);
  expect((await coordinator.post(undo)).status).toBe(404);
});

test('what the other notices gave the kept person goes back with them', async () => {
  const { one, two, coordinator, municipalityId } = await twoPersons({ bsn: '999929422' });
  await app.owner.query('update person set bsn = null where id = $1', [one]);
  await app.owner.query("update notice set content = (content::jsonb - 'bsn')::json where person_id = $1", [one]);
  const before = await knowledge(one);
  await coordinator.post(`/personen/${one}/samenvoegen/${two}`, { keptId: one, ...(await versions(one, two)) });
  expect((await knowledge(one)).person).toMatchObject({ bsn: '999929422' });
  await aKnownPerson(municipalityId, {
    bsn: '999929422',
    givenNames: 'Lucas',
    surname: 'Velde',
    birthDate: '1958-11-09',
    kind: 'end',
    receivedOn: '2026-06-02',
    startedOn: '',
    endedOn: '2026-06-01',
  });
  const [merge] = await ask<{ id: string }>('select id from person_merge where kept_id = $1', one);
  await coordinator.post(`/personen/${one}/samenvoegingen/${merge?.id ?? ''}`);
  expect(await knowledge(one)).toEqual(before);
  expect((await knowledge(two)).notices).toHaveLength(2);
});

test('the other one can be the one who stays', async () => {
  const { one, two, coordinator } = await twoPersons();
  const merged = await coordinator.post(`/personen/${one}/samenvoegen/${two}`, {
    keptId: two,
    ...(await versions(one, two)),
  });
  expect(merged.location).toBe(`/personen/${two}/samenvoegen`);
  expect((await knowledge(two)).person).toMatchObject({ bsn: '999961160', merged_into: null });
});

test('a search forgives a spelling mistake and leaves out the person itself', async () => {
  const { one, two, coordinator } = await twoPersons();
  const { body } = await coordinator.post(`/personen/${one}/samenvoegen/zoeken`, { text: 'veldde' });
  expect(body).toContain(`/personen/${one}/samenvoegen/${two}`);
  expect(body).not.toContain(`/personen/${one}/samenvoegen/${one}`);
});

test('with two different BSNs they are never merged', async () => {
  const { one, two, coordinator } = await twoPersons({ bsn: '999929422' });
  const shown = await coordinator.get(`/personen/${one}/samenvoegen/${two}`);
  expect(shown.body).toContain('Deze personen hebben elk een ander BSN');
  const refused = await coordinator.post(`/personen/${one}/samenvoegen/${two}`, {
    keptId: one,
    ...(await versions(one, two)),
  });
  expect(refused.status).toBe(409);
});

test('with an open file each, one must be closed first', async () => {
  const { municipalityId, one, two, coordinator } = await twoPersons();
  for (const personId of [one, two])
    await asSystem(app, municipalityId, (ctx) =>
      openCase(ctx, { municipalityId, personId, kind: 'municipal-aftercare' }),
    );
  const refused = await coordinator.post(`/personen/${one}/samenvoegen/${two}`, {
    keptId: one,
    ...(await versions(one, two)),
  });
  expect([refused.status, refused.body.includes('Sluit eerst één van de twee')]).toEqual([409, true]);
  expect((await knowledge(two)).person).toMatchObject({ merged_into: null });
});

test('a person who changed meanwhile is shown again, and nothing is merged', async () => {
  const { municipalityId, one, two, coordinator } = await twoPersons();
  const seen = await versions(one, two);
  await aKnownPerson(municipalityId, {
    givenNames: 'Luuk',
    bsn: '999961160',
    kind: 'change',
    receivedOn: '2026-11-20',
    address: 'Nieuwe Gouwe 3',
  });
  const refused = await coordinator.post(`/personen/${one}/samenvoegen/${two}`, { keptId: one, ...seen });
  expect([refused.status, refused.body.includes('Nieuwe Gouwe 3')]).toEqual([409, true]);
  expect((await knowledge(two)).person).toMatchObject({ merged_into: null });
});

test('a double click merges once, and two at the same moment too', async () => {
  const { one, two, coordinator } = await twoPersons();
  const form = { keptId: one, ...(await versions(one, two)) };
  const clicks = { ...form, _form: randomUUID() };
  const answers = await Promise.all(
    [clicks, clicks, form].map((sent) => coordinator.post(`/personen/${one}/samenvoegen/${two}`, sent)),
  );
  expect(answers.filter(({ status }) => status === 303).length).toBeGreaterThanOrEqual(1);
  expect(await ask('select count(*)::int from person_merge where kept_id = $1', one)).toEqual([{ count: 1 }]);
});

test('a choice that is none, another role and another municipality are refused', async () => {
  const { municipalityId, one, two, coordinator } = await twoPersons();
  const link = `/personen/${one}/samenvoegen/${two}`;
  const seen = await versions(one, two);
  expect((await coordinator.post(link, seen)).status).toBe(422);
  expect((await coordinator.post(link, { ...seen, keptId: randomUUID() })).status).toBe(422);
  const elsewhere = await aKnownPerson(await aMunicipality(app), { givenNames: 'Luuk' });
  expect((await coordinator.get(`/personen/${one}/samenvoegen/${elsewhere}`)).status).toBe(404);
  expect((await coordinator.post(`/personen/${one}/samenvoegen/${elsewhere}`, { ...seen, keptId: one })).status).toBe(
    404,
  );
  const officer = await signIn(app, 'reintegration-officer', municipalityId);
  const stranger = await signIn(app, 'aftercare-coordinator', await aMunicipality(app));
  for (const path of [`/personen/${one}/samenvoegen`, link, `/personen/${one}/samenvoegingen/${randomUUID()}`]) {
    expect((await officer.get(path)).status).toBe(403);
    expect((await stranger.get(path)).status).toBe(404);
    if (path.endsWith('samenvoegen')) continue;
    expect((await officer.post(path, { ...seen, keptId: one })).status).toBe(403);
    expect((await stranger.post(path, { ...seen, keptId: one })).status).toBe(404);
  }
  expect((await officer.post(`/personen/${one}/samenvoegen/zoeken`, { text: 'x' })).status).toBe(403);
  expect((await stranger.post(`/personen/${one}/samenvoegen/zoeken`, { text: 'x' })).status).toBe(404);
});

test('settling a merged person again changes nothing', async () => {
  const { municipalityId, one, two, coordinator } = await twoPersons();
  await coordinator.post(`/personen/${one}/samenvoegen/${two}`, { keptId: one, ...(await versions(one, two)) });
  const before = [await knowledge(one), await knowledge(two)];
  await asSystem(app, municipalityId, (ctx) => settlePersons(ctx, municipalityId, [one, two]));
  expect([await knowledge(one), await knowledge(two)]).toEqual(before);
});
