import { sql, type Kysely } from 'kysely';
import { tenantTable } from '../../../platform/database/tenant-table.ts';

/** Who it is about. A merged person stays as a row that points to the one it became, so that a merge can be undone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person (
      id uuid primary key,
      municipality_id text not null references municipality,
      bsn text check (bsn ~ '^[0-9]{9}$'),
      surname text not null,
      given_names text not null default '',
      birth_date date,
      sex text not null default 'unknown' check (sex in ('man', 'woman', 'unknown')),
      address text not null default '',
      postcode text not null default '',
      town text not null default '',
      folded_name text not null,
      folded_address text not null default '',
      merged_into uuid references person,
      version integer not null default 1,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create unique index person_by_bsn on person (municipality_id, bsn) where bsn is not null and merged_into is null`.execute(
    db,
  );
  await sql`create index person_by_birth_date on person (municipality_id, birth_date)`.execute(db);
  await sql`create index person_by_name on person using gin (municipality_id, folded_name gin_trgm_ops)`.execute(db);
  await sql`create index person_by_address on person using gin (municipality_id, folded_address gin_trgm_ops)`.execute(
    db,
  );
  await tenantTable(db, 'person');
  await createKeys(db);
  await createMerge(db);
  await createSearch(db);
  await sql`create policy search on person for select to current_user using (true)`.execute(db);
  await sql`revoke all on function search_person from public`.execute(db);
  await sql`grant execute on function search_person to kantelpunt_app`.execute(db);
}

// How a surname sounds, alone and with parts of the birth date. A table of its own and not an array with a GIN index: equality
// of text may use its index behind row-level security, and the plan does not hang on statistics that are not there yet.
async function createKeys(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person_match_key (
      municipality_id text not null,
      key text not null,
      person_id uuid not null,
      primary key (municipality_id, key, person_id)
    )`.execute(db);
  await tenantTable(db, 'person_match_key');
  await sql`create policy search on person_match_key for select to current_user using (true)`.execute(db);
}

async function createMerge(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person_merge (
      id uuid primary key,
      municipality_id text not null references municipality,
      kept_id uuid not null references person,
      merged_id uuid not null references person,
      kept_bsn_before text,
      moved jsonb not null default '{}',
      merged_by uuid not null,
      merged_at timestamptz not null,
      undone_by uuid,
      undone_at timestamptz
    )`.execute(db);
  await sql`create index person_merge_by_kept on person_merge (municipality_id, kept_id)`.execute(db);
  await sql`create unique index person_merge_standing on person_merge (municipality_id, merged_id) where undone_at is null`.execute(
    db,
  );
  await tenantTable(db, 'person_merge');
}

// Runs as its owner, for behind row-level security a fuzzy comparison cannot use its index (measured: 2,040 ms against
// 24 at a million names). Hence its own municipality condition, and a policy that lets the owner read.
async function createSearch(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function search_person(name text, keys text[], number text, born date, place text, most integer)
    returns table (id uuid, score real)
    language sql stable security definer parallel safe
    set search_path = public, pg_temp
    -- A plan made while the table was empty would go on reading it whole, long after it has grown.
    set enable_seqscan = off
    set pg_trgm.word_similarity_threshold = 0.5
    as $$
      select found.id, max(found.score)::real
      from unnest(string_to_array(nullif(current_setting('app.municipality_ids', true), ''), ',')) as allowed (municipality)
      cross join lateral (
        (select p.id, 3.0 as score from person p
          where p.municipality_id = allowed.municipality and p.bsn = search_person.number and p.merged_into is null)
        union all
        (select p.id, 1.5 + word_similarity(search_person.name, p.folded_name) from person p
          where p.municipality_id = allowed.municipality and p.birth_date = search_person.born and p.merged_into is null
            and (search_person.name = '' or search_person.name <% p.folded_name)
          order by 2 desc limit most)
        union all
        (select p.id, word_similarity(search_person.name, p.folded_name) from person p
          where p.municipality_id = allowed.municipality and search_person.name <> '' and search_person.born is null
            and search_person.name <% p.folded_name and p.merged_into is null
          order by 2 desc limit most)
        union all
        (select p.id, 0.6 + similarity(search_person.name, p.folded_name) / 3 from person p
          join person_match_key k on k.person_id = p.id
          where k.municipality_id = allowed.municipality and k.key = any (search_person.keys)
            and search_person.born is null and p.merged_into is null
          order by 2 desc limit most)
        union all
        (select p.id, word_similarity(search_person.place, p.folded_address) from person p
          where p.municipality_id = allowed.municipality and search_person.place <> ''
            and search_person.place <% p.folded_address and p.merged_into is null
          order by 2 desc limit most)
      ) as found
      group by found.id order by 2 desc, 1 limit most
    $$`.execute(db);
}
