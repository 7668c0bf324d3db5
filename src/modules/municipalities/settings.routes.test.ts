import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;
let here: string;
let administrator: Client;

beforeAll(async () => {
  app = await testApp();
  here = await aMunicipality(app);
  administrator = await signIn(app, 'administrator', here);
});
afterAll(() => app.close());

const address = (code: string) => `/beheer/instellingen/${here}/${code}`;
const overview = async () => (await administrator.get(`/beheer/instellingen/${here}`)).body;

test('a choice is a row of radio buttons, told in words', async () => {
  expect((await administrator.get(address('coordinationBy'))).body).toMatch(/type="radio"[^>]*value="municipality"/u);
  expect((await administrator.post(address('coordinationBy'), { value: 'municipality', version: '0' })).status).toBe(
    303,
  );
  expect(await overview()).toContain('De gemeente zelf');
  const refused = await administrator.post(address('coordinationBy'), { value: 'mayor', version: '1' });
  expect([refused.status, refused.body.includes('Kies uit wat er staat')]).toEqual([422, true]);
});

test('of several the ticked ones are stored, and none is possible too', async () => {
  const send = (payload: string) =>
    administrator.send({
      method: 'POST',
      url: address('rolesInUse'),
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  expect((await send('version=0&value=rio-lead&value=city-marshal')).status).toBe(303);
  expect(await overview()).toContain('Projectleider RIO, Stadsmarinier');
  expect((await administrator.get(address('rolesInUse'))).body).toMatch(/checked=""[^>]*value="rio-lead"/u);
  expect((await send('version=1')).status).toBe(303);
  expect((await send('version=1&value=rio-lead')).status).toBe(409);
});

test('a name is one word or several', async () => {
  await administrator.post(address('coordinatorTitle'), { value: 'Regisseur nazorg', version: '0' });
  expect(await overview()).toContain('Regisseur nazorg');
});
