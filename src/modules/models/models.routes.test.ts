import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aWorld } from '../../../test/support/given-world.ts';
import { digestOf } from '../../../test/support/tenant-tables.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';
import { municipalModelsLink, undoModelLink } from './models.links.ts';

let app: TestApp;
let here: string;
let administrator: Client;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  here = await aMunicipality(app);
  administrator = await signIn(app, 'administrator', here);
});

const link = (model: string) => `${municipalModelsLink(here)}/${model}`;
const seenOn = async (model: string) =>
  /name="seen" value="([^"]+)"/u.exec((await administrator.get(link(model))).body)?.[1] ?? '';
const choose = async (model: string, more: Record<string, string> = {}) =>
  administrator.post(link(model), { seen: await seenOn(model), ...more });
const set = async (code: string, value: string, version: string) =>
  administrator.post(`/beheer/instellingen/${here}/${code}`, { value, version });

async function settings(): Promise<Record<string, unknown>> {
  const { rows } = await app.owner.query<{ code: string; value: unknown }>(
    'select code, value from setting where municipality_id = $1 order by code',
    [here],
  );
  return Object.fromEntries(rows.map(({ code, value }) => [code, value]));
}

test('the four stand side by side, and nothing is chosen yet', async () => {
  const { body } = await administrator.get(municipalModelsLink(here));
  for (const shown of ['Gouda', 'Dordrecht', 'Utrecht', 'Leiden', 'Nog geen model gekozen'])
    expect(body).toContain(shown);
  expect((await administrator.get('/beheer/model')).location).toBe(municipalModelsLink(here));
});

test('what changes is told before anything does', async () => {
  const { body } = await administrator.get(link('utrecht'));
  expect(body).toMatch(/Aantal RIO’s.*0 → .*3/su);
  expect(await settings()).toEqual({});
});

test('taking a model over writes its settings and touches nothing else', async () => {
  await aWorld(app, here);
  const before = await digestOf(app, here);
  expect((await choose('utrecht')).status).toBe(303);
  expect(await settings()).toMatchObject({
    coordinationBy: 'municipality',
    rioCount: 3,
    rolesInUse: ['reintegration-officer', 'rio-lead'],
  });
  const after = await digestOf(app, here);
  const touched = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(touched.sort()).toEqual(['audit', 'municipal_model', 'setting']);
  expect((await administrator.get(municipalModelsLink(here))).body).toContain('Gekozen');
});

test('what was set by hand stays, unless it is ticked', async () => {
  await set('rioCount', '2', '0');
  expect((await administrator.get(link('utrecht'))).body).toContain('Nu: 2. Wordt: 3.');
  await choose('utrecht');
  expect(await settings()).toMatchObject({ rioCount: 2, rioPlacement: 'municipality' });
  await choose('utrecht', { replace: 'rioCount' });
  expect(await settings()).toMatchObject({ rioCount: 3 });
});

test('a choice is taken back once, to the values before it', async () => {
  await set('rioCount', '2', '0');
  const before = await settings();
  await choose('dordrecht', { replace: 'rioCount' });
  await choose('leiden');
  expect((await administrator.post(undoModelLink(here), { number: '1' })).status).toBe(409);
  expect((await administrator.post(undoModelLink(here), { number: '2' })).status).toBe(303);
  expect(await settings()).toMatchObject({ rioPlacement: 'zvh', rioCount: 1 });
  const both = await Promise.all([1, 2].map(() => administrator.post(undoModelLink(here), { number: '1' })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await settings()).toEqual(before);
});

test('going back leaves what somebody changed since', async () => {
  await choose('utrecht');
  await set('rioCount', '4', '1');
  await administrator.post(undoModelLink(here), { number: '1' });
  expect(await settings()).toEqual({ rioCount: 4 });
});

test('two who choose at once: one does, the other is told', async () => {
  const seen = await seenOn('utrecht');
  const both = await Promise.all(['utrecht', 'leiden'].map((model) => administrator.post(link(model), { seen })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
});

test('a page from before another change is refused, and nothing is written', async () => {
  const seen = await seenOn('utrecht');
  await set('firstContactHours', '48', '0');
  expect((await administrator.post(link('utrecht'), { seen })).status).toBe(409);
  expect(await settings()).toEqual({ firstContactHours: 48 });
});

test('every value and the choice stand in the trail', async () => {
  await choose('leiden');
  const { rows } = await app.owner.query<{ event: string; detail: Record<string, unknown> }>(
    'select event, detail from audit where municipality_id = $1 order by id',
    [here],
  );
  expect(rows.at(-1)).toMatchObject({ event: 'model.chosen', detail: { model: 'leiden', kept: [] } });
  const title = { code: 'coordinatorTitle', from: 'Nazorgcoördinator', to: 'Regisseur nazorg' };
  expect(rows).toContainEqual({ event: 'setting.changed', detail: title });
});

test('says who works in a role that the model does not know', async () => {
  await signIn(app, 'mdt-director', here);
  expect((await administrator.get(link('leiden'))).body).toContain('Regisseur MDT (1)');
  expect((await administrator.get(link('gouda'))).body).not.toContain('Regisseur MDT (1)');
});

test('is of the own municipality only, for who manages settings', async () => {
  const elsewhere = await aMunicipality(app);
  const coordinator = await signIn(app, 'aftercare-coordinator', here);
  expect((await administrator.get(municipalModelsLink(elsewhere))).status).toBe(404);
  expect((await administrator.get(link('rotterdam'))).status).toBe(404);
  expect((await coordinator.get(link('utrecht'))).status).toBe(403);
  const regional = await signIn(app, 'administrator', [here, elsewhere]);
  expect((await regional.get('/beheer/model')).body).toContain('Nog niet gekozen');
});
