import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { ClientConfig } from 'pg';
import type { Statement } from '../src/platform/database/statement-batch.ts';

const run = promisify(execFile);
const debianFolder = '/usr/lib/postgresql';
const connections = 16;

/** Where the program `pgbench` is: of the newest installed PostgreSQL, or on the path. */
export function findPgbench(): string | undefined {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debianFolder, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path));
}

/** Transactions a second of these transactions in turns, each statement a round trip, by 16 clients. */
export async function runPgbench(
  program: string,
  connection: ClientConfig,
  { transactions, seconds }: { transactions: readonly (readonly Statement[])[]; seconds: number },
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kantelpunt-pgbench-'));
  try {
    const scripts = transactions.map((statements, at) => writeScript(join(folder, `${at}.sql`), statements));
    const { host = '', user = '', database = '', port = 5432 } = connection;
    const where = ['-h', host, '-p', String(port), '-U', user, database];
    const load = ['-n', '-M', 'extended', '-c', String(connections), '-j', '2', '-T', String(seconds)];
    const { stdout } = await run(program, [...load, ...scripts.flatMap((path) => ['-f', path]), ...where]);
    return readRate(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeScript(path: string, statements: readonly Statement[]): string {
  writeFileSync(path, statements.map((statement) => `${fillIn(statement)};\n`).join(''));
  return path;
}

function fillIn({ text, values }: Statement): string {
  return text.replaceAll(/\$(\d+)/gu, (_match, number: string) => literal(values[Number(number) - 1] ?? null));
}

function literal(value: string | Buffer | null): string {
  if (value === null) return 'null';
  // A colon would begin a variable of pgbench.
  const text = String(value).replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a');
  return `E'${text}'`;
}

function readRate(output: string): number {
  const rate = /^tps = ([\d.]+)/mu.exec(output)?.[1];
  const failed = /^number of failed transactions: (\d+)/mu.exec(output)?.[1] ?? '0';
  if (rate === undefined || failed !== '0') throw new Error(`pgbench failed:\n${output}`);
  return Number(rate);
}
