import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** What people decided about notices, each step kept, and the indexes of the inbox. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice_decision (
      id integer generated always as identity primary key,
      municipality_id text not null references municipality,
      notice_id uuid not null references notice,
      kind text not null check (kind in
        ('person-chosen', 'person-added', 'dates-accepted', 'set-aside', 'offered', 'offer-withdrawn', 'undone')),
      question_code text,
      person_id uuid,
      gave_bsn boolean not null default false,
      reason text not null default '',
      decided_by uuid not null,
      decided_by_name text not null,
      decided_at timestamptz not null
    )`.execute(db);
  await sql`create index notice_decision_by_notice on notice_decision (municipality_id, notice_id, id)`.execute(db);
  await tenantTable(db, 'notice_decision', { appendOnly: true });
  await sql`create index notice_in_lane on notice (municipality_id, received_on desc, id) where lanes <> '{}'`.execute(
    db,
  );
}
