import { Client, type ClientConfig } from 'pg';

const ours = `not exists (select from pg_depend d where d.objid = o.oid and d.deptype = 'e')`;

const extensions = `select 'create extension ' || extname || ';' as text from pg_extension where extname <> 'plpgsql' order by extname`;

const tables = `
  select o.oid::regclass::text as name, 'create table ' || o.oid::regclass || E' (\\n  ' || string_agg(line, E',\\n  ' order by place, line) || E'\\n);' as text
  from pg_class o join pg_namespace n on n.oid = o.relnamespace and n.nspname = 'public',
  lateral (
    select a.attnum as place, quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
      || case when attidentity <> '' then ' generated ' || case attidentity when 'a' then 'always' else 'by default' end || ' as identity'
           when attgenerated <> '' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
           when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid) else '' end
      || case when attnotnull then ' not null' else '' end as line
    from pg_attribute a left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attrelid = o.oid and a.attnum > 0 and not attisdropped
    union all
    select 10000, 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where conrelid = o.oid and contype in ('p', 'u', 'f', 'c', 'x')
  ) as lines
  where o.relkind in ('r', 'p') and ${ours}
  group by o.oid order by name`;

const indexes = `
  select o.indrelid::regclass::text as name, pg_get_indexdef(o.indexrelid) || ';' as text from pg_index o
  where o.indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
    and not exists (select from pg_constraint where conindid = o.indexrelid and contype in ('p', 'u', 'x')) order by text`;

const policies = `
  select quote_ident(tablename) as name, 'create policy ' || quote_ident(policyname) || ' on ' || quote_ident(tablename)
    || case permissive when 'PERMISSIVE' then '' else ' as restrictive' end || ' for ' || lower(cmd) || ' to ' || array_to_string(roles, ', ')
    || coalesce(E'\\n  using ' || qual, '') || coalesce(E'\\n  with check ' || with_check, '') || ';' as text
  from pg_policies where schemaname = 'public'
  union all
  select oid::regclass::text, 'alter table ' || oid::regclass || ' enable row level security' ||
    case when relforcerowsecurity then ', force row level security' else '' end || ';'
  from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace order by text`;

const grants = `
  select quote_ident(table_name) as name,
    'grant ' || lower(string_agg(privilege_type, ', ' order by privilege_type)) || ' on ' || quote_ident(table_name) || ' to ' || grantee || ';' as text
  from information_schema.role_table_grants where table_schema = 'public' and grantee = 'kantelpunt_app'
  group by table_name, grantee
  union all
  select o.oid::regclass::text, 'grant ' || lower(privilege) || ' (' || string_agg(quote_ident(attname), ', ' order by attnum)
    || ') on ' || o.oid::regclass || ' to kantelpunt_app;'
  from pg_class o join pg_attribute a on a.attrelid = o.oid,
  lateral (select privilege_type as privilege from aclexplode(a.attacl) where grantee = 'kantelpunt_app'::regrole) as given
  where o.relnamespace = 'public'::regnamespace group by o.oid, privilege order by text`;

const triggers = `
  select tgrelid::regclass::text as name, pg_get_triggerdef(oid) || ';' as text from pg_trigger
  where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace) order by text`;

const views = `
  select 'create view ' || o.oid::regclass || coalesce(' with (' || array_to_string(o.reloptions, ', ') || ')', '') || E' as\\n' || pg_get_viewdef(o.oid) as text
  from pg_class o where relkind = 'v' and relnamespace = 'public'::regnamespace and ${ours} order by text`;

const functions = `
  select trim(pg_get_functiondef(o.oid)) || ';' as text from pg_proc o
  where pronamespace = 'public'::regnamespace and prokind in ('f', 'p') and ${ours} order by o.oid::regprocedure::text`;

interface Statement {
  name?: string;
  text: string;
}

/** The schema as it stands in a database, as SQL to read: per table its columns, constraints, indexes, policies and grants. */
export async function describeSchema(owner: ClientConfig): Promise<string> {
  const client = new Client(owner);
  await client.connect();
  const ask = async (question: string) => (await client.query<Statement>(question)).rows;
  try {
    const made = await ask(tables);
    const details: Statement[] = [];
    for (const question of [indexes, policies, triggers, grants]) details.push(...(await ask(question)));
    const perTable = made.map(({ name, text }) => [
      text,
      ...details.filter((one) => one.name === name).map((one) => one.text),
    ]);
    const around = async (question: string) => (await ask(question)).map(({ text }) => text);
    const blocks = [
      ['-- The whole schema, written by `npm run schema` from the migrations. Never change it by hand.'],
      await around(extensions),
      ...perTable,
      ...(await around(views)).map((text) => [text]),
      ...(await around(functions)).map((text) => [text]),
    ];
    return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}
