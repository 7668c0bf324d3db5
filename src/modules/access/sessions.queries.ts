import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/database/database.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Role } from './access.schema.ts';

/** A session with the appointment behind it and the municipalities that it reaches. */
export interface SessionRow {
  userId: string;
  userName: string;
  role: Role | null;
  municipalityIds: string[];
  isInRegion: boolean;
  kind: 'browser' | 'api';
  stamp: number;
  expiresAt: Temporal.Instant;
  /** Signed in with a password while no app for codes is set up yet. */
  mustSetUpCode: boolean;
}

/** The living session with this hash; an inactive user or an ended appointment has none. */
export async function findSessionRow(db: Db, hash: string, today: LocalDate): Promise<SessionRow | undefined> {
  const found = await sql<SessionRow>`
    select s.user_id, u.name as user_name, a.role, s.kind, s.stamp, s.expires_at,
      a.at_region is not null as is_in_region, u.has_password and not u.has_second_step as must_set_up_code,
      case when a.at_municipality is not null then array[a.at_municipality]
        else coalesce((select array_agg(rm.member_id order by rm.member_id) from region_municipality rm where rm.region_id = a.at_region), '{}')
      end as municipality_ids
    from session s
    join app_user u on u.id = s.user_id and u.is_active
    join appointment a on a.id = s.appointment_id and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})
    where s.id_hash = ${hash}`.execute(db);
  return found.rows[0];
}

/** Opens a session; only the hash of its token is kept. */
export async function insertSession(
  db: Db,
  session: {
    idHash: string;
    userId: string;
    appointmentId: string | null;
    kind: 'browser' | 'api';
    createdAt: Temporal.Instant;
    expiresAt: Temporal.Instant;
  },
): Promise<void> {
  await db
    .insertInto('session')
    .values({ ...session, stamp: 1 })
    .execute();
}

/** Ends one session. */
export async function deleteSession(db: Db, idHash: string): Promise<void> {
  await db.deleteFrom('session').where('idHash', '=', idHash).execute();
}

/** Moves the end of a session forward; never back. */
export async function prolongSession(db: Db, idHash: string, until: Temporal.Instant): Promise<void> {
  await db
    .updateTable('session')
    .set({ expiresAt: until })
    .where('idHash', '=', idHash)
    .where('expiresAt', '<', until)
    .execute();
}

/** Makes every process read the rights behind one's own sessions again before it shows anything. */
export async function bumpOwnSessions(db: Db): Promise<void> {
  await sql`select bump_own_sessions()`.execute(db);
}

/** Lets a session go on in another appointment of the same user. */
export async function switchAppointment(db: Db, idHash: string, appointmentId: string): Promise<void> {
  await db
    .updateTable('session')
    .set((eb) => ({ appointmentId, stamp: eb('stamp', '+', 1) }))
    .where('idHash', '=', idHash)
    .execute();
}

/** Ends every session of a user, or in one appointment, as far as it lies in a municipality of the administrator. */
export async function endSessionsOf(db: Db, of: { userId?: string; appointmentId?: string }): Promise<void> {
  await sql`select end_sessions(${of.userId ?? null}::uuid, ${of.appointmentId ?? null}::uuid)`.execute(db);
}
