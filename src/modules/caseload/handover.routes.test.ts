import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, auditEvents } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;
let place: string;
let lead: Client;
let giver: Client;
let receiver: Client;
let caseId: string;

beforeAll(async () => {
  app = await testApp();
});
beforeEach(async () => {
  place = await aMunicipality(app);
  [lead, giver, receiver] = [
    await signIn(app, 'rio-lead', place),
    await signIn(app, 'reintegration-officer', place),
    await signIn(app, 'reintegration-officer', place),
  ];
  caseId = (await aCase(app, place, { surname: 'Overdraagster' })).id;
  const told = { place, rio: giver.userId, files: caseId, seen: '0', reason: 'Past bij de doelgroep.' };
  await lead.post('/rio/toewijzen', told);
});
afterAll(() => app.close());

const workerOf = async () =>
  (await app.owner.query<{ worker: string }>('select worker_id as worker from case_file where id = $1', [caseId]))
    .rows[0]?.worker;
const words = { agreements: 'Elke maandag bellen.', nextSteps: 'Het huisbezoek van vrijdag.' };
const offer = (who: Client = giver) =>
  who.post(`/dossiers/${caseId}/rio-overdracht`, { ...words, toId: receiver.userId });
const offered = async (): Promise<string> => (await offer()).location ?? '';

