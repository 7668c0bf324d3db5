import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import {
  aMunicipality,
  signIn,
  testApp,
  testMoment,
  type Answer,
  type Client,
  type TestApp,
} from '../../../../test/support/test-app.ts';
import { asSystem } from '../../../../test/support/given-case.ts';
import { todayIn } from '../../../kernel/local-date.ts';
import type { NoticeInput } from '../intake/notice-input.ts';
import { receiveNotices } from '../receive-notices.service.ts';
import { readNoticeInput } from '../received-item.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const luuk: NoticeInput = {
  kind: 'begin',
  receivedOn: '2026-11-20',
  surname: 'van der Velden',
  givenNames: 'Luuk',
  birthDate: '1985-11-09',
  address: 'Markt 1',
  town: 'Testgemeente',
  prison: 'PI Dordrecht',
  startedOn: '2026-11-19',
  expectedEndOn: '2027-02-01',
};

async function receive(municipalityId: string, ...notices: NoticeInput[]): Promise<string[]> {
  const items = notices.map((fields) => readNoticeInput({ ...luuk, ...fields }, todayIn(testMoment)));
  const outcomes = await asSystem(app, municipalityId, (ctx) =>
    receiveNotices(ctx, { municipalityId, source: 'form', items }),
  );
  return outcomes.map(({ noticeId }) => noticeId ?? '');
}

async function ask<Row>(question: string, ...values: unknown[]): Promise<Row[]> {
  return (await app.owner.query(question, values)).rows as Row[];
}

interface StoredNotice {
  state: string;
  question_code: string | null;
  person_id: string | null;
  version: number;
  case_id: string | null;
}

async function stored(noticeId: string): Promise<StoredNotice> {
  const [notice] = await ask<StoredNotice>(
    'select state, question_code, person_id, version, case_id from notice where id = $1',
    noticeId,
  );
  if (notice === undefined) throw new Error('no such notice');
  return notice;
}

const events = async (subjectId: string): Promise<string[]> =>
  (await ask<{ event: string }>('select event from audit where subject_id = $1 order by id', subjectId)).map(
    ({ event }) => event,
  );

/** A coordinator with somebody known, and a notice that looks like that person without being certain. */
async function aQuestion(fields: NoticeInput = { givenNames: 'Lucas' }) {
  const municipalityId = await aMunicipality(app);
  const coordinator = await signIn(app, 'aftercare-coordinator', municipalityId);
  const [known = ''] = await receive(municipalityId, {
    startedOn: '2026-01-05',
    endedOn: '2026-02-01',
    expectedEndOn: '',
    receivedOn: '2026-01-06',
    bsn: '999961160',
  });
  const [noticeId = ''] = await receive(municipalityId, fields);
  const { person_id: personId } = await stored(known);
  return { municipalityId, coordinator, noticeId, personId: personId ?? '' };
}

/** Sends a form about a notice with the version as it is now. */
async function send(client: Client, target: string, fields: Record<string, string> = {}): Promise<Answer> {
  const { version } = await stored(target.split('/')[0] ?? '');
  return client.post(`/meldingen/${target}`, { version: String(version), ...fields });
}

test('from an open question to the file in one flow', async () => {
  const { coordinator, noticeId, personId, municipalityId } = await aQuestion();
  const shown = await coordinator.get(`/meldingen/${noticeId}`);
  expect(shown.status).toBe(200);
  expect(shown.body).toContain('achternaam gelijk: 36 punten');
  expect(shown.body).toContain('geboortedatum gelijk: 40 punten');
  const confirmed = await send(coordinator, `${noticeId}/persoon`, { person: personId });
  expect([confirmed.status, confirmed.location]).toEqual([303, `/meldingen/${noticeId}`]);
  const settled = await coordinator.get(`/meldingen/${noticeId}`);
  expect(settled.body).toContain('Dossier openen');
  expect(settled.body).toContain('PI Dordrecht');
  const opened = await send(coordinator, `${noticeId}/dossier`, {
    kind: 'municipal-aftercare',
    workerId: coordinator.userId,
  });
  const { case_id: caseId } = await stored(noticeId);
  expect([opened.status, opened.location]).toEqual([303, `/dossiers/${caseId ?? ''}`]);
  const files = await ask(
    'select person_id, worker_id, release_on::text from case_file where municipality_id = $1',
    municipalityId,
  );
  expect(files).toEqual([{ person_id: personId, worker_id: coordinator.userId, release_on: '2027-02-01' }]);
  expect(await events(noticeId)).toEqual([
    'notice.viewed',
    'notice.person-decided',
    'notice.viewed',
    'notice.case-opened',
  ]);
});

