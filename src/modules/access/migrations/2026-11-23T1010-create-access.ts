import { sql, type Kysely } from 'kysely';

/**
 * Users, appointments and sessions. Who signs in has no municipality yet; 2026-11-24T0910 says what the app may reach.
 * Every question here starts from a user, a session or the administrator's own municipalities.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table app_user (
      id uuid primary key,
      email text not null unique check (email = lower(email)),
      name text not null,
      password_hash text,
      totp_secret text,
      totp_last_step bigint,
      invite_hash text unique,
      invite_expires_at timestamptz,
      is_demo boolean not null default false,
      is_active boolean not null default true,
      failed_attempts integer not null default 0,
      next_attempt_at timestamptz,
      stamp integer not null default 1,
      version integer not null default 1
    )`.execute(db);
  await sql`
    create table appointment (
      id uuid primary key,
      user_id uuid not null references app_user,
      role text not null,
      at_municipality text references municipality,
      at_region text references region,
      starts_on date not null,
      ends_on date,
      check (num_nonnulls(at_municipality, at_region) = 1),
      check (ends_on is null or ends_on >= starts_on)
    )`.execute(db);
  await sql`create index appointment_by_user on appointment (user_id)`.execute(db);
  await createSessions(db);
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table session (
      id_hash text primary key,
      user_id uuid not null references app_user,
      appointment_id uuid references appointment,
      kind text not null check (kind in ('browser', 'api')),
      stamp integer not null,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index session_by_user on session (user_id)`.execute(db);
  await sql`create index session_by_expiry on session (expires_at)`.execute(db);
  await sql`grant select, insert, update on app_user, appointment to kantelpunt_app`.execute(db);
  await sql`grant select, insert, update, delete on session to kantelpunt_app`.execute(db);
}
