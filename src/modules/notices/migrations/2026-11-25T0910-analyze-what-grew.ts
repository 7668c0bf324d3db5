import { sql, type Kysely } from 'kysely';

/** Only a table that a large import changes by a tenth has statistics that mislead the planner; the others take seconds for nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function refresh_intake_statistics() returns void
    language plpgsql security definer
    set search_path = public, pg_temp
    as $$ declare grown regclass; begin
      for grown in
        select c.oid from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and c.relname = any ('{person,person_match_key,detention,notice,refused_notice,notice_import_row}')
          and pg_stat_get_mod_since_analyze(c.oid) > greatest(0, c.reltuples) / 10
      loop execute format('analyze %s', grown); end loop;
    end $$`.execute(db);
}
