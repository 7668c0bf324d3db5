import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Prisons with their case managers, partner organisations with their people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisation (
      id uuid primary key,
      municipality_id text not null references municipality,
      code text not null default '',
      name text not null check (name <> ''),
      kind text not null check (kind in ('municipal', 'care', 'housing', 'work', 'debts', 'shelter', 'volunteers', 'probation', 'other')),
      is_department boolean not null default false,
      reads_care boolean not null default false,
      ${reachable},
      unique (municipality_id, id)
    )`.execute(db);
  await sql`create unique index organisation_by_name on organisation (municipality_id, lower(name)) where removed_at is null`.execute(
    db,
  );
  await sql`
    create table organisation_worker (
      municipality_id text not null references municipality,
      organisation_id uuid not null,
      user_id uuid not null references app_user,
      primary key (municipality_id, organisation_id, user_id),
      foreign key (municipality_id, organisation_id) references organisation (municipality_id, id)
    )`.execute(db);
  await sql`create index organisation_worker_by_user on organisation_worker (municipality_id, user_id)`.execute(db);
  await createPrisons(db);
  for (const name of ['organisation', 'organisation_worker', 'prison', 'case_manager']) await tenantTable(db, name);
}

async function createPrisons(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table prison (
      id uuid primary key,
      municipality_id text not null references municipality,
      name text not null check (name <> ''),
      address text not null default '',
      ${reachable},
      unique (municipality_id, id)
    )`.execute(db);
  await sql`create unique index prison_by_name on prison (municipality_id, lower(name)) where removed_at is null`.execute(
    db,
  );
  await sql`
    create table case_manager (
      id uuid primary key,
      municipality_id text not null references municipality,
      prison_id uuid not null,
      name text not null check (name <> ''),
      department text not null default '',
      ${reachable},
      foreign key (municipality_id, prison_id) references prison (municipality_id, id)
    )`.execute(db);
  await sql`create index case_manager_by_prison on case_manager (municipality_id, prison_id)`.execute(db);
}

// How to reach somebody, when that was last true, and who said that it no longer is.
const reachable = sql`
      phone text not null default '',
      email text not null default '',
      confirmed_on date,
      confirmed_by_name text not null default '',
      flagged_at timestamptz,
      flagged_by_name text not null default '',
      removed_at timestamptz,
      version integer not null default 1`;
