import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTables } from '../src/app/open-tables.ts';
import { appRole } from '../src/platform/database/app-role.ts';
import { aWorld } from './support/given-world.ts';
import { findTenantTables } from './support/tenant-tables.ts';
import { aMunicipality, signIn, testApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let own: string;
let other: string;

beforeAll(async () => {
  app = await testApp();
  own = await aMunicipality(app);
  other = await aMunicipality(app);
});

afterAll(() => app.close());

/** What a table does with one row of the other municipality when the app asks with raw SQL. */
async function tryTable(table: string): Promise<string[]> {
  const { owner } = app;
  await owner.query('begin');
  try {
    await loosen(table);
    await owner.query(`insert into ${table} (municipality_id) values ($1)`, [other]);
    await owner.query("select set_config('role', $1, true), set_config('app.municipality_ids', $2, true)", [
      appRole,
      own,
    ]);
    const problems = await findOpenings(table);
    await owner.query("select set_config('app.municipality_ids', $1, true)", [other]);
    const { rowCount } = await owner.query(`select from ${table} where municipality_id = $1`, [other]);
    return rowCount === 1 ? problems : [...problems, `${table}: its own municipality cannot read it`];
  } finally {
    await owner.query('rollback');
  }
}

/** Takes away what a bare row would break on, so that only row-level security is left; rolled back afterwards. */
async function loosen(table: string): Promise<void> {
  const constraints = await app.owner.query<{ name: string }>(
    "select conname as name from pg_constraint where conrelid = $1::regclass and contype in ('p', 'f', 'u', 'c')",
    [table],
  );
  const needed = await app.owner.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attnotnull and attidentity = ''",
    [table],
  );
  const changes = [
    ...constraints.rows.map(({ name }) => `drop constraint if exists ${name} cascade`),
    ...needed.rows.map(({ name }) => `alter column ${name} drop not null`),
  ];
  for (const change of changes) await app.owner.query(`alter table ${table} ${change}`);
}

/** The ways in which a row of the other municipality could be read or written; all must be closed. */
async function findOpenings(table: string): Promise<string[]> {
  const attempts = {
    'is read': `select from ${table} where municipality_id = '${other}'`,
    'is read without asking for it': `select from ${table} where municipality_id <> '${own}'`,
    'is changed': `update ${table} set municipality_id = municipality_id where municipality_id = '${other}'`,
    'is taken over': `update ${table} set municipality_id = '${own}'`,
    'is removed': `delete from ${table}`,
    'is added': `insert into ${table} (municipality_id) values ('${other}')`,
  };
  const openings: string[] = [];
  for (const [what, sql] of Object.entries(attempts)) {
    if ((await countReached(sql)) > 0) openings.push(`${table}: a row of another municipality ${what}`);
  }
  return openings;
}

const insufficientPrivilege = '42501';

async function countReached(sql: string): Promise<number> {
  await app.owner.query('savepoint attempt');
  try {
    return (await app.owner.query(sql)).rowCount ?? 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== insufficientPrivilege) throw error;
    return 0;
  } finally {
    await app.owner.query('rollback to savepoint attempt');
  }
}

test('raw SQL of the app reaches no row of another municipality, in any table', async () => {
  const tables = await findTenantTables(app);
  expect(tables.length).toBeGreaterThan(10);
  const problems: string[] = [];
  for (const table of tables) problems.push(...(await tryTable(table)));
  expect(problems).toEqual([]);
});

test('without a municipality the app sees no row at all', async () => {
  await app.owner.query('begin');
  await app.owner.query("select set_config('role', $1, true)", [appRole]);
  const seen: string[] = [];
  for (const table of await findTenantTables(app)) {
    const { rowCount } = await app.owner.query(`select from ${table} limit 1`);
    if (rowCount !== 0) seen.push(table);
  }
  await app.owner.query('rollback');
  expect(seen).toEqual([]);
});

/** Asks as the app does, within a municipality; rolled back afterwards. */
async function asApp<T>(municipalityId: string, work: () => Promise<T>): Promise<T> {
  await app.owner.query('begin');
  await app.owner.query(
    "select set_config('role', $1, true), set_config('app.municipality_ids', $2, true), set_config('app.user_id', $3, true)",
    [appRole, municipalityId, '00000000-0000-0000-0000-000000000001'],
  );
  try {
    return await work();
  } finally {
    await app.owner.query('rollback');
  }
}

test('every table forces row-level security, unless it stands on the list with a reason', async () => {
  const { rows } = await app.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f')
     and not (relrowsecurity and relforcerowsecurity) order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(openTables).sort());
});

test('an offer is reached by the two municipalities that it is between', async () => {
  const { municipalityId, params } = await aWorld(app);
  const attempts = [
    `select from notice_offer where id = '${params.offerId}'`,
    `update notice_offer set reason = 'x' where id = '${params.offerId}'`,
    `delete from notice_offer where id = '${params.offerId}'`,
  ];
  const reach = async (sql: string): Promise<number> => asApp(other, () => countReached(sql));
  for (const sql of attempts) expect(await reach(sql)).toBe(0);
  expect(await asApp(municipalityId, () => countReached(attempts[0] ?? ''))).toBe(1);
});

test('sessions and submitted forms of somebody else are not reached', async () => {
  const { userId } = await signIn(app, 'aftercare-coordinator', own);
  await app.owner.query("insert into submitted_form values (gen_random_uuid(), $1, now(), '/dossiers')", [userId]);
  for (const table of ['session', 'submitted_form']) {
    for (const sql of [`select from ${table}`, `delete from ${table}`, `update ${table} set user_id = user_id`]) {
      expect(await asApp(own, () => countReached(sql))).toBe(0);
    }
  }
});

test('a key is made only for a municipality of who makes it', async () => {
  const { userId } = await signIn(app, 'aftercare-coordinator', other);
  const key = `insert into session (id_hash, user_id, appointment_id, kind, stamp, created_at, expires_at)
    select gen_random_uuid()::text, user_id, id, 'api', 1, now(), now() from appointment where user_id = '${userId}'`;
  expect(await asApp(own, () => countReached(key))).toBe(0);
  expect(await asApp(other, () => countReached(key))).toBe(1);
});

test('sessions end only in a municipality of who ends them', async () => {
  const { userId } = await signIn(app, 'aftercare-coordinator', other);
  const sessionsAfter = (municipalityId: string) =>
    asApp(municipalityId, async () => {
      await app.owner.query('select end_sessions($1, null)', [userId]);
      await app.owner.query('reset role');
      return (await app.owner.query('select from session where user_id = $1', [userId])).rowCount;
    });
  expect(await sessionsAfter(own)).toBe(1);
  expect(await sessionsAfter(other)).toBe(0);
});

test('of what stands on the list the app has no right that it does not need', async () => {
  const denied = [
    'select password_hash from app_user',
    'select totp_secret from app_user',
    'select * from app_user',
    "update app_user set email = 'x'",
    'update app_user set is_demo = true',
    'delete from app_user',
    "update appointment set role = 'administrator'",
    'delete from appointment',
    "insert into legal_basis values ('x', 'y')",
    'update legal_basis set dutch = dutch',
    'delete from legal_basis',
    'update region set name = name',
    'insert into region_municipality select id, id from municipality',
    'update municipality set name = name',
    'insert into municipality select id from municipality',
    'select from schema_step',
  ];
  for (const sql of denied) {
    await expect(asApp(own, () => app.owner.query(sql))).rejects.toThrow(/permission denied/);
  }
});
