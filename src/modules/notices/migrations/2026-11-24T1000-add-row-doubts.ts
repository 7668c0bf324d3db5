import { sql, type Kysely } from 'kysely';

/** What is doubtful about a row that waits, so that it can be named before anything is taken in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table notice_import_row add column doubts text[] not null default '{}'`.execute(db);
  await sql`create index notice_import_row_in_doubt on notice_import_row (import_id, row_number) where doubts <> '{}'`.execute(
    db,
  );
}
