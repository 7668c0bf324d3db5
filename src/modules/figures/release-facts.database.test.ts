import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMunicipality, testApp, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

interface Stay {
  /** Days since 1 January 2020. */
  from: number;
  to: number | null;
}

interface Release {
  from: number;
  to: number;
  next: number | null;
}

/** The same by walking day by day over a calendar: another way to the same answer. */
function releasesOf(stays: readonly Stay[]): Release[] {
  const inside = new Set<number>();
  for (const { from, to } of stays) for (let day = from; day <= (to ?? horizon); day += 1) inside.add(day);
  const days = [...inside].sort((one, other) => one - other);
  const runs: Stay[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && last.to !== null && day - last.to <= 1) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs.flatMap(({ from, to }, at) =>
    to === null || to >= horizon ? [] : [{ from, to, next: runs[at + 1]?.from ?? null }],
  );
}

const horizon = 4000;
const stay = fc
  .record({ from: fc.integer({ min: 0, max: 300 }), length: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 }) })
  .map(({ from, length }): Stay => ({ from, to: length === null ? null : from + length }));
const person = fc.uniqueArray(stay, { maxLength: 6, selector: ({ from }) => from });

async function aPerson(municipalityId: string): Promise<string> {
  const id = randomUUID();
  await app.owner.query(
    `insert into person (id, municipality_id, surname, given_names, birth_date, folded_name, created_at)
     values ($1, $2, 'Wolkenveld', 'Iemand', '1990-06-01', 'wolkenveld iemand', now())`,
    [id, municipalityId],
  );
  return id;
}

async function addStays(municipalityId: string, personId: string, stays: readonly Stay[]): Promise<void> {
  for (const { from, to } of stays)
    await app.owner.query(
      `insert into detention (id, municipality_id, person_id, started_on, ended_on)
       values ($1, $2, $3, '2020-01-01'::date + $4::int, '2020-01-01'::date + $5::int)`,
      [randomUUID(), municipalityId, personId, from, to],
    );
}

async function factsOf(municipalityId: string, personId: string): Promise<Release[]> {
  const { rows } = await app.owner.query<Release>(
    `select began_on - '2020-01-01' as from, released_on - '2020-01-01' as to, returned_on - '2020-01-01' as next
     from release_fact where municipality_id = $1 and person_id = $2 order by 1`,
    [municipalityId, personId],
  );
  return rows;
}

/** Every row, to compare with what working all of them out anew gives. */
async function allFacts(): Promise<unknown[]> {
  return (
    await app.owner.query<Record<string, unknown>>(
      'select * from release_fact order by municipality_id, person_id, released_on',
    )
  ).rows;
}

