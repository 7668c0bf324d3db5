import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Contacts that took place, did not, or are planned. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table contact (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file on delete cascade,
      type text not null check (type in ('prison-visit', 'conversation', 'phone', 'message', 'home-visit', 'third-party')),
      with_whom text not null check (with_whom in ('participant', 'family', 'prison', 'probation', 'partner', 'other')),
      outcome text not null check (outcome in ('held', 'person-acceptable', 'person-unacceptable', 'logistics', 'planned')),
      happens_on date not null,
      happens_at timestamptz not null,
      note text not null default '',
      logged_by uuid not null,
      logged_by_name text not null,
      logged_at timestamptz not null,
      withdrawn_at timestamptz,
      version integer not null default 1,
      check (type <> 'third-party' or with_whom <> 'participant'),
      check (outcome in ('held', 'planned') or note <> '')
    )`.execute(db);
  await sql`create index contact_by_case on contact (municipality_id, case_id, happens_at desc)`.execute(db);
  await sql`create index contact_planned on contact (municipality_id, happens_at)
    where outcome = 'planned' and withdrawn_at is null`.execute(db);
  await tenantTable(db, 'contact');
}
