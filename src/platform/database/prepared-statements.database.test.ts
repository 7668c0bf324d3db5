import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkerDatabase, type WorkerDatabase } from '../../../test/support/worker-database.ts';
import { keepStatements } from './prepared-statements.ts';
import { statementsOn, type SendStatement } from './statement-batch.ts';

let database: WorkerDatabase;
let client: Client;
let send: SendStatement;

beforeEach(async () => {
  database = await openWorkerDatabase();
  client = new Client(database.owner);
  await client.connect();
  send = statementsOn(client);
});

afterEach(async () => {
  await client.end();
  await database.close();
});

const kept = { keepsPlan: true };
const double = (value: number) => send('select $1::int * 2 as twice', [value], kept);
const keptByServer = async () => (await send('select count(*)::int as n from pg_prepared_statements')).rows[0]?.n;

/** As if through a pooler: the number given at the start is of no process. */
function throughPooler(): void {
  Object.assign(client, { processID: 1 });
}

test('a statement that asks for it is planned once, however often it is sent', async () => {
  await keepStatements(client);
  const answers = await Promise.all([double(1), double(2), double(3)]);
  expect(answers.map(({ rows }) => rows[0]?.twice)).toEqual([2, 4, 6]);
  expect((await double(4)).rows).toEqual([{ twice: 8 }]);
  expect(await keptByServer()).toBe(1);
});

test('nothing is kept where a pooler gives each transaction another process', async () => {
  throughPooler();
  await keepStatements(client);
  await double(1);
  await double(2);
  expect(await keptByServer()).toBe(0);
});

test('what a failed batch did not come to is sent in full the next time', async () => {
  await keepStatements(client);
  const failing = send('select 1 / $1::int', [0], kept);
  const behind = double(1);
  await expect(failing).rejects.toThrow(/division by zero/);
  await expect(behind).rejects.toThrow(/division by zero/);
  expect((await double(2)).rows).toEqual([{ twice: 4 }]);
  expect((await send('select 1 / $1::int as one', [1], kept)).rows).toEqual([{ one: 1 }]);
  await expect(send('select 1 / $1::int', [0], kept)).rejects.toThrow(/division by zero/);
});

test('a statement that the server forgot is sent in full again', async () => {
  await keepStatements(client);
  await double(1);
  await client.query('deallocate all');
  await expect(double(2)).rejects.toThrow(/does not exist/);
  expect((await double(3)).rows).toEqual([{ twice: 6 }]);
});
