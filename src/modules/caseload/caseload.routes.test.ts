import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, asSystem, auditEvents } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';
import { assignmentsOf, proposeAssignment } from './caseload.public.ts';

let app: TestApp;
let place: string;
let lead: Client;
let rio: Client;
let other: Client;

beforeAll(async () => {
  app = await testApp();
});
beforeEach(async () => {
  place = await aMunicipality(app);
  [lead, rio, other] = [
    await signIn(app, 'rio-lead', place),
    await signIn(app, 'reintegration-officer', place),
    await signIn(app, 'reintegration-officer', place),
  ];
});
afterAll(() => app.close());

const ask = async <Row>(text: string, values: unknown[]): Promise<Row[]> =>
  (await app.owner.query(text, values)).rows as Row[];

const aFile = async (surname = 'Kandidaat') => (await aCase(app, place, { surname })).id;
const setting = (code: string, value: unknown) =>
  app.owner.query(
    'insert into setting (municipality_id, code, value, version, changed_at, changed_by) values ($1, $2, $3, 1, now(), $4)',
    [place, code, JSON.stringify(value), randomUUID()],
  );
const assign = (ids: readonly string[], more: Record<string, string> = {}) =>
  lead.post('/rio/toewijzen', {
    ...{ place, rio: rio.userId, files: ids.join(' '), seen: '0', reason: 'Past bij de doelgroep.' },
    ...more,
  });
const workerOf = async (caseId: string) =>
  (await ask<{ worker: string | null }>('select worker_id as worker from case_file where id = $1', [caseId]))[0]
    ?.worker;
const activeOf = (caseId: string) =>
  ask<{ id: string; rio: string; over: string; version: number }>(
    "select id, rio_id as rio, over_reason as over, version from rio_assignment where case_id = $1 and state = 'active'",
    [caseId],
  );

describe('assigning', () => {
  test('several at once set the worker, the assignment and the trail', async () => {
    const ids = [await aFile(), await aFile()];
    const answer = await assign(ids);
    expect([answer.status, answer.location]).toEqual([303, `/rio?gemeente=${place}`]);
    for (const id of ids) {
      expect(await workerOf(id)).toBe(rio.userId);
      expect((await activeOf(id)).map((row) => row.rio)).toEqual([rio.userId]);
      expect(await auditEvents(app, id)).toEqual(expect.arrayContaining(['case.assigned', 'caseload.assigned']));
    }
  });

  test('is all or nothing: one that has a RIO already keeps the rest back', async () => {
    const [free, taken] = [await aFile(), await aFile()];
    await assign([taken]);
    expect((await assign([free, taken])).status).toBe(409);
    expect([await workerOf(free), await activeOf(free)]).toEqual([null, []]);
  });

  test('shows beforehand what it means, and warns from the first number', async () => {
    await setting('rioCeiling', 2);
    await setting('rioWarnFrom', 1);
    const [one, two, three] = [await aFile(), await aFile(), await aFile()];
    const look = (ids: string[]) =>
      lead.get(`/rio/toewijzen?gemeente=${place}&rio=${rio.userId}&${ids.map((id) => `dossier=${id}`).join('&')}`);
    expect((await look([one])).body).toContain('Deze RIO raakt vol');
    expect((await look([one, two])).body).toContain('Hiermee is deze RIO vol');
    expect((await look([one, two, three])).body).toContain('Er is geen plaats');
    expect(await activeOf(one)).toEqual([]);
  });

  test('above the ceiling asks for a reason, and over the load that was seen', async () => {
    await setting('rioCeiling', 1);
    const [one, two] = [await aFile(), await aFile()];
    await assign([one]);
    expect((await assign([two], { seen: '2' })).body).toContain('boven de grens');
    expect((await assign([two], { seen: '0', overReason: 'Er is haast bij.' })).status).toBe(409);
    expect((await assign([two], { seen: '2', overReason: 'Er is haast bij.' })).status).toBe(303);
    expect((await activeOf(two))[0]?.over).toBe('Er is haast bij.');
  });

  test('of sixteen at the same time for one place one is carried out', { timeout: 30_000 }, async () => {
    await setting('rioCeiling', 1);
    const ids = await Promise.all(Array.from({ length: 16 }, () => aFile()));
    const answers = await Promise.all(ids.map((id) => assign([id])));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array.from({ length: 15 }, () => 409)]);
    const rows = await ask("select 1 from rio_assignment where municipality_id = $1 and state = 'active'", [place]);
    expect(rows).toHaveLength(1);
  });

  test('the same file to two officers at the same time goes to one', async () => {
    const id = await aFile();
    const answers = await Promise.all([assign([id]), assign([id], { rio: other.userId })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await workerOf(id)).toBe((await activeOf(id))[0]?.rio);
  });

  test('asks for a reason, a RIO of this municipality, and files within reach', async () => {
    const id = await aFile();
    const elsewhere = await signIn(app, 'reintegration-officer', await aMunicipality(app));
    expect((await assign([id], { reason: '' })).status).toBe(422);
    expect((await assign([id], { rio: elsewhere.userId })).status).toBe(422);
    expect((await assign([randomUUID()])).status).toBe(404);
    expect((await rio.post('/rio/toewijzen', { place })).status).toBe(403);
  });

  test('a weight counts in halves, chosen by hand', async () => {
    const id = await aFile();
    await assign([id]);
    const told = { version: '0', offence: 'Overval', weight: 'heavy', note: '' };
    expect((await rio.post(`/dossiers/${id}/rio`, told)).status).toBe(303);
    expect((await rio.post(`/dossiers/${id}/rio`, told)).status).toBe(409);
    expect((await rio.post(`/dossiers/${id}/rio`, { ...told, version: '1', offence: 'Iets' })).status).toBe(422);
    expect((await lead.get(`/rio?gemeente=${place}`)).body).toContain('1½ van 20');
  });
});

