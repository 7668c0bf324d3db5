import { sql, type Kysely } from 'kysely';

/**
 * A notice that one municipality offers to another: the only rows that two municipalities see. What the receiver needs is
 * copied in; the notice itself stays behind the row-level security of the sender.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice_offer (
      id uuid primary key,
      from_municipality text not null references municipality,
      to_municipality text not null references municipality,
      notice_id uuid not null,
      received_on date not null,
      content jsonb not null,
      state text not null default 'offered' check (state in ('offered', 'accepted', 'refused', 'withdrawn')),
      reason text not null default '',
      offered_by_name text not null,
      offered_at timestamptz not null,
      answered_by_name text,
      answered_at timestamptz,
      version integer not null default 1,
      check (from_municipality <> to_municipality),
      check ((answered_at is null) = (state = 'offered'))
    )`.execute(db);
  await sql`create unique index notice_offer_standing on notice_offer (notice_id) where state in ('offered', 'accepted')`.execute(
    db,
  );
  await sql`create index notice_offer_sent on notice_offer (from_municipality, notice_id)`.execute(db);
  await sql`create index notice_offer_waiting on notice_offer (to_municipality, offered_at desc) where state = 'offered'`.execute(
    db,
  );
  await guardOffers(db);
  await returnRefused(db);
}

async function guardOffers(db: Kysely<unknown>): Promise<void> {
  const own = sql`any((select string_to_array(nullif(current_setting('app.municipality_ids', true), ''), ','))::text[])`;
  const sender = sql`from_municipality = ${own}`;
  const receiver = sql`to_municipality = ${own}`;
  await sql`alter table notice_offer enable row level security`.execute(db);
  await sql`alter table notice_offer force row level security`.execute(db);
  await sql`create policy seen_by_both on notice_offer for select to kantelpunt_app using (${sender} or ${receiver})`.execute(
    db,
  );
  await sql`create policy made_by_sender on notice_offer for insert to kantelpunt_app with check (${sender} and state = 'offered')`.execute(
    db,
  );
  await sql`create policy withdrawn_by_sender on notice_offer for update to kantelpunt_app
    using (${sender} and state = 'offered') with check (${sender} and state = 'withdrawn')`.execute(db);
  await sql`create policy answered_by_receiver on notice_offer for update to kantelpunt_app
    using (${receiver} and state = 'offered') with check (${receiver} and state in ('accepted', 'refused'))`.execute(
    db,
  );
  await sql`grant select, insert on notice_offer to kantelpunt_app`.execute(db);
  // What was offered stays as it was offered.
  await sql`grant update (state, reason, answered_by_name, answered_at, version) on notice_offer to kantelpunt_app`.execute(
    db,
  );
}

// The receiver cannot write the notice of the sender, and must not: a refusal makes it a question again by itself.
async function returnRefused(db: Kysely<unknown>): Promise<void> {
  await sql`create policy returned on notice for all to current_user
    using (state in ('offered', 'question')) with check (state = 'question')`.execute(db);
  await sql`
    create function return_refused_notice() returns trigger
    language plpgsql security definer
    set search_path = public, pg_temp
    as $$
    begin
      update notice set state = 'question', version = version + 1
        where id = new.notice_id and municipality_id = new.from_municipality and state = 'offered';
      return null;
    end
    $$`.execute(db);
  await sql`revoke all on function return_refused_notice from public`.execute(db);
  await sql`create trigger notice_offer_refused after update of state on notice_offer
    for each row when (new.state = 'refused') execute function return_refused_notice()`.execute(db);
}
