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
  return { ...urlsAt(port), port, stop };
}

function urlsAt(port) {
  const urlOf = (role) => `postgres://${role}:${password}@127.0.0.1:${port}/kantelpunt`;
  return { ownerUrl: urlOf('kantelpunt_owner'), appUrl: urlOf('kantelpunt_web'), superuserUrl: urlOf('postgres') };
}

/** Where PgBouncer is installed on this machine, if it is. */
export function findInstalledPgBouncer() {
  const folders = ['/usr/sbin', ...(process.env.PATH ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, 'pgbouncer')).find((program) => existsSync(program));
}

/** Puts a PgBouncer in transaction mode before a server of ours; gives the same addresses through it. */
export async function startPgBouncer(program, serverPort) {
  const user = process.getuid?.() === 0 ? unprivileged : {};
  const folder = mkdtempSync(join(tmpdir(), 'kantelpunt-bouncer-'));
  const port = await findFreePort();
  const [settings, users] = [join(folder, 'pgbouncer.ini'), join(folder, 'users.txt')];
  const roles = ['kantelpunt_owner', 'kantelpunt_web', 'postgres'];
  writeFileSync(users, roles.map((role) => `"${role}" "${password}"\n`).join(''));
  writeFileSync(settings, bouncerSettings({ port, serverPort, users }));
  if (user.uid !== undefined) for (const path of [folder, settings, users]) chownSync(path, user.uid, user.gid);
  const bouncer = spawn(program, [settings], { cwd: folder, stdio: 'ignore', ...user });
  return { ...urlsAt(port), stop: () => stopServer(bouncer, folder) };
}

const bouncerSettings = ({ port, serverPort, users }) => `[databases]
* = host=127.0.0.1 port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
max_client_conn = 400
default_pool_size = 20
`;

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
