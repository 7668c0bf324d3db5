import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const debianFolder = '/usr/lib/postgresql';
const unprivileged = { uid: 65_534, gid: 65_534 };
const password = 'only-for-tests';

/** The folder with the programs of the newest PostgreSQL installed on this machine, if any. */
export function findInstalledPostgres() {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debianFolder, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/**
 * Starts a throw-away server on a free port, with an owner that is not a superuser and another role for the app, as at
 * a municipality. Gives the address for each and a way to stop it.
 */
export async function startPostgres(programs) {
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? unprivileged : {};
  const folder = mkdtempSync(join(tmpdir(), 'kantelpunt-pg-'));
  if (isRoot) chownSync(folder, unprivileged.uid, unprivileged.gid);
  const data = makeCluster(programs, folder, user);
  const port = await findFreePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'];
  const args = ['-D', data, '-p', String(port), ...settings];
  const server = spawn(join(programs, 'postgres'), args, { cwd: folder, stdio: 'ignore', ...user });
  const stop = () => stopServer(server, folder);
  try {
    await makeOwner(join(programs, 'psql'), port);
  } catch (error) {
    await stop();
    throw error;
  }
  const urlOf = (role) => `postgres://${role}:${password}@127.0.0.1:${port}/kantelpunt`;
  return {
    ownerUrl: urlOf('kantelpunt_owner'),
    appUrl: urlOf('kantelpunt_web'),
    superuserUrl: urlOf('postgres'),
    stop,
  };
}

function makeCluster(programs, folder, user) {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const args = ['-D', data, ...access, '-E', 'UTF8', '--locale=C', '-N'];
  runOrThrow(join(programs, 'initdb'), args, { cwd: folder, ...user });
  return data;
}

function runOrThrow(program, args, options) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}

async function makeOwner(psql, port) {
  const env = { ...process.env, PGPASSWORD: password };
  const statements = [
    `create role kantelpunt_owner login createdb createrole password '${password}'`,
    `create role kantelpunt_web login password '${password}'`,
    'create database kantelpunt owner kantelpunt_owner',
  ];
  const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', 'postgres', '-v', 'ON_ERROR_STOP=1'];
  const ask = (sql) => runOrThrow(psql, [...args, '-c', sql], { env });
  await retry(() => ask('select 1'));
  for (const statement of statements) ask(statement);
}

async function retry(work) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      if (attempt === 100) throw error;
      await delay(100);
    }
  }
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function stopServer(server, folder) {
  const hasEnded = server.exitCode !== null || server.signalCode !== null;
  if (!hasEnded) {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGINT');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
