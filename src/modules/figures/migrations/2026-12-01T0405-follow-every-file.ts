import { sql, type Kysely } from 'kysely';

/**
 * A file that is written closed, or goes to another person or away, ends being followed as well; and who is born on
 * 29 February comes of age on one and the same day everywhere.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await replaceRefresh(db);
  await sql`drop trigger release_facts_stopped on case_file`.execute(db);
  await sql`drop function refresh_release_facts_of_file()`.execute(db);
  await sql`
    create function refresh_release_facts_of_file() returns trigger language plpgsql
    set search_path = public, pg_temp
    as $$ begin perform refresh_release_facts(array_remove(array[old.person_id, new.person_id], null)); return null; end $$`.execute(
    db,
  );
  const perRow = 'for each row when';
  const statements = [
    `create trigger release_facts_stopped after update of state, close_reason, closed_on, person_id on case_file ${perRow}
     ((old.state, old.closed_on, old.close_reason, old.person_id) is distinct from (new.state, new.closed_on, new.close_reason, new.person_id)
      and (old.closed_on is not null or new.closed_on is not null)) execute function refresh_release_facts_of_file()`,
    `create trigger release_facts_stopped_at_once after insert on case_file ${perRow} (new.closed_on is not null)
     execute function refresh_release_facts_of_file()`,
    `create trigger release_facts_followed_again after delete on case_file ${perRow} (old.closed_on is not null)
     execute function refresh_release_facts_of_file()`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
  await fill(db);
}

async function replaceRefresh(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function refresh_release_facts(persons uuid[]) returns void language plpgsql
    set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan
    as $$
    declare
      roots uuid[] := (select array_agg(distinct coalesce(p.merged_into, p.id)) from person p where p.id = any (persons));
    begin
      delete from release_fact f where f.person_id = any (persons || roots);
      insert into release_fact
      with family as (
        select p.id, p.id as root, p.municipality_id from person p where p.id = any (roots)
        union all select p.id, p.merged_into, p.municipality_id from person p where p.merged_into = any (roots)
      ), period as (
        select d.municipality_id, m.root as person_id, d.started_on, coalesce(d.ended_on, 'infinity') as ended_on
        from family m join detention d on d.municipality_id = m.municipality_id and d.person_id = m.id
      ), marked as (
        select *, coalesce(started_on > 1 + max(ended_on) over (partition by municipality_id, person_id
          order by started_on, ended_on rows between unbounded preceding and 1 preceding), true) as is_new from period
      ), numbered as (
        select *, count(*) filter (where is_new) over (partition by municipality_id, person_id
          order by started_on, ended_on rows unbounded preceding) as nth from marked
      ), stay as (
        select municipality_id, person_id, nth, min(started_on) as began_on, max(ended_on) as released_on
        from numbered group by municipality_id, person_id, nth
      ), followed as (
        select *, lead(began_on) over (partition by municipality_id, person_id order by nth) as returned_on from stay
      )
      select s.municipality_id, s.person_id, s.began_on, s.released_on, s.returned_on,
        (select min(f.closed_on) from case_file f where f.municipality_id = s.municipality_id and f.person_id = s.person_id
          and f.closed_on >= s.released_on and (f.close_reason in ('moved', 'deceased') or f.state = 'transferred')),
        extract(year from age(s.released_on, p.birth_date))::int, p.sex, s.nth - 1,
        row_number() over (partition by s.municipality_id, s.person_id, extract(year from s.released_on),
          age(s.released_on, p.birth_date) < interval '18 years' order by s.released_on)
      from followed s join person p on p.id = s.person_id
      where s.released_on < 'infinity';
    end $$`.execute(db);
}

/** What was stored before; the owner reads past the row-level security of its tables for this one statement. */
async function fill(db: Kysely<unknown>): Promise<void> {
  const tables = ['person', 'detention', 'case_file'];
  for (const table of tables) await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
  await sql`select refresh_release_facts(array_agg(id)) from person`.execute(db);
  for (const table of tables) await sql`alter table ${sql.table(table)} force row level security`.execute(db);
}
