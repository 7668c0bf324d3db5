import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { generate } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, testApp, visitor, type TestApp } from '../../../test/support/test-app.ts';
import { hashToken } from '../../platform/sessions/session.ts';

let kantelpunt: TestApp;
beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());

const password = 'vier losse woorden hier';

async function aUser(
  values: { passwordHash?: string; inviteToken?: string } = {},
): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@example.test`;
  const invited = values.inviteToken === undefined ? null : hashToken(values.inviteToken);
  await kantelpunt.owner.query(
    "insert into app_user (id, email, name, password_hash, invite_hash, invite_expires_at) values ($1, $2, 'Test Gebruiker', $3, $4, $5)",
    [id, email, values.passwordHash ?? null, invited, kantelpunt.clock.now.add({ hours: 1 }).toString()],
  );
  const municipality = await aMunicipality(kantelpunt);
  await kantelpunt.owner.query(
    "insert into appointment (id, user_id, role, at_municipality, starts_on) values ($1, $2, 'policy-adviser', $3, '2020-01-01')",
    [randomUUID(), id, municipality],
  );
  return { id, email };
}

const attempt = (email: string, given: { password?: string; code?: string } = {}) =>
  visitor(kantelpunt).post('/aanmelden', { email, password: given.password ?? password, code: given.code ?? '' });

test('an invitation gives a password, a password and an app give a session', async () => {
  const token = randomUUID();
  const { email } = await aUser({ inviteToken: token });
  const guest = visitor(kantelpunt);
  expect((await guest.get(`/uitnodiging/${token}`)).body).toContain('Test Gebruiker');
  expect((await guest.post(`/uitnodiging/${token}`, { password: 'kort', repeated: 'kort' })).status).toBe(422);
  expect((await guest.post(`/uitnodiging/${token}`, { password, repeated: password })).status).toBe(303);
  expect((await guest.get(`/uitnodiging/${token}`)).status).toBe(404);

  const first = await attempt(email);
  expect(first.status).toBe(303);
  const member = visitor(kantelpunt, first);
  expect((await member.get('/')).location).toBe('/account');
  const setUp = await member.get('/account/app');
  const secret = /kp-code">([A-Z2-7 ]+)</u.exec(setUp.body)?.[1]?.replaceAll(' ', '') ?? '';
  const sealed = /name="sealed" value="([^"]+)"/u.exec(setUp.body)?.[1] ?? '';
  const epoch = Math.floor(kantelpunt.clock.now.epochMilliseconds / 1000);
  const code = await generate({ secret, epoch });
  expect((await member.post('/account/app', { sealed, code: code === '000000' ? '111111' : '000000' })).status).toBe(
    422,
  );
  expect((await member.post('/account/app', { sealed, code })).status).toBe(303);

  expect((await attempt(email)).status).toBe(422);
  expect((await attempt(email, { code })).status).toBe(422);
  const later = await generate({ secret, epoch: epoch + 30 });
  expect((await attempt(email, { code: later })).status).toBe(303);
});

test('guessing is slowed, and a right password during the wait is refused too', async () => {
  const { email } = await aUser({ passwordHash: await hash(password) });
  for (let turn = 0; turn < 3; turn += 1) expect((await attempt(email, { password: 'mis' })).status).toBe(422);
  expect((await attempt(email)).body).toContain('te vaak');
  kantelpunt.clock.now = kantelpunt.clock.now.add({ seconds: 3 });
  expect((await attempt(email)).status).toBe(303);
});

test('an unknown address gets the same answer as a wrong password', async () => {
  const { email } = await aUser({ passwordHash: await hash(password) });
  const wrong = await attempt(email, { password: 'mis' });
  const unknown = await attempt('niemand@example.test');
  const sentence = 'E-mailadres, wachtwoord of code klopt niet';
  expect([wrong.status, unknown.status]).toEqual([422, 422]);
  expect([wrong.body, unknown.body].every((body) => body.includes(sentence))).toBe(true);
});

test('signing in never leads to another site', async () => {
  const { email } = await aUser({ passwordHash: await hash(password) });
  const answer = await visitor(kantelpunt).post('/aanmelden', { email, password, naar: '//elders.example/x' });
  expect(answer.location).toBe('/');
});

test('after a wrong password the demo still offers its roles', async () => {
  const { id, email } = await aUser({ passwordHash: await hash(password) });
  await kantelpunt.owner.query('update app_user set is_demo = true where id = $1', [id]);
  const { rows } = await kantelpunt.owner.query<{ id: string }>('select id from appointment where user_id = $1', [id]);
  const answer = await attempt(email, { password: 'mis' });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain(rows[0]?.id);
});

test('a role of the demo goes on to the page that was asked for, on this site only', async () => {
  const { id } = await aUser({ passwordHash: await hash(password) });
  await kantelpunt.owner.query('update app_user set is_demo = true where id = $1', [id]);
  const { rows } = await kantelpunt.owner.query<{ id: string }>('select id from appointment where user_id = $1', [id]);
  const appointmentId = rows[0]?.id ?? '';
  const signIn = async (naar: string) =>
    (await visitor(kantelpunt).post('/aanmelden/demo', { appointmentId, naar })).location;
  expect(await signIn('/cijfers?van=2020')).toBe('/cijfers?van=2020');
  expect(await signIn('//elders.example/x')).toBe('/');
  expect((await visitor(kantelpunt).get('/aanmelden?naar=%2Fcijfers')).body).toContain('name="naar" value="/cijfers"');
});
