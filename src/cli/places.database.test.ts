import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, type TestApp } from '../../test/support/test-app.ts';
import { openWorkerDatabase, type WorkerDatabase } from '../../test/support/worker-database.ts';
import { ensureMunicipality, findRegionMembers, setRegion } from './places.ts';

let kantelpunt: TestApp;
let worker: WorkerDatabase;
beforeAll(async () => {
  kantelpunt = await testApp();
  worker = await openWorkerDatabase();
});
afterAll(async () => {
  await worker.close();
  await kantelpunt.close();
});

const aName = (): string => `ZVH ${randomUUID()}`;
const twoMunicipalities = async () => [await aMunicipality(kantelpunt), await aMunicipality(kantelpunt)].sort();

test('a region is made once, however often it is asked', async () => {
  const name = aName();
  const municipalityIds = await twoMunicipalities();
  expect(await setRegion(worker.owner, { name, municipalityIds })).toMatchObject({
    added: municipalityIds,
    removed: [],
  });
  const again = await setRegion(worker.owner, { name, municipalityIds });
  expect(again).toMatchObject({ added: [], removed: [] });
  expect(await findRegionMembers(worker.owner, 'id' in again ? again.id : '')).toEqual(municipalityIds);
});

test('with an unknown municipality nothing is made', async () => {
  const name = aName();
  const [known = ''] = await twoMunicipalities();
  expect(await setRegion(worker.owner, { name, municipalityIds: [known, 'GM9999x'] })).toEqual({
    unknown: ['GM9999x'],
  });
  const { rows } = await kantelpunt.owner.query('select from region where name = $1', [name]);
  expect(rows).toEqual([]);
});

test('who is signed in for the region loses a municipality that leaves it at once', async () => {
  const [left = '', leaving = ''] = await twoMunicipalities();
  const administrator = await signIn(kantelpunt, 'administrator', [left, leaving]);
  const { rows } = await kantelpunt.owner.query<{ id: string }>(
    'select at_region as id from appointment where user_id = $1',
    [administrator.userId],
  );
  const address = `/beheer/instellingen/${leaving}`;
  expect((await administrator.get(address)).status).toBe(200);
  await setRegion(worker.owner, { name: rows[0]?.id ?? '', municipalityIds: [left] });
  expect((await administrator.get(address)).location).toBe(address);
  expect((await administrator.get(address)).status).toBe(404);
});

test('a municipality is added when it has a name', async () => {
  expect(await ensureMunicipality(worker.owner, 'GM9998', undefined)).toBe(false);
  expect(await ensureMunicipality(worker.owner, await aMunicipality(kantelpunt), undefined)).toBe(true);
});
