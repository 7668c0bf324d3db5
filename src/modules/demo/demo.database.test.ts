import { Client, type ClientConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { testMoment } from '../../../test/support/test-app.ts';
import { runAsOwner, toDatabase } from '../../../test/support/test-server.ts';
import { openPool, type DatabasePool } from '../../platform/database/database.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import { withContext } from '../../platform/database/with-context.ts';
import { getFigures, shareReleasedMoreThanOnce, youngShare } from '../figures/figures.public.ts';
import { readBsn } from '../../kernel/bsn.ts';
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

const figuresOf = (municipalityId: string, years: { fromYear?: number; toYear?: number } = {}) =>
  withContext(pool, { actor: systemActor([municipalityId], ['figures:read']), now: testMoment }, (ctx) =>
    getFigures(ctx, { municipalityId, ...years }),
  );

describe('Gouda in the demo, as the council memo describes it', () => {
  test('has fewer releases per 10,000 inhabitants than the country in each year from 2018 to 2021', async () => {
    const { figures } = await figuresOf('GM0513', { fromYear: 2018, toYear: 2021 });
    const rates = figures.perTenThousand.map(({ own, country }) => [numberOf(own), numberOf(country)]);
    expect(rates).toHaveLength(4);
    for (const [own, country] of rates) expect(own).toBeLessThan(country ?? 0);
  });

  test('has 16 % of people released more than once in 2020 and 5 % in 2021, against 11 % and 12 %', async () => {
    const { input, figures } = await figuresOf('GM0513', { fromYear: 2020, toYear: 2021 });
    const shares = input.years.map((year) => Math.round(shareReleasedMoreThanOnce(year) * 100));
    expect(shares).toEqual([16, 5]);
    expect(figures.releasedMoreThanOnce.map(({ country }) => numberOf(country))).toEqual([0.11, 0.12]);
  });

  test('shows the 16 % but not the 5 %, which is fewer than five people', async () => {
    const { figures } = await figuresOf('GM0513', { fromYear: 2020, toYear: 2021 });
    expect(figures.releasedMoreThanOnce.map(({ own }) => own.kind)).toEqual(['number', 'small']);
  });

  test('has detentions a third longer than the country on average', async () => {
    const { figures } = await figuresOf('GM0513', { fromYear: 2020, toYear: 2021 });
    for (const { mean, median, country } of figures.length) {
      expect(numberOf(mean) / numberOf(country)).toBeCloseTo(4 / 3, 1);
      expect(numberOf(median)).toBeLessThan(35);
    }
    expect(numberOf(figures.length[0]?.country)).toBe(147);
  });

  test('has twice the national share of young adults, and most are older', async () => {
    const { input, figures } = await figuresOf('GM0513', { fromYear: 2018, toYear: 2021 });
    for (const year of input.years) {
      const country = figures.ages.find((row) => row.year === year.year && row.band === 'young')?.country;
      expect(youngShare(year, 26) / numberOf(country)).toBeGreaterThan(1.8);
      expect(youngShare(year, 26) / numberOf(country)).toBeLessThan(2.2);
      expect(youngShare(year, 26)).toBeLessThan(0.5);
    }
  });
});

describe('the demo', () => {
  test('gives Utrecht 700 to 800 releases a year', async () => {
    const { input } = await figuresOf('GM0344', { fromYear: 2018, toYear: 2025 });
    for (const { releases } of input.years) expect(releases >= 700 && releases <= 800).toBe(true);
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
