import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/**
 * The file (dossier) and its history. Name, release date and last contact are copied in so that lists need one index;
 * followDetentionsOf keeps them true in the transaction that changes their source.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createCaseFile(db);
  await sql`create unique index case_file_open on case_file (municipality_id, person_id, kind)
    where state not in ('closed', 'no-support-needed', 'declined', 'transferred')`.execute(db);
  await sql`create index case_file_by_release on case_file (municipality_id, is_open, release_sort, id)`.execute(db);
  await sql`create index case_file_by_name on case_file (municipality_id, is_open, folded_name, id)`.execute(db);
  await sql`create index case_file_by_worker on case_file (municipality_id, worker_id, release_on, id)`.execute(db);
  await sql`create index case_file_by_person on case_file (municipality_id, person_id)`.execute(db);
  await tenantTable(db, 'case_file');
  await sql`
    create table case_change (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      occurred_at timestamptz not null,
      actor_id uuid not null,
      actor_name text not null,
      version integer not null default 1,
      event text not null,
      changes jsonb not null default '{}',
      note text not null default ''
    )`.execute(db);
  await sql`create index case_change_by_case on case_change (municipality_id, case_id, occurred_at desc)`.execute(db);
  await tenantTable(db, 'case_change', { appendOnly: true });
}

async function createCaseFile(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table case_file (
      id uuid primary key,
      municipality_id text not null references municipality,
      person_id uuid not null references person,
      kind text not null check (kind in ('municipal-aftercare', 'zvh', 'youth')),
      state text not null check (state in
        ('notified', 'screening', 'preparing', 'aftercare', 'closed', 'no-support-needed', 'declined', 'transferred')),
      opened_on date not null,
      detention_id uuid references detention on delete set null,
      round integer not null default 1 check (round >= 1),
      release_on date,
      release_state text not null default 'unknown' check (release_state in ('expected', 'actual', 'unknown')),
      release_by_hand boolean not null default false,
      screened_on date,
      folded_name text not null,
      worker_id uuid references app_user,
      participation text not null default 'unknown' check (participation in ('unknown', 'willing', 'declines', 'withdrew')),
      participation_on date,
      probation text not null default 'unknown' check (probation in ('yes', 'no', 'unknown')),
      safety_risk boolean not null default false,
      safety_risk_reason text not null default '',
      safety_risk_by uuid references app_user,
      safety_risk_review_on date,
      last_contact_on date,
      closed_on date,
      close_reason text,
      close_note text not null default '',
      close_results jsonb not null default '{}',
      version integer not null default 1,
      is_open boolean generated always as (state in ('notified', 'screening', 'preparing', 'aftercare')) stored,
      release_sort date generated always as (coalesce(release_on, '9999-12-31'::date)) stored,
      check (not safety_risk or (safety_risk_reason <> '' and safety_risk_review_on is not null)),
      check (state <> 'closed' or close_reason is not null),
      check ((closed_on is not null) = (state in ('closed', 'no-support-needed', 'declined', 'transferred'))),
      check ((release_on is null) = (release_state = 'unknown'))
    )`.execute(db);
}
