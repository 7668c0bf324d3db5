import { sql, type Kysely } from 'kysely';

/** The history of needs is removed once its file went to another municipality, and never before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger need_change_kept before delete on need_change
    for each row execute function keep_unless_transferred()`.execute(db);
  await sql`grant delete on need_change to kantelpunt_app`.execute(db);
}
