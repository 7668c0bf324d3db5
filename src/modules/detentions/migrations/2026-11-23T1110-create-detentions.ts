import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** One true period in detention per stay, folded from the notices about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table detention (
      id uuid primary key,
      municipality_id text not null references municipality,
      person_id uuid not null references person,
      started_on date not null,
      expected_end_on date,
      expected_end_state text not null default 'unknown' check (expected_end_state in ('known', 'unknown', 'changed')),
      ended_on date,
      is_end_presumed boolean not null default false,
      prison text not null default '',
      title text not null default '',
      case_manager text not null default '',
      probation text not null default 'unknown' check (probation in ('yes', 'no', 'unknown')),
      fact_ids uuid[] not null default '{}',
      history jsonb not null default '[]',
      version integer not null default 1,
      check (ended_on is null or ended_on >= started_on),
      -- Deferrable: two periods may trade places in one statement when a late notice moves their beginning.
      constraint detention_by_person unique (municipality_id, person_id, started_on) deferrable initially immediate
    )`.execute(db);
  await sql`create index detention_by_end on detention (municipality_id, ended_on)`.execute(db);
  await sql`create index detention_by_expected_end on detention (municipality_id, expected_end_on) where ended_on is null`.execute(
    db,
  );
  await tenantTable(db, 'detention');
}
