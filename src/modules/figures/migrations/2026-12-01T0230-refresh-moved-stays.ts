import { sql, type Kysely } from 'kysely';

/** Releases are worked out anew only when a stay moved, with a plan that is kept, and without a lock on the municipality. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table release_fact drop constraint release_fact_municipality_id_fkey`.execute(db);
  // Planning anew for every batch of an import takes as long as the work.
  await sql`alter function refresh_release_facts(uuid[]) set plan_cache_mode = force_generic_plan`.execute(db);
  // An expected end that moves says nothing about releases.
  await sql`
    create function refresh_release_facts_moved() returns trigger language plpgsql
    set search_path = public, pg_temp
    as $$
    declare persons uuid[] := (
      select array_agg(distinct person_id)
      from (
        select o.person_id as was_id, c.person_id as now_id
        from changed c join old_rows o on o.id = c.id
        where (c.person_id, c.started_on, c.ended_on) is distinct from (o.person_id, o.started_on, o.ended_on)
      ) m cross join lateral unnest(array[m.was_id, m.now_id]) as t (person_id));
    begin
      if persons is not null then perform refresh_release_facts(persons); end if;
      return null;
    end $$`.execute(db);
  await sql`drop trigger release_facts_changed on detention`.execute(db);
  await sql`
    create trigger release_facts_changed after update on detention referencing old table as old_rows new table as changed
    for each statement execute function refresh_release_facts_moved()`.execute(db);
  await sql`drop function refresh_release_facts_both()`.execute(db);
}
