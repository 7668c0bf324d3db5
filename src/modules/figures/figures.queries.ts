import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** Releases of adults in one calendar year, counted in the database: no person leaves it. */
export interface ReleaseYear {
  year: number;
  /** Releases: somebody released twice counts twice. */
  releases: number;
  /** Different people among them. */
  persons: number;
  releasedMoreThanOnce: number;
  /** By age on the day of release, in the smallest groups from which every age band is made. */
  aged18to23: number;
  aged24to26: number;
  aged27: number;
  aged28plus: number;
  /** Length of the detentions that ended, in days; null without any. */
  meanDays: number | null;
  medianDays: number | null;
}

interface Period {
  municipalityId: string;
  fromYear: number;
  toYear: number;
  today: LocalDate;
}

/**
 * Outflow per year, of people of 18 and older on the day of release; without a birth date they count as adults.
 * A merged person counts as the person it became. Row-level security applies.
 */
export async function findReleaseYears({ db }: RequestContext, period: Period): Promise<ReleaseYear[]> {
  const found = await sql<ReleaseYear>`
    with adult_release as (
      select extract(year from d.ended_on)::int as year, coalesce(p.merged_into, p.id) as person_id,
        d.ended_on - d.started_on as days, extract(year from age(d.ended_on, p.birth_date))::int as age
      from detention d
      join person p on p.municipality_id = d.municipality_id and p.id = d.person_id
      where d.municipality_id = ${period.municipalityId}
        and d.ended_on between make_date(${period.fromYear}, 1, 1) and least(make_date(${period.toYear}, 12, 31), ${period.today}::date)
        and (p.birth_date is null or extract(year from age(d.ended_on, p.birth_date)) >= 18)
    ), person_year as (
      select year, count(*)::int as persons, (count(*) filter (where times > 1))::int as released_more_than_once
      from (select year, person_id, count(*) as times from adult_release group by year, person_id) per_person
      group by year
    )
    select r.year, count(*)::int as releases, y.persons, y.released_more_than_once,
      (count(*) filter (where age <= 23))::int as "aged18to23",
      (count(*) filter (where age between 24 and 26))::int as "aged24to26",
      (count(*) filter (where age = 27))::int as "aged27",
      (count(*) filter (where age >= 28))::int as "aged28plus",
      avg(days)::float8 as mean_days, percentile_cont(0.5) within group (order by days) as median_days
    from adult_release r join person_year y on y.year = r.year
    group by r.year, y.persons, y.released_more_than_once
    order by r.year`.execute(db);
  return found.rows;
}

/** The year of the earliest release that is known here. */
export async function findFirstReleaseYear(
  { db }: RequestContext,
  municipalityId: string,
): Promise<number | undefined> {
  const found = await sql<{ year: number | null }>`
    select extract(year from min(ended_on))::int as year from detention where municipality_id = ${municipalityId}`.execute(
    db,
  );
  return found.rows[0]?.year ?? undefined;
}
