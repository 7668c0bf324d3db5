import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';

interface PeriodRow {
  place: string;
  who: string;
  born: string | null;
  began: string;
  ended: string | null;
}

/** An in-memory DuckDB with every stored period in the table `period`, as the SQL of questions.sql.ts asks it. */
export async function openPeriods(owner: Client): Promise<{ connection: DuckDBConnection; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'kantelpunt-duckdb-'));
  try {
    const { rows } = await owner.query<PeriodRow>(
      `select d.municipality_id as place, coalesce(p.merged_into, p.id)::text as who, p.birth_date::text as born,
         d.started_on::text as began, d.ended_on::text as ended from detention d join person p on p.id = d.person_id`,
    );
    const lines = rows.map((row) => [row.place, row.who, row.born ?? '', row.began, row.ended ?? ''].join(','));
    const path = join(folder, 'periods.csv');
    writeFileSync(path, ['municipality_id,person_id,birth_date,started_on,ended_on', ...lines].join('\n'));
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
    await connection.run(
      `create table period as select municipality_id, person_id::uuid as person_id, birth_date::date as birth_date,
         started_on::date as started_on, ended_on::date as ended_on from read_csv('${path}', all_varchar = true)`,
    );
    return { connection, close: () => connection.closeSync() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
