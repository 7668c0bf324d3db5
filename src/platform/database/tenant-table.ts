import { sql, type Kysely } from 'kysely';
import { appRole } from './app-role.ts';

interface TenantTableOptions {
  /** The app may add rows and read them, never change or remove them. */
  readonly appendOnly?: boolean;
}

/**
 * Guards a table that has `municipality_id text not null`: rows of municipalities other than those of the transaction
 * (`app.municipality_ids`, comma separated) do not exist for the app. For use in migrations, after `create table`.
 */
export async function tenantTable(
  db: Kysely<unknown>,
  name: string,
  { appendOnly = false }: TenantTableOptions = {},
): Promise<void> {
  const table = sql.table(name);
  const role = sql.id(appRole);
  // A setting made for one transaction is '' in the next, hence nullif; the sub-select is worked out once per statement.
  const allowed = sql`municipality_id = any((select string_to_array(nullif(current_setting('app.municipality_ids', true), ''), ','))::text[])`;
  await sql`alter table ${table} enable row level security`.execute(db);
  await sql`alter table ${table} force row level security`.execute(db);
  await sql`create policy municipality on ${table} for all to ${role} using (${allowed}) with check (${allowed})`.execute(
    db,
  );
  await grantToApp(db, name, { appendOnly });
}

/** Lets the app use a table without personal data, such as reference data; `tenantTable` does so by itself. */
export async function grantToApp(
  db: Kysely<unknown>,
  name: string,
  { appendOnly = false }: TenantTableOptions = {},
): Promise<void> {
  const rights = appendOnly ? sql`select, insert` : sql`select, insert, update, delete`;
  await sql`grant ${rights} on ${sql.table(name)} to ${sql.id(appRole)}`.execute(db);
}
