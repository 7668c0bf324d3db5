import { Temporal } from 'temporal-polyfill';
import { listMigrations, listModules } from '../app/modules.ts';
import { readConfig } from '../platform/config.ts';
import { openPool, type DatabasePool } from '../platform/database/database.ts';
import { migrate } from '../platform/database/migrator.ts';
import { openDatabaseServer, type DatabaseServer } from '../platform/database/open-database-server.ts';
import { readSecretKey } from '../platform/secret-key.ts';
import type { Shutdown } from '../platform/shutdown.ts';

/** The database of DATA_DIR or DATABASE_URL, for a command beside the running application or without it. */
export interface OpenInstallation {
  database: DatabasePool;
  server: DatabaseServer;
  isDemo: boolean;
  baseUrl: string;
  now: () => Temporal.Instant;
}

/** Opens and migrates the database as the application would; what it opens is closed by `shutdown`. */
export async function openInstallation(shutdown: Shutdown): Promise<OpenInstallation> {
  const config = readConfig();
  const say = (sentence: string): void => void process.stderr.write(`${sentence}…\n`);
  const opening = openDatabaseServer(config, { exclusive: false, onProgress: say });
  shutdown.add(async () => (await opening).stop());
  const server = await opening;
  const installation = {
    isDemo: config.demo,
    idleMinutes: config.sessionIdleMinutes,
    secretKey: readSecretKey(config),
  };
  await migrate(server.ownerConnection, listMigrations(listModules(installation)), server.appUser);
  const database = openPool(server.appConnection);
  shutdown.add(() => database.close());
  return { database, server, isDemo: config.demo, baseUrl: config.baseUrl, now: () => Temporal.Now.instant() };
}
