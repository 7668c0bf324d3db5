import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Which municipalities have their invented people already. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table demo_seed (
      municipality_id text primary key references municipality,
      seeded_at timestamptz not null
    )`.execute(db);
  await tenantTable(db, 'demo_seed', { appendOnly: true });
}
