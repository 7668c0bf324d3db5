import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, asSystem, auditEvents } from '../../../test/support/given-case.ts';
import {
  aMunicipality,
  signIn,
  testApp,
  testMoment,
  type Client,
  type TestApp,
} from '../../../test/support/test-app.ts';
import { getCase, type CaseFile } from '../cases/cases.public.ts';
import {
  findContacts,
  findOutcomesToLog,
  logContactLink,
  settleContactLink,
  withdrawContactLink,
} from './contacts.public.ts';

import { contactNoteLink, reopenContactLink } from './contacts.links.ts';

let kantelpunt: TestApp;
let here: string;
let officer: Client;
let file: CaseFile;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  kantelpunt.clock.now = testMoment;
  here = await aMunicipality(kantelpunt);
  officer = await signIn(kantelpunt, 'reintegration-officer', here);
  file = await aCase(kantelpunt, here, { workerId: officer.userId });
});

const url = () => logContactLink(file.id);
const phoned = { type: 'phone', outcome: 'held', on: '2026-11-23', at: '09:30', withWhom: 'participant', note: '' };
const contacts = () => asSystem(kantelpunt, here, (ctx) => findContacts(ctx, file.id));
const lastContactOn = async () => (await asSystem(kantelpunt, here, (ctx) => getCase(ctx, file.id))).lastContactOn;

test('the form is ready to be sent after two taps', async () => {
  const answer = await officer.get(url());
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('value="2026-11-23"');
  expect(answer.body).toContain('value="10:00"');
  expect(answer.body).toContain('Luuk van der Velden');
});

test('a contact is logged once on a double click, and remembered on the file', async () => {
  const sent = { ...phoned, _form: randomUUID() };
  const answers = [await officer.post(url(), sent), await officer.post(url(), sent)];
  expect(answers.map(({ status, location }) => [status, location])).toEqual([
    [303, `/dossiers/${file.id}`],
    [303, `/dossiers/${file.id}`],
  ]);
  expect(await contacts()).toMatchObject([{ ...{ type: 'phone', outcome: 'held' }, happensOn: '2026-11-23' }]);
  expect(await lastContactOn()).toBe('2026-11-23');
  expect(await auditEvents(kantelpunt, file.id)).toContain('contact.logged');
});

test('what did not take place is kept with its reason, and is no contact', async () => {
  await officer.post(url(), { ...phoned, outcome: 'person-unacceptable', note: 'Nam niet op' });
  expect(await contacts()).toMatchObject([{ outcome: 'person-unacceptable', note: 'Nam niet op' }]);
  expect(await lastContactOn()).toBeNull();
});

test.each([
  [{ type: '' }, 'Kies wat voor contact het was.'],
  [{ outcome: 'misschien' }, 'Kies of het doorging.'],
  [{ type: 'third-party' }, 'Kies met wie u sprak.'],
  [{ on: '2026-13-01' }, 'Vul een datum in.'],
  [{ at: '25:00' }, 'Vul een tijd in'],
  [{ on: '2026-11-24' }, 'Dit moment is nog niet geweest.'],
  [{ outcome: 'planned' }, 'Een afspraak ligt na nu.'],
  [{ note: 'x'.repeat(2001) }, 'Houd de toelichting korter'],
])('%o is shown again with what is wrong', async (wrong, sentence) => {
  const answer = await officer.post(url(), { ...phoned, ...wrong });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain(sentence);
  expect(answer.body).toMatch(/(Contact|Afspraak) opslaan/u);
  expect(await contacts()).toEqual([]);
});

test('a file that is not yours, of elsewhere, or for a role without the right', async () => {
  const colleague = await signIn(kantelpunt, 'reintegration-officer', here);
  expect((await colleague.get(url())).status).toBe(404);
  expect((await colleague.post(url(), phoned)).status).toBe(404);
  const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
  expect((await elsewhere.post(url(), phoned)).status).toBe(404);
  const adviser = await signIn(kantelpunt, 'policy-adviser', here);
  expect((await adviser.post(url(), phoned)).status).toBe(403);
  expect(await contacts()).toEqual([]);
});

