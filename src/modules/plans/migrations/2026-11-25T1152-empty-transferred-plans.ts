import { sql, type Kysely } from 'kysely';

/** The history of plans is removed once its file went to another municipality, and never before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger plan_change_kept before delete on plan_change
    for each row execute function keep_unless_transferred()`.execute(db);
  await sql`grant delete on plan_change to kantelpunt_app`.execute(db);
}
