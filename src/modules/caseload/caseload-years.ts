import { sql } from 'kysely';
import { todayIn, yearOf } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { usualHalves } from './caseload.rules.ts';

/** The caseload on the last day of a year; of the running year, today. */
export interface CaseloadYear {
  year: number;
  files: number;
  /** Officers with at least one of those files. */
  officers: number;
  /** The weight of those files and how much those officers may carry; undefined of earlier years: only today's is kept. */
  load: { weight: number; ceiling: number } | undefined;
  waiting: number;
  /** Who left the waiting list during the year, and the median of the days they were on it. */
  left: number;
  medianDays: number | null;
}

type CaseloadRow = Omit<CaseloadYear, 'load'> & { halves: number };

/** Counts per year from the first assignment or waiting, without names: for who reads figures. */
export async function findCaseloadYears(
  ctx: RequestContext,
  { municipalityId, fromYear, toYear }: { municipalityId: string; fromYear: number; toYear: number },
): Promise<CaseloadYear[]> {
  const today = todayIn(ctx.now);
  const scope = sql`municipality_id = any(${[...ctx.actor.municipalityIds]}::text[]) and municipality_id = ${municipalityId}`;
  const found = await sql<CaseloadRow>`
    with given as materialized (
      select case_id, rio_id, starts_on, coalesce(ends_on, 'infinity') as ends_on from rio_assignment
      where ${scope} and state <> 'proposed' and starts_on is not null
    ), listed as materialized (
      select added_on, coalesce(removed_on, 'infinity') as removed_on from rio_waiting where ${scope}
    ), heavy as (
      select case_id, halves from rio_assessment where ${scope}
    ), looked as (
      select year, least(make_date(year, 12, 31), ${today}::date) as on_day from generate_series(${fromYear}::int, ${toYear}::int) year
    )
    select looked.year, c.*, w.*, l.*
    from looked
    cross join lateral (select count(distinct case_id)::int as files, count(distinct rio_id)::int as officers,
      coalesce(sum(coalesce(halves, ${usualHalves})), 0)::int as halves
      from given left join heavy using (case_id) where starts_on <= on_day and ends_on > on_day) c
    cross join lateral (select count(*)::int as waiting from listed where added_on <= on_day and removed_on > on_day) w
    cross join lateral (select count(*)::int as left, percentile_cont(0.5) within group (order by removed_on - added_on) as median_days
      from listed where removed_on between make_date(looked.year, 1, 1) and on_day) l
    where make_date(looked.year, 12, 31) >= least((select min(starts_on) from given), (select min(added_on) from listed))
    order by looked.year`.execute(ctx.db);
  const { rioCeiling } = await getSettings(ctx, municipalityId);
  return found.rows.map(({ halves, ...row }) => ({
    ...row,
    load: row.year === yearOf(today) ? { weight: halves / 2, ceiling: row.officers * rioCeiling } : undefined,
  }));
}
