import { sql, type Kysely } from 'kysely';

/** The legal bases are part of the product: the app only reads them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`revoke insert, update, delete on legal_basis from kantelpunt_app`.execute(db);
}
