import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';

const within = (ctx: RequestContext, caseIds: readonly string[]) =>
  sql`f.municipality_id = any(${[...ctx.actor.municipalityIds]}::text[]) and f.id = any(${[...caseIds]}::uuid[])`;

/** The first measurement of the begin, in this round of each file. For files that the actor was found to see. */
export async function findFirstMeasured(
  ctx: RequestContext,
  caseIds: readonly string[],
): Promise<{ caseId: string; on: LocalDate }[]> {
  if (caseIds.length === 0) return [];
  const found = await sql<{ caseId: string; on: LocalDate }>`
    select f.id as case_id, min(m.measured_on) as on
    from case_file f
    join measurement m on m.municipality_id = f.municipality_id and m.case_id = f.id and m.round = f.round
    where ${within(ctx, caseIds)} and m.moment = 'begin'
    group by f.id`.execute(ctx.db);
  return found.rows;
}

/** The day each life domain got its first action in the plan, since this round of the file began. */
export async function findPlannedDomains(
  ctx: RequestContext,
  caseIds: readonly string[],
): Promise<{ caseId: string; domain: string; on: LocalDate }[]> {
  if (caseIds.length === 0) return [];
  const found = await sql<{ caseId: string; domain: string; on: LocalDate }>`
    select f.id as case_id, g.domain, min((a.created_at at time zone 'Europe/Amsterdam')::date) as on
    from case_file f
    join plan_goal g on g.municipality_id = f.municipality_id and g.case_id = f.id and g.state <> 'dropped'
    join plan_action a on a.municipality_id = g.municipality_id and a.case_id = f.id and a.goal_id = g.id
    left join detention d on d.municipality_id = f.municipality_id and d.id = f.detention_id
    where ${within(ctx, caseIds)}
      and (f.round = 1 or (a.created_at at time zone 'Europe/Amsterdam')::date >= coalesce(d.started_on, f.opened_on))
    group by f.id, g.domain`.execute(ctx.db);
  return found.rows;
}
