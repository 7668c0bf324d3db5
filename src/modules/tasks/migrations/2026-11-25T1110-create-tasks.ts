import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

const states = sql.raw(`('offered', 'accepted', 'declined', 'done', 'not-done', 'withdrawn')`);
const domains = sql.raw(`('identity', 'housing', 'work-income', 'debts', 'care', 'social-network')`);

/** Tasks of partners and workers, every step of them, and the signals that time gave. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTask(db);
  await createChange(db);
  await createSignal(db);
}

async function createTask(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table task (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      need_id uuid references need on delete set null,
      domain text check (domain in ${domains}),
      title text not null check (title <> ''),
      note text not null default '',
      organisation_id uuid,
      worker_id uuid references app_user,
      state text not null default 'offered' check (state in ${states}),
      target_on date not null,
      fatal_on date not null,
      source_kind text not null check (source_kind in ('dossier', 'meeting', 'referral')),
      source_id uuid,
      offered_by uuid not null,
      offered_by_name text not null,
      offered_at timestamptz not null,
      offered_on date not null,
      answered_at timestamptz,
      answered_by_name text not null default '',
      ended_at timestamptz,
      ended_on date,
      ended_by_name text not null default '',
      end_note text not null default '',
      version integer not null default 1,
      foreign key (municipality_id, organisation_id) references organisation (municipality_id, id),
      check (fatal_on >= target_on),
      check ((organisation_id is null) <> (worker_id is null)),
      check ((state in ('offered', 'accepted')) = (ended_at is null)),
      check (state not in ('declined', 'not-done') or end_note <> '')
    )`.execute(db);
  await createIndexes(db);
  await tenantTable(db, 'task');
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await sql`create index task_by_case on task (municipality_id, case_id)`.execute(db);
  await sql`create index task_by_source on task (municipality_id, source_id) where source_id is not null`.execute(db);
  await sql`create index task_by_organisation on task (municipality_id, organisation_id, target_on)`.execute(db);
  await sql`create index task_by_worker on task (municipality_id, worker_id, target_on) where worker_id is not null`.execute(
    db,
  );
  await sql`create index task_open on task (municipality_id, target_on) where state in ('offered', 'accepted')`.execute(
    db,
  );
}

async function createChange(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table task_change (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      task_id uuid not null references task on delete cascade,
      occurred_at timestamptz not null,
      actor_id uuid not null,
      actor_name text not null,
      event text not null,
      from_state text check (from_state in ${states}),
      to_state text not null check (to_state in ${states}),
      note text not null default ''
    )`.execute(db);
  await sql`create index task_change_by_case on task_change (municipality_id, case_id, occurred_at desc)`.execute(db);
  await sql`create index task_change_by_task on task_change (municipality_id, task_id, occurred_at)`.execute(db);
  await tenantTable(db, 'task_change', { appendOnly: true });
}

/** One of each kind per task, however many processes look at the clock. */
async function createSignal(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table task_signal (
      municipality_id text not null references municipality,
      task_id uuid not null references task on delete cascade,
      kind text not null check (kind in ('reminder', 'escalation')),
      signalled_on date not null,
      signalled_at timestamptz not null,
      primary key (municipality_id, task_id, kind)
    )`.execute(db);
  await tenantTable(db, 'task_signal', { appendOnly: true });
}
