import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { Pool, type ClientConfig } from 'pg';
import { isStartProblem, startProblem } from '../start-problem.ts';
import { appRole, ensureAppRole } from './app-role.ts';

/** One step forward of the schema; there is no way back. Names in it are plain snake_case. */
export interface Migration {
  up: (db: Kysely<unknown>) => Promise<void>;
}

/** Migrations by name; the names begin with a time, which gives the order over all modules. */
export type Migrations = Readonly<Record<string, Migration>>;

// Held until the end of a transaction only: PgBouncer may give the next one another session.
const lockKey = 7_203;

/**
 * Brings the schema up to date as its owner and returns the names of the steps taken. Two processes may do so at once.
 * `appUser` is the user of DATABASE_APP_URL, if any. Throws a StartProblem when the owner lacks a right.
 */
export async function migrate(owner: ClientConfig, migrations: Migrations, appUser?: string): Promise<string[]> {
  const pool = new Pool({ ...owner, max: 1 });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await prepareRole(pool, appUser);
    await underLock(db, prepareDatabase);
    return await takeSteps(db, migrations);
  } catch (error) {
    throw explain(error);
  } finally {
    await db.destroy();
  }
}

async function prepareRole(pool: Pool, appUser: string | undefined): Promise<void> {
  const client = await pool.connect();
  try {
    await ensureAppRole(client, appUser === undefined ? [] : [appUser]);
  } finally {
    client.release();
  }
}

async function prepareDatabase(db: Transaction<unknown>): Promise<void> {
  for (const extension of ['pg_trgm', 'btree_gin']) {
    await sql`create extension if not exists ${sql.id(extension)}`.execute(db);
  }
  await sql`create table if not exists schema_step (name text primary key, taken_at timestamptz not null default now())`.execute(
    db,
  );
  await sql`grant usage on schema public to ${sql.id(appRole)}`.execute(db);
}

async function takeSteps(db: Kysely<unknown>, migrations: Migrations): Promise<string[]> {
  const known = Object.entries(migrations).sort(([a], [b]) => (a < b ? -1 : 1));
  const earlier = await findTakenSteps(db);
  const foreign = [...earlier].find((name) => !Object.hasOwn(migrations, name));
  if (foreign !== undefined) throw startProblem('database-newer', foreign);
  const taken: string[] = [];
  for (const [name, migration] of known.filter(([name]) => !earlier.has(name))) {
    if (await underLock(db, (tx) => takeStep(tx, name, migration))) taken.push(name);
  }
  return taken;
}

async function takeStep(db: Transaction<unknown>, name: string, migration: Migration): Promise<boolean> {
  // While this process waited for the lock another one may have taken the step.
  if ((await findTakenSteps(db)).has(name)) return false;
  await migration.up(db);
  await sql`insert into schema_step (name) values (${name})`.execute(db);
  return true;
}

async function findTakenSteps(db: Kysely<unknown>): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select name from schema_step order by name`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

function underLock<T>(db: Kysely<unknown>, work: (tx: Transaction<unknown>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockKey})`.execute(tx);
    return work(tx);
  });
}

function explain(error: unknown): unknown {
  if (isStartProblem(error) || !(error instanceof Error) || !('code' in error)) return error;
  if (error.code === '42501') return startProblem('database-rights', error.message, error);
  if (error.code === '0A000' || error.code === '58P01') return startProblem('database-extension', error.message, error);
  return error;
}
