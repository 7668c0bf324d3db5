import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { asSystem } from '../../../../test/support/given-case.ts';
import {
  aMunicipality,
  signIn,
  testApp,
  testMoment,
  type Answer,
  type Client,
  type TestApp,
} from '../../../../test/support/test-app.ts';
import { todayIn } from '../../../kernel/local-date.ts';
import { receiveNotices } from '../receive-notices.service.ts';
import { readNoticeInput } from '../received-item.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function ask<Row>(question: string, ...values: unknown[]): Promise<Row[]> {
  return (await app.owner.query(question, values)).rows as Row[];
}

/** A town name that no other test uses. */
const aTown = (): string => `Dorp ${randomUUID().slice(0, 8)}`;

async function aNoticeElsewhere() {
  const town = aTown();
  const [here, there] = [await aMunicipality(app, aTown()), await aMunicipality(app, town)];
  const fields = {
    kind: 'begin',
    receivedOn: '2026-11-20',
    surname: 'Öztürk',
    givenNames: 'Ayşe',
    birthDate: '1990-02-03',
    address: 'Markt 1',
    town,
    startedOn: '2026-11-19',
    caseManager: 'M. Voorbeeld',
  };
  const items = [readNoticeInput(fields, todayIn(testMoment))];
  const [outcome] = await asSystem(app, here, (ctx) =>
    receiveNotices(ctx, { municipalityId: here, source: 'file', items }),
  );
  return {
    here,
    there,
    town,
    noticeId: outcome?.noticeId ?? '',
    sender: await signIn(app, 'aftercare-coordinator', here),
    receiver: await signIn(app, 'aftercare-coordinator', there),
  };
}

async function versionOf(noticeId: string): Promise<string> {
  const [notice] = await ask<{ version: number }>('select version from notice where id = $1', noticeId);
  return String(notice?.version);
}

const act = async (client: Client, noticeId: string, form: 'aanbieden' | 'aanbod-intrekken'): Promise<Answer> =>
  client.post(`/meldingen/${noticeId}/${form}`, { version: await versionOf(noticeId) });

async function anOffer() {
  const given = await aNoticeElsewhere();
  await act(given.sender, given.noticeId, 'aanbieden');
  const [offer] = await ask<{ id: string }>('select id from notice_offer where notice_id = $1', given.noticeId);
  return { ...given, offerId: offer?.id ?? '' };
}

const stateOf = async (noticeId: string): Promise<string | undefined> =>
  (await ask<{ state: string }>('select state from notice where id = $1', noticeId))[0]?.state;

test('a notice crosses to another municipality only when that accepts it', async () => {
  const { sender, receiver, noticeId, offerId, there } = await anOffer();
  expect(await stateOf(noticeId)).toBe('offered');
  expect((await receiver.get('/meldingen?tab=offered')).body).toContain(`/meldingen/aangeboden/${offerId}`);
  expect((await receiver.get(`/meldingen/aangeboden/${offerId}`)).body).toContain('M. Voorbeeld');
  expect(await ask('select count(*)::int from notice where municipality_id = $1', there)).toEqual([{ count: 0 }]);
  const accepted = await receiver.post(`/meldingen/aangeboden/${offerId}/aannemen`, { version: '1' });
  const arrived = await ask<{ id: string }>(
    'select id, source, state, legal_basis, raw ->> $2 as town from notice where municipality_id = $1',
    there,
    'surname',
  );
  expect(arrived).toEqual([
    {
      id: expect.any(String) as string,
      source: 'transfer',
      state: 'settled',
      legal_basis: 'detention-notice',
      town: 'Öztürk',
    },
  ]);
  expect([accepted.status, accepted.location]).toEqual([303, `/meldingen/${arrived[0]?.id ?? ''}`]);
  expect((await sender.get(`/meldingen/${noticeId}`)).body).toContain('Overgenomen door');
});

test('the receiver cannot read the notice itself, nor anything else of the sender', async () => {
  const { receiver, noticeId, here, there } = await anOffer();
  expect((await receiver.get(`/meldingen/${noticeId}`)).status).toBe(404);
  const seen = await asSystem(app, there, async ({ db }) => ({
    notices: await db.selectFrom('notice').select('id').where('municipalityId', '=', here).execute(),
    offers: await db.selectFrom('noticeOffer').select(['state']).where('noticeId', '=', noticeId).execute(),
    decisions: await db.selectFrom('noticeDecision').select('id').where('noticeId', '=', noticeId).execute(),
  }));
  expect(seen).toEqual({ notices: [], offers: [{ state: 'offered' }], decisions: [] });
});

