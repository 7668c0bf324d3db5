import { sql, type Kysely } from 'kysely';

/** The end of a fund: closed, and what is left given back or carried over to the fund of the next year. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table budget_request add column averted text not null default ''`.execute(db);
  await sql`create index budget_request_decided on budget_request (municipality_id, asked_by, decided_at)
    where decided_how = 'person'`.execute(db);
  await closeFunds(db);
  await widenLedger(db);
  await pairCarryOvers(db);
}

async function closeFunds(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table budget_fund
      add column closed_at timestamptz,
      add column closed_by_name text not null default '',
      add constraint budget_fund_closed_or_not check ((closed_at is null) = (closed_by_name = ''))`.execute(db);
  await sql`grant update (closed_at, closed_by_name) on budget_fund to kantelpunt_app`.execute(db);
}

/** The same check as before with three accounts more; only where money came from may stand below zero. */
async function widenLedger(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table budget_line
      drop constraint budget_line_account_check,
      add constraint budget_line_account_check check (account in ('allocation', 'cofunding', 'brought', 'available',
        'reserved', 'committed', 'paid', 'carried', 'returned'))`.execute(db);
  await sql`
    alter table budget_entry
      add column paired_id uuid unique references budget_entry,
      drop constraint budget_entry_kind_check,
      add constraint budget_entry_kind_check check (kind in ('allocation', 'reservation', 'approval', 'refusal',
        'withdrawal', 'payment', 'lapse', 'correction', 'carry-out', 'carry-in', 'return')),
      add constraint budget_entry_paired_or_not check ((kind = 'carry-in') = (paired_id is not null))`.execute(db);
  await sql`
    create or replace function check_budget_line() returns trigger language plpgsql as $$
    begin
      perform from budget_fund where id = new.fund_id for no key update;
      if (select sum(cents) from budget_line where entry_id = new.entry_id) <> 0 then
        raise exception 'entry % does not add up', new.entry_id;
      end if;
      if exists (select from budget_line
          where municipality_id = new.municipality_id and fund_id = new.fund_id
            and account not in ('allocation', 'cofunding', 'brought')
          group by account having sum(cents) < 0) then
        raise exception 'fund % would go below zero', new.fund_id;
      end if;
      return null;
    end $$`.execute(db);
}

/** What leaves one fund for the next arrives there, to the cent, in the same transaction. */
async function pairCarryOvers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function check_carry_over() returns trigger language plpgsql as $$
    begin
      if not exists (
        select from budget_entry gone
        join budget_entry come on come.paired_id = gone.id and come.municipality_id = gone.municipality_id
        join budget_fund f on f.id = gone.fund_id join budget_fund t on t.id = come.fund_id
        join budget_line off on off.entry_id = gone.id and off.account = 'carried'
        join budget_line onto on onto.entry_id = come.id and onto.account = 'brought'
        where new.id in (gone.id, come.id) and gone.kind = 'carry-out' and come.kind = 'carry-in'
          and t.name = f.name and t.year = f.year + 1 and off.cents + onto.cents = 0) then
        raise exception 'entry % was carried over by one side only', new.id;
      end if;
      return null;
    end $$`.execute(db);
  await sql`create constraint trigger budget_entry_carried after insert on budget_entry
    deferrable initially deferred for each row when (new.kind in ('carry-out', 'carry-in'))
    execute function check_carry_over()`.execute(db);
}
