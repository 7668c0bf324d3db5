import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCase } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';

let kantelpunt: TestApp;
let here: string;
let coordinator: Client;
let meetingId: string;
const partner: Record<string, Client> = {};
const parties = new Map<string, string>();

const words = {
  general: 'algemeenwoord',
  housing: 'huiswoord',
  care: 'zorgwoord',
  debts: 'schuldwoord',
} as const;
const discussedFile = 'Besprokenstra';
const elsewhere = 'Afwezigstra';
const quiet = { startedOn: '2026-10-01', expectedEndOn: '2027-06-01' };

const anOrganisation = async (name: string, readsCare: boolean): Promise<string> => {
  const id = randomUUID();
  await kantelpunt.owner.query(
    "insert into organisation (id, municipality_id, name, kind, reads_care) values ($1, $2, $3, 'other', $4)",
    [id, here, name, readsCare],
  );
  const worker = await signIn(kantelpunt, 'partner-worker', here);
  await kantelpunt.owner.query(
    'insert into organisation_worker (municipality_id, organisation_id, user_id) values ($1, $2, $3)',
    [here, id, worker.userId],
  );
  partner[name] = worker;
  return id;
};

const one = async (sql: string, values: unknown[]): Promise<string> => {
  const { rows } = await kantelpunt.owner.query<{ one: string }>(sql, values);
  return rows[0]?.one ?? '';
};
const itemOf = (caseId: string) =>
  one('select id as one from meeting_item where meeting_id = $1 and case_id = $2', [meetingId, caseId]);
const say = async (itemId: string, prefix = '') => {
  for (const [domain, word] of Object.entries(words)) {
    const text = `${prefix}${word} is afgesproken.`;
    await coordinator.post(`/overleg/${meetingId}/${itemId}/notitie`, { domain, seen: '0', text });
  }
};
const ask = (itemId: string, form: Record<string, string>) =>
  coordinator.post(`/overleg/${meetingId}/${itemId}/actie`, { targetOn: '2026-12-04', ...form });
const settle = (itemId: string) =>
  coordinator.post(`/overleg/${meetingId}/${itemId}/afronden`, { version: '1', state: 'discussed' });

beforeAll(async () => {
  kantelpunt = await testApp();
  here = await aMunicipality(kantelpunt);
  coordinator = await signIn(kantelpunt, 'aftercare-coordinator', here);
  const work = await anOrganisation('Werkplein', false);
  const care = await anOrganisation('Zorghuis', true);
  const absent = await anOrganisation('Woonbond', false);
  await anOrganisation('Niemand', false);
  const discussed = await aCase(kantelpunt, here, { surname: discussedFile, detention: quiet });
  const skipped = await aCase(kantelpunt, here, { surname: elsewhere, detention: quiet });
  const planned = await coordinator.post('/overleg', { place: here, heldOn: '2026-11-24' });
  meetingId = planned.location?.split('/').at(-1) ?? '';
  for (const { id: caseId } of [discussed, skipped])
    await coordinator.post(`/overleg/${meetingId}/toevoegen`, { caseId });
  await coordinator.post(`/overleg/${meetingId}/beginnen`);
  const { rows } = await kantelpunt.owner.query<{ id: string; name: string }>(
    'select id, name from meeting_attendee where meeting_id = $1',
    [meetingId],
  );
  for (const { id, name } of rows) parties.set(name, id);
  for (const name of ['Werkplein', 'Zorghuis']) {
    await coordinator.post(`/overleg/${meetingId}/aanwezig/${parties.get(name) ?? ''}`, { present: 'yes' });
  }
  const [first, second] = [await itemOf(discussed.id), await itemOf(skipped.id)];
  await say(first);
  await say(second, 'overgeslagen');
  await ask(first, { taskOwner: `organisation:${work}`, line: 'Uitkering regelen', domain: 'work-income' });
  await ask(first, { taskOwner: `organisation:${care}`, line: 'Intake plannen', domain: 'care' });
  await ask(first, { taskOwner: `organisation:${absent}`, line: 'Kamer zoeken', domain: 'housing' });
  const refused = await ask(first, { taskOwner: `organisation:${work}`, line: 'Medicatie', domain: 'care' });
  expect(refused.status).toBe(422);
  expect((await settle(first)).status).toBe(303);
  const version = await one('select version::text as one from meeting where id = $1', [meetingId]);
  const ended = await coordinator.post(`/overleg/${meetingId}/afsluiten`, { version });
  expect(ended.status, ended.body).toBe(303);
});
afterAll(() => kantelpunt.close());

const minutesFor = (name: string, as = '') => `/overleg/${meetingId}/verslag/${parties.get(name) ?? ''}${as}`;
const docxText = (content: Uint8Array): string =>
  Object.values(unzipSync(content))
    .map((bytes) => strFromU8(bytes))
    .join(' ');

