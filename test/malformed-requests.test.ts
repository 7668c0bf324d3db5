import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from './support/test-app.ts';

let app: TestApp;
let client: Client;
const serverErrors: unknown[] = [];

beforeAll(async () => {
  app = await testApp();
  // What is logged as an error ended as a 500; whoever hung up never saw it.
  app.app.log.error = (...said: unknown[]) => void serverErrors.push(said);
  client = await signIn(app, 'aftercare-coordinator', await aMunicipality(app));
  await app.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

/** Sends bytes as they are and gives all that comes back. */
function exchange(bytes: string | Buffer): Promise<string> {
  const { port } = app.app.server.address() as AddressInfo;
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const pieces: Buffer[] = [];
    const finish = () => resolve(Buffer.concat(pieces).toString('utf8'));
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', () => undefined);
    socket.on('close', finish);
  });
}

const headersOf = (cookie = client.cookie): string => `Host: localhost\r\nCookie: ${cookie}\r\nConnection: close\r\n`;
const getting = (address: string): string => `GET ${address} HTTP/1.1\r\n${headersOf()}\r\n`;
const sending = (address: string, type: string, body: string): string =>
  `POST ${address} HTTP/1.1\r\n${headersOf()}${type === '' ? '' : `Content-Type: ${type}\r\n`}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const statusIn = (answer: string): number => Number(answer.split(' ')[1]);
const dutch = /(?:Deze|De|Dit|Het|Hier|Kies|Plak|Stuur|Uw) [^<"]*\./u;

function expectRefusal(answer: string): void {
  expect(statusIn(answer), answer).toBeGreaterThanOrEqual(400);
  expect(statusIn(answer), answer).toBeLessThan(500);
  const body = answer.slice(answer.indexOf('\r\n\r\n'));
  expect(body).toMatch(dutch);
  expect(body).not.toMatch(/Invalid |expected (?:object|string)|Bad Request|not valid/u);
  expect(serverErrors).toEqual([]);
}

describe('an address that cannot be read is refused in Dutch', () => {
  test.each([
    '/%',
    '/%zz',
    '/%c0%af',
    '/meldingen/%',
    '/meldingen/%ff',
    '/meldingen/%00',
    '/meldingen;%ff',
    '/api/v1/%',
    '/public/%',
    `/meldingen/${'a'.repeat(300)}`,
    '/gemeente/%00',
    '/api/v1/%00',
  ])('%s', async (address) => expectRefusal(await exchange(getting(address))));

  test('to a program as problem details', async () => {
    expect(await exchange(getting('/api/v1/%ff'))).toMatch(/application\/problem\+json/u);
  });
});

test.each([
  '/dossiers?tekst=%',
  '/meldingen?tab=%00%ff',
  '/meldingen?tab=a&tab=b',
  '/meldingen?__proto__=1',
  '/aanmelden?naar=%ed%a0%80',
  '/meldingen?tab[]=1&tab[a]=2',
])('a strange question in an address does no harm: %s', async (address) => {
  expect(statusIn(await exchange(getting(address)))).toBeLessThan(500);
  expect(serverErrors).toEqual([]);
});

const forms = ['/meldingen/inlezen', '/meldingen/nieuw', '/meldingen/inlezen/plakken', '/api/v1/notices', '/nergens'];
const part = (headers: string, body = 'x'): string =>
  `--a\r\ncontent-disposition: form-data; ${headers}\r\n\r\n${body}\r\n`;
const multipart = 'multipart/form-data; boundary=a';

describe('a body that cannot be read is refused in Dutch', () => {
  const bodies: [type: string, body: string][] = [
    ['', 'abc'],
    ['x', 'abc'],
    ['a/b/c', 'abc'],
    ['application/octet-stream', '\0\0'],
    ['application/json', '{'],
    ['application/json', ''],
    ['application/json', '{"__proto__":{"a":1}}'],
    ['application/json', '['.repeat(100_000)],
    ['application/json; charset=utf-16', '\0{\0}'],
    ['text/plain', 'abc'],
  ];
  test.each(forms.flatMap((address) => bodies.map(([type, body]): [string, string, string] => [address, type, body])))(
    'POST %s as %j: %j',
    async (address, type, body) => expectRefusal(await exchange(sending(address, type, body))),
  );
});

describe('an upload that cannot be read is refused in Dutch', () => {
  test.each<[string, string, string]>([
    ['no boundary', 'multipart/form-data', 'x'],
    ['an empty boundary', 'multipart/form-data; boundary=', 'x'],
    ['another boundary', multipart, '--b\r\n'],
    ['nothing', multipart, ''],
    ['a beginning', multipart, '--a\r\n'],
    ['a file that is cut off', multipart, part('name="file"; filename="x.csv"').slice(0, -4)],
    ['no file', multipart, `${part('name="file"')}--a--\r\n`],
    ['a file without a name', multipart, `${part('name="file"; filename=""')}--a--\r\n`],
    ['a field called __proto__', multipart, `${part('name="__proto__"')}--a--\r\n`],
    ['a file in __proto__', multipart, `${part('name="__proto__"; filename="x.csv"')}--a--\r\n`],
    ['sixty fields', multipart, `${part('name="x"').repeat(60)}--a--\r\n`],
    [
      'a form id that is none',
      multipart,
      `${part('name="_form"')}${part('name="file"; filename="x.csv"', 'a;b\r\n1;2')}--a--\r\n`,
    ],
    [
      'a municipality of NULs',
      multipart,
      `${part('name="municipality"', '\0')}${part('name="file"; filename="x.csv"', 'a;b\r\n1;2')}--a--\r\n`,
    ],
    ['a form that is none', 'application/x-www-form-urlencoded', '%%%=%ff&%00'],
  ])('%s', async (_, type, body) => expectRefusal(await exchange(sending('/meldingen/inlezen', type, body))));
});

test.each([
  'kantelpunt',
  'kantelpunt=%',
  'kantelpunt=%ff%00',
  '__proto__=x',
  '=;;;',
  'melding=%00%ff',
  'x'.repeat(5000),
  'kantelpunt=a; kantelpunt=b',
  '\u00ff\u00fe',
])('a strange cookie is nobody’s: %j', async (cookie) => {
  const answer = await exchange(Buffer.from(`GET /meldingen HTTP/1.1\r\n${headersOf(cookie)}\r\n`, 'latin1'));
  expect(answer).toMatch(/^HTTP\/1\.1 303 .*location: \/aanmelden/su);
  expect(serverErrors).toEqual([]);
});

describe('what is no HTTP is refused in Dutch', () => {
  const chunked = `POST /meldingen/nieuw HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
  test.each([
    ['noise', '\u0016\u0003\u0001\r\n\r\n'],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost x\r\n\r\n'],
    ['a length that is no number', 'POST /meldingen/nieuw HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n'],
    ['a cookie of control characters', 'GET / HTTP/1.1\r\nHost: x\r\nCookie: \u0001\r\n\r\n'],
    ['headers of 20 kB', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['a chunk that is none', `${chunked}zz\r\n`],
  ])('%s', async (_, bytes) => expectRefusal(await exchange(bytes)));

  test('and who hangs up half-way does no harm', async () => {
    await exchange(`${chunked}zz\r\n`);
    const { port } = app.app.server.address() as AddressInfo;
    for (let times = 0; times < 5; times += 1) {
      const socket = connect(port, '127.0.0.1', () => socket.write(getting('/meldingen'), () => socket.destroy()));
      await new Promise((resolve) => socket.on('close', resolve));
    }
    expect(statusIn(await exchange(getting('/meldingen')))).toBe(200);
    expect(serverErrors).toEqual([]);
  });
});

test('NUL bytes and halves of pairs in any field of a form never reach the database', async () => {
  const strange = 'a\0b\ud800c';
  for (const address of ['/dossiers/zoeken', '/meldingen/nieuw', '/meldingen/inlezen/plakken', '/aanmelden']) {
    const names = ['text', 'surname', 'rows', 'email', 'password', 'municipality', strange];
    const json = Object.fromEntries(names.map((name) => [name, strange]));
    const sent = await client.send({
      method: 'POST',
      url: address,
      payload: JSON.stringify(json),
      headers: { 'content-type': 'application/json' },
    });
    expect([address, sent.status < 500]).toEqual([address, true]);
  }
  expect(serverErrors).toEqual([]);
});
