import { Client, type ClientConfig } from 'pg';
import { appRole } from './app-role.ts';

// Each finding is a way, seen in practice, in which rows of another municipality come out.
const question = `
  with relation as (
    select c.oid, n.nspname = 'public' and c.relname = any ($2) as is_open, n.nspname, c.oid::regclass::text as name, c.relkind, c.relrowsecurity and c.relforcerowsecurity as is_forced,
      coalesce(array_to_string(c.reloptions, ',') ~ 'security_invoker=(true|on|1)', false) as is_invoker, c.relowner,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id') as has_tenant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  )
  select 'tabel ' || name || ' heeft municipality_id zonder afgedwongen rijbeveiliging' as problem
    from relation where relkind in ('r', 'p') and has_tenant and not is_forced
  union all select 'tabel ' || name || ' heeft geen afgedwongen rijbeveiliging en staat niet op de lijst van uitzonderingen'
    from relation where relkind in ('r', 'p', 'f') and not has_tenant and not is_forced and not is_open
      and (nspname = 'public' or has_any_column_privilege($1, oid, 'select, insert, update'))
  union all select 'tabel ' || name || ' heeft een regel die alle rijen toelaat'
    from relation join pg_policy on polrelid = relation.oid
    -- What the owner may read stays behind functions with a municipality condition of their own.
    where not is_open and polpermissive and (polroles = '{0}' or (select r.oid from pg_roles r where r.rolname = $1) = any (polroles))
      and (pg_get_expr(polqual, polrelid) = 'true' or pg_get_expr(polwithcheck, polrelid) = 'true')
  union all select 'view ' || name || ' mist security_invoker' from relation where relkind = 'v' and not is_invoker
  union all select 'gematerialiseerde view ' || name || ' kent geen rijbeveiliging' from relation where relkind = 'm'
  union all select 'functie ' || p.oid::regprocedure || ' is security definer zonder vast search_path'
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      and coalesce(array_to_string(p.proconfig, ','), '') !~ '(^|,)search_path='
  union all select 'rol ' || rolname || ' is superuser of mag rijbeveiliging omzeilen'
    from pg_roles where rolname = $1 and (rolsuper or rolbypassrls)
  union all select 'rol ' || r.rolname || ' is eigenaar van ' || name
    from relation join pg_roles r on r.oid = relation.relowner where r.rolname = $1 and relkind in ('r', 'p', 'v', 'm', 'f')
  union all select 'rol ' || m.member::regrole || ' is lid van rol ' || m.roleid::regrole
    from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = $1
  union all select 'rol ' || rolname || ' mag tabellen maken in het schema ' || nspname
    from pg_roles, pg_namespace where rolname = $1 and nspname !~ '^pg_' and has_schema_privilege(rolname, pg_namespace.oid, 'create')
  order by 1`;

/**
 * Every way in which the schema would show rows of another municipality, as Dutch phrases; none when it is safe.
 * `openTables` names the tables that do without row-level security, each with its reason.
 */
export async function findCatalogueProblems(
  owner: ClientConfig,
  openTables: Readonly<Record<string, string>>,
): Promise<string[]> {
  const client = new Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ problem: string }>(question, [appRole, Object.keys(openTables)]);
    return rows.map(({ problem }) => problem);
  } finally {
    await client.end();
  }
}