interface Case {
  holds: string[];
  not: string[];
}
const cases: Record<string, Case> = {
  Werkplein: {
    holds: [discussedFile, words.general, words.housing, words.debts, 'Uitkering regelen'],
    not: [words.care, 'Intake plannen', 'Kamer zoeken', elsewhere, 'overgeslagen'],
  },
  Zorghuis: {
    holds: [discussedFile, words.general, words.care, 'Intake plannen'],
    not: ['Uitkering regelen', 'Kamer zoeken', elsewhere, 'overgeslagen'],
  },
  Woonbond: {
    holds: [discussedFile, words.housing, 'Kamer zoeken'],
    not: [words.general, words.care, words.debts, 'Uitkering regelen', elsewhere, 'overgeslagen'],
  },
  Niemand: { holds: [], not: [discussedFile, elsewhere, ...Object.values(words), 'Kamer zoeken'] },
};

describe.each(Object.entries(cases))('the minutes for %s hold only what it may see', (name, { holds, not }) => {
  test.each(['coordinator', 'somebody of it'])('read by %s', async (reader) => {
    const { status, body } = (await (reader === 'coordinator' ? coordinator : partner[name])?.get(
      minutesFor(name),
    )) ?? {
      status: 0,
      body: '',
    };
    expect(status).toBe(200);
    for (const word of holds) expect(body).toContain(word);
    for (const word of not) expect(body).not.toContain(word);
  });

  test('as a document, the same bytes each time', async () => {
    const read = async () => {
      const response = await kantelpunt.app.inject({
        url: minutesFor(name, '/docx'),
        headers: { cookie: partner[name]?.cookie ?? '' },
      });
      return response.rawPayload;
    };
    const content = await read();
    const text = docxText(content);
    for (const word of holds) expect(text).toContain(word);
    for (const word of not) expect(text).not.toContain(word);
    expect((await read()).equals(content)).toBe(true);
  });

  test('as a tagged PDF, the same bytes each time', async () => {
    const read = () =>
      kantelpunt.app.inject({ url: minutesFor(name, '/pdf'), headers: { cookie: partner[name]?.cookie ?? '' } });
    const [first, second] = [await read(), await read()];
    expect(first.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.rawPayload.toString('latin1')).toContain('/StructTreeRoot');
    expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
  });
});

describe('who reads which minutes', () => {
  test('nobody of another organisation', async () => {
    for (const as of ['', '/pdf', '/docx']) {
      expect((await partner.Werkplein?.get(minutesFor('Zorghuis', as)))?.status).toBe(404);
    }
    expect((await partner.Werkplein?.get(`/overleg/${meetingId}/verslag`))?.status).toBe(403);
  });

  test('a partner finds its own on the list, and no agenda', async () => {
    const { body } = (await partner.Werkplein?.get('/overleg')) ?? { body: '' };
    expect(body).toContain(minutesFor('Werkplein'));
    expect(body).not.toContain(parties.get('Zorghuis'));
    expect((await partner.Werkplein?.get(`/overleg/${meetingId}`))?.status).toBe(403);
  });

  test('the whole is for the coordinator, and who sees no care content reads none', async () => {
    const whole = await coordinator.get(`/overleg/${meetingId}/verslag`);
    for (const word of [...Object.values(words), elsewhere, 'Kamer zoeken']) expect(whole.body).toContain(word);
    const director = await signIn(kantelpunt, 'mdt-director', here);
    const seen = await director.get(`/overleg/${meetingId}/verslag`);
    expect(seen.body).toContain(words.housing);
    expect(seen.body).not.toContain(words.care);
    expect((await director.get(minutesFor('Zorghuis'))).body).not.toContain(words.care);
  });

  test('reading stands in the trail with whose names were read', async () => {
    const reader = partner.Zorghuis;
    await reader?.get(minutesFor('Zorghuis'));
    const { rows } = await kantelpunt.owner.query<{ count: number }>(
      `select count(*)::int as count from audit where actor_id = $1 and event = 'meeting.minutes-read'
        and cardinality(person_ids) = 1`,
      [reader?.userId],
    );
    expect(rows[0]?.count).toBeGreaterThan(0);
  });
});

test('each line became one task of who does it, with the meeting as its source', async () => {
  const { rows } = await kantelpunt.owner.query<{ title: string }>(
    'select title from task where source_id = $1 order by title',
    [meetingId],
  );
  expect(rows.map(({ title }) => title)).toEqual(['Intake plannen', 'Kamer zoeken', 'Uitkering regelen']);
  expect((await partner.Werkplein?.get('/taken'))?.body).toContain('Uitkering regelen');
});