test('opening a notice marks it as seen and tells who was shown', async () => {
  const { coordinator, noticeId, personId } = await aQuestion();
  await coordinator.get(`/meldingen/${noticeId}`);
  expect(await ask('select seen_at is not null as seen from notice where id = $1', noticeId)).toEqual([{ seen: true }]);
  const trail = await ask(
    "select actor_id, person_ids, detail from audit where subject_id = $1 and event = 'notice.viewed'",
    noticeId,
  );
  expect(trail).toEqual([{ actor_id: coordinator.userId, person_ids: [personId], detail: { isFirst: true } }]);
});

test('somebody new becomes a person, and undoing takes that person away again', async () => {
  const { coordinator, noticeId, municipalityId } = await aQuestion();
  await send(coordinator, `${noticeId}/persoon`, { person: 'new' });
  const persons = () =>
    ask<{ given_names: string }>(
      'select given_names from person where municipality_id = $1 order by 1',
      municipalityId,
    );
  expect(await persons()).toEqual([{ given_names: 'Lucas' }, { given_names: 'Luuk' }]);
  expect((await send(coordinator, `${noticeId}/ongedaan`)).status).toBe(303);
  expect(await persons()).toEqual([{ given_names: 'Luuk' }]);
  expect(await stored(noticeId)).toMatchObject({
    state: 'question',
    question_code: 'possible-person',
    person_id: null,
  });
});

test('undoing a chosen person brings the detentions back to what the other notices tell', async () => {
  const { coordinator, noticeId, personId } = await aQuestion({ givenNames: 'Lucas', address: 'Turfmarkt 2' });
  const periods = () => ask('select started_on::text from detention where person_id = $1 order by 1', personId);
  const before = await periods();
  await send(coordinator, `${noticeId}/persoon`, { person: personId });
  expect(await periods()).toEqual([...before, { started_on: '2026-11-19' }]);
  await send(coordinator, `${noticeId}/ongedaan`);
  expect(await periods()).toEqual(before);
  expect(await ask('select address from person where id = $1', personId)).toEqual([{ address: 'Markt 1' }]);
});

test('undoing takes back the BSN that the notice brought', async () => {
  const municipalityId = await aMunicipality(app);
  const coordinator = await signIn(app, 'aftercare-coordinator', municipalityId);
  const [known = ''] = await receive(municipalityId, {
    startedOn: '2026-01-05',
    endedOn: '2026-02-01',
    receivedOn: '2026-01-06',
  });
  const [noticeId = ''] = await receive(municipalityId, { bsn: '999961160' });
  const { person_id: personId } = await stored(known);
  const bsn = async () => (await ask<{ bsn: string | null }>('select bsn from person where id = $1', personId))[0]?.bsn;
  await send(coordinator, `${noticeId}/persoon`, { person: personId ?? '' });
  expect(await bsn()).toBe('999961160');
  await send(coordinator, `${noticeId}/ongedaan`);
  expect(await bsn()).toBeNull();
});

