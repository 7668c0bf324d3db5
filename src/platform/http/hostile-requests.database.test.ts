import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, visitor, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;
let port: number;
beforeAll(async () => {
  app = await testApp();
  port = Number(new URL(await app.app.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => app.close());

test('a form of very many fields is refused at once', async () => {
  const { status, body } = await visitor(app).send({
    method: 'POST',
    url: '/aanmelden',
    payload: 'a=&'.repeat(100_000),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect([status, body.includes('te groot')]).toEqual([413, true]);
});

test('a form larger than any of ours is refused', async () => {
  const { status } = await visitor(app).send({
    method: 'POST',
    url: '/aanmelden',
    payload: `email=${'a'.repeat(2_000_000)}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(status).toBe(413);
});

test('uploads that trickle in keep nobody else waiting', async () => {
  const municipality = await aMunicipality(app);
  const client = await signIn(app, 'aftercare-coordinator', municipality);
  const head = [
    'POST /meldingen/inlezen HTTP/1.1',
    'Host: localhost',
    `Cookie: ${client.cookie}`,
    'Content-Type: multipart/form-data; boundary=x',
    'Content-Length: 50000000',
    '',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nSoort;Naam\r\n',
  ].join('\r\n');
  const sockets = Array.from({ length: 30 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  for (const socket of sockets) socket.write(head);
  await delay(300);
  expect((await client.get('/vandaag')).status).toBe(200);
  for (const socket of sockets) socket.destroy();
});
