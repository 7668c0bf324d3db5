import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { Role } from './access.schema.ts';
import type { Place } from './appointment-place.rules.ts';

/** A user as the administrator sees them: only the appointments in the administrator's own municipalities. */
export interface ManagedUser {
  id: string;
  name: string;
  email: string;
  isActive: boolean;
  hasPassword: boolean;
  hasSecondStep: boolean;
  /** Works as well for a municipality that this administrator does not manage. */
  isShared: boolean;
  version: number;
  appointments: ManagedAppointment[];
}

/** An appointment that reaches a municipality of the administrator. */
export interface ManagedAppointment {
  id: string;
  role: Role;
  place: string;
  /** Reaches no municipality but those of the administrator, who may therefore end it. */
  isCovered: boolean;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
}

/** Users with an appointment, now or before, in a municipality of the administrator; `userId` narrows it to one. */
export async function findManagedUsers(ctx: RequestContext, userId?: string): Promise<ManagedUser[]> {
  const own = [...ctx.actor.municipalityIds];
  const found = await sql<ManagedUser>`
    with reached as (
      select r.id, bool_or(rm.member_id = any(${own}::text[])) as is_own, bool_and(rm.member_id = any(${own}::text[])) as is_covered
      from region r join region_municipality rm on rm.region_id = r.id group by r.id
    ), place as (
      select a.id, a.user_id, a.role, a.starts_on, a.ends_on, coalesce(m.name, r.name) as place,
        coalesce(a.at_municipality = any(${own}::text[]), reached.is_own, false) as is_own,
        coalesce(a.at_municipality = any(${own}::text[]), reached.is_covered, false) as is_covered
      from appointment a
      left join municipality m on m.id = a.at_municipality
      left join region r on r.id = a.at_region
      left join reached on reached.id = a.at_region
    )
    select u.id, u.name, u.email, u.is_active, u.has_password, u.has_second_step, u.version,
      bool_or(not p.is_covered) as is_shared,
      coalesce(jsonb_agg(jsonb_build_object(
          'id', p.id, 'role', p.role, 'place', p.place, 'isCovered', p.is_covered, 'startsOn', p.starts_on, 'endsOn', p.ends_on)
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
  appointment: { id: string; userId: string; role: Role; startsOn: LocalDate } & Place,
): Promise<void> {
  await ctx.db.insertInto('appointment').values(appointment).execute();
}

/** Ends a running appointment of this user that reaches the administrator's municipalities only; false when there is none such. */
export async function endAppointment(
  ctx: RequestContext,
  which: { appointmentId: string; userId: string; regionIds: readonly string[]; yesterday: LocalDate },
): Promise<boolean> {
  const done = await ctx.db
    .updateTable('appointment')
    // An appointment made today ends as it began: a day cannot end before its start.
    .set({ endsOn: sql<LocalDate>`greatest(starts_on, ${which.yesterday}::date)` })
    .where('id', '=', which.appointmentId)
    .where('userId', '=', which.userId)
    .where((eb) =>
      eb.or([
        eb('atMunicipality', 'in', ctx.actor.municipalityIds),
        eb('atRegion', 'in', which.regionIds.length === 0 ? [''] : which.regionIds),
      ]),
    )
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>', which.yesterday)]))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Whether one of the administrator's municipalities has nobody, on a day, who administers it or its region. */
export async function lacksAdministrator(ctx: RequestContext, on: LocalDate): Promise<boolean> {
  const found = await sql`
    select from unnest(${[...ctx.actor.municipalityIds]}::text[]) as own (id)
    where not exists (
      select from appointment a join app_user u on u.id = a.user_id and u.is_active
      where a.role = 'administrator' and a.starts_on <= ${on} and (a.ends_on is null or a.ends_on >= ${on})
        and (a.at_municipality = own.id or a.at_region in (select region_id from region_municipality where member_id = own.id)))`.execute(
    ctx.db,
  );
  return found.rows.length > 0;
}
