import { Client, type ClientConfig } from 'pg';
import { drawPeople, writePeople, type Step } from './fill-people.sql.ts';
import { writeNeeds, writeWork } from './fill-work.sql.ts';
import { givenNames, surnames } from './names.ts';
import type { BenchPlace } from './places.ts';

type Tell = (line: string) => void;

// Nobody else looks, and what is lost in a crash is made again: without these checks and waits it is a matter of minutes.
const preparing = ['set session_replication_role = replica', 'set synchronous_commit = off', "set work_mem = '256MB'"];
const drawing = ["set maintenance_work_mem = '512MB'", 'select setseed(0.42)'];
const leaving = [
  'select refresh_release_facts(array_agg(id)) from person',
  'drop table bench_person, bench_surname, bench_given, bench_place',
  'vacuum analyze',
  'checkpoint',
];

/** Fills an empty, migrated database with made-up people and their files. */
export async function fillDatabase(owner: ClientConfig, places: readonly BenchPlace[], tell: Tell): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    for (const statement of [...preparing, ...drawing]) await client.query(statement);
    await writeSources(client, places);
    for (const step of [...drawPeople, ...writePeople, ...writeWork, ...writeNeeds]) await take(client, step, tell);
    tell('statistics');
    for (const statement of leaving) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function writeSources(client: Client, places: readonly BenchPlace[]): Promise<void> {
  await client.query('create unlogged table bench_place (id text, name text, first int, last int)');
  await client.query('insert into bench_place select * from json_populate_recordset(null::bench_place, $1)', [
    JSON.stringify(places),
  ]);
  await client.query(`insert into municipality (id, name, towns) select id, name, array[lower(name)] from bench_place`);
  await client.query('create unlogged table bench_surname (n int, surname text, folded text, sounds text[])');
  await client.query('insert into bench_surname select * from json_populate_recordset(null::bench_surname, $1)', [
    JSON.stringify(surnames),
  ]);
  await client.query('create unlogged table bench_given (names text[])');
  await client.query('insert into bench_given values ($1)', [givenNames]);
  await client.query('analyze bench_place, bench_surname, bench_given');
}

async function take(client: Client, [name, statement]: Step, tell: Tell): Promise<void> {
  const started = performance.now();
  const { rowCount } = await client.query(statement);
  if (name === '') return;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  tell(`${name}: ${(rowCount ?? 0).toLocaleString('en')} in ${seconds} s`);
}
