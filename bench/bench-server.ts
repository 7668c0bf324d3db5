import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { listMigrations, listModules } from '../src/app/modules.ts';
import { migrate } from '../src/platform/database/migrator.ts';
import { openDatabaseServer, type DatabaseServer } from '../src/platform/database/open-database-server.ts';
import { fillDatabase } from './fill/fill-database.ts';
import { placeOfSize, sharePeople, type BenchPlace } from './fill/places.ts';
import type { BenchOptions } from './options.ts';

const allPeople = 300_000;

/** A filled database of its own, with the settings of production. */
export interface BenchServer {
  server: DatabaseServer;
  /** The data folder, as DATA_DIR for the application and its commands. */
  folder: string;
  /** Two municipalities, of about 900 and 5,000 files at full size. */
  places: readonly BenchPlace[];
  version: string;
  close(): Promise<void>;
}

/** Starts the embedded PostgreSQL on a folder of its own and fills it, unless a filled folder was given. */
export async function openBenchServer(options: BenchOptions, tell: (line: string) => void): Promise<BenchServer> {
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'kantelpunt-bench-'));
  const database = { databaseUrl: undefined, appDatabaseUrl: undefined, dataFolder: folder };
  const server = await openDatabaseServer(database, { exclusive: false, onProgress: () => undefined });
  const close = async (): Promise<void> => {
    await server.stop();
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
    else tell(`the database stays in ${folder}`);
  };
  try {
    const places = sharePeople(Math.round(allPeople * options.scale));
    const modules = listModules({ isDemo: false, idleMinutes: 30, secretKey: new Uint8Array(32) });
    await migrate(server.ownerConnection, listMigrations(modules));
    const { version, isEmpty } = await look(server);
    if (isEmpty) await fillDatabase(server.ownerConnection, places, tell);
    const chosen = [900, 5000].map((size) => placeOfSize(places, size * options.scale));
    return { server, folder, places: chosen, version, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function look(server: DatabaseServer): Promise<{ version: string; isEmpty: boolean }> {
  const client = new Client(server.ownerConnection);
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; isEmpty: boolean }>(
      `select current_setting('server_version') as version, not exists (select from municipality) as "isEmpty"`,
    );
    return rows[0] ?? { version: '', isEmpty: true };
  } finally {
    await client.end();
  }
}
