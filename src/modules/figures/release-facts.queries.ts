import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { YearCounts } from './figures.rules.ts';

interface Period {
  municipalityId: string;
  fromYear: number;
  toYear: number;
  today: LocalDate;
}

/**
 * Outflow per calendar year, of people of 18 and older on the day of release; without a birth date they count as adults.
 * A merged person counts as the person it became. Row-level security applies; no person leaves the database.
 */
export async function findReleaseYears({ db }: RequestContext, period: Period): Promise<YearCounts[]> {
  const found = await sql<YearCounts>`
    with adult_release as (
      select extract(year from released_on)::int as year, nth_of_year, age, released_on - began_on as days,
        began_on + interval '3 months' as three, began_on + interval '6 months' as six, began_on + interval '12 months' as twelve,
        released_on, extract(quarter from released_on) as quarter
      from release_fact
      where municipality_id = ${period.municipalityId} and (age is null or age >= 18)
        and released_on between make_date(${period.fromYear}, 1, 1) and least(make_date(${period.toYear}, 12, 31), ${period.today}::date)
    )
    select r.year, count(*)::int as releases, (count(*) filter (where nth_of_year = 1))::int as persons,
      (count(*) filter (where nth_of_year = 2))::int as released_more_than_once,
      (count(*) filter (where age <= 23))::int as "aged18to23",
      (count(*) filter (where age between 24 and 26))::int as "aged24to26",
      (count(*) filter (where age = 27))::int as "aged27",
      (count(*) filter (where age >= 28))::int as "aged28plus",
      array[count(*) filter (where days < 14), count(*) filter (where days between 14 and 27),
        count(*) filter (where days >= 28 and released_on < three), count(*) filter (where released_on >= three and released_on < six),
        count(*) filter (where released_on >= six and released_on < twelve), count(*) filter (where released_on >= twelve)]::int[] as length_bands,
      array[count(*) filter (where quarter = 1), count(*) filter (where quarter = 2), count(*) filter (where quarter = 3),
        count(*) filter (where quarter = 4)]::int[] as quarters,
      avg(days)::float8 as mean_days, percentile_cont(0.5) within group (order by days) as median_days
    from adult_release r
    group by r.year
    order by r.year`.execute(db);
  return found.rows;
}

/** The year of the earliest release that is known here. */
export async function findFirstReleaseYear(
  { db }: RequestContext,
  municipalityId: string,
): Promise<number | undefined> {
  const found = await sql<{ year: number | null }>`
    select extract(year from min(released_on))::int as year from release_fact where municipality_id = ${municipalityId}`.execute(
    db,
  );
  return found.rows[0]?.year ?? undefined;
}
