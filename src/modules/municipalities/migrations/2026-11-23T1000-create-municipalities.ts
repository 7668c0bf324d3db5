import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Tenants by CBS code, the regions of Zorg- en Veiligheidshuizen, and settings per municipality. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table municipality (
      id text primary key check (id ~ '^GM[0-9]{4}$'),
      name text not null,
      towns text[] not null default '{}',
      is_demo boolean not null default false
    )`.execute(db);
  await sql`create table region (id text primary key, name text not null)`.execute(db);
  await sql`
    create table region_municipality (
      region_id text not null references region,
      member_id text not null references municipality,
      primary key (region_id, member_id)
    )`.execute(db);
  await sql`grant select on municipality, region, region_municipality to kantelpunt_app`.execute(db);
  await sql`
    create table setting (
      municipality_id text not null references municipality,
      code text not null,
      value jsonb not null,
      version integer not null default 1,
      changed_at timestamptz not null,
      changed_by uuid not null,
      primary key (municipality_id, code)
    )`.execute(db);
  await tenantTable(db, 'setting');
}
