import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** How files with reference figures are read, remembered per municipality, and the files on their way in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reference_mapping (
      id uuid primary key,
      municipality_id text not null references municipality,
      name text not null check (name <> ''),
      mapping jsonb not null,
      saved_at timestamptz not null,
      saved_by_name text not null,
      unique (municipality_id, name)
    )`.execute(db);
  await tenantTable(db, 'reference_mapping');
  await sql`
    create table reference_import (
      id uuid primary key,
      municipality_id text not null references municipality,
      file_name text not null,
      state text not null check (state in ('uploaded', 'checked', 'done')),
      content bytea check (content is null or state <> 'done'),
      headings text[] not null default '{}',
      examples text[] not null default '{}',
      mapping jsonb,
      mapping_name text not null default '',
      reading jsonb,
      result jsonb,
      started_at timestamptz not null,
      started_by_name text not null,
      done_at timestamptz,
      done_by_name text,
      check ((state = 'done') = (done_at is not null and result is not null)),
      check (state <> 'checked' or reading is not null)
    )`.execute(db);
  await tenantTable(db, 'reference_import');
  await sql`create index reference_import_by_time on reference_import (municipality_id, started_at desc)`.execute(db);
}
