import { Client, type ClientConfig } from 'pg';
import { inject } from 'vitest';
import { openPool, type DatabasePool } from '../../src/platform/database/database.ts';
import { toDatabase, type TestDatabaseServer } from './test-server.ts';

/** The migrated database of this test worker. Test files of one worker share it: each test makes its own municipality. */
export interface WorkerDatabase {
  /** As the app connects: under row-level security. */
  pool: DatabasePool;
  /** Outside row-level security, to look behind the scenes. */
  owner: ClientConfig;
  close: () => Promise<void>;
}

/** Opens the database of this worker, cloned from the migrated one the first time. */
export async function openWorkerDatabase(): Promise<WorkerDatabase> {
  const server = inject('testDatabaseServer');
  const name = `${server.template}_${process.env.VITEST_POOL_ID ?? '0'}`;
  await cloneOnce(server, name);
  const pool = openPool({ ...toDatabase(server.app, name), max: 5 });
  return { pool, owner: toDatabase(server.superuser, name), close: () => pool.close() };
}

let opened = 0;

/** A migrated database that no other test file sees, for what needs the names of real municipalities. */
export async function openOwnDatabase(connections = 10): Promise<WorkerDatabase> {
  const server = inject('testDatabaseServer');
  opened += 1;
  const name = `${server.template}_${process.env.VITEST_POOL_ID ?? '0'}_${process.pid}_${opened}`;
  await cloneOnce(server, name);
  const pool = openPool({ ...toDatabase(server.app, name), max: connections });
  return { pool, owner: toDatabase(server.superuser, name), close: () => pool.close() };
}

async function cloneOnce({ owner, template }: TestDatabaseServer, name: string): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
}
