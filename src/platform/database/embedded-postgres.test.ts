import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEmbeddedPostgres } from './embedded-postgres.ts';
import type { DatabaseServer } from './database-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let dataFolder: string;
const opened: DatabaseServer[] = [];
const holders: ChildProcess[] = [];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'kantelpunt-server-'));
});

afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
  for (const server of opened.splice(0)) await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function open(exclusive = true): Promise<DatabaseServer> {
  const server = await openEmbeddedPostgres({ dataFolder, exclusive, onProgress: () => undefined });
  opened.push(server);
  return server;
}

async function ask(server: DatabaseServer, query: string): Promise<unknown[]> {
  const client = new Client(server.ownerConnection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

const readPid = (): number =>
  Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('the first start makes a private, checked, unicode database', async () => {
  const server = await open();
  expect(await ask(server, `select current_setting('data_checksums')`)).toEqual(['on']);
  expect(await ask(server, `select datlocale from pg_database where datname = current_database()`)).toEqual([
    'C.UTF-8',
  ]);
  expect(await ask(server, `select current_setting('listen_addresses')`)).toEqual(['']);
  expect(statSync(join(dataFolder, 'socket')).mode & 0o777).toBe(0o700);
});

test('the app signs in as a role that is not a superuser and cannot pass by row-level security', async () => {
  const { appConnection } = await open();
  const app = new Client(appConnection);
  await app.connect();
  const { rows } = await app.query(`select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user`);
  await app.end();
  expect(rows).toEqual([{ rolname: 'kantelpunt_app', rolsuper: false, rolbypassrls: false }]);
});

test('a second start is quick and keeps the data', async () => {
  const first = await open();
  await ask(first, 'create table kept as select 42 as answer');
  await first.stop();
  const begin = performance.now();
  expect(await ask(await open(), 'select answer from kept')).toEqual([42]);
  expect(performance.now() - begin).toBeLessThan(4000);
});

test('after a kill of the server the next start has everything that was acknowledged', async () => {
  const first = await open();
  await ask(first, 'create table kept as select 42 as answer');
  process.kill(readPid(), 'SIGKILL');
  await first.lost;
  expect(await ask(await open(), 'select answer from kept')).toEqual([42]);
});

test('a second application on the same data is refused, a command beside it is welcome', async () => {
  const app = await open();
  await expect(open()).rejects.toThrow(/Kantelpunt draait al op de gegevensmap/);
  const command = await open(false);
  await app.stop();
  expect(await ask(command, 'select 1')).toEqual([1]);
  await command.stop();
  expect(() => readPid()).toThrow(/ENOENT/);
});

test('the server of a killed application is adopted', async () => {
  const holder = await startHolder();
  await expect(open()).rejects.toThrow(/draait al/);
  const pid = readPid();
  holder.kill('SIGKILL');
  const server = await open();
  expect(readPid()).toBe(pid);
  expect(await ask(server, 'select 1')).toEqual([1]);
});

test('two processes that start at once share one server', async () => {
  const [a, b] = await Promise.all([open(false), open(false), startHolder()]);
  expect(await ask(a, 'select 1')).toEqual(await ask(b, 'select 1'));
});

test('a process number that now belongs to something else does not block the start', async () => {
  const first = await open();
  process.kill(readPid(), 'SIGKILL');
  await first.lost;
  const path = join(dataFolder, 'postgres', 'postmaster.pid');
  const other = spawn('sleep', ['60'], statSync(path).uid === process.getuid?.() ? {} : { uid: statSync(path).uid });
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(other.pid)));
  expect(await ask(await open(), 'select 1')).toEqual([1]);
  other.kill('SIGKILL');
});

test('a long path still gets a socket', async () => {
  const folder = join(dataFolder, 'd'.repeat(90));
  const server = await openEmbeddedPostgres({ dataFolder: folder, exclusive: true, onProgress: () => undefined });
  opened.push(server);
  expect(await ask(server, 'select 1')).toEqual([1]);
});

test('a folder that cannot be written or holds another version gives one sentence', async () => {
  const file = join(dataFolder, 'file');
  writeFileSync(file, '');
  const refused = { exclusive: true, onProgress: () => undefined };
  await expect(openEmbeddedPostgres({ dataFolder: join(file, 'data'), ...refused })).rejects.toThrow(
    /kan niet schrijven in de gegevensmap/,
  );
  mkdirSync(join(dataFolder, 'postgres'));
  writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), '16\n');
  await expect(openEmbeddedPostgres({ dataFolder, ...refused })).rejects.toThrow(/is van PostgreSQL 16/);
});

/** Another process that holds the data folder until it is killed. */
async function startHolder(): Promise<ChildProcess> {
  const module = JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'));
  const request = `{ dataFolder: ${JSON.stringify(dataFolder)}, exclusive: true, onProgress: () => {} }`;
  const code = `await (await import(${module})).openEmbeddedPostgres(${request}); console.log('open');`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
  holders.push(holder);
  await once(holder.stdout, 'data');
  return holder;
}
