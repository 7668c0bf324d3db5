import { sql, type Kysely } from 'kysely';

/** Who comes back to figures that were withdrawn reads when and why, also without an account. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function find_withdrawn_publication(place text) returns table (name text, withdrawn_at timestamptz, withdrawn_reason text)
    language sql stable security definer
    set search_path = public, pg_temp
    as $$
      select m.name, p.withdrawn_at, p.withdrawn_reason
      from publication p join municipality m on m.id = p.municipality_id
      where p.municipality_id = find_withdrawn_publication.place and p.withdrawn_at is not null
      order by p.withdrawn_at desc
      limit 1
    $$`.execute(db);
  await sql`revoke all on function find_withdrawn_publication(text) from public`.execute(db);
  await sql`grant execute on function find_withdrawn_publication(text) to kantelpunt_app`.execute(db);
}
