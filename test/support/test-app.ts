import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { Client as OwnerClient } from 'pg';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createApp } from '../../src/app/create-app.ts';
import type { Role } from '../../src/modules/access/access.public.ts';
import type { DatabasePool } from '../../src/platform/database/database.ts';
import { hashToken } from '../../src/platform/sessions/session.ts';
import { openWorkerDatabase } from './worker-database.ts';

/** The running application of one test file, on its own database, with a clock that can be set. */
export interface TestApp {
  app: FastifyInstance;
  database: DatabasePool;
  /** The owner of the tables, for looking behind the scenes. */
  owner: OwnerClient;
  clock: { now: Temporal.Instant };
  close(): Promise<void>;
}

/** Monday 23 November 2026, 10:00 in Amsterdam. */
export const testMoment = Temporal.Instant.from('2026-11-23T09:00:00Z');

const assets = {
  stylesheet: '/public/a.css',
  script: '/public/a.js',
  logo: '/public/l.svg',
  icon: '/public/i.svg',
  font: '/public/f.woff2',
  themes: {},
};

/** Builds the application as main does, without listening. */
export async function testApp(options: { uploadLimit?: number } = {}): Promise<TestApp> {
  const worker = await openWorkerDatabase();
  const { pool: database } = worker;
  const owner = new OwnerClient(worker.owner);
  await owner.connect();
  const clock = { now: testMoment };
  const app = await createApp({
    isDemo: true,
    idleMinutes: 30,
    secretKey: new Uint8Array(32),
    database,
    logger: pino({ level: 'silent' }),
    now: () => clock.now,
    secure: false,
    publicDir: import.meta.dirname,
    assets,
    requestsPerMinute: 1_000_000,
    ...options,
  });
  return {
    app,
    database,
    owner,
    clock,
    async close() {
      await app.close();
      await owner.end();
      await worker.close();
    },
  };
}

/** A municipality of this test alone: nothing another test does is visible in it. */
export async function aMunicipality({ owner }: TestApp, name = 'Testgemeente'): Promise<string> {
  for (;;) {
    // Never GM9900 or higher: those are for tests that need one that is not there.
    const id = `GM${String(Math.floor(Math.random() * 9900)).padStart(4, '0')}`;
    const made = await owner.query(
      'insert into municipality (id, name, towns) values ($1, $2, array[lower($2)]) on conflict do nothing',
      [id, name],
    );
    if (made.rowCount === 1) return id;
  }
}

/** What a test sees of an answer. */
export interface Answer {
  status: number;
  body: string;
  location: string | undefined;
  json(): unknown;
  headers: Record<string, unknown>;
}

/** Somebody with a session; sends requests as a browser would. */
export interface Client {
  userId: string;
  cookie: string;
  get(url: string): Promise<Answer>;
  /** Sends a form; a value may be a list. Repeats are separate forms unless `_form` is given. */
  post(url: string, form?: Record<string, string | readonly string[]>): Promise<Answer>;
  send(options: InjectOptions): Promise<Answer>;
}

/** Signs somebody new in with a role in one municipality, or in a region made of several. */
export async function signIn(test: TestApp, role: Role, municipalityIds: string | readonly string[]): Promise<Client> {
  const ids = typeof municipalityIds === 'string' ? [municipalityIds] : municipalityIds;
  const { owner } = test;
  const userId = randomUUID();
  await owner.query('insert into app_user (id, email, name) values ($1, $2, $3)', [
    userId,
    `${userId}@example.test`,
    `Test ${role}`,
  ]);
  const appointmentId = randomUUID();
  const region = ids.length === 1 ? null : await aRegion(test, ids);
  await owner.query(
    "insert into appointment (id, user_id, role, at_municipality, at_region, starts_on) values ($1, $2, $3, $4, $5, '2018-01-01')",
    [appointmentId, userId, role, region === null ? ids[0] : null, region],
  );
  const token = randomUUID();
  await owner.query(
    "insert into session (id_hash, user_id, appointment_id, kind, stamp, created_at, expires_at) values ($1, $2, $3, 'browser', 1, $4, $5)",
    [hashToken(token), userId, appointmentId, test.clock.now.toString(), '2099-01-01T00:00:00Z'],
  );
  return clientOf(test.app, { userId, cookie: `kantelpunt=${token}` });
}

/** Somebody without a session, or with the one that an answer just opened. */
export function visitor({ app }: TestApp, signedIn?: Answer): Client {
  const set = [signedIn?.headers['set-cookie'] ?? []].flat().filter((cookie) => typeof cookie === 'string');
  const cookies = set.map((cookie) => cookie.split(';')[0]);
  return clientOf(app, { userId: '', cookie: cookies.join('; ') });
}

async function aRegion({ owner }: TestApp, ids: readonly string[]): Promise<string> {
  const id = randomUUID();
  await owner.query('insert into region (id, name) values ($1, $1)', [id]);
  for (const one of ids) await owner.query('insert into region_municipality values ($1, $2)', [id, one]);
  return id;
}

function clientOf(app: FastifyInstance, who: { userId: string; cookie: string }): Client {
  const send = async (options: InjectOptions): Promise<Answer> => {
    const response = await app.inject({ ...options, headers: { cookie: who.cookie, ...options.headers } });
    return {
      status: response.statusCode,
      body: response.body,
      location: response.headers.location,
      json: () => response.json<unknown>(),
      headers: response.headers,
    };
  };
  return {
    ...who,
    send,
    get: (url) => send({ method: 'GET', url }),
    post: (url, form = {}) =>
      send({
        method: 'POST',
        url,
        payload: encode(form),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
  };
}

function encode(form: Record<string, string | readonly string[]>): string {
  const fields = Object.entries(form).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one]),
  );
  return new URLSearchParams(fields).toString();
}
