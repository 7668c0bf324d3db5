import type { ClientConfig } from 'pg';
import type { Config } from '../config.ts';
import type { DatabaseServer, OnProgress } from './database-server.ts';
import { openEmbeddedPostgres } from './embedded-postgres.ts';
import { checkForeignServer } from './foreign-server.ts';

export type { DatabaseServer } from './database-server.ts';

export interface OpenOptions {
  /** True for the application: refuses a second one on the same data folder. False for a command beside it. */
  readonly exclusive: boolean;
  readonly onProgress: OnProgress;
}

/** Opens the server of DATABASE_URL, else the embedded PostgreSQL in the data folder; throws a StartProblem. */
export async function openDatabaseServer(
  config: Pick<Config, 'databaseUrl' | 'appDatabaseUrl' | 'dataFolder'>,
  options: OpenOptions,
): Promise<DatabaseServer> {
  if (config.databaseUrl === undefined) return openEmbeddedPostgres({ dataFolder: config.dataFolder, ...options });
  const ownerConnection: ClientConfig = { connectionString: config.databaseUrl };
  const appConnection: ClientConfig = { connectionString: config.appDatabaseUrl ?? config.databaseUrl };
  await checkForeignServer(ownerConnection);
  const appUser = await checkForeignServer(appConnection);
  const lost = new Promise<void>(() => undefined);
  return { ownerConnection, appConnection, appUser, lost, stop: () => Promise.resolve() };
}
