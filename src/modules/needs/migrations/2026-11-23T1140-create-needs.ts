import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

const domains = sql.raw(`('identity', 'housing', 'work-income', 'debts', 'care', 'social-network')`);

/** What is needed per life domain, what was asked, how it was measured, and the history of all that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createNeed(db);
  await createReview(db);
  await createMeasurement(db);
  await createChange(db);
}

async function createNeed(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table need (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      domain text not null check (domain in ${domains}),
      code text not null,
      title text not null check (title <> ''),
      status text not null check (status in ('not-started', 'in-progress', 'met', 'declined')),
      organisations text[] not null default '{}',
      other_organisation text not null default '',
      note text not null default '',
      created_at timestamptz not null,
      changed_at timestamptz not null,
      changed_on date not null,
      withdrawn_at timestamptz,
      version integer not null default 1
    )`.execute(db);
  await sql`create index need_by_case on need (municipality_id, case_id)`.execute(db);
  await sql`create unique index need_once on need (municipality_id, case_id, code)
    where withdrawn_at is null and code <> ''`.execute(db);
  await sql`create index need_under_way on need (municipality_id, changed_on)
    where withdrawn_at is null and status in ('not-started', 'in-progress')`.execute(db);
  await tenantTable(db, 'need');
}

async function createReview(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table domain_review (
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      round integer not null,
      domain text not null check (domain in ${domains}),
      answer text not null check (answer in ('not-asked', 'none', 'needs')),
      own_words text not null default '',
      reviewed_on date not null,
      reviewed_by uuid not null,
      version integer not null default 1,
      primary key (municipality_id, case_id, round, domain)
    )`.execute(db);
  await tenantTable(db, 'domain_review');
}

async function createMeasurement(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table measurement (
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      round integer not null,
      moment text not null check (moment in ('begin', 'release', 'month-1', 'month-6', 'month-12', 'month-24')),
      domain text not null check (domain in ${domains}),
      condition text not null check (condition in ('has', 'has-not', 'unknown')),
      measured_on date not null,
      measured_by uuid not null,
      measured_by_name text not null,
      version integer not null default 1,
      primary key (municipality_id, case_id, round, moment, domain)
    )`.execute(db);
  await tenantTable(db, 'measurement');
}

async function createChange(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table need_change (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      need_id uuid,
      domain text,
      occurred_at timestamptz not null,
      actor_id uuid not null,
      actor_name text not null,
      event text not null,
      changes jsonb not null default '{}',
      note text not null default ''
    )`.execute(db);
  await sql`create index need_change_by_case on need_change (municipality_id, case_id, occurred_at desc)`.execute(db);
  await tenantTable(db, 'need_change', { appendOnly: true });
}
