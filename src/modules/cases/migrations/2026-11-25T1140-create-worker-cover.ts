import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Who looks after the files of whom, from and until which day. It ends by itself: nothing has to run for that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table worker_cover (
      id uuid primary key,
      municipality_id text not null references municipality,
      absent_id uuid not null references app_user,
      cover_id uuid not null references app_user,
      starts_on date not null,
      ends_on date not null,
      reason text not null default '',
      arranged_by_name text not null,
      arranged_at timestamptz not null,
      stopped_at timestamptz,
      version integer not null default 1,
      check (absent_id <> cover_id),
      check (ends_on >= starts_on)
    )`.execute(db);
  await sql`create index worker_cover_by_cover on worker_cover (municipality_id, cover_id, ends_on)`.execute(db);
  await sql`create index worker_cover_by_absent on worker_cover (municipality_id, absent_id, ends_on)`.execute(db);
  await tenantTable(db, 'worker_cover');
  await sql`revoke update, delete on worker_cover from kantelpunt_app`.execute(db);
  await sql`grant update (stopped_at, version) on worker_cover to kantelpunt_app`.execute(db);
}
