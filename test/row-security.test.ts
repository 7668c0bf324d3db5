import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRole } from '../src/platform/database/app-role.ts';
import { findTenantTables } from './support/tenant-tables.ts';
import { aMunicipality, testApp, type TestApp } from './support/test-app.ts';

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
