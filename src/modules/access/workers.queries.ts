import { sql } from 'kysely';
import { todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { Role } from './access.schema.ts';

/** The roles that carry cases. */
const workerRoles: readonly Role[] = ['aftercare-coordinator', 'reintegration-officer', 'rio-lead'];

/** Somebody to whom a case can be given. */
export interface Worker {
  userId: string;
  name: string;
  role: Role;
}

/** Everybody with an appointment today that carries cases in this municipality, by name; one entry per person. */
export const findWorkers = (ctx: RequestContext, municipalityId: string): Promise<Worker[]> =>
  findColleagues(ctx, municipalityId, workerRoles);

/** Everybody with one of these roles in this municipality today, by name; one entry per person. */
export async function findColleagues(
  ctx: RequestContext,
  municipalityId: string,
  roles: readonly Role[],
): Promise<Worker[]> {
  const today = todayIn(ctx.now);
  const found = await sql<Worker>`
    select distinct on (u.name, u.id) u.id as user_id, u.name, a.role
    from appointment a
    join app_user u on u.id = a.user_id and u.is_active
    where a.role = any(${[...roles]}::text[])
      and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})
      and (a.at_municipality = ${municipalityId} or a.at_region in
        (select region_id from region_municipality where member_id = ${municipalityId}))
    order by u.name, u.id, a.role`.execute(ctx.db);
  return found.rows;
}

/** The names behind user ids, also of those who left. */
export async function findUserNames(
  ctx: RequestContext,
  userIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(userIds)].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.selectFrom('appUser').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
