import type { CompiledQuery, Kysely } from 'kysely';
import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import { kyselyOn } from './kysely-on-client.ts';
import { keepStatements } from './prepared-statements.ts';
import { statementsOn, type SendStatement, type StatementOptions, type StatementResult } from './statement-batch.ts';

/** Every table: the platform's own here, the others merged in by the module that owns them (`x.table.ts`). */
export interface Database {
  audit: AuditTable;
}

interface AuditTable {
  id: number;
  municipalityId: string | null;
  occurredAt: Temporal.Instant;
  actorId: string;
  actorName: string;
  actorRole: string;
  event: string;
  caseId: string | null;
  subjectId: string | null;
  personIds: string[];
  detail: Record<string, unknown>;
}

/** Typed SQL on the connection of the running transaction. */
export type Db = Kysely<Database>;

/** What row-level security lets a transaction see. */
export interface Scope {
  municipalityIds: readonly string[];
  userId: string;
  /** The one session that may be reached, verified in the same round trip; absent for jobs, tests and the command line. */
  sessionHash?: string;
}

/** A pool on which every transaction runs as the role that cannot bypass row-level security. */
export interface DatabasePool {
  pool: pg.Pool;
  close(): Promise<void>;
}

const poolSize = 20;
// Longer than this nobody waits for a page: better told to try again than left with a white screen.
const patience = 10_000;

/** Opens the pool of the app. `connection` comes from the database server launcher. */
export function openPool(connection: pg.PoolConfig): DatabasePool {
  const pool = new pg.Pool({ max: poolSize, connectionTimeoutMillis: patience, ...connection });
  // A dropped idle connection is replaced at the next request; without a listener Node would stop.
  pool.on('error', () => undefined);
  // The pool listens to idle connections only; one that is lost while in use fails its statements as well.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    void quiet(keepStatements(client));
  });
  return { pool, close: () => pool.end() };
}

interface Running {
  send: SendStatement;
  committed?: Promise<StatementResult>;
}

const running = new WeakMap<Db, Running>();

// The settings stand before the question of the session, whose policy reads them.
const scopeSql = `select set_config('role', 'kantelpunt_app', true), set_config('app.municipality_ids', $1, true),
  set_config('app.user_id', $2, true), set_config('app.session_hash', coalesce($3, ''), true),
  (select stamp from session where id_hash = $3) as stamp`;

const keptPlan: StatementOptions = { keepsPlan: true };

/** The session ended, or its rights changed, between reading the cookie and the transaction. */
export const sessionEnded = Symbol('session ended');

/**
 * Runs `work` in one transaction under row-level security and commits before answering.
 * Begin and scope travel with the first questions, and what is sent together is one round trip.
 * `verifyStamp` sees the stamp of the session; returning false rolls back and gives `sessionEnded`.
 */
export async function transact<T>(
  database: DatabasePool,
  scope: Scope & { verifyStamp?: (stamp: number | null) => boolean },
  work: (db: Db) => Promise<T>,
): Promise<T | typeof sessionEnded> {
  const client = await database.pool.connect();
  const db = kyselyOn<Database>(client);
  const send = statementsOn(client);
  const state: Running = { send };
  running.set(db, state);
  try {
    void quiet(send('begin'));
    const scoped = send(scopeSql, [scope.municipalityIds.join(','), scope.userId, scope.sessionHash ?? null], keptPlan);
    void quiet(scoped);
    const result = await work(db);
    const stamp = ((await scoped).rows[0]?.stamp ?? null) as number | null;
    if (scope.verifyStamp?.(stamp) === false) return await endSession(state);
    await commit(state);
    return result;
  } catch (error) {
    await quiet(send('rollback'));
    throw error;
  } finally {
    running.delete(db);
    client.release();
  }
}

/** Sends the COMMIT behind the questions already sent, so that they share a round trip. Nothing may follow it. */
export function commitBehind(db: Db): void {
  const state = runningOf(db);
  state.committed = state.send('commit');
  void quiet(state.committed);
}

/**
 * Sends a compiled question at once, so that a COMMIT can follow it in the same round trip.
 * Kysely's own execute() sends later, in a microtask.
 */
export function ask<Row>(db: Db, query: CompiledQuery<Row>, options?: StatementOptions): Promise<Row[]> {
  const answer = runningOf(db)
    .send(query.sql, query.parameters, options)
    .then(({ rows }) => rows as Row[]);
  // It may fail while its asker still waits for something else; a rejection that nobody holds would end the process.
  void quiet(answer);
  return answer;
}

/** Sends a statement at once, in order, without waiting: a failure makes the COMMIT fail. */
export function sendBehind(db: Db, text: string, values: readonly unknown[]): void {
  void quiet(runningOf(db).send(text, values));
}

async function commit(state: Running): Promise<void> {
  state.committed ??= state.send('commit');
  const done = await state.committed;
  // An aborted transaction answers COMMIT with the tag ROLLBACK and no error.
  if (done.command !== 'COMMIT') throw new Error('the transaction was rolled back by the database');
}

async function endSession(state: Running): Promise<typeof sessionEnded> {
  if (state.committed === undefined) await quiet(state.send('rollback'));
  return sessionEnded;
}

function runningOf(db: Db): Running {
  const state = running.get(db);
  if (state === undefined) throw new Error('no transaction is running on this connection');
  return state;
}

function quiet(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch(() => undefined);
}
