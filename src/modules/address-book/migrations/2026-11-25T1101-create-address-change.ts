import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** What was added, changed, confirmed, flagged and removed in the address book, by whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table address_change (
      id uuid primary key,
      municipality_id text not null references municipality,
      kind text not null check (kind in ('inrichting', 'casemanager', 'organisatie')),
      entry_id uuid not null,
      event text not null,
      changes jsonb not null default '{}',
      actor_name text not null,
      occurred_at timestamptz not null
    )`.execute(db);
  await sql`create index address_change_by_entry on address_change (municipality_id, entry_id, occurred_at)`.execute(
    db,
  );
  await tenantTable(db, 'address_change', { appendOnly: true });
}
