import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import type { MeasuringMoment } from './needs.schema.ts';

/** How one basic condition was at one moment, counted over files. */
export interface MeasuredCondition {
  domain: LifeDomain;
  moment: MeasuringMoment;
  has: number;
  hasNot: number;
}

/** The releases of one year out of files of municipal aftercare, and what was measured about them. */
export interface MeasuredYear {
  year: number;
  releases: number;
  measured: readonly MeasuredCondition[];
}

interface MeasuredRelease {
  year: number;
  releases: number;
  domain: LifeDomain | null;
  moment: MeasuringMoment | null;
  has: number;
  hasNot: number;
}

/**
 * Counts per year of release, without names: for who reads figures. Of a file the latest release counts, with what was
 * measured in that round of it; "unknown" counts as not measured. A year without such a release is not among them.
 */
export async function findMeasuredYears(
  ctx: RequestContext,
  { municipalityId, years, today }: { municipalityId: string; years: readonly number[]; today: LocalDate },
): Promise<MeasuredYear[]> {
  const found = await sql<MeasuredRelease>`
    with released as (
      select id, round, extract(year from release_on)::int as year
      from case_file
      where municipality_id = any(${[...ctx.actor.municipalityIds]}::text[]) and municipality_id = ${municipalityId}
        and kind = 'municipal-aftercare' and state <> 'transferred' and release_state = 'actual'
        and release_on <= ${today} and extract(year from release_on) = any(${[...years]}::int[])
    )
    select year, count(*)::int as releases, null as domain, null as moment, 0 as has, 0 as has_not from released group by year
    union all
    select r.year, 0, m.domain, m.moment, count(*) filter (where condition = 'has')::int,
      count(*) filter (where condition = 'has-not')::int
    from released r join measurement m on m.municipality_id = ${municipalityId} and m.case_id = r.id and m.round = r.round
    where m.domain <> 'social-network'
    group by r.year, m.domain, m.moment`.execute(ctx.db);
  return [...Map.groupBy(found.rows, ({ year }) => year)]
    .map(([year, rows]) => ({
      year,
      releases: rows.reduce((sum, { releases }) => sum + releases, 0),
      measured: rows.flatMap(({ domain, moment, has, hasNot }) =>
        domain === null || moment === null ? [] : [{ domain, moment, has, hasNot }],
      ),
    }))
    .sort((one, other) => one.year - other.year);
}