test('a third municipality sees no offer, and neither side can write what is the other’s', async () => {
  const { offerId, here, there } = await anOffer();
  const third = await aMunicipality(app);
  const stranger = await signIn(app, 'aftercare-coordinator', third);
  expect((await stranger.get(`/meldingen/aangeboden/${offerId}`)).status).toBe(404);
  expect((await stranger.post(`/meldingen/aangeboden/${offerId}/aannemen`, { version: '1' })).status).toBe(404);
  const write = (municipality: string, state: 'accepted' | 'withdrawn') =>
    asSystem(app, municipality, ({ db, now }) =>
      db.updateTable('noticeOffer').set({ state, answeredAt: now }).where('id', '=', offerId).execute(),
    );
  await expect(write(here, 'accepted')).rejects.toThrow('row-level security');
  await expect(write(there, 'withdrawn')).rejects.toThrow('row-level security');
  const rewrite = asSystem(app, there, ({ db }) =>
    db.updateTable('noticeOffer').set({ content: '{}' }).where('id', '=', offerId).execute(),
  );
  await expect(rewrite).rejects.toThrow('permission denied');
});

test('a refusal with its reason makes the notice a question again', async () => {
  const { sender, receiver, noticeId, offerId } = await anOffer();
  const empty = await receiver.post(`/meldingen/aangeboden/${offerId}/weigeren`, { version: '1', reason: '' });
  expect([empty.status, empty.body.includes('Schrijf op waarom.')]).toEqual([422, true]);
  await receiver.post(`/meldingen/aangeboden/${offerId}/weigeren`, {
    version: '1',
    reason: 'Staat hier niet ingeschreven',
  });
  expect(await stateOf(noticeId)).toBe('question');
  const { body } = await sender.get(`/meldingen/${noticeId}`);
  expect(body).toContain('Staat hier niet ingeschreven');
  expect((await act(sender, noticeId, 'aanbieden')).status).toBe(303);
});

test('an offer that was taken back cannot be accepted any more', async () => {
  const { sender, receiver, noticeId, offerId } = await anOffer();
  expect((await act(sender, noticeId, 'aanbod-intrekken')).status).toBe(303);
  expect(await stateOf(noticeId)).toBe('question');
  const late = await receiver.post(`/meldingen/aangeboden/${offerId}/aannemen`, { version: '1' });
  expect([late.status, late.body.includes('Het aanbod is ingetrokken')]).toEqual([409, true]);
});

test('accepting and taking back at the same moment: one of the two happens', async () => {
  const { sender, receiver, noticeId, offerId, there } = await anOffer();
  const answers = await Promise.all([
    receiver.post(`/meldingen/aangeboden/${offerId}/aannemen`, { version: '1' }),
    act(sender, noticeId, 'aanbod-intrekken'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const arrived = await ask('select id from notice where municipality_id = $1', there);
  expect([await stateOf(noticeId), arrived.length]).toEqual(
    answers[0].status === 303 ? ['offered', 1] : ['question', 0],
  );
});

test('a double click takes a notice over once', async () => {
  const { receiver, offerId, there } = await anOffer();
  const form = { version: '1', _form: randomUUID() };
  const answers = await Promise.all([1, 2].map(() => receiver.post(`/meldingen/aangeboden/${offerId}/aannemen`, form)));
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  expect(await ask('select count(*)::int from notice where municipality_id = $1', there)).toEqual([{ count: 1 }]);
});

test('somebody from elsewhere can be ours, and a town that nobody here knows is not offered', async () => {
  const { sender, noticeId } = await aNoticeElsewhere();
  const version = await versionOf(noticeId);
  expect((await sender.post(`/meldingen/${noticeId}/persoon`, { version, person: 'new' })).status).toBe(303);
  expect(await stateOf(noticeId)).toBe('settled');
  const other = await aNoticeElsewhere();
  await app.owner.query("update municipality set name = 'Weg', towns = '{}' where id = $1", [other.there]);
  expect((await act(other.sender, other.noticeId, 'aanbieden')).status).toBe(409);
});

test('only who decides about notices answers an offer', async () => {
  const { offerId, there } = await anOffer();
  const officer = await signIn(app, 'reintegration-officer', there);
  expect((await officer.get(`/meldingen/aangeboden/${offerId}`)).status).toBe(403);
  for (const form of ['aannemen', 'weigeren'])
    expect(
      (await officer.post(`/meldingen/aangeboden/${offerId}/${form}`, { version: '1', reason: 'nee hoor' })).status,
    ).toBe(403);
});
