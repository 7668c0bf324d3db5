import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/**
 * One row per release, kept by triggers in the transaction of whatever changes a detention, a person or the end of a
 * file: figures are never behind, and the question for the whole country needs no sorting of a million periods.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table release_fact (
      municipality_id text not null references municipality,
      person_id uuid not null,
      began_on date not null,
      released_on date not null,
      returned_on date,
      stopped_on date,
      age integer,
      sex text not null,
      earlier integer not null,
      nth_of_year integer not null,
      primary key (municipality_id, released_on, person_id)
    )`.execute(db);
  await sql`create index release_fact_by_person on release_fact (person_id)`.execute(db);
  await sql`create index person_by_merge on person (merged_into) where merged_into is not null`.execute(db);
  await tenantTable(db, 'release_fact');
  // Lets the owner fill it, and read it for the sums over all municipalities.
  await sql`create policy functions on release_fact for all to current_user using (true) with check (true)`.execute(db);
  await createRefresh(db);
  await createTriggerFunctions(db);
  await createTriggers(db);
  await fill(db);
}

/** Works the rows of these persons out anew. Periods that overlap, touch or follow within a day are one detention. */
async function createRefresh(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refresh_release_facts(persons uuid[]) returns void language plpgsql
    set search_path = public, pg_temp
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
          s.released_on < p.birth_date + interval '18 years' order by s.released_on)
      from followed s join person p on p.id = s.person_id
      where s.released_on < 'infinity';
    end $$`.execute(db);
}

async function createTriggerFunctions(db: Kysely<unknown>): Promise<void> {
  for (const [name, rows] of Object.entries({
    one: 'select array_agg(distinct person_id) from changed',
    both: 'select array_agg(distinct person_id) from (select person_id from changed union all select person_id from old_rows) c',
    merged:
      'select array_agg(distinct id) from (select c.id from changed c join old_rows o on o.id = c.id where (c.birth_date, c.sex, c.merged_into) is distinct from (o.birth_date, o.sex, o.merged_into) union all select o.merged_into from old_rows o join changed c on c.id = o.id where o.merged_into is distinct from c.merged_into and o.merged_into is not null) t',
  })) {
    await sql`
      create function refresh_release_facts_${sql.raw(name)}() returns trigger language plpgsql
      set search_path = public, pg_temp
      as $$
      declare persons uuid[] := (${sql.raw(rows)});
      begin
        if persons is not null then perform refresh_release_facts(persons); end if;
        return null;
      end $$`.execute(db);
  }
  await sql`
    create function refresh_release_facts_of_file() returns trigger language plpgsql
    set search_path = public, pg_temp
    as $$ begin perform refresh_release_facts(array[new.person_id]); return null; end $$`.execute(db);
}

async function createTriggers(db: Kysely<unknown>): Promise<void> {
  const statements = [
    'create trigger release_facts_added after insert on detention referencing new table as changed for each statement execute function refresh_release_facts_one()',
    'create trigger release_facts_removed after delete on detention referencing old table as changed for each statement execute function refresh_release_facts_one()',
    'create trigger release_facts_changed after update on detention referencing old table as old_rows new table as changed for each statement execute function refresh_release_facts_both()',
    'create trigger release_facts_changed after update on person referencing old table as old_rows new table as changed for each statement execute function refresh_release_facts_merged()',
    `create trigger release_facts_stopped after update of state, close_reason, closed_on, person_id on case_file for each row
     when (old.closed_on is distinct from new.closed_on or old.close_reason is distinct from new.close_reason or old.person_id <> new.person_id)
     execute function refresh_release_facts_of_file()`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** What was stored before; the owner reads past the row-level security of its tables for this one statement. */
async function fill(db: Kysely<unknown>): Promise<void> {
  const tables = ['person', 'detention', 'case_file'];
  for (const table of tables) await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
  await sql`select refresh_release_facts(array_agg(id)) from person`.execute(db);
  for (const table of tables) await sql`alter table ${sql.table(table)} force row level security`.execute(db);
}
