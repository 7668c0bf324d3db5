import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem, auditEvents } from '../../../test/support/given-case.ts';
import { anOfferedFile, aFileBetween, look } from '../../../test/support/given-transfer.ts';
import { aMunicipality, signIn, testApp, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const ask = <Value>(question: string, ...values: unknown[]) => look<Value>(app, question, ...values);
const asNew = { version: '1', person: 'new' };
const rowsOf = (table: string, caseId: string) =>
  ask<number>(`select count(*)::int as value from ${table} where case_id = $1`, caseId);
const caseIn = (municipalityId: string) =>
  ask<string>('select id as value from case_file where municipality_id = $1', municipalityId);

test('the receiver sees who it is and how it stands, and nothing of the content before accepting', async () => {
  const { receiver, sender, caseId, here, there, transferId, surname } = await anOfferedFile(app);
  const { body } = await receiver.get(`/overdrachten/${transferId}`);
  for (const shown of [surname, 'Gaat bij zijn zus wonen', 'Onderdak', 'nog niet bekend'])
    expect(body).toContain(shown);
  expect(body).not.toContain('Onderdak bij familie');
  expect((await receiver.get('/overdrachten')).body).toContain(surname);
  expect((await sender.get('/overdrachten')).body).toContain('Wacht op antwoord');
  expect((await receiver.get(`/dossiers/${caseId}`)).status).toBe(404);
  const columns = await ask<string>(
    "select string_agg(key, ' ') as value from transfer_offer o, jsonb_object_keys(to_jsonb(o)) key where id = $1",
    transferId,
  );
  expect(columns).not.toMatch(/bsn|address|note/u);
  const seen = await asSystem(app, there, async ({ db }) => ({
    cases: await db.selectFrom('caseFile').select('id').where('municipalityId', '=', here).execute(),
    needs: await db.selectFrom('need').select('id').where('municipalityId', '=', here).execute(),
  }));
  expect(seen).toEqual({ cases: [], needs: [] });
});

test('accepting moves the whole file in one day, and the old side keeps only what it must', async () => {
  const { receiver, sender, caseId, there, transferId, surname } = await anOfferedFile(app);
  const accepted = await receiver.post(`/overdrachten/${transferId}/aannemen`, asNew);
  const newId = (await caseIn(there)) ?? '';
  expect([accepted.status, accepted.location]).toEqual([303, `/dossiers/${newId}`]);
  const { body } = await receiver.get(`/dossiers/${newId}`);
  for (const shown of [surname, 'Onderdak bij familie', 'Een eigen kamer', 'Overgenomen van een andere gemeente'])
    expect(body).toContain(shown);
  expect(body).toContain('verwacht');
  const days = await app.owner.query<{ closedOn: string; openedOn: string; state: string }>(
    `select old.closed_on::text as "closedOn", new.opened_on::text as "openedOn", old.state from case_file old, case_file new
     where old.id = $1 and new.id = $2`,
    [caseId, newId],
  );
  expect(days.rows).toEqual([{ closedOn: '2026-11-23', openedOn: '2026-11-23', state: 'transferred' }]);
  for (const table of [
    'need',
    'plan_goal',
    'plan_action',
    'contact',
    'task',
    'prison_visit',
    'domain_review',
    'measurement',
    'need_change',
    'plan_change',
  ])
    expect([table, await rowsOf(table, caseId)]).toEqual([table, 0]);
  for (const table of ['need', 'plan_goal', 'plan_action', 'contact']) expect(await rowsOf(table, newId)).toBe(1);
  expect(
    await ask('select count(*)::int as value from case_change where case_id = $1 and note <> $2', caseId, ''),
  ).toBe(0);
  expect(await rowsOf('budget_request', caseId)).toBe(1);
  expect(await auditEvents(app, caseId)).toEqual(
    expect.arrayContaining(['case.opened', 'case.transferred', 'transfer.emptied', 'transfer.handed-over']),
  );
  const left = (await sender.get(`/dossiers/${caseId}`)).body;
  expect(left).toContain('Overgedragen aan Testgemeente.');
  expect(left).not.toContain('Onderdak bij familie');
  expect((await sender.get(`/overdrachten/${transferId}`)).body).toContain(
    'Hier verwijderd: 1 hulpvraag, 1 doel, 1 contact',
  );
});

test('a refusal tells why and moves nothing; then the file can be offered again', async () => {
  const { receiver, sender, caseId, there, transferId } = await anOfferedFile(app);
  const empty = await receiver.post(`/overdrachten/${transferId}/weigeren`, { version: '1', reason: '' });
  expect([empty.status, empty.body.includes('Schrijf op waarom.')]).toEqual([422, true]);
  await receiver.post(`/overdrachten/${transferId}/weigeren`, { version: '1', reason: 'Staat hier niet ingeschreven' });
  expect((await sender.get(`/overdrachten/${transferId}`)).body).toContain('Staat hier niet ingeschreven');
  expect([await caseIn(there), await rowsOf('need', caseId)]).toEqual([undefined, 1]);
  expect((await sender.get(`/dossiers/${caseId}/overdragen`)).status).toBe(200);
  expect((await receiver.post(`/overdrachten/${transferId}/aannemen`, asNew)).status).toBe(409);
});

test('an offer can be taken back, and a file stands offered once', async () => {
  const { receiver, sender, caseId, transferId } = await anOfferedFile(app);
  expect((await sender.get(`/dossiers/${caseId}/overdragen`)).status).toBe(409);
  expect((await receiver.post(`/overdrachten/${transferId}/intrekken`, { version: '1' })).status).toBe(409);
  expect((await sender.post(`/overdrachten/${transferId}/intrekken`, { version: '1' })).status).toBe(303);
  const late = await receiver.post(`/overdrachten/${transferId}/aannemen`, asNew);
  expect([late.status, late.body.includes('intussen beantwoord of ingetrokken')]).toEqual([409, true]);
});

test('two who accept at once: one of them does, and the file is there once', async () => {
  const { receiver, there, transferId } = await anOfferedFile(app);
  const second = await signIn(app, 'rio-lead', there);
  const answers = await Promise.all(
    [receiver, second].map((one) => one.post(`/overdrachten/${transferId}/aannemen`, asNew)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await ask('select count(*)::int as value from case_file where municipality_id = $1', there)).toBe(1);
});

test('accepting and taking back at the same moment: one of the two happens', async () => {
  const { receiver, sender, caseId, transferId } = await anOfferedFile(app);
  const answers = await Promise.all([
    receiver.post(`/overdrachten/${transferId}/aannemen`, asNew),
    sender.post(`/overdrachten/${transferId}/intrekken`, { version: '1' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const state = await ask('select state as value from case_file where id = $1', caseId);
  expect(state === 'transferred').toBe(answers[0].status === 303);
});

test('who holds the BSN here is the same person, with one history', async () => {
  const { receiver, personId, there, transferId } = await anOfferedFile(app);
  const bsn = await ask<string>('select bsn as value from person where id = $1', personId);
  const known = randomUUID();
  await app.owner.query(
    `insert into person (id, municipality_id, bsn, surname, given_names, sex, address, postcode, town, folded_name, folded_address, created_at)
     values ($1, $2, $3, 'Oud', '', 'unknown', '', '', '', 'oud', '', now())`,
    [known, there, bsn],
  );
  expect((await receiver.post(`/overdrachten/${transferId}/aannemen`, asNew)).status).toBe(303);
  expect(await ask('select person_id as value from case_file where municipality_id = $1', there)).toBe(known);
  expect(await ask('select count(*)::int as value from person where municipality_id = $1', there)).toBe(1);
});

test('what is not settled on the old side stops the transfer with a sentence', async () => {
  const { sender, receiver, caseId, there } = await aFileBetween(app);
  await app.owner.query("update budget_request set state = 'asked', ended_at = null where case_id = $1", [caseId]);
  const version = String(await ask('select version as value from case_file where id = $1', caseId));
  const refused = await sender.post(`/dossiers/${caseId}/overdragen`, { version, to: there, reason: 'Verhuist' });
  expect([refused.status, refused.body.includes('budgetaanvraag open')]).toEqual([409, true]);
  const offered = await anOfferedFile(app);
  await app.owner.query("update budget_request set state = 'asked', ended_at = null where case_id = $1", [
    offered.caseId,
  ]);
  expect((await offered.receiver.post(`/overdrachten/${offered.transferId}/aannemen`, asNew)).status).toBe(409);
  expect(await ask('select state as value from transfer_offer where id = $1', offered.transferId)).toBe('offered');
  expect((await receiver.get('/overdrachten')).body).toContain('Er is niets aangeboden');
});

test('the offer needs another municipality, a reason and the page as it is now', async () => {
  const { sender, caseId, here, there } = await aFileBetween(app);
  const send = (form: Record<string, string>) => sender.post(`/dossiers/${caseId}/overdragen`, form);
  const version = String(await ask('select version as value from case_file where id = $1', caseId));
  expect((await send({ version, to: here, reason: 'Verhuist' })).body).toContain('al van deze gemeente');
  expect((await send({ version, to: 'GM9999', reason: 'Verhuist' })).status).toBe(422);
  expect((await send({ version, to: there, reason: '' })).status).toBe(422);
  expect((await send({ version: '99', to: there, reason: 'Verhuist' })).status).toBe(409);
});

test('a coordinator of a region accepts for a municipality in it, a third municipality finds nothing', async () => {
  const { there, transferId } = await anOfferedFile(app);
  const stranger = await signIn(app, 'aftercare-coordinator', await aMunicipality(app));
  for (const form of ['aannemen', 'weigeren', 'intrekken'])
    expect((await stranger.post(`/overdrachten/${transferId}/${form}`, { ...asNew, reason: 'Nee hoor' })).status).toBe(
      404,
    );
  expect((await stranger.get(`/overdrachten/${transferId}`)).status).toBe(404);
  const region = await signIn(app, 'aftercare-coordinator', [there, await aMunicipality(app)]);
  expect((await region.post(`/overdrachten/${transferId}/aannemen`, asNew)).status).toBe(303);
});

test('who carries files but does not answer for them cannot offer or accept', async () => {
  const { here, there, caseId, transferId } = await anOfferedFile(app);
  const [theirs, ours] = [
    await signIn(app, 'reintegration-officer', there),
    await signIn(app, 'reintegration-officer', here),
  ];
  expect((await theirs.post(`/overdrachten/${transferId}/aannemen`, asNew)).status).toBe(403);
  expect((await ours.get(`/dossiers/${caseId}/overdragen`)).status).toBe(403);
});

test('a RIO travels as a proposal: the receiving side is asked to find a place, and the old assignment is over', async () => {
  const { receiver, caseId, here, there, transferId } = await anOfferedFile(app);
  expect(await ask('select state as value from rio_assignment where case_id = $1', caseId)).toBe('active');
  expect((await receiver.post(`/overdrachten/${transferId}/aannemen`, asNew)).status).toBe(303);
  const newId = await caseIn(there);
  expect(await ask('select state as value from rio_assignment where case_id = $1', newId)).toBe('proposed');
  expect(
    await ask(
      "select count(*)::int as value from rio_assignment where municipality_id = $1 and case_id = $2 and state = 'active'",
      here,
      caseId,
    ),
  ).toBe(0);
});

test('a visit that is still to come stops the transfer with a sentence', async () => {
  const { receiver, caseId, transferId } = await anOfferedFile(app);
  await app.owner.query("update prison_visit set state = 'wanted', ended_at = null where case_id = $1", [caseId]);
  const refused = await receiver.post(`/overdrachten/${transferId}/aannemen`, asNew);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatch(/bezoek/u);
});