describe('an appointment', () => {
  test('has a form of its own', async () => {
    expect((await officer.get(url())).body).toContain('soort=afspraak');
    expect((await officer.get(`${url()}?soort=afspraak`)).body).toContain('Afspraak opslaan');
  });

  const planned = { ...phoned, type: 'prison-visit', outcome: 'planned', on: '2026-11-24', at: '14:00' };
  const made = async () => {
    await officer.post(url(), planned);
    const [contact] = await contacts();
    if (contact === undefined) throw new Error('no contact was logged');
    return contact;
  };
  const toLog = () => asSystem(kantelpunt, here, (ctx) => findOutcomesToLog(ctx, 10));

  test('asks what became of it once its moment has passed', async () => {
    const appointment = await made();
    expect(await toLog()).toEqual([]);
    kantelpunt.clock.now = testMoment.add({ hours: 48 });
    expect(await toLog()).toMatchObject([{ id: appointment.id }]);
    const settle = settleContactLink(appointment);
    expect((await officer.get(settle)).body).toContain('Hoe ging de afspraak?');
    const sent = { version: '1', outcome: 'held', note: '' };
    expect((await officer.post(settle, sent)).status).toBe(303);
    expect(await toLog()).toEqual([]);
    expect(await lastContactOn()).toBe('2026-11-24');
    expect((await officer.post(settle, sent)).status).toBe(409);
    expect((await officer.post(settle, { ...sent, version: '2' })).body).toContain('al vastgelegd');
  });

  test('is told in one tap on Vandaag, taken back there, and explained later', async () => {
    const appointment = await made();
    kantelpunt.clock.now = testMoment.add({ hours: 48 });
    expect((await officer.get('/vandaag')).body).toContain('Persoon, zonder goede reden');
    const tap = { version: '1', outcome: 'person-unacceptable', back: 'vandaag' };
    const { location = '' } = await officer.post(settleContactLink(appointment), tap);
    expect(location).toBe(`/vandaag?contact=${appointment.id}#uitkomsten`);
    const { body } = await officer.get(location);
    expect(body).toContain('Ongedaan maken');
    expect(body).toContain('geen goede reden.');
    expect(await auditEvents(kantelpunt, file.id)).toContain('contact.settled');
    const colleague = await signIn(kantelpunt, 'reintegration-officer', here);
    expect((await colleague.get(location)).body).not.toContain('Ongedaan maken');
    const undo = reopenContactLink(appointment);
    expect((await colleague.post(undo, { version: '2' })).status).toBe(404);
    const undone = await Promise.all([officer.post(undo, { version: '2' }), officer.post(undo, { version: '2' })]);
    expect(undone.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await toLog()).toMatchObject([{ id: appointment.id }]);
    await officer.post(settleContactLink(appointment), { ...tap, version: '3' });
    const note = contactNoteLink(appointment);
    expect((await officer.get(note)).body).toContain('Notitie bij het contact');
    expect((await officer.post(note, { version: '4', note: 'Was verhuisd' })).status).toBe(303);
    expect(await contacts()).toMatchObject([{ outcome: 'person-unacceptable', note: 'Was verhuisd' }]);
  });

  test('that was logged afterwards is withdrawn and not taken back', async () => {
    await officer.post(url(), phoned);
    const [contact] = await contacts();
    expect(
      (await officer.post(reopenContactLink(contact ?? { caseId: file.id, id: randomUUID() }), { version: '1' }))
        .status,
    ).toBe(409);
  });

  test('cannot have taken place before its moment, nor be settled by another', async () => {
    const settle = settleContactLink(await made());
    expect((await officer.post(settle, { version: '1', outcome: 'held', note: '' })).status).toBe(422);
    const colleague = await signIn(kantelpunt, 'reintegration-officer', here);
    expect((await colleague.get(settle)).status).toBe(404);
    expect((await colleague.post(settle, { version: '1', outcome: 'held', note: '' })).status).toBe(404);
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    expect((await adviser.post(settle, { version: '1', outcome: 'held', note: '' })).status).toBe(403);
  });

  test('two who settle it at once: one of them is told', async () => {
    const settle = settleContactLink(await made());
    kantelpunt.clock.now = testMoment.add({ hours: 48 });
    const outcomes = ['held', 'person-acceptable'].map((outcome) =>
      officer.post(settle, { version: '1', outcome, note: 'Ziek' }),
    );
    expect((await Promise.all(outcomes)).map(({ status }) => status).sort()).toEqual([303, 409]);
  });
});

test('a contact logged by mistake is withdrawn, once, by one who may', async () => {
  await officer.post(url(), phoned);
  const [contact] = await contacts();
  const withdraw = withdrawContactLink(contact ?? { caseId: file.id, id: randomUUID() });
  const colleague = await signIn(kantelpunt, 'reintegration-officer', here);
  expect((await colleague.post(withdraw, { version: '1' })).status).toBe(404);
  const adviser = await signIn(kantelpunt, 'policy-adviser', here);
  expect((await adviser.post(withdraw, { version: '1' })).status).toBe(403);
  expect((await officer.post(withdraw, { version: '9' })).status).toBe(409);
  expect((await officer.post(withdraw, { version: '' })).status).toBe(422);
  expect((await officer.post(withdraw, { version: '1' })).status).toBe(303);
  expect(await contacts()).toEqual([]);
  expect(await lastContactOn()).toBeNull();
  expect((await officer.post(withdraw, { version: '2' })).status).toBe(404);
});
