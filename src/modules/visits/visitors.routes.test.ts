import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '../../../test/support/given-case.ts';
import { aWantedVisit, getStored } from '../../../test/support/given-visit.ts';
import {
  aMunicipality,
  signIn,
  testApp,
  testMoment,
  type Client,
  type TestApp,
} from '../../../test/support/test-app.ts';
import { findContacts } from '../contacts/contacts.public.ts';
import { visitLink, visitStepLink } from './visits.links.ts';

let kantelpunt: TestApp;
let here: string;
let marshal: Client;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  kantelpunt.clock.now = testMoment;
  here = await aMunicipality(kantelpunt);
  marshal = await signIn(kantelpunt, 'city-marshal', here);
});

const wanted = (visitor?: Client, surname?: string) =>
  aWantedVisit(kantelpunt, here, {
    visitorRole: 'city-marshal',
    ...(visitor === undefined ? {} : { visitor }),
    ...(surname === undefined ? {} : { surname }),
  });
const moment = { on: '2026-11-26', at: '10:00' };

describe('the city marshal', () => {
  test('begins with the visits, and sees of them only what the visit needs', async () => {
    const visit = await wanted(marshal);
    expect((await marshal.get('/')).location).toBe('/bezoeken');
    expect((await marshal.get('/bezoeken')).body).toContain('Zeldzaamstra');
    const { body } = await marshal.get(visitLink(visit.id));
    for (const needed of ['Luuk', '12 apr 1990', 'PI Testdam', '10 dec', 'Kennismaken']) expect(body).toContain(needed);
    expect(body).not.toContain(`/dossiers/${visit.caseId}`);
    for (const closed of [`/dossiers/${visit.caseId}`, '/dossiers', '/vandaag']) {
      expect((await marshal.get(closed)).status).toBe(403);
    }
  });

  test('sees those asked of any marshal, not those of a colleague, another role or another town', async () => {
    const colleague = await signIn(kantelpunt, 'city-marshal', here);
    const stranger = await signIn(kantelpunt, 'city-marshal', await aMunicipality(kantelpunt));
    const open = await wanted(undefined, 'Vooriedereen');
    const other = await wanted(colleague, 'Vooreenander');
    const officers = await aWantedVisit(kantelpunt, here, {
      visitorRole: 'reintegration-officer',
      surname: 'Voorderio',
    });
    const { body } = await marshal.get('/bezoeken');
    expect(body).toContain('Vooriedereen');
    expect(body).not.toMatch(/Vooreenander|Voorderio/u);
    for (const hidden of [other, officers]) expect((await marshal.get(visitLink(hidden.id))).status).toBe(404);
    expect((await stranger.get(visitLink(open.id))).status).toBe(404);
  });

  test('asks, confirms and settles; then the access ends, without a name in the list of what is over', async () => {
    const visit = await wanted();
    const ask = { version: '1', ...moment, prison: 'PI Testdam' };
    expect((await marshal.post(visitStepLink(visit.id, 'aanvragen'), ask)).status).toBe(303);
    expect((await getStored(kantelpunt, visit)).visitorId).toBe(marshal.userId);
    expect((await marshal.post(visitStepLink(visit.id, 'bevestigen'), { version: '2', ...moment })).status).toBe(303);
    kantelpunt.clock.now = testMoment.add({ hours: 96 });
    expect((await marshal.post(visitStepLink(visit.id, 'afzeggen'), { version: '3', why: 'Geen zin' })).status).toBe(
      403,
    );
    const settled = { version: '3', outcome: 'held', note: 'Rustig gesprek.' };
    expect((await marshal.post(visitStepLink(visit.id, 'uitkomst'), settled)).location).toBe('/bezoeken');
    expect(await asSystem(kantelpunt, here, (ctx) => findContacts(ctx, visit.caseId))).toMatchObject([
      { outcome: 'held', loggedBy: marshal.userId },
    ]);
    for (const step of ['agenda', 'notitieblad', 'volgende'] as const) {
      expect((await marshal.get(visitStepLink(visit.id, step))).status).toBe(404);
    }
    expect((await marshal.get(visitLink(visit.id))).status).toBe(404);
    const { body } = await marshal.get('/bezoeken');
    expect(body).toContain('Ging door');
    expect(body).not.toContain('Zeldzaamstra');
  });

  test('plans the next one for themselves right after it was not held, without seeing the name again first', async () => {
    const visit = await wanted();
    await marshal.post(visitStepLink(visit.id, 'aanvragen'), { version: '1', ...moment, prison: 'PI Testdam' });
    const missed = { version: '2', outcome: 'person-unacceptable', note: 'Weigerde.' };
    const { location = '' } = await marshal.post(visitStepLink(visit.id, 'uitkomst'), missed);
    const form = await marshal.get(location);
    expect(form.body).toContain('2e poging');
    expect(form.body).not.toContain('Zeldzaamstra');
    const colleague = await signIn(kantelpunt, 'city-marshal', here);
    expect((await colleague.get(location)).status).toBe(404);
    const wish = { visitor: `city-marshal:${colleague.userId}`, reason: 'Nog een keer', wishedBefore: '' };
    const next = await marshal.post(location, wish);
    expect(next.status).toBe(303);
    const id = next.location?.split('/').at(-1) ?? '';
    expect(await getStored(kantelpunt, { ...visit, id })).toMatchObject({ visitorId: marshal.userId, attempt: 2 });
    expect((await marshal.get(next.location ?? '')).body).toContain('Zeldzaamstra');
    expect((await marshal.get(location)).status).toBe(404);
  });
});

describe('the director of Safety and Neighbourhoods', () => {
  test('sees the visits asked of them while the safety risk stands', async () => {
    const director = await signIn(kantelpunt, 'safety-director', here);
    const visit = await aWantedVisit(kantelpunt, here, { visitorRole: 'safety-director', visitor: director });
    const others = await aWantedVisit(kantelpunt, here, { visitorRole: 'city-marshal', surname: 'Voordemarinier' });
    expect((await director.get('/bezoeken')).body).toContain('Zeldzaamstra');
    expect((await director.get(visitLink(visit.id))).status).toBe(200);
    expect((await director.get(visitLink(others.id))).status).toBe(404);
    await kantelpunt.owner.query(
      `update case_file set safety_risk = false, safety_risk_reason = '', safety_risk_by = null,
       safety_risk_review_on = null where id = $1`,
      [visit.caseId],
    );
    expect((await director.get(visitLink(visit.id))).status).toBe(404);
    expect((await director.get('/bezoeken')).body).not.toContain('Zeldzaamstra');
  });
});

test('a visit by the case manager is planned by the coordinator, and logged as with the prison', async () => {
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', here);
  const visit = await aWantedVisit(kantelpunt, here, { visitorRole: 'case-manager' });
  await coordinator.post(visitStepLink(visit.id, 'aanvragen'), { version: '1', ...moment, prison: 'PI Testdam' });
  kantelpunt.clock.now = testMoment.add({ hours: 96 });
  await coordinator.post(visitStepLink(visit.id, 'uitkomst'), { version: '2', outcome: 'held', note: '' });
  expect(await asSystem(kantelpunt, here, (ctx) => findContacts(ctx, visit.caseId))).toMatchObject([
    { withWhom: 'prison', outcome: 'held' },
  ]);
});
