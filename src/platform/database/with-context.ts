import type { Temporal } from 'temporal-polyfill';
import type { Actor, RequestContext } from '../request-context.ts';
import { sessionEnded, transact, type DatabasePool } from './database.ts';

/** Runs work outside a web request (job, command line, test) in one transaction with the scope of `actor`. */
export async function withContext<T>(
  database: DatabasePool,
  who: { actor: Actor; now: Temporal.Instant },
  work: (ctx: RequestContext) => Promise<T>,
): Promise<T> {
  const { actor, now } = who;
  const result = await transact(database, actor, (db) => work({ db, actor, now }));
  if (result === sessionEnded) throw new Error('work without a session cannot lose it');
  return result;
}
