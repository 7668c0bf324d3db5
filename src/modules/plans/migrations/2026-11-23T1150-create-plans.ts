import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

const domains = sql.raw(`('identity', 'housing', 'work-income', 'debts', 'care', 'social-network')`);

/** Goals with their actions, and the history of both. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createGoal(db);
  await createAction(db);
  await createChange(db);
}

async function createGoal(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table plan_goal (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      domain text not null check (domain in ${domains}),
      need_id uuid references need on delete set null,
      title text not null check (title <> ''),
      own_words text not null default '',
      state text not null default 'open' check (state in ('open', 'reached', 'dropped')),
      created_at timestamptz not null,
      version integer not null default 1
    )`.execute(db);
  await sql`create index plan_goal_by_case on plan_goal (municipality_id, case_id)`.execute(db);
  await tenantTable(db, 'plan_goal');
}

async function createAction(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table plan_action (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      goal_id uuid not null references plan_goal on delete cascade,
      title text not null check (title <> ''),
      owner_kind text not null check (owner_kind in ('worker', 'participant', 'other')),
      owner_id uuid references app_user,
      owner_name text not null default '',
      due_kind text not null check (due_kind in ('none', 'fixed', 'relative')),
      due_on date,
      due_offset integer check (due_offset between -10 and 30),
      done_on date,
      done_by_name text not null default '',
      created_at timestamptz not null,
      version integer not null default 1,
      check ((owner_id is not null) = (owner_kind = 'worker')),
      check ((due_on is not null) = (due_kind = 'fixed')),
      check ((due_offset is not null) = (due_kind = 'relative'))
    )`.execute(db);
  await sql`create index plan_action_by_case on plan_action (municipality_id, case_id)`.execute(db);
  await sql`create index plan_action_to_do on plan_action (municipality_id, case_id)
    where done_on is null and due_kind <> 'none'`.execute(db);
  await tenantTable(db, 'plan_action');
}

async function createChange(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table plan_change (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      domain text not null,
      goal_id uuid not null,
      action_id uuid,
      occurred_at timestamptz not null,
      actor_id uuid not null,
      actor_name text not null,
      event text not null,
      title text not null,
      changes jsonb not null default '{}'
    )`.execute(db);
  await sql`create index plan_change_by_case on plan_change (municipality_id, case_id, occurred_at desc)`.execute(db);
  await tenantTable(db, 'plan_change', { appendOnly: true });
}