test('a notice on which a file hangs cannot be undone, with the reason', async () => {
  const { coordinator, noticeId, personId } = await aQuestion();
  await send(coordinator, `${noticeId}/persoon`, { person: personId });
  await send(coordinator, `${noticeId}/dossier`, { kind: 'municipal-aftercare' });
  const refused = await send(coordinator, `${noticeId}/ongedaan`);
  expect(refused.status).toBe(409);
  expect(refused.body).toContain('Bij deze melding is een dossier geopend dat nog loopt');
  expect((await send(coordinator, `${noticeId}/terzijde`, { reason: 'Klopt niet' })).status).toBe(409);
});

test('the BSN of somebody else stays with who has it', async () => {
  const { coordinator, noticeId, municipalityId } = await aQuestion({
    bsn: '999961160',
    surname: 'Bakker',
    givenNames: 'Piet',
    birthDate: '1970-01-01',
  });
  expect(await stored(noticeId)).toMatchObject({ question_code: 'bsn-known-under-other-name' });
  expect((await send(coordinator, `${noticeId}/persoon`, { person: 'new' })).status).toBe(303);
  const persons = await ask(
    'select surname, bsn from person where municipality_id = $1 order by surname',
    municipalityId,
  );
  expect(persons).toEqual([
    { surname: 'Bakker', bsn: null },
    { surname: 'van der Velden', bsn: '999961160' },
  ]);
});

test('who has another BSN can be found and not chosen', async () => {
  const { coordinator, noticeId, municipalityId } = await aQuestion({ birthDate: '2020-01-01', bsn: '999929422' });
  const found = await coordinator.post(`/meldingen/${noticeId}/zoeken`, { text: 'velden' });
  expect(found.body).toContain('Met een ander BSN dan in de melding');
  const [known] = await ask<{ id: string }>('select id from person where municipality_id = $1', municipalityId);
  const refused = await send(coordinator, `${noticeId}/persoon`, { person: known?.id ?? '' });
  expect([refused.status, refused.body.includes('heeft een ander BSN dan de melding')]).toEqual([422, true]);
});

test('two colleagues answer: the second sees what the first decided', async () => {
  const { coordinator, noticeId, personId, municipalityId } = await aQuestion();
  const colleague = await signIn(app, 'aftercare-coordinator', municipalityId);
  const { version } = await stored(noticeId);
  const [first, second] = [
    await coordinator.post(`/meldingen/${noticeId}/persoon`, { version: String(version), person: personId }),
    await colleague.post(`/meldingen/${noticeId}/persoon`, { version: String(version), person: 'new' }),
  ];
  expect([first.status, second.status]).toEqual([303, 409]);
  expect(second.body).toContain('Deze melding is intussen veranderd');
  expect(second.body).toContain('U koos: iemand die nog niet bekend is.');
  expect((await stored(noticeId)).person_id).toBe(personId);
});

