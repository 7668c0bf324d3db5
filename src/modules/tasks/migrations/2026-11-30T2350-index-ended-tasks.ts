import { sql, type Kysely } from 'kysely';

/** What partners did in a few years, without reading every task there ever was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index task_ended on task (municipality_id, ended_on) include (organisation_id, need_id, state, offered_on)
    where state in ('done', 'not-done', 'declined') and organisation_id is not null`.execute(db);
}
