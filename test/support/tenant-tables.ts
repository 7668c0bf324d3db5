import type { TestApp } from './test-app.ts';

/** Every table whose rows belong to one municipality, from the catalogue. */
export async function findTenantTables({ owner }: TestApp): Promise<string[]> {
  const found = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id'
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  return found.rows.map(({ name }) => name);
}

/** How many rows a municipality has in each table, and a digest of what they say. */
export async function digestOf(test: TestApp, municipalityId: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const table of await findTenantTables(test)) {
    const { rows } = await test.owner.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
       from ${table} t where municipality_id = $1`,
      [municipalityId],
    );
    digests[table] = rows[0]?.digest ?? '';
  }
  return digests;
}
