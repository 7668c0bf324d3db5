import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Funds, requests, and the ledger that tells where every cent of a fund is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createFund(db);
  await createRequest(db);
  await guardRequest(db);
  await createLedger(db);
  await guardLedger(db);
}

async function createFund(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table budget_fund (
      id uuid primary key,
      municipality_id text not null references municipality,
      name text not null check (name <> ''),
      year integer not null check (year between 2020 and 2100),
      cofunding_percent integer not null check (cofunding_percent between 0 and 100),
      opened_at timestamptz not null,
      opened_by_name text not null,
      unique (municipality_id, name, year),
      unique (municipality_id, id)
    )`.execute(db);
  await tenantTable(db, 'budget_fund');
  // A fund is never changed; without a right to change something its row could not be held.
  await sql`revoke update, delete on budget_fund from kantelpunt_app`.execute(db);
  await sql`grant update (opened_by_name) on budget_fund to kantelpunt_app`.execute(db);
}

async function createRequest(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table budget_request (
      id uuid primary key,
      municipality_id text not null references municipality,
      fund_id uuid not null,
      case_id uuid not null references case_file,
      what text not null check (what <> ''),
      amount_cents bigint not null check (amount_cents > 0),
      why text not null check (why <> ''),
      prevents text not null check (prevents <> ''),
      bottleneck text not null check (bottleneck <> ''),
      state text not null default 'asked'
        check (state in ('asked', 'approved', 'refused', 'withdrawn', 'paid', 'lapsed')),
      asked_by uuid not null,
      asked_by_name text not null,
      asked_at timestamptz not null,
      mandate_cents bigint not null check (mandate_cents >= 0),
      decided_how text check (decided_how in ('mandate', 'person')),
      decided_by uuid,
      decided_by_name text not null default '',
      decided_at timestamptz,
      decision_note text not null default '',
      paid_cents bigint check (paid_cents between 1 and amount_cents),
      ended_at timestamptz,
      version integer not null default 1,
      unique (municipality_id, fund_id, id),
      foreign key (municipality_id, fund_id) references budget_fund (municipality_id, id)
    )`.execute(db);
  await sql`create index budget_request_by_fund on budget_request (municipality_id, fund_id, asked_at desc)`.execute(
    db,
  );
  await sql`create index budget_request_by_case on budget_request (municipality_id, case_id)`.execute(db);
  await sql`create index budget_request_open on budget_request (municipality_id, asked_at)
    where state in ('asked', 'approved')`.execute(db);
  await tenantTable(db, 'budget_request');
}

/** What holds for every request whoever writes it; what was asked never changes. */
async function guardRequest(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table budget_request
      add constraint budget_request_decided_by_another check (decided_how is distinct from 'person' or decided_by <> asked_by),
      add constraint budget_request_within_mandate check (decided_how is distinct from 'mandate' or amount_cents <= mandate_cents),
      add constraint budget_request_decided_or_not check ((decided_how is null) = (state in ('asked', 'withdrawn'))),
      add constraint budget_request_decision_whole check ((decided_how is null) = (decided_by is null) and (decided_how is null) = (decided_at is null)),
      add constraint budget_request_paid_or_not check ((state = 'paid') = (paid_cents is not null)),
      add constraint budget_request_ended_or_not check ((state in ('asked', 'approved')) = (ended_at is null))`.execute(
    db,
  );
  await sql`revoke update, delete on budget_request from kantelpunt_app`.execute(db);
  await sql`
    grant update (state, decided_how, decided_by, decided_by_name, decided_at, decision_note, paid_cents, ended_at, version)
      on budget_request to kantelpunt_app`.execute(db);
}

async function createLedger(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table budget_entry (
      id uuid primary key,
      municipality_id text not null references municipality,
      fund_id uuid not null,
      number integer not null check (number > 0),
      request_id uuid,
      kind text not null check (kind in ('allocation', 'reservation', 'approval', 'refusal', 'withdrawal', 'payment',
        'lapse', 'correction')),
      corrects_id uuid unique,
      note text not null default '',
      booked_at timestamptz not null,
      booked_by uuid not null,
      booked_by_name text not null,
      unique (municipality_id, fund_id, id),
      unique (municipality_id, fund_id, number),
      foreign key (municipality_id, fund_id) references budget_fund (municipality_id, id),
      foreign key (municipality_id, fund_id, request_id) references budget_request (municipality_id, fund_id, id),
      foreign key (municipality_id, fund_id, corrects_id) references budget_entry (municipality_id, fund_id, id),
      check ((kind = 'correction') = (corrects_id is not null))
    )`.execute(db);
  await sql`
    create table budget_line (
      entry_id uuid not null,
      municipality_id text not null,
      fund_id uuid not null,
      account text not null
        check (account in ('allocation', 'cofunding', 'available', 'reserved', 'committed', 'paid')),
      cents bigint not null check (cents <> 0),
      primary key (entry_id, account),
      foreign key (municipality_id, fund_id, entry_id) references budget_entry (municipality_id, fund_id, id)
    )`.execute(db);
  await sql`create index budget_line_by_fund on budget_line (municipality_id, fund_id, account) include (cents)`.execute(
    db,
  );
  await tenantTable(db, 'budget_entry', { appendOnly: true });
  await tenantTable(db, 'budget_line', { appendOnly: true });
}

/** What the ledger must be whoever writes to it: added to only, every entry in balance, no fund below zero. */
async function guardLedger(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_ledger_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the ledger is added to, never changed';
    end $$`.execute(db);
  for (const table of ['budget_entry', 'budget_line']) {
    await sql`create trigger ${sql.id(`${table}_kept`)} before update or delete on ${sql.table(table)}
      for each row execute function refuse_ledger_change()`.execute(db);
  }
  // The lock makes two that book at once wait for each other, so that the second sees what the first left.
  await sql`
    create function check_budget_line() returns trigger language plpgsql as $$
    begin
      perform from budget_fund where id = new.fund_id for no key update;
      if (select sum(cents) from budget_line where entry_id = new.entry_id) <> 0 then
        raise exception 'entry % does not add up', new.entry_id;
      end if;
      if exists (select from budget_line
          where municipality_id = new.municipality_id and fund_id = new.fund_id
            and account not in ('allocation', 'cofunding')
          group by account having sum(cents) < 0) then
        raise exception 'fund % would go below zero', new.fund_id;
      end if;
      return null;
    end $$`.execute(db);
  await sql`create constraint trigger budget_line_checked after insert on budget_line
    deferrable initially deferred for each row execute function check_budget_line()`.execute(db);
}
