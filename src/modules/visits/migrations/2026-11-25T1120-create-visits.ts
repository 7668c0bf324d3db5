import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Visits in prison from the wish to the outcome, and the days on which several are made together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTrip(db);
  await createVisit(db);
  await indexVisit(db);
  await guardVisit(db);
  await tenantTable(db, 'prison_visit');
}

async function createTrip(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table visit_trip (
      id uuid primary key,
      municipality_id text not null references municipality,
      prison text not null check (prison <> ''),
      visit_on date not null,
      asked_by uuid not null,
      asked_at timestamptz not null,
      unique (municipality_id, id)
    )`.execute(db);
  await tenantTable(db, 'visit_trip', { appendOnly: true });
}

async function createVisit(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table prison_visit (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      visitor_role text not null check (visitor_role in
        ('reintegration-officer', 'safety-director', 'city-marshal', 'case-manager', 'aftercare-coordinator')),
      visitor_id uuid references app_user,
      reason text not null default '',
      wished_before date,
      source_kind text not null check (source_kind in ('dossier', 'meeting')),
      source_id uuid,
      state text not null default 'wanted'
        check (state in ('wanted', 'asked', 'confirmed', 'held', 'not-held', 'cancelled')),
      prison text not null default '',
      visit_on date,
      visit_at text check (visit_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      minutes integer not null default 60 check (minutes between 10 and 480),
      trip_id uuid,
      outcome text check (outcome in ('held', 'person-acceptable', 'person-unacceptable', 'logistics')),
      outcome_note text not null default '',
      contact_id uuid unique,
      attempt integer not null default 1 check (attempt >= 1),
      follows_id uuid unique references prison_visit,
      wanted_by uuid not null,
      wanted_by_name text not null,
      wanted_at timestamptz not null,
      ended_by uuid,
      ended_at timestamptz,
      version integer not null default 1,
      foreign key (municipality_id, trip_id) references visit_trip (municipality_id, id)
    )`.execute(db);
}

async function indexVisit(db: Kysely<unknown>): Promise<void> {
  await sql`create index prison_visit_by_case on prison_visit (municipality_id, case_id, wanted_at desc)`.execute(db);
  await sql`create index prison_visit_open on prison_visit (municipality_id, visit_on)
    where state in ('wanted', 'asked', 'confirmed')`.execute(db);
  await sql`create index prison_visit_by_visitor on prison_visit (municipality_id, visitor_id, ended_at desc)`.execute(
    db,
  );
  await sql`create index prison_visit_by_trip on prison_visit (municipality_id, trip_id) where trip_id is not null`.execute(
    db,
  );
}

/** What a visit must be in each state, whoever writes it. */
async function guardVisit(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table prison_visit
      add check (visitor_role <> 'case-manager' or visitor_id is null),
      add check (state in ('wanted', 'cancelled') or (visit_on is not null and visit_at is not null and prison <> '')),
      add check ((state in ('held', 'not-held')) = (outcome is not null)),
      add check ((state = 'held') = (outcome is not distinct from 'held')),
      add check ((state in ('held', 'not-held')) = (contact_id is not null)),
      add check ((state in ('held', 'not-held', 'cancelled')) = (ended_at is not null)),
      add check ((attempt = 1) = (follows_id is null))`.execute(db);
}
