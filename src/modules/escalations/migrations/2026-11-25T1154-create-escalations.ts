import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Decisions to scale a file up to the Zorg- en Veiligheidshuis and back: only added, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table escalation (
      id uuid primary key,
      municipality_id text not null references municipality,
      case_id uuid not null references case_file,
      zvh_case_id uuid not null references case_file,
      step text not null check (step in ('up', 'down')),
      criteria jsonb not null default '[]',
      problem_domains text[] not null default '{}',
      purpose text not null default '',
      legal_basis text not null default '',
      shared_domains text[] not null default '{}',
      partners jsonb not null default '[]',
      reason text not null default '',
      result text not null default '',
      decided_by uuid not null,
      decided_by_name text not null,
      decided_on date not null,
      decided_at timestamptz not null,
      check (case_id <> zvh_case_id),
      check (step <> 'up' or (criteria <> '[]' and purpose <> '' and legal_basis <> '')),
      check (step <> 'down' or (reason <> '' and result <> ''))
    )`.execute(db);
  await sql`create index escalation_by_case on escalation (municipality_id, case_id, decided_at desc)`.execute(db);
  await sql`create index escalation_by_zvh_case on escalation (municipality_id, zvh_case_id, decided_at desc)`.execute(
    db,
  );
  await tenantTable(db, 'escalation', { appendOnly: true });
}
