import { Client, type ClientConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { testMoment } from '../../../test/support/test-app.ts';
import { runAsOwner, toDatabase } from '../../../test/support/test-server.ts';
import { openPool, type DatabasePool } from '../../platform/database/database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import { withContext } from '../../platform/database/with-context.ts';
import {
  findReleaseYears,
  getFigures,
  shareReleasedMoreThanOnce,
  youngShare,
  type FigureCode,
} from '../figures/figures.public.ts';
import { readBsn } from '../../kernel/bsn.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { ensureMunicipalities, seedDemo } from './demo.public.ts';

let pool: DatabasePool;
let owner: ClientConfig;
let superuser: ClientConfig;
const sentences: string[] = [];

beforeAll(async () => {
  // A database of its own: the demo takes the real codes of its municipalities.
  const server = inject('testDatabaseServer');
  const name = `${server.template}_demo`;
  await runAsOwner(server.owner, [`create database ${name} template ${server.template}`]);
  owner = toDatabase(server.owner, name);
  pool = openPool({ ...toDatabase(server.app, name), max: 2 });
  await ensureMunicipalities(owner);
  superuser = toDatabase(server.superuser, name);
  await runAsOwner(superuser, testNumbers('99990', 60).map(personWith));
  await seedDemo(owner, { now: testMoment, onProgress: (sentence) => sentences.push(sentence) });
}, 120_000);
afterAll(() => pool.close());

const ask = <T>(municipalityId: string, question: (ctx: RequestContext) => Promise<T>): Promise<T> =>
  withContext(pool, { actor: systemActor([municipalityId], ['figures:read']), now: testMoment }, question);

/** The shown cells of one figure, row by row. */
const cellsOf = async (municipalityId: string, code: FigureCode, years: { fromYear: number; toYear: number }) => {
  const { figures } = await ask(municipalityId, (ctx) => getFigures(ctx, { municipalityId, ...years, codes: [code] }));
  return (figures[0]?.rows ?? []).map(({ label, cells }) => ({ label, cells }));
};

/** The counts behind them, small ones too. */
const countsOf = (municipalityId: string, years: { fromYear: number; toYear: number }) =>
  ask(municipalityId, (ctx) => findReleaseYears(ctx, { municipalityId, ...years, today: todayIn(testMoment) }));

describe('Gouda in the demo, as the council memo describes it', () => {
  const memoYears = { fromYear: 2018, toYear: 2021 };
  const lastYears = { fromYear: 2020, toYear: 2021 };

  test('has fewer releases per 10,000 inhabitants than the country in each year from 2018 to 2021', async () => {
    const rows = await cellsOf('GM0513', 'per-ten-thousand', memoYears);
    expect(rows).toHaveLength(4);
    for (const { cells } of rows) expect(numberOf(cells[0])).toBeLessThan(numberOf(cells[1]));
  });

  test('has 16 % of people released more than once in 2020 and 5 % in 2021, against 11 % and 12 %', async () => {
    const years = await countsOf('GM0513', lastYears);
    expect(years.map((year) => Math.round(shareReleasedMoreThanOnce(year) * 100))).toEqual([16, 5]);
    const rows = await cellsOf('GM0513', 'released-more-than-once', lastYears);
    expect(rows.map(({ cells }) => numberOf(cells.at(-1)))).toEqual([0.11, 0.12]);
  });

  test('shows the 16 % but not the 5 %, which is fewer than five people', async () => {
    const rows = await cellsOf('GM0513', 'released-more-than-once', lastYears);
    expect(rows.map(({ cells }) => cells[0]?.kind)).toEqual(['number', 'hidden']);
  });

  test('has detentions a third longer than the country on average', async () => {
    const rows = await cellsOf('GM0513', 'length', lastYears);
    for (const { cells } of rows) {
      const [median, mean, country] = cells;
      expect(numberOf(mean) / numberOf(country)).toBeCloseTo(4 / 3, 1);
      expect(numberOf(median)).toBeLessThan(35);
    }
    expect(numberOf(rows[0]?.cells[2])).toBe(147);
  });

  test('has twice the national share of young adults, and most are older', async () => {
    const rows = await cellsOf('GM0513', 'ages', memoYears);
    for (const year of await countsOf('GM0513', memoYears)) {
      const young = rows.find(({ label }) => label === `${year.year}, 18 t/m 26 jaar`)?.cells.at(-1);
      expect(youngShare(year, 26) / numberOf(young)).toBeGreaterThan(1.8);
      expect(youngShare(year, 26) / numberOf(young)).toBeLessThan(2.2);
      expect(youngShare(year, 26)).toBeLessThan(0.5);
    }
  });

  test('shows return to detention with a RIO beside without in Utrecht, and hides it in Gouda', async () => {
    const kinds = async (place: string) =>
      (await cellsOf(place, 'return-compared', lastYears)).map(({ cells }) => cells[1]?.kind);
    expect(await kinds('GM0344')).toEqual(Array(6).fill('number'));
    expect(await kinds('GM0513')).toEqual(Array(6).fill('hidden'));
  });

  test('is made once: a second start changes nothing', async () => {
    const before = await counts();
    expect(sentences).toHaveLength(4);
    await seedDemo(owner, {
      now: testMoment.add({ hours: 48 }),
      onProgress: (sentence) => sentences.push(sentence),
    });
    expect(sentences).toHaveLength(4);
    expect(await counts()).toEqual(before);
  });

  test('has a request for money in every state in each municipality, in a ledger that adds up', async () => {
    const states = await lookBehind(
      'select municipality_id, count(distinct state)::int as states from budget_request group by municipality_id',
    );
    expect(states).toHaveLength(4);
    expect(states).toEqual(states.map((row) => ({ ...(row as object), states: 6 })));
    const entries = await lookBehind('select entry_id from budget_line group by entry_id having sum(cents) <> 0');
    expect(entries).toEqual([]);
  });

  test('has one sign-in for each of the twelve roles', async () => {
    const roles = await lookBehind(
      'select distinct a.role from appointment a join app_user u on u.id = a.user_id where u.is_demo',
    );
    expect(roles).toHaveLength(12);
  });
});

/** Test numbers that somebody imported before the demo was made. */
function testNumbers(start: string, count: number): string[] {
  const all = Array.from({ length: 10_000 }, (_, last) => `${start}${String(last).padStart(4, '0')}`);
  return all.filter((number) => number.startsWith('999904') && readBsn(number).ok).slice(0, count);
}

const personWith = (bsn: string): string =>
  `insert into person (id, municipality_id, bsn, surname, folded_name, created_at)
   values (gen_random_uuid(), 'GM0513', '${bsn}', 'Eerder', 'eerder', now())`;

const numberOf = (shown: { kind: string; value?: number } | undefined): number => shown?.value ?? Number.NaN;

/** What is there, whatever row-level security shows. */
async function lookBehind(question: string): Promise<unknown[]> {
  const client = new Client(superuser);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(question)).rows;
  } finally {
    await client.end();
  }
}

const counts = () =>
  lookBehind(`select (select count(*) from person where municipality_id in (select municipality_id from demo_seed)) as people,
    (select count(*) from detention where municipality_id in (select municipality_id from demo_seed)) as detentions,
    (select count(*) from app_user where is_demo) as users`);
