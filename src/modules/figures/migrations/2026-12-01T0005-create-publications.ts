import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/**
 * Figures as they were published, frozen; a next publication never changes an earlier one, for copies of it exist. Who is
 * not signed in has no municipality and reads what stands through one function.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table publication (
      id uuid primary key,
      municipality_id text not null references municipality,
      from_year integer not null,
      to_year integer not null,
      threshold integer not null check (threshold > 0),
      figures jsonb not null,
      statements jsonb not null,
      published_at timestamptz not null,
      published_by_name text not null,
      withdrawn_at timestamptz,
      withdrawn_reason text not null default '',
      check (from_year <= to_year)
    )`.execute(db);
  await sql`create unique index publication_standing on publication (municipality_id) where withdrawn_at is null`.execute(
    db,
  );
  await tenantTable(db, 'publication');
  await sql`create policy functions on publication for select to current_user using (true)`.execute(db);
  await sql`
    create function find_publications(place text) returns table (municipality_id text, name text, from_year integer, to_year integer,
      threshold integer, figures jsonb, published_at timestamptz)
    language sql stable security definer
    set search_path = public, pg_temp
    as $$
      select p.municipality_id, m.name, p.from_year, p.to_year, p.threshold, p.figures, p.published_at
      from publication p join municipality m on m.id = p.municipality_id
      where p.withdrawn_at is null and (find_publications.place is null or p.municipality_id = find_publications.place)
      order by m.name
    $$`.execute(db);
  await sql`revoke all on function find_publications(text) from public`.execute(db);
  await sql`grant execute on function find_publications(text) to kantelpunt_app`.execute(db);
}
