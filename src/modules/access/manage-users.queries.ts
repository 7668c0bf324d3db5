import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { Role } from './access.schema.ts';

/** A user as the administrator sees them: only the appointments in the administrator's own municipalities. */
export interface ManagedUser {
  id: string;
  name: string;
  email: string;
  isActive: boolean;
  hasPassword: boolean;
  hasSecondStep: boolean;
  /** Works for a municipality that this administrator does not manage as well. */
  isShared: boolean;
  version: number;
  appointments: ManagedAppointment[];
}

/** An appointment in a municipality of the administrator. */
export interface ManagedAppointment {
  id: string;
  role: Role;
  place: string;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
}

/** Users with an appointment, now or before, in a municipality of the administrator; `userId` narrows it to one. */
export async function findManagedUsers(ctx: RequestContext, userId?: string): Promise<ManagedUser[]> {
  const own = [...ctx.actor.municipalityIds];
  const found = await sql<ManagedUser>`
    with place as (
      select a.id, a.user_id, a.role, a.starts_on, a.ends_on, coalesce(m.name, r.name) as place,
        coalesce(a.at_municipality = any(${own}::text[]),
          exists (select from region_municipality rm where rm.region_id = a.at_region and rm.member_id = any(${own}::text[]))) as is_own
      from appointment a
      left join municipality m on m.id = a.at_municipality
      left join region r on r.id = a.at_region
    )
    select u.id, u.name, u.email, u.is_active, u.has_password, u.has_second_step, u.version,
      bool_or(not p.is_own or p.place in (select name from region)) as is_shared,
      coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'place', p.place, 'startsOn', p.starts_on, 'endsOn', p.ends_on)
        order by p.starts_on, p.id) filter (where p.is_own), '[]') as appointments
    from app_user u
    join place p on p.user_id = u.id
    where ${userId ?? null}::uuid is null or u.id = ${userId ?? null}::uuid
    group by u.id
    having bool_or(p.is_own)
    order by lower(u.name), u.id`.execute(ctx.db);
  return found.rows;
}

/** A new user who cannot sign in before the invitation is used; the known one when the address is taken already. */
export async function insertUser(
  ctx: RequestContext,
  user: { id: string; name: string; email: string },
): Promise<{ id: string; isNew: boolean }> {
  const made = await ctx.db
    .insertInto('appUser')
    .values(user)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made !== undefined) return { id: made.id, isNew: true };
  const known = await ctx.db
    .selectFrom('appUser')
    .select('id')
    .where('email', '=', user.email)
    .executeTakeFirstOrThrow();
  return { id: known.id, isNew: false };
}

/** Adds an appointment that begins today. */
export async function insertAppointment(
  ctx: RequestContext,
  appointment: { id: string; userId: string; role: Role; atMunicipality: string; startsOn: LocalDate },
): Promise<void> {
  await ctx.db.insertInto('appointment').values(appointment).execute();
}

/** Ends a running appointment of this user in a municipality of the administrator; false when there is none such. */
export async function endAppointment(
  ctx: RequestContext,
  which: { appointmentId: string; userId: string; yesterday: LocalDate },
): Promise<boolean> {
  const done = await ctx.db
    .updateTable('appointment')
    // An appointment made today ends as it began: a day cannot end before its start.
    .set({ endsOn: sql<LocalDate>`greatest(starts_on, ${which.yesterday}::date)` })
    .where('id', '=', which.appointmentId)
    .where('userId', '=', which.userId)
    .where('atMunicipality', 'in', ctx.actor.municipalityIds)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>', which.yesterday)]))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** How many administrators a municipality has on a day. */
export async function countAdministrators(ctx: RequestContext, on: LocalDate): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from appointment a join app_user u on u.id = a.user_id and u.is_active
    where a.role = 'administrator' and a.at_municipality = any(${[...ctx.actor.municipalityIds]}::text[])
      and a.starts_on <= ${on} and (a.ends_on is null or a.ends_on >= ${on})`.execute(ctx.db);
  return found.rows[0]?.count ?? 0;
}
