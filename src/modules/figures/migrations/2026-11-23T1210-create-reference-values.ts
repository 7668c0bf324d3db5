import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Dated, sourced figures to compare with. A correction is a new version; nothing is overwritten. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reference_value (
      municipality_id text not null references municipality,
      code text not null,
      area text not null check (area = 'NL' or area = municipality_id),
      year integer not null check (year between 1900 and 2200),
      version integer not null check (version > 0),
      value double precision check (value >= 0),
      source text not null check (source <> ''),
      as_of date not null,
      changed_at timestamptz not null,
      changed_by uuid not null,
      changed_by_name text not null,
      primary key (municipality_id, code, area, year, version)
    )`.execute(db);
  await tenantTable(db, 'reference_value', { appendOnly: true });
}