describe('the page', () => {
  test('shows each criterion ticked or not, and unknown as unknown', async () => {
    const id = await aFile('Ongewis');
    const body = (await lead.get(`/rio?gemeente=${place}&alle=ja`)).body;
    expect(body).toContain('Ongewis');
    expect(body).toContain('Nee: 36 jaar');
    expect(body).toContain('Onbekend');
    expect((await lead.get(`/rio?gemeente=${place}`)).body).not.toContain('Ongewis');
    await app.owner.query(
      "update person set birth_date = '2004-02-02' where id = (select person_id from case_file where id = $1)",
      [id],
    );
    expect((await lead.get(`/rio?gemeente=${place}`)).body).toContain('Ja: 22 jaar');
  });

  test('a file given without an assignment counts, and is named to be recorded', async () => {
    const id = await aFile('Bijzaak');
    await app.owner.query('update case_file set worker_id = $2 where id = $1', [id, rio.userId]);
    const { body } = await lead.get(`/rio?gemeente=${place}`);
    expect(body).toContain('zonder vastgelegde toewijzing');
    expect(body).toContain('1 van 20');
    expect((await assign([id], { seen: '2' })).status).toBe(303);
    expect((await lead.get(`/rio?gemeente=${place}`)).body).not.toContain('zonder vastgelegde toewijzing');
  });

  test('another municipality is not found, and an officer has a page of their own', async () => {
    expect((await lead.get('/rio?gemeente=GM9901')).status).toBe(404);
    const id = await aFile('Vandegast');
    await assign([id]);
    expect((await rio.get('/rio/mijn')).body).toContain('Vandegast');
    expect((await other.get('/rio/mijn')).body).not.toContain('Vandegast');
    expect((await lead.get('/rio/mijn')).status).toBe(403);
  });
});

