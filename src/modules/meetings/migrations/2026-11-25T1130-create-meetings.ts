import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** The fortnightly meeting: who was there, which files, what was said, decided and asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createMeeting(db);
  await createAttendee(db);
  await createItem(db);
  await createNote(db);
  await createAction(db);
  await createAround(db);
  await lockEnded(db);
}

async function createMeeting(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meeting (
      id uuid primary key,
      municipality_id text not null references municipality,
      held_on date not null,
      state text not null default 'planned' check (state in ('planned', 'running', 'ended')),
      led_by uuid not null,
      led_by_name text not null,
      is_hand_ordered boolean not null default false,
      built_at timestamptz,
      left_out integer not null default 0 check (left_out >= 0),
      started_at timestamptz,
      ended_at timestamptz,
      ended_by_name text not null default '',
      version integer not null default 1,
      unique (municipality_id, held_on),
      unique (municipality_id, id),
      check ((state = 'ended') = (ended_at is not null))
    )`.execute(db);
  await sql`create index meeting_by_state on meeting (municipality_id, state, held_on desc)`.execute(db);
  await tenantTable(db, 'meeting');
}

async function createAttendee(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meeting_attendee (
      id uuid primary key,
      municipality_id text not null,
      meeting_id uuid not null,
      kind text not null check (kind in ('organisation', 'role')),
      organisation_id uuid,
      role text not null default '',
      name text not null check (name <> ''),
      reads text[] not null,
      is_present boolean not null default false,
      contribution text not null default '',
      foreign key (municipality_id, meeting_id) references meeting (municipality_id, id),
      check ((kind = 'organisation') = (organisation_id is not null) and (kind = 'role') = (role <> ''))
    )`.execute(db);
  await sql`create unique index meeting_attendee_organisation on meeting_attendee (municipality_id, meeting_id, organisation_id)
    where kind = 'organisation'`.execute(db);
  await sql`create unique index meeting_attendee_role on meeting_attendee (municipality_id, meeting_id, role)
    where kind = 'role'`.execute(db);
  await tenantTable(db, 'meeting_attendee');
}

async function createItem(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meeting_item (
      id uuid primary key,
      municipality_id text not null,
      meeting_id uuid not null,
      case_id uuid not null references case_file,
      reasons jsonb not null default '[]',
      is_by_hand boolean not null default false,
      position integer not null check (position > 0),
      state text not null default 'open' check (state in ('open', 'discussed', 'parked', 'skipped', 'removed')),
      parked_until date,
      seconds integer not null default 0 check (seconds >= 0),
      timed_at timestamptz,
      is_safety_invited boolean not null default false,
      visit_needed boolean,
      visit_role text check (visit_role in ('reintegration-officer', 'safety-director', 'city-marshal', 'case-manager',
        'aftercare-coordinator')),
      visit_before date,
      version integer not null default 1,
      unique (municipality_id, meeting_id, case_id),
      unique (municipality_id, meeting_id, id),
      foreign key (municipality_id, meeting_id) references meeting (municipality_id, id),
      check ((state = 'parked') = (parked_until is not null)),
      check ((visit_needed is true) = (visit_role is not null))
    )`.execute(db);
  await sql`create index meeting_item_by_case on meeting_item (municipality_id, case_id)`.execute(db);
  await sql`create index meeting_item_parked on meeting_item (municipality_id, parked_until) where state = 'parked'`.execute(
    db,
  );
  await tenantTable(db, 'meeting_item');
}

async function createNote(db: Kysely<unknown>): Promise<void> {
  const columns = sql`
      municipality_id text not null,
      meeting_id uuid not null,
      item_id uuid not null,
      domain text not null check (domain in ('general', 'identity', 'housing', 'work-income', 'debts', 'care',
        'social-network')),
      version integer not null check (version > 0),
      text text not null,
      changed_at timestamptz not null,
      changed_by uuid not null,
      changed_by_name text not null,
      foreign key (municipality_id, meeting_id, item_id) references meeting_item (municipality_id, meeting_id, id)
        on delete cascade`;
  await sql`create table meeting_note (${columns}, primary key (municipality_id, item_id, domain))`.execute(db);
  await sql`create table meeting_note_change (${columns}, primary key (municipality_id, item_id, domain, version))`.execute(
    db,
  );
  await tenantTable(db, 'meeting_note');
  await tenantTable(db, 'meeting_note_change', { appendOnly: true });
}

async function createAction(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meeting_action (
      id uuid primary key,
      municipality_id text not null,
      meeting_id uuid not null,
      item_id uuid not null,
      what text not null check (what <> ''),
      owner_kind text not null check (owner_kind in ('organisation', 'worker')),
      owner_id uuid not null,
      owner_name text not null,
      owner_role text not null default '',
      domain text,
      target_on date not null,
      task_id uuid,
      added_at timestamptz not null,
      added_by uuid not null,
      added_by_name text not null,
      foreign key (municipality_id, meeting_id, item_id) references meeting_item (municipality_id, meeting_id, id)
    )`.execute(db);
  await sql`create index meeting_action_by_meeting on meeting_action (municipality_id, meeting_id, item_id)`.execute(
    db,
  );
  await tenantTable(db, 'meeting_action');
}

async function createAround(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meeting_request (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file,
      reason text not null check (reason <> ''),
      asked_at timestamptz not null,
      asked_on date not null,
      asked_by uuid not null,
      asked_by_name text not null,
      settled_in uuid references meeting
    )`.execute(db);
  await sql`create unique index meeting_request_open on meeting_request (municipality_id, case_id, asked_by)
    where settled_in is null`.execute(db);
  await sql`
    create table meeting_addendum (
      id uuid primary key,
      municipality_id text not null,
      meeting_id uuid not null,
      text text not null check (text <> ''),
      written_at timestamptz not null,
      written_by uuid not null,
      written_by_name text not null,
      foreign key (municipality_id, meeting_id) references meeting (municipality_id, id)
    )`.execute(db);
  await sql`create index meeting_addendum_by_meeting on meeting_addendum (municipality_id, meeting_id, written_at)`.execute(
    db,
  );
  await tenantTable(db, 'meeting_request');
  await tenantTable(db, 'meeting_addendum', { appendOnly: true });
}

/** What an ended meeting is whoever writes to it: unchanged. The lock on its row makes a late writer wait and then see it. */
async function lockEnded(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_ended_meeting() returns trigger language plpgsql as $$
    declare
      about uuid := coalesce(new.meeting_id, old.meeting_id);
      found text;
    begin
      select state into found from meeting where id = about for share;
      if found = 'ended' then
        raise exception 'meeting % has ended: what was decided is kept as it was', about;
      end if;
      return coalesce(new, old);
    end $$`.execute(db);
  for (const table of ['meeting_attendee', 'meeting_item', 'meeting_note', 'meeting_note_change', 'meeting_action']) {
    await sql`create trigger ${sql.id(`${table}_locked`)} before insert or update or delete on ${sql.table(table)}
      for each row execute function refuse_ended_meeting()`.execute(db);
  }
  await sql`
    create function refuse_meeting_reopened() returns trigger language plpgsql as $$
    begin
      if old.state = 'ended' then
        raise exception 'meeting % has ended and stays so', old.id;
      end if;
      return coalesce(new, old);
    end $$`.execute(db);
  await sql`create trigger meeting_locked before update or delete on meeting
    for each row execute function refuse_meeting_reopened()`.execute(db);
}
