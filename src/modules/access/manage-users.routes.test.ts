import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, visitor, type Client, type TestApp } from '../../../test/support/test-app.ts';

let kantelpunt: TestApp;
beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());

let turn = 0;
const someEmail = (): string => `collega-${process.pid}-${(turn += 1)}@example.test`;

async function addColleague(administrator: Client, given: Record<string, string> = {}) {
  const answer = await administrator.post('/beheer/gebruikers/nieuw', {
    name: 'Nieuwe Collega',
    email: someEmail(),
    role: 'reintegration-officer',
    ...given,
  });
  const { rows } = await kantelpunt.owner.query<{ id: string }>('select id from app_user where email = $1', [
    given.email ?? `collega-${process.pid}-${turn}@example.test`,
  ]);
  return { answer, userId: rows[0]?.id ?? '' };
}

test('an administrator adds a colleague, who gets a one-time address', async () => {
  const administrator = await signIn(kantelpunt, 'administrator', await aMunicipality(kantelpunt));
  const { answer, userId } = await addColleague(administrator);
  const invitation = /\/uitnodiging\/[\w-]+/u.exec(answer.body)?.[0] ?? '';
  expect((await visitor(kantelpunt).get(invitation)).body).toContain('Nieuwe Collega');
  expect((await administrator.get('/beheer/gebruikers')).body).toContain(`/beheer/gebruikers/${userId}`);
});

test('a form with mistakes comes back with what was typed', async () => {
  const administrator = await signIn(kantelpunt, 'administrator', await aMunicipality(kantelpunt));
  const { answer } = await addColleague(administrator, { email: 'geen adres', role: '' });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('Dit is geen e-mailadres');
  expect(answer.body).toContain('Kies een rol.');
  expect(answer.body).toContain('value="Nieuwe Collega"');
});

test('an administrator elsewhere sees nothing of a user and changes nothing', async () => {
  const here = await signIn(kantelpunt, 'administrator', await aMunicipality(kantelpunt));
  const there = await signIn(kantelpunt, 'administrator', await aMunicipality(kantelpunt));
  const { userId } = await addColleague(here);
  expect((await there.get(`/beheer/gebruikers/${userId}`)).status).toBe(404);
  expect((await there.post(`/beheer/gebruikers/${userId}/uitnodiging`)).status).toBe(404);
  expect((await there.post(`/beheer/gebruikers/${userId}/blokkeren`, { active: 'no' })).status).toBe(404);
});

test('who works for two municipalities cannot be taken over by the administrator of one', async () => {
  const here = await signIn(kantelpunt, 'administrator', await aMunicipality(kantelpunt));
  const there = await signIn(kantelpunt, 'administrator', await aMunicipality(kantelpunt));
  const email = someEmail();
  const { userId } = await addColleague(here, { email });
  const second = await addColleague(there, { email });
  expect(second.answer.status).toBe(303);
  expect((await there.post(`/beheer/gebruikers/${userId}/uitnodiging`)).status).toBe(409);
  expect((await here.post(`/beheer/gebruikers/${userId}/blokkeren`, { active: 'no' })).status).toBe(409);
});

test('a role ends at once, and the last administrator stays', async () => {
  const municipality = await aMunicipality(kantelpunt);
  const administrator = await signIn(kantelpunt, 'administrator', municipality);
  const officer = await signIn(kantelpunt, 'reintegration-officer', municipality);
  const appointmentOf = async (userId: string) =>
    (await kantelpunt.owner.query<{ id: string }>('select id from appointment where user_id = $1', [userId])).rows[0]
      ?.id ?? '';
  const end = async (userId: string) =>
    administrator.post(`/beheer/gebruikers/${userId}/rol-beeindigen`, { appointmentId: await appointmentOf(userId) });
  expect((await officer.get('/dossiers')).status).toBe(200);
  expect((await end(officer.userId)).status).toBe(303);
  expect((await officer.get('/dossiers')).location).toContain('/aanmelden');
  expect((await end(administrator.userId)).status).toBe(409);
  expect((await administrator.get('/beheer')).status).toBe(200);
});

test('a key of another system sends notices and nothing else', async () => {
  const administrator = await signIn(kantelpunt, 'administrator', await aMunicipality(kantelpunt));
  const answer = await administrator.post('/beheer/koppelingen', { name: 'Zaaksysteem' });
  const key = /kp_[\w-]+/u.exec(answer.body.split('kp-code').at(-1) ?? '')?.[0] ?? '';
  const asSystem = (url: string) => kantelpunt.app.inject({ url, headers: { authorization: `Bearer ${key}` } });
  expect((await asSystem('/api/v1/cases')).statusCode).toBe(403);
  expect(
    (await kantelpunt.app.inject({ url: '/api/v1/cases', headers: { authorization: 'Bearer kp_anders' } })).statusCode,
  ).toBe(401);
});

test('a double click makes one key, and leads back to where it was asked', async () => {
  const administrator = await signIn(kantelpunt, 'administrator', await aMunicipality(kantelpunt));
  const payload = new URLSearchParams({ name: 'Zaaksysteem', _form: randomUUID() }).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    referer: 'http://localhost/beheer/gebruikers',
  };
  const click = () => administrator.send({ method: 'POST', url: '/beheer/koppelingen', payload, headers });
  const answers = await Promise.all([click(), click()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 303]);
  expect(answers.find(({ status }) => status === 303)?.location).toBe('/beheer/gebruikers');
});

