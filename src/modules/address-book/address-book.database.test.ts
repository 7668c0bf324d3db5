import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import { withContext } from '../../platform/database/with-context.ts';
import {
  findOrganisations,
  findOrganisationWorkers,
  findPrisonByName,
  findPrisons,
  getOrganisation,
  organisationIdsOf,
  type CaseManager,
  type Prison,
} from './address-book.public.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function anOrganisation(municipalityId: string, name: string): Promise<string> {
  const id = randomUUID();
  await app.owner.query(`insert into organisation (id, municipality_id, name, kind) values ($1, $2, $3, 'work')`, [
    id,
    municipalityId,
    name,
  ]);
  return id;
}

test('a partner worker belongs to the organisations of the own municipality that it was put with', async () => {
  const [here, elsewhere] = [await aMunicipality(app), await aMunicipality(app)];
  const own = await anOrganisation(here, 'Werk');
  const other = await anOrganisation(here, 'Wonen');
  const abroad = await anOrganisation(elsewhere, 'Werk');
  const { userId } = await signIn(app, 'partner-worker', here);
  const put = 'insert into organisation_worker (municipality_id, organisation_id, user_id) values ($1, $2, $3)';
  await app.owner.query(put, [here, own, userId]);
  await app.owner.query(put, [elsewhere, abroad, userId]);
  const actor = { ...systemActor([here], ['signed-in']), userId };
  const as = <T>(work: Parameters<typeof withContext<T>>[2]) =>
    withContext(app.database, { actor, now: app.clock.now }, work);
  expect(await as(organisationIdsOf)).toEqual([own]);
  expect(await as((ctx) => findOrganisationWorkers(ctx, own))).toEqual([{ userId, name: 'Test partner-worker' }]);
  expect(await as((ctx) => findOrganisationWorkers(ctx, abroad))).toEqual([]);
  expect((await as((ctx) => findOrganisations(ctx, here))).map(({ id }) => id)).toEqual([own, other]);
  await expect(as((ctx) => getOrganisation(ctx, abroad))).rejects.toThrow();
});

test('a prison is found by the name in a notice, however it is written', async () => {
  const here = await aMunicipality(app);
  const prison: Pick<Prison, 'id' | 'name'> = { id: randomUUID(), name: 'PI Dordrecht' };
  const manager: Pick<CaseManager, 'id' | 'name'> = { id: randomUUID(), name: 'C. Proef' };
  await app.owner.query('insert into prison (id, municipality_id, name) values ($1, $2, $3)', [
    prison.id,
    here,
    prison.name,
  ]);
  await app.owner.query('insert into case_manager (id, municipality_id, prison_id, name) values ($1, $2, $3, $4)', [
    manager.id,
    here,
    prison.id,
    manager.name,
  ]);
  expect((await asSystem(app, here, (ctx) => findPrisonByName(ctx, here, ' pi dordrecht')))?.id).toBe(prison.id);
  expect(await asSystem(app, here, (ctx) => findPrisonByName(ctx, here, 'PI Elders'))).toBeUndefined();
  expect(await asSystem(app, here, (ctx) => findPrisons(ctx, here))).toHaveLength(1);
  const client = await signIn(app, 'aftercare-coordinator', here);
  const { body } = await client.get('/adresboek');
  expect(body).toContain('PI Dordrecht');
});
