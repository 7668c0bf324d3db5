import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, inject, test } from 'vitest';
import { toDatabase } from '../../../test/support/test-server.ts';
import { checkForeignServer } from './foreign-server.ts';
import { openDatabaseServer } from './open-database-server.ts';

const options = { exclusive: true, onProgress: () => undefined };
const open = (databaseUrl: string) =>
  openDatabaseServer({ databaseUrl, appDatabaseUrl: undefined, dataFolder: '/nowhere' }, options);

test('a server that answers tells who signed in', async () => {
  expect(await checkForeignServer(inject('testDatabaseServer').owner)).toBe('kantelpunt_owner');
});

test('a database or a user that does not exist is named', async () => {
  const { owner } = inject('testDatabaseServer');
  await expect(checkForeignServer(toDatabase(owner, 'nowhere'))).rejects.toThrow(/de database nowhere bestaat niet/);
  const stranger = owner.connectionString?.replace(/:\/\/[^@]*@/, '://stranger:wrong-secret@');
  const refused = checkForeignServer({ ...owner, user: 'stranger', ...(stranger && { connectionString: stranger }) });
  await expect(refused).rejects.toThrow(/weigert de aanmelding: gebruiker stranger/);
  await expect(refused).rejects.not.toThrow(/wrong-secret/);
});

test('an address where nobody listens gives one sentence without the password', async () => {
  const refused = open('postgres://kantelpunt:wrong-secret@127.0.0.1:1/kantelpunt');
  await expect(refused).rejects.toThrow(
    'De databaseserver is niet bereikbaar: 127.0.0.1:1, want op dat adres luistert geen server.',
  );
  await expect(open('postgres://kantelpunt@server.invalid/kantelpunt')).rejects.toThrow(
    /server\.invalid:5432, want die naam/,
  );
});

test('a server that is no PostgreSQL is not waited for', async () => {
  const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(open(`postgres://kantelpunt@127.0.0.1:${port}/kantelpunt`)).rejects.toThrow(/is niet bereikbaar/);
  other.close();
});
