import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDetention, aPerson } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;
let here: string;
let coordinator: Client;

beforeAll(async () => {
  app = await testApp();
  here = await aMunicipality(app);
  coordinator = await signIn(app, 'aftercare-coordinator', here);
});
afterAll(() => app.close());

const told = (name: string) => ({ place: here, name, phone: '0182 000 111', email: '', kind: 'work' });

async function anEntry(kind: string, name: string, more: Record<string, string> = {}): Promise<string> {
  await coordinator.post(`/adresboek/nieuw/${kind}`, { ...told(name), ...more });
  const table = { inrichting: 'prison', casemanager: 'case_manager', partner: 'organisation' }[kind] ?? '';
  const found = await app.owner.query<{ id: string }>(
    `select id from ${table} where municipality_id = $1 and name = $2`,
    [here, name],
  );
  return found.rows[0]?.id ?? '';
}

const section = (body: string, id: string): string => body.split(`id="${id}"`)[1]?.split('</section>')[0] ?? '';

describe('an entry', () => {
  test('stands in the book with a number that can be tapped', async () => {
    await anEntry('partner', 'Werkplein Proef');
    expect((await coordinator.get('/adresboek')).body).toContain('href="tel:0182000111"');
  });

  test('that is wrong is flagged with one tap, by two people once, until somebody confirms it', async () => {
    const id = await anEntry('inrichting', 'PI Voorbeeld');
    const marshal = await signIn(app, 'city-marshal', here);
    const taps = await Promise.all([
      marshal.post(`/adresboek/inrichting/${id}/klopt-niet`),
      coordinator.post(`/adresboek/inrichting/${id}/klopt-niet`),
    ]);
    expect(taps.map(({ status }) => status)).toEqual([303, 303]);
    expect(section((await coordinator.get('/adresboek')).body, 'te-controleren')).toContain('PI Voorbeeld');
    const trail = await app.owner.query(`select from audit where subject_id = $1 and event = 'address.flagged'`, [id]);
    expect(trail.rowCount).toBe(1);
    await coordinator.post(`/adresboek/inrichting/${id}/bevestigen`);
    expect((await coordinator.get('/adresboek')).body).not.toContain('Te controleren');
  });

  test('is refused with a sentence when its name is there already or its number has letters', async () => {
    await anEntry('partner', 'Dubbel');
    const twice = await coordinator.post('/adresboek/nieuw/partner', told('dubbel'));
    expect([twice.status, twice.body]).toEqual([422, expect.stringContaining('staat al in het adresboek')]);
    const letters = await coordinator.post('/adresboek/nieuw/partner', { ...told('Ander'), phone: 'bel mij' });
    expect([letters.status, letters.body]).toEqual([422, expect.stringContaining('telefoonnummer')]);
  });

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const id = await anEntry('partner', 'Tegelijk');
    const change = (phone: string) =>
      coordinator.post(`/adresboek/partner/${id}`, { ...told('Tegelijk'), phone, version: '1' });
    expect((await change('010 1')).status).toBe(303);
    expect((await change('010 2')).status).toBe(409);
  });

  test('taken out is gone from the book and stays in the trail', async () => {
    const id = await anEntry('partner', 'Gaat weg');
    expect((await coordinator.post(`/adresboek/partner/${id}/verwijderen`, { version: '1' })).status).toBe(303);
    expect((await coordinator.get('/adresboek')).body).not.toContain('Gaat weg');
    expect((await coordinator.get(`/adresboek/partner/${id}`)).status).toBe(404);
  });
});

describe('a prison', () => {
  test('has case managers, and cannot go while they stand under it', async () => {
    const prisonId = await anEntry('inrichting', 'PI Vol');
    await anEntry('casemanager', 'C. Proef', { prisonId });
    expect((await coordinator.get('/adresboek')).body).toContain('C. Proef');
    const removed = await coordinator.post(`/adresboek/inrichting/${prisonId}/verwijderen`, { version: '1' });
    expect([removed.status, removed.body]).toEqual([409, expect.stringContaining('eerst de casemanagers')]);
  });

  test('in which somebody is now and that nobody wrote down is named', async () => {
    const personId = await aPerson(app, here);
    const id = await aDetention(app, { municipalityId: here, personId }, { startedOn: '2026-11-01' });
    await app.owner.query(`update detention set prison = 'PI Onbekend' where id = $1`, [id]);
    expect((await coordinator.get('/adresboek')).body).toContain('PI Onbekend');
  });
});

describe('who works for a partner', () => {
  test('is put there by the administrator only, from the partner workers of the municipality', async () => {
    const id = await anEntry('partner', 'Met mensen');
    const [administrator, worker] = [
      await signIn(app, 'administrator', here),
      await signIn(app, 'partner-worker', here),
    ];
    const put = (client: Client, userId: string) => client.post(`/adresboek/partners/${id}/mensen`, { userId });
    expect((await put(coordinator, worker.userId)).status).toBe(403);
    expect((await put(administrator, coordinator.userId)).status).toBe(422);
    expect((await put(administrator, worker.userId)).status).toBe(303);
    expect((await administrator.get(`/adresboek/partner/${id}`)).body).toContain('Loskoppelen');
    await administrator.post(`/adresboek/partners/${id}/mensen/${worker.userId}/weg`);
    expect((await administrator.get(`/adresboek/partner/${id}`)).body).not.toContain('Loskoppelen');
  });
});
