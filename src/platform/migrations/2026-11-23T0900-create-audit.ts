import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../database/tenant-table.ts';

/** The trail and the forms already carried out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit (
      id bigint generated always as identity primary key,
      municipality_id text,
      occurred_at timestamptz not null,
      actor_id uuid not null,
      actor_name text not null,
      actor_role text not null,
      event text not null,
      case_id uuid,
      subject_id uuid,
      person_ids uuid[] not null default '{}',
      detail jsonb not null default '{}'
    )`.execute(db);
  await sql`create index audit_by_case on audit (municipality_id, case_id, id desc) where case_id is not null`.execute(
    db,
  );
  await sql`create index audit_by_time on audit (municipality_id, occurred_at)`.execute(db);
  await tenantTable(db, 'audit', { appendOnly: true });
  // What nobody's municipality stands behind (signing in, starting up) may be written too, never read by the app.
  await sql`create policy audit_without_municipality on audit for insert to kantelpunt_app with check (municipality_id is null)`.execute(
    db,
  );

  await sql`
    create table submitted_form (
      id uuid primary key,
      user_id uuid not null,
      submitted_at timestamptz not null,
      location text
    )`.execute(db);
  await sql`grant select, insert, update on submitted_form to kantelpunt_app`.execute(db);
}
