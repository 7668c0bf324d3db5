import { sql, type Kysely } from 'kysely';

/** What was published stays as it was, also the counts it was made of: a next publication shows these years from them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table publication add column counted jsonb`.execute(db);
  // Only the withdrawal is written later.
  await sql`revoke update, delete on publication from kantelpunt_app`.execute(db);
  await sql`grant update (withdrawn_at, withdrawn_reason) on publication to kantelpunt_app`.execute(db);
}
