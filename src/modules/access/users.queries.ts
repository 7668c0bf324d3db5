import { sql, type Updateable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Database, Db } from '../../platform/database/database.ts';
import type { Role } from './access.schema.ts';

/** One way in: a person in one role at one place. */
export interface SignInChoice {
  appointmentId: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  place: string;
}

/** The demo people with their roles, for signing in without a password; outside demo mode nobody has the mark. */
export async function findDemoSignIns(db: Db, today: LocalDate): Promise<SignInChoice[]> {
  const found = await sql<SignInChoice>`
    select a.id as appointment_id, u.id as user_id, u.name, u.email, a.role, coalesce(m.name, r.name) as place
    from appointment a
    join app_user u on u.id = a.user_id and u.is_demo and u.is_active
    left join municipality m on m.id = a.at_municipality
    left join region r on r.id = a.at_region
    where a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})
    order by count(*) over (partition by coalesce(m.name, r.name)) desc, place, a.role <> 'aftercare-coordinator', u.email`.execute(
    db,
  );
  return found.rows;
}

/** What checking a password needs. */
export interface Credentials {
  id: string;
  email: string;
  passwordHash: string | null;
  totpSecret: string | null;
  totpLastStep: number | null;
  failedAttempts: number;
  nextAttemptAt: Temporal.Instant | null;
}

/** The active user with this address, locked so that guesses are counted one after another. */
export async function findCredentials(db: Db, email: string): Promise<Credentials | undefined> {
  const found = await sql<Credentials>`select * from find_credentials(${email.toLowerCase()})`.execute(db);
  return found.rows[0];
}

/** What a user has set up to sign in with; the secrets themselves stay behind. */
export function findAccount(
  db: Db,
  userId: string,
): Promise<{ id: string; email: string; hasPassword: boolean; hasSecondStep: boolean } | undefined> {
  return db
    .selectFrom('appUser')
    .select(['id', 'email', 'hasPassword', 'hasSecondStep'])
    .where('id', '=', userId)
    .where('isActive', '=', true)
    .executeTakeFirst();
}

/** Changes the sign-in state of one user. */
export async function updateCredentials(
  db: Db,
  userId: string,
  values: Updateable<Database['appUser']>,
): Promise<void> {
  await db.updateTable('appUser').set(values).where('id', '=', userId).execute();
}

/** The user whose invitation has this hash and has not run out. */
export function findInvited(
  db: Db,
  hash: string,
  now: Temporal.Instant,
): Promise<{ id: string; email: string; name: string } | undefined> {
  return db
    .selectFrom('appUser')
    .select(['id', 'email', 'name'])
    .where('inviteHash', '=', hash)
    .where('inviteExpiresAt', '>', now)
    .where('isActive', '=', true)
    .executeTakeFirst();
}

/** The living appointments of one user, the longest standing first. */
export async function findAppointments(
  db: Db,
  userId: string,
  today: LocalDate,
): Promise<{ appointmentId: string; role: Role; place: string }[]> {
  const found = await sql<{ appointmentId: string; role: Role; place: string }>`
    select a.id as appointment_id, a.role, coalesce(m.name, r.name) as place
    from appointment a
    left join municipality m on m.id = a.at_municipality
    left join region r on r.id = a.at_region
    where a.user_id = ${userId} and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})
    order by a.starts_on, a.id`.execute(db);
  return found.rows;
}
