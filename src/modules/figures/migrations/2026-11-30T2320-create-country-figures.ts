import { sql, type Kysely } from 'kysely';
import { grantToApp } from '../../../platform/database/tenant-table.ts';

/**
 * Sums over all municipalities together, kept for a day. Only the functions here look past the municipality, and what
 * they give is counted over everybody: no municipality and no person can be told from it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table country_figures (
      is_only boolean primary key default true check (is_only),
      computed_at timestamptz not null,
      content jsonb not null
    )`.execute(db);
  await grantToApp(db, 'country_figures');
  await createCounts(db);
  for (const name of ['count_country_releases', 'count_country_returns']) {
    await sql`revoke all on function ${sql.raw(name)}(date) from public`.execute(db);
    await sql`grant execute on function ${sql.raw(name)}(date) to kantelpunt_app`.execute(db);
  }
}

async function createCounts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function count_country_releases(until date) returns table (year integer, municipalities integer, releases integer,
      persons integer, released_more_than_once integer, known_ages integer, young integer, young27 integer, under_four_weeks integer, mean_days float8)
    language sql stable security definer
    set search_path = public, pg_temp
    set jit = off
    as $$
      -- Per municipality first: counting them distinct would sort a million rows.
      select year, count(*)::int, sum(releases)::int, sum(persons)::int, sum(twice)::int, sum(known_ages)::int, sum(young)::int,
        sum(young27)::int, sum(under_four_weeks)::int, sum(days)::float8 / sum(releases)::float8
      from (
        select extract(year from released_on)::int as year, municipality_id, count(*) as releases,
          count(*) filter (where nth_of_year = 1) as persons, count(*) filter (where nth_of_year = 2) as twice,
          count(age) as known_ages, count(*) filter (where age <= 26) as young, count(*) filter (where age <= 27) as young27,
          count(*) filter (where released_on - began_on < 28) as under_four_weeks, sum(released_on - began_on) as days
        from release_fact where (age is null or age >= 18) and released_on <= until
        group by 1, 2
      ) per_municipality
      group by year
    $$`.execute(db);
  await sql`
    create function count_country_returns(until date) returns table (year integer, days integer, events integer, censored integer)
    language sql stable security definer
    set search_path = public, pg_temp
    set jit = off
    as $$
      select year, days, (sum(count) filter (where is_event))::int, (sum(count) filter (where not is_event))::int
      from (
        select extract(year from released_on)::int as year, least(returned_on, stopped_on, until) - released_on as days,
          coalesce(returned_on <= least(stopped_on, until), false) as is_event, count(*) as count
        from release_fact where (age is null or age >= 18) and released_on <= until
        group by 1, 2, 3
      ) counted
      group by year, days
    $$`.execute(db);
}
