import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem, auditEvents } from '../../../test/support/given-case.ts';
import { aWantedVisit, getStored } from '../../../test/support/given-visit.ts';
import {
  aMunicipality,
  signIn,
  testApp,
  testMoment,
  type Answer,
  type Client,
  type TestApp,
} from '../../../test/support/test-app.ts';
import { findContacts } from '../contacts/contacts.public.ts';
import { visitLink, visitStepLink } from './visits.links.ts';
import type { ShownVisit } from './visits.public.ts';

let kantelpunt: TestApp;
let here: string;
let officer: Client;
let visit: ShownVisit;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  kantelpunt.clock.now = testMoment;
  here = await aMunicipality(kantelpunt);
  officer = await signIn(kantelpunt, 'reintegration-officer', here);
  visit = await aWantedVisit(kantelpunt, here, { visitorRole: 'reintegration-officer', visitor: officer, officer });
});

const stored = () => getStored(kantelpunt, visit);
const contacts = () => asSystem(kantelpunt, here, (ctx) => findContacts(ctx, visit.caseId));
type Step = Parameters<typeof visitStepLink>[1];
const send = async (step: Step, form: Record<string, string>, who = officer): Promise<Answer> =>
  who.post(visitStepLink(visit.id, step), { version: String((await stored()).version), ...form });
const moment = { on: '2026-11-26', at: '10:00' };
const ask = (form: Record<string, string> = {}) => send('aanvragen', { ...moment, prison: 'PI Testdam', ...form });
const confirm = (form: Record<string, string> = {}) => send('bevestigen', { ...moment, ...form });
const afterwards = () => {
  kantelpunt.clock.now = testMoment.add({ hours: 24 * 4 });
};
const settle = (outcome: string, note = '') => send('uitkomst', { outcome, note });

