import { sql } from 'kysely';
import type { RequestContext } from '../../platform/request-context.ts';

/** Tasks of one organisation that ended alike after as many days. */
export interface TaskOutcome {
  /** In which the task ended. */
  year: number;
  organisation: string;
  state: 'done' | 'not-done' | 'declined';
  /** Calendar days from the need, or the offer of a task that is about none, to the end. */
  days: number;
  count: number;
}

/**
 * Counts per year and organisation, without names of people: for who reads figures. What was withdrawn is no outcome, and
 * a task of the municipality's own worker has no partner.
 */
export async function findTaskOutcomes(
  ctx: RequestContext,
  { municipalityId, fromYear, toYear }: { municipalityId: string; fromYear: number; toYear: number },
): Promise<TaskOutcome[]> {
  const found = await sql<TaskOutcome>`
    with ended as (
      select t.*, (select (n.created_at at time zone 'Europe/Amsterdam')::date from need n
        where n.municipality_id = t.municipality_id and n.id = t.need_id) as needed_on
      from task t
      where municipality_id = any(${[...ctx.actor.municipalityIds]}::text[]) and municipality_id = ${municipalityId}
        and state in ('done', 'not-done', 'declined') and organisation_id is not null
        and ended_on between make_date(${fromYear}, 1, 1) and make_date(${toYear}, 12, 31)
    )
    select extract(year from ended_on)::int as year, o.name as organisation, state,
      greatest(0, ended_on - least(offered_on, needed_on)) as days, count(*)::int as count
    from ended join organisation o on o.municipality_id = ended.municipality_id and o.id = ended.organisation_id
    group by 1, 2, 3, 4`.execute(ctx.db);
  return found.rows;
}
