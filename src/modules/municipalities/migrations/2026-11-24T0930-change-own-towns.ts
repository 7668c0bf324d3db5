import { sql, type Kysely } from 'kysely';

/** The administrator says which towns lie in the municipality; everybody goes on knowing every municipality. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table municipality add column version integer not null default 1`.execute(db);
  await sql`alter table municipality enable row level security`.execute(db);
  const own = sql`id = any((select string_to_array(nullif(current_setting('app.municipality_ids', true), ''), ','))::text[])`;
  await sql`create policy known on municipality for select to kantelpunt_app using (true)`.execute(db);
  await sql`create policy own on municipality for update to kantelpunt_app using (${own}) with check (${own})`.execute(
    db,
  );
  await sql`grant update (towns, version) on municipality to kantelpunt_app`.execute(db);
}
