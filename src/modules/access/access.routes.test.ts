import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, visitor, type TestApp } from '../../../test/support/test-app.ts';

let kantelpunt: TestApp;
beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());

test('a page asks who you are, and comes back to where you were going', async () => {
  const answer = await kantelpunt.app.inject({ url: '/' });
  expect(answer.statusCode).toBe(303);
  expect(answer.headers.location).toBe('/aanmelden');
});

test.each([
  ['aftercare-coordinator', '/vandaag'],
  ['policy-adviser', '/cijfers'],
  ['privacy-officer', '/cijfers'],
  ['budget-holder', '/budget'],
] as const)('a %s begins at %s', async (role, start) => {
  const client = await signIn(kantelpunt, role, await aMunicipality(kantelpunt));
  expect((await client.get('/')).location).toBe(start);
});

test('signing out ends the session at once', async () => {
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
  expect((await coordinator.get('/')).status).toBe(303);
  expect((await coordinator.post('/afmelden')).location).toBe('/aanmelden');
  expect((await coordinator.get('/')).location).toBe('/aanmelden');
});

test('a session whose rights changed is read again before anything is shown', async () => {
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
  await coordinator.get('/');
  await kantelpunt.owner.query('update session set stamp = stamp + 1 where user_id = $1', [coordinator.userId]);
  expect((await coordinator.get('/')).location).toBe('/');
  await kantelpunt.owner.query('delete from session where user_id = $1', [coordinator.userId]);
  expect((await coordinator.get('/')).location).toBe('/aanmelden');
});

test('a form from another site is refused', async () => {
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
  const answer = await coordinator.send({
    method: 'POST',
    url: '/afmelden',
    headers: { origin: 'https://elders.example', host: 'localhost' },
  });
  expect(answer.status).toBe(403);
});

test('staying signed in answers at once and leaves no read in the trail', async () => {
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
  const answer = await coordinator.post('/sessie/verlengen');
  expect([answer.status, answer.location, answer.json()]).toEqual([200, undefined, { minutes: 30 }]);
  const trail = await kantelpunt.owner.query('select event from audit where actor_id = $1', [coordinator.userId]);
  expect(trail.rows).toEqual([]);
  expect((await visitor(kantelpunt).post('/sessie/verlengen')).location).toBe('/aanmelden');
});
