import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import type { ClientConfig } from 'pg';
import { createApp } from '../src/app/create-app.ts';
import { openPool, type DatabasePool } from '../src/platform/database/database.ts';
import type { Batch, Statement } from '../src/platform/database/statement-batch.ts';
import type { BenchRequest } from './scenarios.ts';

const assets = { stylesheet: '/a.css', script: '/a.js', logo: '/l.svg', icon: '/i.svg', font: '/f.woff2', themes: {} };

/**
 * Lets the application itself answer each request once, inside this process, and notes what it sends to the database:
 * begin, scope, questions, trail and commit.
 */
export async function recordTransactions(
  connection: ClientConfig,
  requests: readonly BenchRequest[],
): Promise<Statement[][]> {
  const database = openPool({ ...connection, max: 1 });
  const takeSent = listen(database);
  const app = await createApp({
    ...{ isDemo: false, idleMinutes: 30, secretKey: new Uint8Array(32), secure: false, requestsPerMinute: 1_000_000 },
    ...{
      database,
      assets,
      logger: pino({ level: 'silent' }),
      now: () => Temporal.Now.instant(),
      publicDir: process.cwd(),
    },
  });
  const recorded: Statement[][] = [];
  try {
    for (const request of [...requests.slice(0, 1), ...requests]) {
      takeSent();
      await app.inject({
        method: request.method,
        url: request.path,
        headers: request.headers,
        payload: request.body ?? '',
      });
      recorded.push(takeSent());
    }
  } finally {
    await app.close();
    await database.close();
  }
  // The first time the session is looked up as well; after that the application remembers it.
  return recorded.slice(1);
}

/** Notes every statement; gives a function that hands over those since the last time. */
function listen({ pool }: DatabasePool): () => Statement[] {
  let sent: Statement[] = [];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (batch: Batch) => unknown;
    Object.assign(client, {
      query: (batch: Batch) => {
        sent.push(...batch.statements);
        return query(batch);
      },
    });
  });
  return () => {
    const taken = sent;
    sent = [];
    return taken;
  };
}
