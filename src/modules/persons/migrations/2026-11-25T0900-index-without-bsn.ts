import { sql, type Kysely } from 'kysely';

/** Few people have no BSN; among them a notice with a BSN looks for whom it could be about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index person_without_bsn on person (municipality_id, birth_date) where bsn is null`.execute(db);
  await sql`create index person_match_key_by_person on person_match_key (municipality_id, person_id)`.execute(db);
}
