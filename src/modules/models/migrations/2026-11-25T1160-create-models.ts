import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Which model a municipality chose, with the settings before it, so that a choice can be undone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table municipal_model (
      municipality_id text not null references municipality,
      number integer not null check (number > 0),
      model text not null check (model in ('gouda', 'dordrecht', 'utrecht', 'leiden')),
      before jsonb not null,
      after jsonb not null,
      chosen_at timestamptz not null,
      chosen_by uuid not null,
      chosen_by_name text not null,
      is_undone boolean not null default false,
      primary key (municipality_id, number)
    )`.execute(db);
  await tenantTable(db, 'municipal_model');
  await sql`revoke update, delete on municipal_model from kantelpunt_app`.execute(db);
  await sql`grant update (is_undone) on municipal_model to kantelpunt_app`.execute(db);
}
