import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Database, Db } from './database.ts';

type Rows<Table extends keyof Database> = readonly Partial<Selectable<Database[Table]>>[];

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

// One parameter whatever the number of rows: the statement is the same text each time and is not put together anew.
function recordset(table: string, rows: readonly object[]): RawBuilder<unknown> {
  const names = new Map(Object.keys(rows[0] ?? {}).map((key) => [key, snakeCase(key)]));
  const records = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]: [string, unknown]) => [names.get(key) ?? key, value])),
  );
  return sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(records)}::json)`;
}

const columnsOf = (rows: readonly object[]): string[] => Object.keys(rows[0] ?? {}).map(snakeCase);

/** Adds many rows in one statement; every row names the same columns as the first. Lists and objects become jsonb or arrays. */
export async function insertRows<Table extends keyof Database>(db: Db, table: Table, rows: Rows<Table>): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(columnsOf(rows).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${recordset(table, rows)}`.execute(db);
}

/** Changes many rows by id in one statement and adds one to their version; every row names the same columns as the first. */
export async function updateRows<Table extends keyof Database>(db: Db, table: Table, rows: Rows<Table>): Promise<void> {
  if (rows.length === 0) return;
  const changed = columnsOf(rows).filter((column) => column !== 'id');
  const settings = sql.join(changed.map((column) => sql`${sql.ref(column)} = x.${sql.ref(column)}`));
  await sql`update ${sql.table(table)} as t set ${settings}, version = t.version + 1 from ${recordset(table, rows)} as x where t.id = x.id`.execute(
    db,
  );
}
