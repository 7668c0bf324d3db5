import { sql, type Kysely } from 'kysely';

/** Lists that begin with whom nobody spoke for the longest time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index case_file_by_contact
    on case_file (municipality_id, is_open, (coalesce(last_contact_on, '0001-01-01'::date)), id)`.execute(db);
}
