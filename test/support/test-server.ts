import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { listMigrations, listModules } from '../../src/app/modules.ts';
import { migrate } from '../../src/platform/database/migrator.ts';
import { openDatabaseServer } from '../../src/platform/database/open-database-server.ts';

/** What a test worker must know to make its own database. */
export interface TestDatabaseServer {
  owner: ClientConfig;
  app: ClientConfig;
  /** Sees and changes everything: an owner that is no superuser stands under row-level security itself. */
  superuser: ClientConfig;
  /** The migrated database that each worker clones. */
  template: string;
}

/** The same connection to another database of the server. */
export function toDatabase(connection: ClientConfig, database: string): ClientConfig {
  if (connection.connectionString === undefined) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}

/** Runs statements as the owner, one by one and outside a transaction. */
export async function runAsOwner(connection: ClientConfig, statements: readonly string[]): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Opens the server of TEST_DATABASE_URL (with _APP_URL and _SUPERUSER_URL where these are other roles), else an embedded one of our own, with one migrated database on it. */
export async function openTestServer(): Promise<TestDatabaseServer & { stop: () => Promise<void> }> {
  const databaseUrl = process.env.TEST_DATABASE_URL;
  const dataFolder = mkdtempSync(join(tmpdir(), 'kantelpunt-test-'));
  const appDatabaseUrl = process.env.TEST_DATABASE_APP_URL;
  const config = { databaseUrl, appDatabaseUrl, dataFolder };
  const server = await openDatabaseServer(config, { exclusive: true, onProgress: () => undefined });
  const template = `kantelpunt_test_${process.pid}`;
  // Nothing here needs to outlive a power cut.
  if (databaseUrl === undefined) {
    await runAsOwner(server.ownerConnection, ['alter system set fsync = off', 'select pg_reload_conf()']);
  }
  await runAsOwner(server.ownerConnection, [`create database ${template}`]);
  const modules = listModules({ isDemo: true, idleMinutes: 30, secretKey: new Uint8Array(32) });
  const appUser = appDatabaseUrl === undefined ? undefined : new URL(appDatabaseUrl).username;
  await migrate(toDatabase(server.ownerConnection, template), listMigrations(modules), appUser);
  const superuserUrl = process.env.TEST_DATABASE_SUPERUSER_URL;
  const superuser = superuserUrl === undefined ? server.ownerConnection : { connectionString: superuserUrl };
  const stop = async () => {
    // A pooler may still hold connections of the app, which only a superuser may end.
    await dropTestDatabases(superuser, template);
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { owner: server.ownerConnection, app: server.appConnection, superuser, template, stop };
}

async function dropTestDatabases(superuser: ClientConfig, template: string): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where datname = $1 or starts_with(datname, $2)',
    [template, `${template}_`],
  );
  await client.end();
  const drops = rows.map(({ name }) => `drop database if exists ${name} with (force)`);
  await runAsOwner(superuser, drops);
}
