import { sql } from 'kysely';
import { addDays, todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';

interface FirstContactYear {
  year: number;
  /** Files of municipal aftercare whose release came and whose time for a first contact is over. */
  releases: number;
  kept: number;
  /** Median of the days from the beginning of the day of release to the first contact; null while half have none. */
  medianDays: number | null;
}

interface FirstContactPeriod {
  municipalityId: string;
  fromYear: number;
  toYear: number;
  firstContactHours: number;
}

/**
 * Counts per year of release, without names: for who reads figures. The hours run from the beginning of the day of release
 * in Amsterdam, as in `firstContactOf`; a release without a contact is a promise not kept. Of a file the latest release counts.
 */
export async function findFirstContactYears(
  ctx: RequestContext,
  { municipalityId, fromYear, toYear, firstContactHours }: FirstContactPeriod,
): Promise<FirstContactYear[]> {
  const lastDay = addDays(todayIn(ctx.now), -Math.ceil(firstContactHours / 24));
  const found = await sql<FirstContactYear>`
    with spoken as (
      select extract(year from f.release_on)::int as year, (
        select extract(epoch from min(c.happens_at) - (f.release_on::timestamp at time zone 'Europe/Amsterdam')) / 3600
        from contact c
        where c.municipality_id = f.municipality_id and c.case_id = f.id and c.withdrawn_at is null
          and c.outcome = 'held' and c.with_whom = 'participant'
          and c.happens_at >= f.release_on::timestamp at time zone 'Europe/Amsterdam') as hours
      from case_file f
      where f.municipality_id = any(${[...ctx.actor.municipalityIds]}::text[]) and f.municipality_id = ${municipalityId}
        and f.kind = 'municipal-aftercare' and f.state <> 'transferred' and f.release_state = 'actual'
        and f.release_on <= ${lastDay} and extract(year from f.release_on) between ${fromYear} and ${toYear}
    )
    select year, count(*)::int as releases, (count(*) filter (where hours < ${firstContactHours}))::int as kept,
      (nullif(percentile_disc(0.5) within group (order by coalesce(hours, 'infinity')), 'infinity') / 24)::float8 as median_days
    from spoken group by year order by year`.execute(ctx.db);
  return found.rows;
}