describe('a handover', () => {
  test('shows one page to the receiver, who reaches nothing else until the answer', async () => {
    const address = await offered();
    const { body } = await receiver.get(address);
    for (const text of ['Overdraagster', words.agreements, words.nextSteps, 'Identiteitsbewijs', 'Aanvaarden'])
      expect(body).toContain(text);
    expect((await receiver.get(`/dossiers/${caseId}`)).status).toBe(404);
    expect((await receiver.get('/rio/mijn')).body).toContain('Uw antwoord');
    expect(await auditEvents(app, caseId)).toEqual(
      expect.arrayContaining(['caseload.handover-offered', 'case.viewed']),
    );
  });

  test('moves the file only when it is accepted, without a moment of nobody', async () => {
    const address = await offered();
    expect(await workerOf()).toBe(giver.userId);
    expect((await receiver.post(`${address}/antwoord`, { version: '1', choice: 'accept' })).status).toBe(303);
    expect(await workerOf()).toBe(receiver.userId);
    const { rows } = await app.owner.query<{ rio: string; state: string }>(
      'select rio_id as rio, state from rio_assignment where case_id = $1 order by state',
      [caseId],
    );
    expect(rows).toEqual([
      { rio: receiver.userId, state: 'active' },
      { rio: giver.userId, state: 'ended' },
    ]);
    expect((await giver.get(address)).status).toBe(404);
    expect((await receiver.post(`${address}/antwoord`, { version: '1', choice: 'accept' })).status).toBe(409);
  });

  test('is declined with a reason, and then closed to who declined', async () => {
    const address = await offered();
    expect((await receiver.post(`${address}/antwoord`, { version: '1', choice: 'decline' })).status).toBe(422);
    const declined = await receiver.post(`${address}/antwoord`, {
      version: '1',
      choice: 'decline',
      answer: 'Ik ben vol.',
    });
    expect([declined.status, await workerOf()]).toEqual([303, giver.userId]);
    expect((await receiver.get(address)).status).toBe(404);
    expect((await giver.get(address)).body).toContain('Ik ben vol.');
  });

  test('above the ceiling of the receiver asks a reason of the receiver', async () => {
    await app.owner.query(
      "insert into setting (municipality_id, code, value, version, changed_at, changed_by) values ($1, 'rioCeiling', '1', 1, now(), $2)",
      [place, lead.userId],
    );
    await aCase(app, place, { workerId: receiver.userId });
    const address = await offered();
    expect((await receiver.get(address)).body).toContain('boven de grens');
    expect((await receiver.post(`${address}/antwoord`, { version: '1', choice: 'accept' })).status).toBe(422);
    const accepted = { version: '1', choice: 'accept', answer: 'Loopt bijna af.' };
    expect((await receiver.post(`${address}/antwoord`, accepted)).status).toBe(303);
  });

  test('is offered once, by who has the file, and taken back', async () => {
    expect((await offer(receiver)).status).toBe(404);
    const address = await offered();
    expect((await offer()).status).toBe(409);
    expect((await receiver.post(`${address}/intrekken`, { version: '1' })).status).toBe(409);
    expect((await giver.post(`${address}/intrekken`, { version: '1' })).status).toBe(303);
    expect((await receiver.get(address)).status).toBe(404);
    expect((await receiver.post(`${address}/antwoord`, { version: '1', choice: 'accept' })).status).toBe(404);
  });

  test('only the receiver answers', async () => {
    const address = await offered();
    expect((await lead.post(`${address}/antwoord`, { version: '1', choice: 'accept' })).status).toBe(409);
  });

  test('two answers at the same time: one counts', async () => {
    const address = await offered();
    const answers = await Promise.all([
      receiver.post(`${address}/antwoord`, { version: '1', choice: 'accept' }),
      receiver.post(`${address}/antwoord`, { version: '1', choice: 'decline', answer: 'Toch niet.' }),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
  });
});

describe('holiday cover', () => {
  const arrange = (who: Client, more: Record<string, string> = {}) =>
    who.post('/rio/vervanging', {
      ...{ place, absentId: giver.userId, coverId: receiver.userId },
      ...{ startsOn: '2026-11-23', endsOn: '2026-11-24', why: 'Vakantie' },
      ...more,
    });

  test('shows the files to who covers during those days, and no longer', async () => {
    expect((await receiver.get(`/dossiers/${caseId}`)).status).toBe(404);
    expect((await arrange(giver)).status).toBe(303);
    expect((await receiver.get(`/dossiers/${caseId}`)).status).toBe(200);
    expect((await receiver.get('/rio/mijn')).body).toContain('Ik vervang');
    expect((await giver.get('/rio/mijn')).body).toContain('vervangt u');
    const before = app.clock.now;
    app.clock.now = before.add({ hours: 48 });
    expect((await receiver.get(`/dossiers/${caseId}`)).status).toBe(404);
    app.clock.now = before;
  });

  test('begins on its first day', async () => {
    await arrange(giver, { startsOn: '2026-11-24', endsOn: '2026-11-30' });
    expect((await receiver.get(`/dossiers/${caseId}`)).status).toBe(404);
  });

  test('stays within its municipality', async () => {
    const away = await aMunicipality(app, 'Elders');
    const both = await signIn(app, 'reintegration-officer', [place, away]);
    const there = (await aCase(app, away, { workerId: giver.userId })).id;
    await arrange(giver, { coverId: both.userId });
    expect((await both.get(`/dossiers/${caseId}`)).status).toBe(200);
    expect((await both.get(`/dossiers/${there}`)).status).toBe(404);
  });

  test('is stopped by who is away or by who assigns', async () => {
    await arrange(lead);
    const { rows } = await app.owner.query<{ id: string }>('select id from worker_cover where absent_id = $1', [
      giver.userId,
    ]);
    const stop = `/rio/vervanging/${rows[0]?.id ?? ''}/stoppen`;
    expect((await receiver.post(stop, { version: '1' })).status).toBe(409);
    expect((await giver.post(stop, { version: '1' })).status).toBe(303);
    expect((await giver.post(stop, { version: '1' })).status).toBe(409);
    expect((await receiver.get(`/dossiers/${caseId}`)).status).toBe(404);
  });

  test.each([
    ['for somebody else, by an officer', { absentId: 'lead' }, 409],
    ['by oneself', { coverId: 'giver' }, 422],
    ['that ends before it begins', { startsOn: '2026-12-02', endsOn: '2026-12-01' }, 422],
    ['that is over', { startsOn: '2026-11-01', endsOn: '2026-11-22' }, 422],
    ['for more than three months', { endsOn: '2027-03-01' }, 422],
    ['without days', { endsOn: '' }, 422],
  ])('is refused %s', async (_what, changed, status) => {
    const who: Readonly<Record<string, string>> = { lead: lead.userId, giver: giver.userId };
    const sent = Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, who[value] ?? value]));
    expect((await arrange(giver, sent)).status).toBe(status);
  });
});
