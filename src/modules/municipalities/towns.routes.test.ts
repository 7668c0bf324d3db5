import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRole } from '../../platform/database/app-role.ts';
import { aMunicipality, signIn, testApp, type TestApp } from '../../../test/support/test-app.ts';

let kantelpunt: TestApp;
beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());

const address = (municipality: string): string => `/beheer/instellingen/${municipality}/woonplaatsen`;

test('the administrator says which towns lie in the municipality, over the version that was seen', async () => {
  const municipality = await aMunicipality(kantelpunt);
  const administrator = await signIn(kantelpunt, 'administrator', municipality);
  expect((await administrator.post(address(municipality), { towns: 'Vleuten\nDe Meern', version: '1' })).status).toBe(
    303,
  );
  expect((await administrator.get(`/beheer/instellingen/${municipality}`)).body).toContain('Vleuten, De Meern');
  const stale = await administrator.post(address(municipality), { towns: 'Haarzuilens', version: '1' });
  expect(stale.status).toBe(409);
  expect(stale.body).toContain('De Meern');
  const trail = await kantelpunt.owner.query(
    "select detail from audit where event = 'municipality.towns-changed' and municipality_id = $1",
    [municipality],
  );
  expect(trail.rows).toEqual([{ detail: { from: ['testgemeente'], to: ['Vleuten', 'De Meern'] } }]);
});

test('what is not a town comes back with the reason', async () => {
  const municipality = await aMunicipality(kantelpunt);
  const administrator = await signIn(kantelpunt, 'administrator', municipality);
  const answer = await administrator.post(address(municipality), { towns: 'Vleuten, 3451 AB', version: '1' });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('Dit is geen naam van een woonplaats');
  expect(answer.body).toContain('3451 AB');
});

test('from then on a notice with that town stays in the municipality', async () => {
  const municipality = await aMunicipality(kantelpunt);
  const administrator = await signIn(kantelpunt, 'administrator', municipality);
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', municipality);
  const lanesOf = async (surname: string) => {
    const notice = { kind: 'begin', surname, startedOn: '2026-11-20', address: 'Dorpsstraat 1', town: 'de MEERN' };
    await coordinator.post('/meldingen/nieuw', { ...notice, receivedOn: '2026-11-23' });
    const { rows } = await kantelpunt.owner.query<{ lanes: string[] }>(
      "select lanes from notice where municipality_id = $1 and content ->> 'surname' = $2",
      [municipality, surname],
    );
    return rows[0]?.lanes;
  };
  expect(await lanesOf('Vanelders')).toContain('other-municipality');
  await administrator.post(address(municipality), { towns: 'De Meern', version: '1' });
  expect(await lanesOf('Vanhier')).not.toContain('other-municipality');
});

test('the database lets nobody change the towns of another municipality', async () => {
  const [own, other] = [await aMunicipality(kantelpunt), await aMunicipality(kantelpunt)];
  await kantelpunt.owner.query('begin');
  await kantelpunt.owner.query("select set_config('role', $1, true), set_config('app.municipality_ids', $2, true)", [
    appRole,
    own,
  ]);
  const { rowCount } = await kantelpunt.owner.query("update municipality set towns = '{x}' where id = $1", [other]);
  await kantelpunt.owner.query('rollback');
  expect(rowCount).toBe(0);
});
