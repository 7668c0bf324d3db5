import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Role } from '../src/modules/access/access.public.ts';
import { hashToken } from '../src/platform/sessions/session.ts';

/** Opens a session of somebody of the municipality, a coordinator unless told, as signing in would; gives the cookie. */
export async function openSession(
  owner: Client,
  municipalityId: string,
  role: Role = 'aftercare-coordinator',
): Promise<string> {
  const [userId, appointmentId, token] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query('insert into app_user (id, email, name) values ($1, $2, $3)', [
    userId,
    `${userId}@bench.test`,
    'Coördinator',
  ]);
  await owner.query(
    `insert into appointment (id, user_id, role, at_municipality, starts_on)
     values ($1, $2, $4, $3, '2018-01-01')`,
    [appointmentId, userId, municipalityId, role],
  );
  await owner.query(
    `insert into session (id_hash, user_id, appointment_id, kind, stamp, created_at, expires_at)
     values ($1, $2, $3, 'browser', 1, now(), now() + interval '1 day')`,
    [hashToken(token), userId, appointmentId],
  );
  return `kantelpunt=${token}`;
}