describe('the waiting list', () => {
  const wait = (id: string, reason = 'Alle RIO’s zijn vol.') =>
    lead.post('/rio/wachtlijst', { place, files: id, reason });

  test('holds a reason, is left by assigning, and twice is refused', async () => {
    const id = await aFile('Wachtman');
    expect((await wait(id, '')).status).toBe(422);
    expect((await wait(id)).status).toBe(303);
    expect((await wait(id)).status).toBe(409);
    const { body } = await lead.get(`/rio?gemeente=${place}`);
    expect(body).toContain('Alle RIO’s zijn vol.');
    expect(body).toContain('Er is nu plaats');
    await assign([id]);
    expect((await lead.get(`/rio?gemeente=${place}`)).body).not.toContain('Alle RIO’s zijn vol.');
    const [row] = await ask<{ reason: string }>('select removed_reason as reason from rio_waiting where case_id = $1', [
      id,
    ]);
    expect(row?.reason).toBe('Toegewezen aan een RIO.');
  });

  test('is left by hand with a reason, once', async () => {
    const id = await aFile();
    await wait(id);
    const [row] = await ask<{ id: string }>('select id from rio_waiting where case_id = $1', [id]);
    const address = `/rio/wachtlijst/${row?.id ?? ''}`;
    expect((await lead.post(address, { version: '1', reason: '' })).status).toBe(422);
    expect((await lead.post(address, { version: '1', reason: 'Verhuisd.' })).status).toBe(303);
    expect((await lead.post(address, { version: '1', reason: 'Verhuisd.' })).status).toBe(409);
    expect((await lead.get(address)).body).toContain('Verhuisd.');
  });
});

describe('an assignment', () => {
  test('goes on when the file is closed and opened again, and ends only with a reason', async () => {
    const id = await aFile('Blijver');
    await assign([id]);
    await app.owner.query(
      "update case_file set state = 'closed', closed_on = '2026-11-23', close_reason = 'moved' where id = $1",
      [id],
    );
    const { body } = await lead.get(`/rio?gemeente=${place}`);
    expect(body).toContain('Gesloten terwijl de RIO betrokken blijft');
    const [row] = await activeOf(id);
    const end = `/rio/toewijzingen/${row?.id ?? ''}/einde`;
    expect((await lead.get(end)).body).toContain('10 dec 2028');
    expect((await lead.post(end, { version: '1', reason: '' })).status).toBe(422);
    expect((await lead.post(end, { version: '9', reason: 'Verhuisd.' })).status).toBe(409);
    expect((await lead.post(end, { version: '1', reason: 'Verhuisd.' })).status).toBe(303);
    expect((await lead.post(end, { version: '1', reason: 'Verhuisd.' })).status).toBe(409);
    expect(await activeOf(id)).toEqual([]);
  });

  test('of an open file ends only when somebody goes on', async () => {
    const id = await aFile();
    await assign([id]);
    const [row] = await activeOf(id);
    const end = `/rio/toewijzingen/${row?.id ?? ''}/einde`;
    expect((await lead.post(end, { version: '1', reason: 'Klaar.' })).status).toBe(422);
    expect((await lead.post(end, { version: '1', reason: 'Klaar.', nextId: lead.userId })).status).toBe(303);
    expect(await workerOf(id)).toBe(lead.userId);
  });

  test('that came along from elsewhere is proposed once, shown in front, and becomes the assignment', async () => {
    const id = await aFile('Overkomst');
    const propose = () => asSystem(app, place, (ctx) => proposeAssignment(ctx, { caseId: id, reason: 'Had een RIO.' }));
    await propose();
    await propose();
    expect((await lead.get(`/rio?gemeente=${place}&alle=ja`)).body).toContain('Had elders een RIO');
    await assign([id]);
    const all = await asSystem(app, place, (ctx) => assignmentsOf(ctx, id));
    expect(all.map(({ state, rioId }) => [state, rioId])).toEqual([['active', rio.userId]]);
  });
});
