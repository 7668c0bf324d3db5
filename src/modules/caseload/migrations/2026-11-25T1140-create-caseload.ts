import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Who a reintegration officer works for, who waits, and who takes over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createAssessment(db);
  await createAssignment(db);
  await createWaiting(db);
  await createHandover(db);
}

/** What a person says about a file; null is unknown, empty is none. Weight: 1 light, 2 normal, 3 heavy, in half files. */
async function createAssessment(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rio_assessment (
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      offence_group text,
      extra_group text,
      halves integer not null check (halves between 1 and 3),
      note text not null default '',
      assessed_by_name text not null,
      assessed_at timestamptz not null,
      version integer not null default 1,
      primary key (municipality_id, case_id)
    )`.execute(db);
  await tenantTable(db, 'rio_assessment');
}

/** One row per file and officer; the row of a file that came from elsewhere names no officer yet. */
async function createAssignment(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rio_assignment (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      rio_id uuid references app_user,
      state text not null check (state in ('proposed', 'active', 'ended')),
      reason text not null check (reason <> ''),
      over_reason text not null default '',
      starts_on date,
      ends_on date,
      assigned_by_name text not null,
      assigned_at timestamptz not null,
      end_reason text not null default '',
      ended_by_name text not null default '',
      version integer not null default 1,
      check (state <> 'active' or (rio_id is not null and starts_on is not null and ends_on is null)),
      check (state <> 'ended' or (ends_on is not null and end_reason <> ''))
    )`.execute(db);
  await sql`create unique index rio_assignment_live on rio_assignment (municipality_id, case_id) where state <> 'ended'`.execute(
    db,
  );
  await sql`create index rio_assignment_by_case on rio_assignment (municipality_id, case_id, assigned_at)`.execute(db);
  await sql`create index rio_assignment_by_rio on rio_assignment (municipality_id, rio_id) where state = 'active'`.execute(
    db,
  );
  await tenantTable(db, 'rio_assignment');
  await sql`revoke delete on rio_assignment from kantelpunt_app`.execute(db);
}

async function createWaiting(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rio_waiting (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      reason text not null check (reason <> ''),
      added_on date not null,
      added_by_name text not null,
      removed_on date,
      removed_by_name text not null default '',
      removed_reason text not null default '',
      version integer not null default 1,
      check (removed_on is null or removed_reason <> '')
    )`.execute(db);
  await sql`create unique index rio_waiting_now on rio_waiting (municipality_id, case_id) where removed_on is null`.execute(
    db,
  );
  await sql`create index rio_waiting_by_case on rio_waiting (municipality_id, case_id)`.execute(db);
  await tenantTable(db, 'rio_waiting');
  await sql`revoke delete on rio_waiting from kantelpunt_app`.execute(db);
}

async function createHandover(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rio_handover (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      from_id uuid not null references app_user,
      to_id uuid not null references app_user,
      state text not null default 'offered' check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
      agreements text not null,
      next_steps text not null,
      offered_by_name text not null,
      offered_at timestamptz not null,
      answered_at timestamptz,
      answer text not null default '',
      version integer not null default 1,
      check (from_id <> to_id),
      check ((state = 'offered') = (answered_at is null)),
      check (state <> 'declined' or answer <> '')
    )`.execute(db);
  await sql`create unique index rio_handover_open on rio_handover (municipality_id, case_id) where state = 'offered'`.execute(
    db,
  );
  await sql`create index rio_handover_by_receiver on rio_handover (municipality_id, to_id, state)`.execute(db);
  await sql`create index rio_handover_by_case on rio_handover (municipality_id, case_id)`.execute(db);
  await tenantTable(db, 'rio_handover');
  await sql`revoke delete on rio_handover from kantelpunt_app`.execute(db);
}
