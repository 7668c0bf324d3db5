import { sql, type Kysely } from 'kysely';

/** The code says whose side it was on; why in words may follow later. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table contact drop constraint contact_check1`.execute(db);
}
