import { setTimeout as delay } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { startProblem } from '../start-problem.ts';
import { appRole, ensureAppLogin } from './app-role.ts';
import { prepareBinaries } from './embedded-postgres-binaries.ts';
import { hasCluster, prepareFolders, type ServerFolders } from './embedded-postgres-folders.ts';
import {
  cannotStart,
  createCluster,
  embeddedOwner,
  launchServer,
  stopServer,
  type StartingServer,
} from './embedded-postgres-process.ts';
import type { DatabaseServer, OnProgress } from './database-server.ts';

const databaseName = 'kantelpunt';
const patience = 10_000;

// Session locks on the server itself: they vanish with the process that holds them, however it ends.
const appLock = 7_201;
const userLock = 7_202;

export interface EmbeddedRequest {
  readonly dataFolder: string;
  /** True for the application, of which there may be one; false for a command beside it. */
  readonly exclusive: boolean;
  readonly onProgress: OnProgress;
}

/** Joins the server of the data folder, or starts it; the last process to stop takes the server down. */
export async function openEmbeddedPostgres(request: EmbeddedRequest): Promise<DatabaseServer> {
  const folders = prepareFolders(request.dataFolder);
  const session = await joinOrStart(folders, request);
  if (request.exclusive && !(await claim(session, appLock))) {
    await session.end();
    throw startProblem('already-running', request.dataFolder);
  }
  await ensureDatabase(session);
  const connect = (user: string): ClientConfig => ({
    host: folders.socket,
    port: 5432,
    user,
    database: databaseName,
    ssl: false,
  });
  let stopping = false;
  const lost = new Promise<void>((resolve) => {
    session.on('end', () => {
      if (!stopping) resolve();
    });
  });
  return {
    ownerConnection: connect(embeddedOwner),
    appConnection: connect(appRole),
    lost,
    stop: async () => {
      if (stopping) return;
      stopping = true;
      await leave(session, folders);
    },
  };
}

async function joinOrStart(folders: ServerFolders, { onProgress }: EmbeddedRequest): Promise<Client> {
  const binaries = prepareBinaries(folders);
  let server: StartingServer | undefined;
  let deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    const found = await tryToJoin(folders);
    if (typeof found === 'object') return found;
    // Recovery after a crash may take long; as long as the server says so, it is worth waiting.
    if (found === 'coming-up') deadline = performance.now() + patience;
    else if (!server || server.hasExited()) server = await startServer(folders, { binaries, onProgress });
    const failure = server?.failure();
    if (failure) throw cannotStart(folders, failure);
    await delay(25);
  }
  throw cannotStart(folders);
}

async function startServer(
  folders: ServerFolders,
  { binaries, onProgress }: { binaries: string; onProgress: OnProgress },
): Promise<StartingServer> {
  if (!hasCluster(folders.cluster)) {
    onProgress('De database wordt voor het eerst klaargezet');
    await createCluster(folders, binaries);
  }
  return launchServer(folders, binaries);
}

async function tryToJoin(folders: ServerFolders): Promise<Client | 'absent' | 'coming-up'> {
  const session = new Client({
    host: folders.socket,
    port: 5432,
    user: embeddedOwner,
    database: 'postgres',
    ssl: false,
  });
  // Without a listener a server that dies would take this process along.
  session.on('error', () => undefined);
  try {
    await session.connect();
    // Waits here while another process is taking the server down.
    await session.query('select pg_advisory_lock_shared($1)', [userLock]);
    return session;
  } catch (error) {
    await session.end().catch(() => undefined);
    return error instanceof Error && 'code' in error && error.code === '57P03' ? 'coming-up' : 'absent';
  }
}

async function claim(session: Client, key: number): Promise<boolean> {
  // The server needs a moment to notice that the holder was killed.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { rows } = await session.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [key]);
    if (rows[0]?.taken === true) return true;
    await delay(100);
  }
  return false;
}

async function ensureDatabase(session: Client): Promise<void> {
  await ensureAppLogin(session);
  const { rowCount } = await session.query('select from pg_database where datname = $1', [databaseName]);
  if (rowCount !== 0) return;
  try {
    await session.query(`create database ${databaseName}`);
  } catch (error) {
    // A command that starts at the same moment may have been first.
    if (!(error instanceof Error && 'code' in error && (error.code === '42P04' || error.code === '23505'))) throw error;
  }
}

async function leave(session: Client, folders: ServerFolders): Promise<void> {
  try {
    await session.query('select pg_advisory_unlock_shared($1)', [userLock]);
    if (await claim(session, userLock)) await stopServer(folders);
    await session.end();
  } catch {
    // The server has gone already.
  }
}
