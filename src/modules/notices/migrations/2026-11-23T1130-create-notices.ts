import { sql, type Kysely } from 'kysely';
import { grantToApp, tenantTable } from '../../../platform/database/tenant-table.ts';

/** Every received version of a notice, and the files they came in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createImport(db);
  await createImportRows(db);
  await createNotice(db);
  await createRefused(db);
  await createLegalBasis(db);
  await createDelivery(db);
  await createFreshStatistics(db);
}

async function createImport(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice_import (
      id uuid primary key,
      municipality_id text not null references municipality,
      source text not null check (source in ('file', 'paste', 'command-line')),
      file_name text not null default '',
      byte_count bigint not null default 0,
      headings text[] not null default '{}',
      mapping jsonb,
      state text not null check (state in ('uploaded', 'checking', 'checked', 'running', 'finished', 'failed')),
      problem jsonb,
      total_rows integer,
      done_rows integer not null default 0,
      last_key text not null default '',
      counts jsonb not null default '{}',
      started_by uuid not null,
      started_by_name text not null,
      started_at timestamptz not null,
      finished_at timestamptz,
      leased_by uuid,
      lease_until timestamptz,
      version integer not null default 1
    )`.execute(db);
  await tenantTable(db, 'notice_import');
  await sql`create index notice_import_by_time on notice_import (municipality_id, started_at desc)`.execute(db);
  await sql`create index notice_import_to_do on notice_import (municipality_id, started_at) where state in ('checking', 'running')`.execute(
    db,
  );
  await sql`
    create table notice_mapping (
      municipality_id text not null references municipality,
      headings_hash text not null,
      mapping jsonb not null,
      saved_at timestamptz not null,
      primary key (municipality_id, headings_hash)
    )`.execute(db);
  await tenantTable(db, 'notice_mapping');
}

async function createImportRows(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice_import_part (
      municipality_id text not null,
      import_id uuid not null references notice_import on delete cascade,
      part integer not null,
      bytes bytea not null,
      primary key (import_id, part)
    )`.execute(db);
  await tenantTable(db, 'notice_import_part');
  await sql`alter table notice_import_part alter column bytes set storage external`.execute(db);
  // Rows that were read and wait for their turn, taken in by the order of the key, so that a shuffled file gives the same.
  // Without a foreign key: checking it for each row on the one import that changes all the time costs more than the row.
  await sql`
    create table notice_import_row (
      municipality_id text not null,
      import_id uuid not null,
      row_number integer not null,
      sort_key text collate "C" not null,
      hash text not null,
      raw json not null,
      content json,
      reasons jsonb not null default '[]',
      primary key (import_id, sort_key)
    )`.execute(db);
  await tenantTable(db, 'notice_import_row');
  await sql`alter table notice_import_row alter column content set statistics 0, alter column raw set statistics 0`.execute(
    db,
  );
  await sql`
    create table notice_import_result (
      municipality_id text not null,
      import_id uuid not null,
      row_number integer not null,
      outcome text not null check (outcome in ('new', 'changed', 'repeated', 'question', 'refused')),
      notice_id uuid,
      refused_hash text,
      primary key (import_id, row_number)
    )`.execute(db);
  await tenantTable(db, 'notice_import_result');
}

async function createNotice(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice (
      id uuid primary key,
      municipality_id text not null,
      import_id uuid,
      source text not null check (source in ('file', 'paste', 'form', 'api', 'command-line', 'transfer')),
      kind text not null check (kind in ('begin', 'change', 'end', 'information-sheet')),
      received_on date not null,
      received_at timestamptz not null,
      -- As json, not jsonb: read whole and never searched in, at half the cost of writing.
      content json not null,
      raw json not null,
      content_hash text not null,
      times_received integer not null default 1,
      lanes text[] not null default '{}',
      state text not null check (state in ('settled', 'question', 'offered', 'withdrawn')),
      question_code text,
      candidates jsonb not null default '[]',
      legal_basis text not null,
      person_id uuid references person,
      detention_id uuid references detention on delete set null,
      case_id uuid references case_file,
      seen_at timestamptz,
      decided_by uuid,
      decided_at timestamptz,
      version integer not null default 1
    )`.execute(db);
  await sql`create unique index notice_by_content on notice (municipality_id, content_hash)`.execute(db);
  await sql`create index notice_by_person on notice (municipality_id, person_id)`.execute(db);
  await sql`create index notice_by_day on notice (municipality_id, received_on desc, id)`.execute(db);
  await sql`create index notice_to_decide on notice (municipality_id, received_on desc, id) where state <> 'settled'`.execute(
    db,
  );
  await sql`create index notice_unseen on notice (municipality_id, received_on desc, id) where seen_at is null`.execute(
    db,
  );
  await tenantTable(db, 'notice');
  // Nobody asks for a notice by what is in these, so there is nothing to know of them.
  await sql`alter table notice alter column content set statistics 0, alter column raw set statistics 0`.execute(db);
}

async function createRefused(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table refused_notice (
      municipality_id text not null references municipality,
      content_hash text not null,
      received_at timestamptz not null,
      times_received integer not null default 1,
      raw jsonb not null,
      reasons jsonb not null,
      primary key (municipality_id, content_hash)
    )`.execute(db);
  await tenantTable(db, 'refused_notice');
}

async function createLegalBasis(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table legal_basis (
      code text primary key,
      dutch text not null,
      usual_for text[] not null default '{}'
    )`.execute(db);
  await grantToApp(db, 'legal_basis');
  await sql`
    insert into legal_basis (code, dutch, usual_for) values
      ('detention-notice', 'Artikel 18a Penitentiaire beginselenwet en artikel 20d Penitentiaire maatregel', '{begin,change,end,information-sheet}'),
      ('consent', 'Toestemming van de persoon zelf (AVG artikel 6, eerste lid, onder a)', '{}')`.execute(db);
}

async function createDelivery(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice_delivery (
      municipality_id text not null references municipality,
      sender_id uuid not null,
      key text not null,
      body_hash text not null,
      received_at timestamptz not null,
      answer jsonb,
      primary key (municipality_id, sender_id, key)
    )`.execute(db);
  await tenantTable(db, 'notice_delivery');
}

// A first large import outruns the statistics that autovacuum makes once a minute: without them the planner takes a whole
// municipality for a handful of rows and reads it all for each chunk. Only the owner of a table may analyze it.
async function createFreshStatistics(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refresh_intake_statistics() returns void
    language plpgsql security definer
    set search_path = public, pg_temp
    as $$ begin analyze person, person_match_key, detention, notice, refused_notice, notice_import_row; end $$`.execute(
    db,
  );
  await sql`revoke all on function refresh_intake_statistics from public`.execute(db);
  await sql`grant execute on function refresh_intake_statistics to kantelpunt_app`.execute(db);
}
