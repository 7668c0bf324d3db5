import { sql, type Kysely } from 'kysely';

/** A form that was carried out is known only to who sent it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table submitted_form enable row level security`.execute(db);
  await sql`alter table submitted_form force row level security`.execute(db);
  const own = sql`user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)`;
  await sql`create policy own on submitted_form for all to kantelpunt_app using (${own}) with check (${own})`.execute(
    db,
  );
}
