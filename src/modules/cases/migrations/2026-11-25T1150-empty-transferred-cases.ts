import { sql, type Kysely } from 'kysely';

/**
 * What happened to a file can only be emptied, and only once the file went to another municipality: words go, dates and
 * codes stay. The needs and plans modules hang the same guard on their own history.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function keep_unless_transferred() returns trigger
    language plpgsql set search_path = public, pg_temp
    as $$
    begin
      if exists (select from case_file where id = old.case_id and state <> 'transferred') then
        raise exception 'the history of a file is kept' using errcode = '42501';
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      if new.note <> '' or not old.changes @> new.changes then
        raise exception 'the history of a file is only emptied' using errcode = '42501';
      end if;
      return new;
    end
    $$`.execute(db);
  await sql`create trigger case_change_kept before update on case_change
    for each row execute function keep_unless_transferred()`.execute(db);
  await sql`grant update (note, changes) on case_change to kantelpunt_app`.execute(db);
}
