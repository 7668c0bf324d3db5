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
    select extract(year from t.ended_on)::int as year, o.name as organisation, t.state,
      greatest(0, t.ended_on - least(t.offered_on, (n.created_at at time zone 'Europe/Amsterdam')::date)) as days, count(*)::int as count
    from task t
    join organisation o on o.municipality_id = t.municipality_id and o.id = t.organisation_id
    left join need n on n.municipality_id = t.municipality_id and n.id = t.need_id
    where t.municipality_id = any(${[...ctx.actor.municipalityIds]}::text[]) and t.municipality_id = ${municipalityId}
      and t.state in ('done', 'not-done', 'declined')
      and t.ended_on between make_date(${fromYear}, 1, 1) and make_date(${toYear}, 12, 31)
    group by 1, 2, 3, 4`.execute(ctx.db);
  return found.rows;
}