test('both at the same moment: one is carried out', async () => {
  const { coordinator, noticeId, municipalityId } = await aQuestion();
  const colleague = await signIn(app, 'aftercare-coordinator', municipalityId);
  const { version } = await stored(noticeId);
  const answers = await Promise.all(
    [coordinator, colleague].map((who) =>
      who.post(`/meldingen/${noticeId}/persoon`, { version: String(version), person: 'new' }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await ask('select count(*)::int from person where municipality_id = $1', municipalityId)).toEqual([
    { count: 2 },
  ]);
});

test('a double click is carried out once', async () => {
  const { coordinator, noticeId, municipalityId } = await aQuestion();
  const { version } = await stored(noticeId);
  const form = { version: String(version), person: 'new', _form: randomUUID() };
  const answers = await Promise.all([1, 2].map(() => coordinator.post(`/meldingen/${noticeId}/persoon`, form)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(await ask('select count(*)::int from person where municipality_id = $1', municipalityId)).toEqual([
    { count: 2 },
  ]);
});

test('one answer serves every notice with the same identity', async () => {
  const { coordinator, noticeId, personId, municipalityId } = await aQuestion();
  const [other = ''] = await receive(municipalityId, {
    givenNames: 'Lucas',
    kind: 'change',
    receivedOn: '2026-11-21',
    expectedEndOn: '2027-01-15',
  });
  expect((await stored(other)).state).toBe('question');
  await send(coordinator, `${noticeId}/persoon`, { person: personId, also: other });
  expect(await stored(other)).toMatchObject({ state: 'settled', person_id: personId });
  const periods = await ask(
    'select expected_end_on::text from detention where person_id = $1 order by started_on desc limit 1',
    personId,
  );
  expect(periods).toEqual([{ expected_end_on: '2027-01-15' }]);
});

test('doubtful dates are left as they are or set aside with a reason, and either can be undone', async () => {
  const municipalityId = await aMunicipality(app);
  const coordinator = await signIn(app, 'aftercare-coordinator', municipalityId);
  const [noticeId = ''] = await receive(municipalityId, { kind: 'end', endedOn: '2025-01-01', expectedEndOn: '' });
  expect(await stored(noticeId)).toMatchObject({ question_code: 'end-before-begin' });
  expect((await coordinator.get(`/meldingen/${noticeId}`)).body).toContain('Klopt de einddatum?');
  await send(coordinator, `${noticeId}/datums`);
  expect(await stored(noticeId)).toMatchObject({ state: 'settled', question_code: null });
  await send(coordinator, `${noticeId}/ongedaan`);
  expect(await stored(noticeId)).toMatchObject({ state: 'question', question_code: 'end-before-begin' });
  expect((await send(coordinator, `${noticeId}/terzijde`, { reason: ' ' })).status).toBe(422);
  await send(coordinator, `${noticeId}/terzijde`, { reason: 'Dubbel gestuurd' });
  expect(await stored(noticeId)).toMatchObject({ state: 'withdrawn', question_code: null });
  expect((await coordinator.get(`/meldingen/${noticeId}`)).body).toContain('Dubbel gestuurd');
  await send(coordinator, `${noticeId}/ongedaan`);
  expect(await stored(noticeId)).toMatchObject({ state: 'question', question_code: 'end-before-begin' });
});

test('a minor gets a youth file proposed', async () => {
  const municipalityId = await aMunicipality(app);
  const coordinator = await signIn(app, 'aftercare-coordinator', municipalityId);
  const [noticeId = ''] = await receive(municipalityId, { birthDate: '2010-03-01' });
  const { body } = await coordinator.get(`/meldingen/${noticeId}`);
  expect(body).toMatch(/checked=""[^>]*value="youth"|value="youth"[^>]*checked=""/u);
});

test('each form refuses what it cannot read, another role and another municipality', async () => {
  const { coordinator, noticeId, municipalityId } = await aQuestion();
  const forms = ['persoon', 'datums', 'terzijde', 'ongedaan', 'dossier', 'aanbieden', 'aanbod-intrekken', 'zoeken'];
  const officer = await signIn(app, 'reintegration-officer', municipalityId);
  const stranger = await signIn(app, 'aftercare-coordinator', await aMunicipality(app));
  expect((await officer.get(`/meldingen/${noticeId}`)).status).toBe(403);
  expect((await stranger.get(`/meldingen/${noticeId}`)).status).toBe(404);
  for (const form of forms) {
    const fields = { version: '1', person: 'new', reason: 'Een reden', kind: 'youth', text: 'x' };
    expect([form, (await officer.post(`/meldingen/${noticeId}/${form}`, fields)).status]).toEqual([form, 403]);
    expect([form, (await stranger.post(`/meldingen/${noticeId}/${form}`, fields)).status]).toEqual([form, 404]);
    if (form !== 'zoeken')
      expect([form, (await coordinator.post(`/meldingen/${noticeId}/${form}`)).status]).toEqual([form, 422]);
  }
  expect((await stored(noticeId)).state).toBe('question');
});

test('no file without a person', async () => {
  const { coordinator, noticeId } = await aQuestion();
  const refused = await send(coordinator, `${noticeId}/dossier`, { kind: 'youth' });
  expect([refused.status, refused.body.includes('Kies eerst over wie deze melding gaat')]).toEqual([409, true]);
});
