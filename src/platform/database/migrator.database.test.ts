import { sql } from 'kysely';
import { Client, type ClientConfig } from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { runAsOwner, toDatabase } from '../../../test/support/test-server.ts';
import { findCatalogueProblems } from './catalogue-check.ts';
import { migrate, type Migrations } from './migrator.ts';
import { tenantTable } from './tenant-table.ts';

let owner: ClientConfig;
let count = 0;

beforeEach(async () => {
  const server = inject('testDatabaseServer');
  count += 1;
  const name = `${server.template}_migrator_${process.pid}_${count}`;
  await runAsOwner(server.owner, [`create database ${name}`]);
  owner = toDatabase(server.owner, name);
});

afterEach(async () => {
  const { owner: server, template } = inject('testDatabaseServer');
  await runAsOwner(server, [`drop database ${template}_migrator_${process.pid}_${count} with (force)`]);
});

const letters: Migrations = {
  '2026-01-02-fill': {
    up: async (db) => {
      await sql`insert into letter select 'a'`.execute(db);
    },
  },
  '2026-01-01-create': {
    up: async (db) => {
      await sql`create table letter (name text primary key)`.execute(db);
    },
  },
};

const secrets: Migrations = {
  '2026-01-01-create': {
    up: async (db) => {
      await sql`create table secret (id int primary key, municipality_id text not null)`.execute(db);
      await tenantTable(db, 'secret');
      await sql`create table entry (id int primary key, municipality_id text not null)`.execute(db);
      await tenantTable(db, 'entry', { appendOnly: true });
    },
  },
};

test('steps are taken in the order of their names, once, also by two processes at once', async () => {
  const taken = await Promise.all([migrate(owner, letters), migrate(owner, letters)]);
  expect(taken.flat().sort()).toEqual(['2026-01-01-create', '2026-01-02-fill']);
  expect(await migrate(owner, letters)).toEqual([]);
});

test('a step that fails leaves nothing behind', async () => {
  const broken: Migrations = {
    '2026-01-01-break': {
      up: async (db) => {
        await sql`create table half (id int)`.execute(db);
        await sql`select 1 / 0`.execute(db);
      },
    },
  };
  await expect(migrate(owner, broken)).rejects.toThrow(/division by zero/);
  expect(await migrate(owner, letters)).toHaveLength(2);
});

test('an older version refuses a newer database', async () => {
  await migrate(owner, letters);
  await expect(migrate(owner, {})).rejects.toThrow(/bijgewerkt door een nieuwere versie van Kantelpunt/);
});

test('the app sees only the rows of its municipalities, and none without a scope', async () => {
  await migrate(owner, secrets);
  const see = async (municipalityIds: string): Promise<unknown[]> =>
    inScope(
      municipalityIds,
      async (client) => (await client.query<{ id: number }>('select id from secret order by id')).rows,
    );
  await inScope('GM0513,GM0546', (client) => client.query(`insert into secret values (1, 'GM0513'), (2, 'GM0546')`));
  expect(await see('GM0513')).toEqual([{ id: 1 }]);
  expect(await see('GM0513,GM0546')).toHaveLength(2);
  expect(await see('')).toEqual([]);
  await expect(
    inScope('GM0513', (client) => client.query(`update secret set municipality_id = 'GM0344'`)),
  ).rejects.toThrow(/row-level security/);
});

test('rows of an append-only table cannot be changed or removed', async () => {
  await migrate(owner, secrets);
  await inScope('GM0513', (client) => client.query(`insert into entry values (1, 'GM0513')`));
  for (const statement of ['update entry set id = 2', 'delete from entry', 'truncate entry']) {
    await expect(inScope('GM0513', (client) => client.query(statement))).rejects.toThrow(/permission denied/);
  }
});

const open = { schema_step: 'no personal data' };

test('a well-made schema has no findings', async () => {
  await migrate(owner, secrets);
  expect(await findCatalogueProblems(owner, open)).toEqual([]);
});

const leaks: [problem: string, statements: string[]][] = [
  ['tabel loose heeft municipality_id zonder', ['create table loose (municipality_id text)']],
  ['tabel secret heeft municipality_id zonder', ['alter table secret no force row level security']],
  ['tabel secret heeft municipality_id zonder', ['alter table secret disable row level security']],
  ['tabel bare heeft geen afgedwongen rijbeveiliging', ['create table bare (name text)']],
  ['tabel secret heeft een regel die alle rijen', ['create policy wide on secret to kantelpunt_app using (true)']],
  ['view peek mist security_invoker', ['create view peek as select * from secret']],
  ['gematerialiseerde view peek', ['create materialized view peek as select * from secret']],
  [
    'functie peek() is security definer',
    [`create function peek() returns bigint language sql security definer as 'select count(*) from public.secret'`],
  ],
  ['mag tabellen maken in het schema public', ['grant create on schema public to kantelpunt_app']],
  [
    'rol kantelpunt_app is eigenaar van secret',
    ['grant create on schema public to kantelpunt_app', 'alter table secret owner to kantelpunt_app'],
  ],
];

test.each(leaks)('the check finds: %s', async (problem, statements) => {
  await migrate(owner, secrets);
  await runAsOwner(owner, statements);
  expect((await findCatalogueProblems(owner, open)).join('\n')).toContain(problem);
});

async function inScope<T>(municipalityIds: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('role', 'kantelpunt_app', true), set_config('app.municipality_ids', $1, true)`,
      [municipalityIds],
    );
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}