describe('a row per release', () => {
  test('joins periods that overlap or follow within a day, whatever order they come in', async () => {
    const municipality = await aMunicipality(app);
    await fc.assert(
      fc.asyncProperty(person, async (stays) => {
        const id = await aPerson(municipality);
        await addStays(municipality, id, stays);
        expect(await factsOf(municipality, id)).toEqual(releasesOf(stays));
      }),
      { numRuns: 60 },
    );
  });

  test('follows every change of a period, a merge and its undoing', async () => {
    const municipality = await aMunicipality(app);
    const [one, other] = [await aPerson(municipality), await aPerson(municipality)];
    const { owner } = app;
    await addStays(municipality, one, [{ from: 0, to: 10 }]);
    await addStays(municipality, other, [{ from: 50, to: 60 }]);
    await owner.query('update person set merged_into = $1 where id = $2', [one, other]);
    expect(await factsOf(municipality, one)).toEqual([
      { from: 0, to: 10, next: 50 },
      { from: 50, to: 60, next: null },
    ]);
    expect(await factsOf(municipality, other)).toEqual([]);
    await owner.query("update detention set started_on = '2020-01-12' where person_id = $1", [other]);
    expect(await factsOf(municipality, one)).toEqual([{ from: 0, to: 60, next: null }]);
    await owner.query('update person set merged_into = null where id = $1', [other]);
    expect(await factsOf(municipality, one)).toEqual([{ from: 0, to: 10, next: null }]);
    expect(await factsOf(municipality, other)).toEqual([{ from: 11, to: 60, next: null }]);
    await owner.query('delete from detention where person_id = $1', [other]);
    expect(await factsOf(municipality, other)).toEqual([]);
  });

  test('follows the age and what is known of death and leaving', async () => {
    const municipality = await aMunicipality(app);
    const id = await aPerson(municipality);
    await addStays(municipality, id, [{ from: 0, to: 10 }]);
    const { owner } = app;
    await owner.query("update person set birth_date = '2000-01-12' where id = $1", [id]);
    const fileId = randomUUID();
    await owner.query(
      `insert into case_file (id, municipality_id, person_id, kind, state, opened_on, folded_name)
       values ($1, $2, $3, 'municipal-aftercare', 'aftercare', '2020-01-01', 'wolkenveld')`,
      [fileId, municipality, id],
    );
    const seen = async () =>
      (
        await owner.query<{ age: number; stopped_on: string | null }>(
          'select age, stopped_on::text from release_fact where person_id = $1',
          [id],
        )
      ).rows;
    expect(await seen()).toEqual([{ age: 19, stopped_on: null }]);
    const close = `update case_file set state = 'closed', close_reason = $2, closed_on = '2020-05-01' where id = $1`;
    await owner.query(close, [fileId, 'goals-met']);
    expect(await seen()).toEqual([{ age: 19, stopped_on: null }]);
    await owner.query(close, [fileId, 'deceased']);
    expect(await seen()).toEqual([{ age: 19, stopped_on: '2020-05-01' }]);
  });

  test('follows a file that is written closed, goes to another person or is removed', async () => {
    const municipality = await aMunicipality(app);
    const [one, other] = [await aPerson(municipality), await aPerson(municipality)];
    const { owner } = app;
    for (const id of [one, other]) await addStays(municipality, id, [{ from: 0, to: 10 }]);
    const fileId = randomUUID();
    await owner.query(
      `insert into case_file (id, municipality_id, person_id, kind, state, opened_on, closed_on, close_reason, folded_name)
       values ($1, $2, $3, 'municipal-aftercare', 'closed', '2020-01-01', '2020-05-01', 'moved', 'wolkenveld')`,
      [fileId, municipality, one],
    );
    const stopped = async () =>
      (
        await owner.query<{ stopped: string | null }>(
          'select stopped_on::text as stopped from release_fact where person_id = any ($1) order by person_id = $2 desc',
          [[one, other], one],
        )
      ).rows.map((row) => row.stopped);
    expect(await stopped()).toEqual(['2020-05-01', null]);
    await owner.query('update case_file set person_id = $2 where id = $1', [fileId, other]);
    expect(await stopped()).toEqual([null, '2020-05-01']);
    await owner.query('delete from case_file where id = $1', [fileId]);
    expect(await stopped()).toEqual([null, null]);
  });

  test('counts who was born on 29 February as an adult from one day on', async () => {
    const municipality = await aMunicipality(app);
    const id = await aPerson(municipality);
    const { owner } = app;
    await owner.query("update person set birth_date = '2004-02-29' where id = $1", [id]);
    for (const [from, to] of [
      ['2022-01-01', '2022-02-28'],
      ['2022-05-01', '2022-05-20'],
    ])
      await owner.query(
        'insert into detention (id, municipality_id, person_id, started_on, ended_on) values ($1, $2, $3, $4, $5)',
        [randomUUID(), municipality, id, from, to],
      );
    const { rows } = await owner.query(
      'select age, nth_of_year as nth from release_fact where person_id = $1 order by released_on',
      [id],
    );
    expect(rows).toEqual([
      { age: 17, nth: 1 },
      { age: 18, nth: 1 },
    ]);
  });

  test('is what working everything out anew gives', async () => {
    const before = await allFacts();
    await app.owner.query('select refresh_release_facts(array_agg(id)) from person');
    expect(await allFacts()).toEqual(before);
    expect(before.length).toBeGreaterThan(20);
  });
});
