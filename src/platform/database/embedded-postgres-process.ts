import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startProblem, type StartProblem } from '../start-problem.ts';
import { makePrivateFolder, type ServerFolders } from './embedded-postgres-folders.ts';

/** The superuser of the embedded server: owns the tables and runs the migrations. */
export const embeddedOwner = 'kantelpunt_owner';

const serverSettings = [
  'listen_addresses=',
  'port=5432',
  'unix_socket_permissions=0700',
  'max_connections=100',
  'timezone=UTC',
  'log_timezone=UTC',
  'random_page_cost=1.1',
  'jit=off',
  'log_min_messages=warning',
  // Statements hold names and BSNs, which have no place in a log file.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
];

/** A server that is coming up: whether it has gone again, and why it could not be run at all. */
export interface StartingServer {
  hasExited: () => boolean;
  failure: () => Error | undefined;
}

/** Makes an empty cluster. It gets its name only when complete, so an interrupted first start leaves nothing half. */
export async function createCluster(folders: ServerFolders, binaries: string): Promise<void> {
  removeAbandonedDrafts(folders);
  const draft = `${folders.cluster}.new-${process.pid}-${randomUUID()}`;
  makePrivateFolder(draft, folders.owner);
  const child = launch({ ...folders, cluster: draft }, join(binaries, 'bin', 'initdb'), ({ cluster }) => [
    ...['-D', cluster, '-U', embeddedOwner, '--auth=trust', '--data-checksums', '--no-instructions'],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  ]);
  try {
    await once(child, 'exit');
    if (child.exitCode !== 0) throw cannotStart(folders);
    renameUnlessPresent(draft, folders.cluster);
  } catch (error) {
    throw cannotStart(folders, error);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Starts the server in its own process group, so that Ctrl-C reaches Kantelpunt first. */
export function launchServer(folders: ServerFolders, binaries: string): StartingServer {
  disownStalePid(folders);
  let failure: Error | undefined;
  const child = launch(folders, join(binaries, 'bin', 'postgres'), ({ cluster, socket }) => [
    ...['-D', cluster, '-k', socket],
    ...serverSettings.flatMap((setting) => ['-c', setting]),
  ]);
  child.on('error', (error) => (failure = error));
  child.unref();
  return { hasExited: () => child.exitCode !== null || child.signalCode !== null, failure: () => failure };
}

/** Asks the server to stop without waiting for its clients, and waits until it has. */
export async function stopServer(folders: ServerFolders): Promise<void> {
  const pid = readServerPid(folders);
  if (pid === undefined || !isServerOf(folders, pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 30_000 && isServerOf(folders, pid); waited += 20) await delay(20);
}

/** The problem to report when the server does not come up, with the last line it logged. */
export function cannotStart(folders: ServerFolders, cause?: unknown): StartProblem {
  const reason = cause instanceof Error && 'syscall' in cause ? cause.message : readLastLogLine(folders.log);
  return startProblem('database-does-not-start', `${reason} (zie ${folders.log})`, cause);
}

type Paths = Pick<ServerFolders, 'cluster' | 'socket'>;

function launch(folders: ServerFolders, program: string, makeArgs: (paths: Paths) => string[]): ChildProcess {
  // Open folders go along as file handles: so the other user needs no way through their parents, such as /root.
  const byHandle = folders.owner !== undefined && process.platform === 'linux';
  const handles = byHandle ? [openSync(folders.cluster, 'r'), openSync(folders.socket, 'r')] : [];
  const paths = byHandle ? { cluster: '/proc/self/fd/3', socket: '/proc/self/fd/4' } : folders;
  const log = openSync(folders.log, 'a', 0o600);
  try {
    return spawn(program, makeArgs(paths), {
      ...folders.owner,
      cwd: '/',
      env: { LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', log, log, ...handles],
    });
  } finally {
    for (const handle of [log, ...handles]) closeSync(handle);
  }
}

function removeAbandonedDrafts({ data, cluster }: ServerFolders): void {
  const prefix = `${basename(cluster)}.new-`;
  for (const name of readdirSync(data).filter((entry) => entry.startsWith(prefix))) {
    if (!isAlive(Number.parseInt(name.slice(prefix.length), 10)))
      rmSync(join(data, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

function renameUnlessPresent(draft: string, cluster: string): void {
  try {
    renameSync(draft, cluster);
  } catch (error) {
    // Another process was first; its cluster is as good as ours.
    const isPresent = error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY';
    if (!isPresent) throw error;
  }
}

function readServerPid({ cluster }: ServerFolders): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

// After a power cut or in a new container the number in the file can belong to any process, and PostgreSQL would
// refuse to start. Our own number is one it knows to be stale, and it still checks its shared memory.
function disownStalePid(folders: ServerFolders): void {
  const pid = readServerPid(folders);
  if (pid === undefined || !isAlive(pid) || isServerOf(folders, pid)) return;
  for (const path of [join(folders.cluster, 'postmaster.pid'), join(folders.socket, '.s.PGSQL.5432.lock')]) {
    try {
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, process.pid.toString()), { flag: 'r+' });
    } catch {
      // No such file: nothing to disown.
    }
  }
}

function isServerOf({ cluster }: ServerFolders, pid: number): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  try {
    return readlinkSync(`/proc/${pid.toString()}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readLastLogLine(log: string): string {
  try {
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    return (lines.findLast((line) => /error|FATAL|could not/i.test(line)) ?? lines.at(-1) ?? '').replace(/[.\s]+$/, '');
  } catch {
    return 'geen uitleg in het logboek';
  }
}
