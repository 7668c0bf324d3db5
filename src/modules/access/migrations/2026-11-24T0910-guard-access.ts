import { sql, type Kysely } from 'kysely';

/** Secrets and sessions only through what signing in needs; of users and appointments only the columns that are used. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await hideSecrets(db);
  await sql`revoke update on appointment from kantelpunt_app`.execute(db);
  await sql`grant update (ends_on) on appointment to kantelpunt_app`.execute(db);
  await guardSessions(db);
  await createSessionFunctions(db);
}

async function hideSecrets(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table app_user
      add column has_password boolean not null generated always as (password_hash is not null) stored,
      add column has_second_step boolean not null generated always as (totp_secret is not null) stored`.execute(db);
  await sql`revoke select, insert, update on app_user from kantelpunt_app`.execute(db);
  await sql`
    grant
      select (id, email, name, invite_hash, invite_expires_at, is_demo, is_active, has_password, has_second_step, version),
      insert (id, email, name),
      update (password_hash, totp_secret, totp_last_step, invite_hash, invite_expires_at, is_active, failed_attempts, next_attempt_at)
      on app_user to kantelpunt_app`.execute(db);
  await sql`
    create function find_credentials(address text) returns table (id uuid, email text, password_hash text, totp_secret text,
      totp_last_step bigint, failed_attempts integer, next_attempt_at timestamptz)
    language sql volatile security definer rows 1
    set search_path = public, pg_temp
    as $$
      select u.id, u.email, u.password_hash, u.totp_secret, u.totp_last_step, u.failed_attempts, u.next_attempt_at
      from app_user u where u.email = find_credentials.address and u.is_active for update
    $$`.execute(db);
  await onlyForApp(db, 'find_credentials(text)');
}

/** A transaction reaches the session of its own token. Keys are made only for a municipality of who makes them. */
async function guardSessions(db: Kysely<unknown>): Promise<void> {
  await sql`alter table session enable row level security`.execute(db);
  await sql`alter table session force row level security`.execute(db);
  // One row by its key: without a sub-select the planner has less to do. No hash is empty.
  const own = sql`id_hash = current_setting('app.session_hash', true)`;
  await sql`create policy own on session for all to kantelpunt_app using (${own}) with check (${own})`.execute(db);
  await sql`
    create policy started on session for insert to kantelpunt_app with check (kind = 'browser' or exists (
      select from appointment a where a.id = appointment_id and a.at_municipality = any((
        select string_to_array(nullif(current_setting('app.municipality_ids', true), ''), ','))::text[])))`.execute(db);
  // The functions below run as the owner and carry conditions of their own.
  await sql`create policy functions on session for all to current_user using (true) with check (true)`.execute(db);
}

async function createSessionFunctions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function bump_own_sessions() returns void
    language sql volatile security definer
    set search_path = public, pg_temp
    as $$
      update session set stamp = stamp + 1 where user_id = nullif(current_setting('app.user_id', true), '')::uuid
    $$`.execute(db);
  await onlyForApp(db, 'bump_own_sessions()');
  await sql`
    create function end_sessions(of_user uuid, of_appointment uuid) returns void
    language sql volatile security definer
    set search_path = public, pg_temp
    as $$
      with scope as (
        select unnest(string_to_array(nullif(current_setting('app.municipality_ids', true), ''), ',')) as id
      )
      delete from session s using appointment a
      where a.id = s.appointment_id and (s.user_id = of_user or s.appointment_id = of_appointment)
        and (a.at_municipality in (select id from scope)
          or a.at_region in (select region_id from region_municipality where member_id in (select id from scope)))
    $$`.execute(db);
  await onlyForApp(db, 'end_sessions(uuid, uuid)');
}

async function onlyForApp(db: Kysely<unknown>, called: string): Promise<void> {
  await sql`revoke all on function ${sql.raw(called)} from public`.execute(db);
  await sql`grant execute on function ${sql.raw(called)} to kantelpunt_app`.execute(db);
}