describe('from the wish to the outcome', () => {
  test('a visit is asked, confirmed and held, and stands in the contact log', async () => {
    expect((await officer.get(visitLink(visit.id))).body).toContain('Aanvragen bij de PI');
    expect((await ask()).location).toBe(visitLink(visit.id));
    expect((await confirm({ at: '11:00' })).status).toBe(303);
    expect(await stored()).toMatchObject({ state: 'confirmed', visitOn: '2026-11-26', visitAt: '11:00', version: 3 });
    afterwards();
    expect((await settle('held', 'Wil een kamer in Gouda.')).location).toBe('/bezoeken');
    const { contactId } = await stored();
    expect(await contacts()).toMatchObject([
      { id: contactId, type: 'prison-visit', withWhom: 'participant', outcome: 'held', happensOn: '2026-11-26' },
    ]);
    expect(await auditEvents(kantelpunt, visit.caseId)).toEqual(
      expect.arrayContaining(['visit.viewed', 'visit.asked', 'visit.confirmed', 'visit.held', 'contact.logged']),
    );
    expect((await officer.get(visitLink(visit.id))).body).toContain('Wil een kamer in Gouda.');
  });

  test('one that was not held offers the next one, with its attempt counted, once', async () => {
    await ask();
    afterwards();
    const { location = '' } = await settle('person-acceptable', 'Had een medische afspraak.');
    expect(location).toBe(visitStepLink(visit.id, 'volgende'));
    const form = await officer.get(location);
    expect(form.body).toContain('Dit wordt de 2e poging');
    expect(form.body).toContain('Kennismaken');
    const wish = { visitor: `reintegration-officer:${officer.userId}`, reason: 'Kennismaken', wishedBefore: '' };
    const both = await Promise.all([officer.post(location, wish), officer.post(location, wish)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const next =
      both
        .find(({ status }) => status === 303)
        ?.location?.split('/')
        .at(-1) ?? '';
    expect(await getStored(kantelpunt, { ...visit, id: next })).toMatchObject({ attempt: 2, followsId: visit.id });
    expect((await officer.get(location)).status).toBe(409);
    expect(await contacts()).toMatchObject([{ outcome: 'person-acceptable', note: 'Had een medische afspraak.' }]);
  });

  test('that it will not be held can be said before its day', async () => {
    await ask();
    expect((await settle('held')).body).toContain('nog niet geweest');
    expect((await settle('logistics', 'De PI heeft geen bewaker.')).status).toBe(303);
    expect(await contacts()).toMatchObject([{ outcome: 'logistics', happensOn: '2026-11-23' }]);
  });

  test('two who settle it at once: one of them is told, and there is one contact', async () => {
    await ask();
    afterwards();
    const both = await Promise.all([settle('held'), settle('logistics', 'Ziek')]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await contacts()).toHaveLength(1);
  });

  test('one that is no longer needed is called off, with a reason', async () => {
    expect((await send('afzeggen', { why: '' })).body).toContain('waarom het bezoek niet meer nodig is');
    expect((await send('afzeggen', { why: 'De reclassering gaat al.' })).status).toBe(303);
    expect(await stored()).toMatchObject({ state: 'cancelled', outcomeNote: 'De reclassering gaat al.' });
    expect((await ask()).status).toBe(409);
    expect(await contacts()).toEqual([]);
  });
});

describe('what cannot be', () => {
  test.each([
    [{ on: '2026-11-22' }, 'Deze dag is al geweest.'],
    [{ on: '2026-12-10' }, 'is de persoon al vrij'],
    [{ on: 'morgen' }, 'Vul een datum in'],
    [{ at: '25:00' }, 'Vul een tijd in'],
    [{ prison: '' }, 'Vul in welke PI'],
  ])('asking with %o', async (wrong, sentence) => {
    const answer = await ask(wrong);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect((await stored()).state).toBe('wanted');
  });

  test('confirming what was not asked, settling what has no day, or over another version', async () => {
    expect((await confirm()).status).toBe(409);
    expect((await settle('held')).status).toBe(409);
    expect((await ask({ version: '9' })).status).toBe(409);
    expect((await officer.get(visitStepLink(visit.id, 'volgende'))).status).toBe(409);
    expect((await officer.get(visitStepLink(visit.id, 'agenda'))).status).toBe(409);
    await ask();
    afterwards();
    expect((await settle('misschien')).status).toBe(422);
    // The coded reason is enough: who stands outside a prison has no time to write.
    expect((await settle('logistics')).status).toBe(303);
  });

  test('by somebody of elsewhere, or who does not work on the file', async () => {
    const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
    const colleague = await signIn(kantelpunt, 'reintegration-officer', here);
    for (const who of [elsewhere, colleague]) {
      expect((await who.get(visitLink(visit.id))).status).toBe(404);
      expect((await send('aanvragen', { ...moment, prison: 'PI Testdam' }, who)).status).toBe(404);
      expect((await who.get('/bezoeken')).body).not.toContain('Zeldzaamstra');
    }
    const director = await signIn(kantelpunt, 'mdt-director', here);
    expect((await director.get(visitLink(visit.id))).status).toBe(403);
  });
});

test('what goes along holds no surname, and the calendar file not even a first name', async () => {
  await ask();
  const sheet = (await officer.get(visitStepLink(visit.id, 'notitieblad'))).body;
  expect(sheet).toContain('10:00 – Luuk (1990)');
  expect(sheet).toContain('Neem dit blad weer mee');
  expect(sheet).not.toContain('Zeldzaamstra');
  const { body, headers } = await officer.get(visitStepLink(visit.id, 'agenda'));
  expect(headers['content-type']).toContain('text/calendar');
  expect(body).toContain('SUMMARY:Bezoek PI Testdam\\, 1 gesprek');
  expect(body).toContain(`UID:bezoek-${visit.id}@kantelpunt`);
  expect(body).toContain('SEQUENCE:1');
  for (const secret of ['Zeldzaamstra', 'Luuk', '1990']) expect(body).not.toContain(secret);
  await confirm({ on: '2026-11-27' });
  const changed = (await officer.get(visitStepLink(visit.id, 'agenda'))).body;
  expect(changed).toContain(`UID:bezoek-${visit.id}@kantelpunt`);
  expect(changed).toContain('SEQUENCE:2');
  expect(changed).toContain('DTSTART;TZID=Europe/Amsterdam:20261127T100000');
  expect(await auditEvents(kantelpunt, visit.caseId)).toEqual(
    expect.arrayContaining(['visit.note-sheet-printed', 'visit.calendar-downloaded']),
  );
});

test('Vandaag and the file show the visit, and one tap says that it was held', async () => {
  await ask();
  expect((await officer.get('/vandaag')).body).toContain('Bezoeken deze week');
  expect((await officer.get(`/dossiers/${visit.caseId}`)).body).toContain('do 26 nov, 10:00');
  afterwards();
  expect((await officer.get('/vandaag')).body).toContain('Ging door');
  expect((await send('uitkomst', { outcome: 'held' })).status).toBe(303);
  expect((await officer.get('/vandaag')).body).not.toContain('Bezoeken deze week');
});

test('a person who was moved is visited where they are now', async () => {
  await ask();
  await kantelpunt.owner.query("update detention set prison = 'PI Elders' where municipality_id = $1", [here]);
  expect((await officer.get(visitLink(visit.id))).body).toContain('overgeplaatst naar PI Elders');
  expect((await ask({ prison: 'PI Elders' })).status).toBe(303);
  expect(await stored()).toMatchObject({ state: 'asked', prison: 'PI Elders' });
});
