import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Steps around the gate that a worker ticked off; everything else about the gate is worked out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table gate_mark (
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      round integer not null,
      step text not null check (step ~ '^(plan|check|(week|month)-[0-9]{1,2})$'),
      done_on date not null,
      note text not null default '',
      marked_by uuid not null,
      marked_by_name text not null,
      marked_at timestamptz not null,
      primary key (municipality_id, case_id, round, step)
    )`.execute(db);
  await tenantTable(db, 'gate_mark');
}
