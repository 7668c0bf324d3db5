import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aWantedVisit, getStored } from '../../../test/support/given-visit.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';
import { askTripLink, tripLink, visitStepLink } from './visits.links.ts';
import type { ShownVisit } from './visits.public.ts';

let kantelpunt: TestApp;
let here: string;
let officer: Client;
let visits: [ShownVisit, ShownVisit];

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  here = await aMunicipality(kantelpunt);
  officer = await signIn(kantelpunt, 'reintegration-officer', here);
  visits = [await wanted('Eerstema'), await wanted('Tweedema')];
});

const wanted = (surname: string, prison = 'PI Testdam') =>
  aWantedVisit(kantelpunt, here, {
    ...{ visitorRole: 'reintegration-officer', visitor: officer, officer },
    ...{ surname, prison },
  });
const seen = (all: readonly ShownVisit[]) => all.map(({ id, version }) => `${id}@${version}`);
const trip = (all: readonly ShownVisit[] = visits, form: Record<string, string | string[]> = {}) => ({
  ...{ visits: seen(all), on: '2026-11-30', at: '10:00' },
  ...form,
});
const stored = (visit: ShownVisit) => getStored(kantelpunt, visit);

test('two in the same prison are proposed together, and asked with one button', async () => {
  await wanted('Elderstra', 'PI Elders');
  const { body } = await officer.get('/bezoeken');
  expect(body).toContain('PI Testdam, ma 30 nov');
  expect(body.match(/Vraag deze reis aan/gu)).toHaveLength(1);
  expect((await officer.post(askTripLink, trip())).status).toBe(303);
  const asked = await Promise.all(visits.map(stored));
  expect(asked).toMatchObject([
    { state: 'asked', visitOn: '2026-11-30', visitAt: '10:00', prison: 'PI Testdam', tripId: asked[1]?.tripId },
    { state: 'asked', visitOn: '2026-11-30', visitAt: '11:00' },
  ]);
  expect((await officer.get('/bezoeken')).body).not.toContain('Vraag deze reis aan');
});

test('a third goes along later, on the same trip and after the others', async () => {
  await officer.post(askTripLink, trip());
  const third = await wanted('Derdema');
  const { body } = await officer.get('/bezoeken');
  expect(body).toContain('3 gesprekken op één dag');
  expect(body).toContain('value="12:00"');
  expect((await officer.post(askTripLink, trip([third], { at: '12:00' }))).status).toBe(303);
  expect((await stored(third)).tripId).toBe((await stored(visits[0])).tripId);
});

test('a visit of that day that had no trip joins it', async () => {
  const [first, second] = visits;
  const moment = { version: '1', on: '2026-11-30', at: '09:00', prison: 'PI Testdam' };
  await officer.post(visitStepLink(first.id, 'aanvragen'), moment);
  expect((await officer.post(askTripLink, trip([second]))).status).toBe(303);
  expect((await stored(first)).tripId).toBe((await stored(second)).tripId);
  expect(await stored(first)).toMatchObject({ state: 'asked', visitAt: '09:00', version: 3 });
});

test('all or none: nothing is asked when one of them changed, or when two press at once one trip is made', async () => {
  const changed = [visits[0], { ...visits[1], version: 2 }];
  expect((await officer.post(askTripLink, trip(changed))).status).toBe(409);
  expect((await stored(visits[0])).state).toBe('wanted');
  const both = await Promise.all([officer.post(askTripLink, trip()), officer.post(askTripLink, trip())]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  const { rows } = await kantelpunt.owner.query('select from visit_trip where municipality_id = $1', [here]);
  expect(rows).toHaveLength(1);
});

test('what is no trip is refused', async () => {
  const elsewhere = await wanted('Elderstra', 'PI Elders');
  expect((await officer.post(askTripLink, trip([visits[0], elsewhere]))).status).toBe(409);
  expect((await officer.post(askTripLink, trip(visits, { on: '2026-12-10' }))).body).toContain('is de persoon al vrij');
  expect((await officer.post(askTripLink, trip(visits, { at: '23:30' }))).body).toContain('Begin eerder');
  expect((await officer.post(askTripLink, trip(visits, { visits: 'onzin' }))).status).toBe(422);
  expect((await officer.post(askTripLink, trip(visits, { visits: [] }))).status).toBe(422);
  const stranger = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
  expect((await stranger.post(askTripLink, trip())).status).toBe(409);
  const marshal = await signIn(kantelpunt, 'city-marshal', here);
  expect((await marshal.post(askTripLink, trip())).status).toBe(403);
  expect((await stored(visits[0])).state).toBe('wanted');
});

test('the day as one entry in the calendar, with a sequence that rises and a sheet per person', async () => {
  await officer.post(askTripLink, trip());
  const { tripId } = await stored(visits[0]);
  const calendar = async () => (await officer.get(tripLink(tripId ?? '', 'agenda'))).body;
  const sequenceOf = (body: string) => Number(/SEQUENCE:(\d+)/u.exec(body)?.[1]);
  const before = await calendar();
  expect(before).toContain('SUMMARY:Bezoek PI Testdam\\, 2 gesprekken');
  expect(before).toContain('DTEND;TZID=Europe/Amsterdam:20261130T120000');
  expect(before).not.toMatch(/Eerstema|Tweedema|Luuk/u);
  const sheet = (await officer.get(tripLink(tripId ?? '', 'notitieblad'))).body;
  expect(sheet).toContain('10:00 – Luuk (1990)');
  expect(sheet).toContain('11:00 – Luuk (1990)');
  expect(sheet).not.toMatch(/Eerstema|Tweedema/u);
  await officer.post(visitStepLink(visits[1].id, 'bevestigen'), { version: '2', on: '2026-12-01', at: '10:00' });
  const moved = await calendar();
  expect(moved).toContain('1 gesprek');
  expect(sequenceOf(moved)).toBeGreaterThan(sequenceOf(before));
  await officer.post(visitStepLink(visits[0].id, 'afzeggen'), { version: '2', why: 'Niet meer nodig' });
  const over = await calendar();
  expect(over).toContain('STATUS:CANCELLED');
  expect(sequenceOf(over)).toBeGreaterThan(sequenceOf(moved));
  expect((await officer.get(tripLink(tripId ?? '', 'notitieblad'))).status).toBe(409);
  const colleague = await signIn(kantelpunt, 'reintegration-officer', here);
  expect((await colleague.get(tripLink(tripId ?? '', 'agenda'))).status).toBe(404);
});
