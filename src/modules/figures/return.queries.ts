import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { ReturnCount } from './return.rules.ts';

interface Observation {
  municipalityId: string;
  /** The last day that is looked at: what happens later is not known. */
  observedUntil: LocalDate;
}

/**
 * Every release up to the end of observation with how long it was followed and whether a new detention began, counted
 * per group. Followed until the return, else until death or leaving the municipality, else until the end of observation.
 * A release that is followed by a stay within a day is no release. Row-level security applies.
 */
export async function findReturnCounts(
  { db }: RequestContext,
  { municipalityId, observedUntil }: Observation,
): Promise<ReturnCount[]> {
  const found = await sql<ReturnCount>`
    with rio as materialized (
      select f.person_id, a.starts_on, coalesce(a.ends_on, 'infinity') as ends_on
      from rio_assignment a join case_file f on f.municipality_id = a.municipality_id and f.id = a.case_id
      where a.municipality_id = ${municipalityId} and a.state <> 'proposed' and a.starts_on is not null
    ), followed as (
      select r.*, least(stopped_on, ${observedUntil}::date) as until,
        exists (select from rio where rio.person_id = r.person_id and r.released_on >= rio.starts_on and r.released_on < rio.ends_on) as is_rio
      from release_fact r
      where municipality_id = ${municipalityId} and released_on <= ${observedUntil}::date
    )
    select extract(year from released_on)::int as year, age, sex, least(earlier, 1) as earlier, is_rio,
      coalesce(returned_on <= until, false) as is_event, least(returned_on, until) - released_on as days, count(*)::int as count
    from followed group by 1, 2, 3, 4, 5, 6, 7`.execute(db);
  return found.rows;
}
