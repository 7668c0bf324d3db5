import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/**
 * A file that one municipality offers to another: two municipalities see the offer, with no more than the receiver needs
 * to decide. The file itself goes along only in the transaction that accepts it (docs/decisions/0007).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createOffer(db);
  await guardOffer(db);
  await createWays(db);
  await createArrival(db);
  await createEmptying(db);
}

async function createOffer(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table transfer_offer (
      id uuid primary key,
      from_municipality text not null references municipality,
      to_municipality text not null references municipality,
      case_id uuid not null,
      kind text not null check (kind in ('municipal-aftercare', 'youth')),
      surname text not null,
      given_names text not null,
      birth_date date,
      release_on date,
      release_state text not null,
      legal_basis text not null,
      reason text not null check (reason <> ''),
      lights jsonb not null,
      state text not null default 'offered' check (state in ('offered', 'accepted', 'refused', 'withdrawn')),
      answer_reason text not null default '',
      offered_by_name text not null,
      offered_at timestamptz not null,
      answered_by_name text,
      answered_at timestamptz,
      moved_on date,
      version integer not null default 1,
      check (from_municipality <> to_municipality),
      check ((answered_at is null) = (state = 'offered')),
      check ((moved_on is null) = (state <> 'accepted')),
      check (state <> 'refused' or answer_reason <> '')
    )`.execute(db);
  await sql`create unique index transfer_offer_standing on transfer_offer (case_id) where state = 'offered'`.execute(
    db,
  );
  await sql`create index transfer_offer_sent on transfer_offer (from_municipality, offered_at desc)`.execute(db);
  await sql`create index transfer_offer_received on transfer_offer (to_municipality, offered_at desc)`.execute(db);
  await sql`create index transfer_offer_of_case on transfer_offer (from_municipality, case_id)`.execute(db);
}

async function guardOffer(db: Kysely<unknown>): Promise<void> {
  const own = sql`any((select string_to_array(nullif(current_setting('app.municipality_ids', true), ''), ','))::text[])`;
  const sender = sql`from_municipality = ${own}`;
  const receiver = sql`to_municipality = ${own}`;
  await sql`alter table transfer_offer enable row level security`.execute(db);
  await sql`alter table transfer_offer force row level security`.execute(db);
  await sql`create policy seen_by_both on transfer_offer for select to kantelpunt_app using (${sender} or ${receiver})`.execute(
    db,
  );
  await sql`create policy made_by_sender on transfer_offer for insert to kantelpunt_app
    with check (${sender} and state = 'offered')`.execute(db);
  await sql`create policy withdrawn_by_sender on transfer_offer for update to kantelpunt_app
    using (${sender} and state = 'offered') with check (${sender} and state = 'withdrawn')`.execute(db);
  await sql`create policy answered_by_receiver on transfer_offer for update to kantelpunt_app
    using (${receiver} and state = 'offered') with check (${receiver} and state in ('accepted', 'refused'))`.execute(
    db,
  );
  await sql`grant select, insert on transfer_offer to kantelpunt_app`.execute(db);
  // What was offered stays as it was offered.
  await sql`grant update (state, answer_reason, answered_by_name, answered_at, moved_on, version)
    on transfer_offer to kantelpunt_app`.execute(db);
}

// With the rights of the app and under its policies: it opens the other side to who accepted, only in that transaction.
async function createWays(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function take_side_of_transfer(offer uuid, side text) returns text
    language plpgsql security invoker
    set search_path = public, pg_temp
    as $$
    declare
      reached text;
    begin
      select case side when 'from' then from_municipality when 'to' then to_municipality end into reached
        from transfer_offer
        where id = offer and state = 'accepted' and xmin = pg_current_xact_id()::xid;
      if reached is null then
        raise exception 'only who accepts a transfer reaches the other side' using errcode = '42501';
      end if;
      return set_config('app.municipality_ids', reached, true);
    end
    $$`.execute(db);
  await sql`revoke all on function take_side_of_transfer from public`.execute(db);
  await sql`grant execute on function take_side_of_transfer to kantelpunt_app`.execute(db);
}

async function createArrival(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table transfer_arrival (
      offer_id uuid primary key references transfer_offer,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file,
      counts jsonb not null,
      arrived_at timestamptz not null
    )`.execute(db);
  await sql`create index transfer_arrival_by_case on transfer_arrival (municipality_id, case_id)`.execute(db);
  await tenantTable(db, 'transfer_arrival', { appendOnly: true });
}

async function createEmptying(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table transfer_emptying (
      offer_id uuid primary key references transfer_offer,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file,
      counts jsonb not null,
      emptied_at timestamptz not null
    )`.execute(db);
  await sql`create index transfer_emptying_by_case on transfer_emptying (municipality_id, case_id)`.execute(db);
  await tenantTable(db, 'transfer_emptying', { appendOnly: true });
}