test('a setting is changed over the version that was seen', async () => {
  const municipality = await aMunicipality(kantelpunt);
  const administrator = await signIn(kantelpunt, 'administrator', municipality);
  const address = `/beheer/instellingen/${municipality}/screeningWorkingDays`;
  expect((await administrator.get('/beheer/instellingen')).location).toBe(`/beheer/instellingen/${municipality}`);
  expect((await administrator.post(address, { value: '12', version: '0' })).status).toBe(303);
  const stale = await administrator.post(address, { value: '8', version: '0' });
  expect(stale.status).toBe(409);
  expect(stale.body).toContain('12');
  expect((await administrator.post(address, { value: 'veel', version: '1' })).status).toBe(422);
  expect((await administrator.get(`/beheer/instellingen/GM9999`)).status).toBe(404);
});

async function aRegionOf(administrator: Client): Promise<string> {
  const { rows } = await kantelpunt.owner.query<{ id: string }>(
    'select at_region as id from appointment where user_id = $1',
    [administrator.userId],
  );
  return rows[0]?.id ?? '';
}

async function appointmentsOf(userId: string) {
  const { rows } = await kantelpunt.owner.query<{ id: string; municipality: string | null; region: string | null }>(
    'select id, at_municipality as municipality, at_region as region from appointment where user_id = $1 order by starts_on, id',
    [userId],
  );
  return rows;
}

test('who administers a whole region gives a role in the region, and ends it', async () => {
  const [here, there] = [await aMunicipality(kantelpunt), await aMunicipality(kantelpunt)];
  const administrator = await signIn(kantelpunt, 'administrator', [here, there]);
  const region = await aRegionOf(administrator);
  expect((await administrator.get('/beheer/gebruikers/nieuw')).body).toContain(`<option value="${region}">`);
  const { userId, answer } = await addColleague(administrator, { email: someEmail(), place: region });
  expect(answer.status).toBe(200);
  const [appointment] = await appointmentsOf(userId);
  expect(appointment).toMatchObject({ municipality: null, region });
  const trail = await kantelpunt.owner.query<{ id: string }>(
    "select municipality_id as id from audit where event = 'user.appointed' and subject_id = $1 order by 1",
    [userId],
  );
  expect(trail.rows.map(({ id }) => id)).toEqual([here, there].sort());
  const address = `/beheer/gebruikers/${userId}/rol-beeindigen`;
  const single = await signIn(kantelpunt, 'administrator', here);
  expect((await single.post(address, { appointmentId: appointment?.id ?? '' })).status).toBe(404);
  expect((await administrator.post(address, { appointmentId: appointment?.id ?? '' })).status).toBe(303);
});

test('the administrator of one municipality gives no rights in the others of its region', async () => {
  const [here, there] = [await aMunicipality(kantelpunt), await aMunicipality(kantelpunt)];
  const region = await aRegionOf(await signIn(kantelpunt, 'administrator', [here, there]));
  const single = await signIn(kantelpunt, 'administrator', here);
  const officer = await signIn(kantelpunt, 'reintegration-officer', here);
  const form = await single.get('/beheer/gebruikers/nieuw');
  expect(form.body).not.toContain(`<option value="${region}">`);
  expect(form.body).toContain(`Een rol in ${region} geeft een beheerder van alle gemeenten van die regio.`);
  const { answer, userId } = await addColleague(single, { email: someEmail(), place: region });
  expect([answer.status, userId]).toEqual([422, '']);
  expect(answer.body).toContain('Deze regio heeft ook gemeenten waar u geen beheerder bent.');
  const more = await single.post(`/beheer/gebruikers/${officer.userId}/rollen`, { role: 'rio-lead', place: region });
  expect(more.status).toBe(422);
  expect(await appointmentsOf(officer.userId)).toHaveLength(1);
});

test('an administrator of several municipalities says for which one a key is', async () => {
  const [here, there] = [await aMunicipality(kantelpunt), await aMunicipality(kantelpunt)];
  const administrator = await signIn(kantelpunt, 'administrator', [here, there]);
  const page = await administrator.get('/beheer/gebruikers');
  for (const id of [here, there]) expect(page.body).toContain(`<option value="${id}">`);
  const unsaid = await administrator.post('/beheer/koppelingen', { name: 'Zaaksysteem' });
  expect(unsaid.status).toBe(422);
  expect(unsaid.body).toContain('Kies een gemeente.');
  const made = await administrator.post('/beheer/koppelingen', { name: 'Zaaksysteem', municipality: there });
  expect(made.body).toMatch(/kp_[\w-]{40,}/u);
});

test('each municipality keeps an administrator, of its own or of its region', async () => {
  const [here, there] = [await aMunicipality(kantelpunt), await aMunicipality(kantelpunt)];
  const regional = await signIn(kantelpunt, 'administrator', [here, there]);
  const single = await signIn(kantelpunt, 'administrator', here);
  const end = async (userId: string) =>
    regional.post(`/beheer/gebruikers/${userId}/rol-beeindigen`, {
      appointmentId: (await appointmentsOf(userId))[0]?.id ?? '',
    });
  expect((await end(single.userId)).status).toBe(303);
  expect((await end(regional.userId)).status).toBe(409);
});
