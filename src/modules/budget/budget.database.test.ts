import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openOwnDatabase, type WorkerDatabase } from '../../../test/support/worker-database.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import type { Permission } from '../../platform/authorisation/permissions.ts';
import { appRole } from '../../platform/database/app-role.ts';
import { withContext } from '../../platform/database/with-context.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openCase } from '../cases/cases.public.ts';
import { askBudget, decideRequest, endRequest, payRequest } from './budget.service.ts';
import { closeFund, settleRemainder } from './close-fund.ts';
import { allocateToFund, correctEntry, openFund } from './funds.service.ts';
import { findBalances, findEntries } from './ledger.queries.ts';

const here = 'GM0001';
const now = Temporal.Instant.from('2026-11-23T09:00:00Z');
const atOnce = 64;

let server: WorkerDatabase;
let owner: Client;
let caseId: string;

beforeAll(async () => {
  server = await openOwnDatabase(atOnce);
  owner = new Client(server.owner);
  await owner.connect();
  await owner.query("insert into municipality (id, name, towns) values ($1, 'Testgemeente', '{}')", [here]);
});
afterAll(async () => {
  await owner.end();
  await server.close();
});

const rights: Permission[] = ['budget:read', 'budget:ask', 'budget:decide', 'budget:pay', 'budget:manage'];

/** Somebody at work, in a transaction of their own. */
const as = <T>(userId: string, work: (ctx: RequestContext) => Promise<T>): Promise<T> =>
  withContext(server.pool, { actor: { ...systemActor([here], rights), userId, name: 'Wil Werker' }, now }, work);

const worker = randomUUID();
const holder = randomUUID();

beforeEach(async () => {
  const personId = randomUUID();
  await owner.query(
    `insert into person (id, municipality_id, surname, folded_name, created_at) values ($1, $2, 'Velden', 'velden', $3)`,
    [personId, here, now.toString()],
  );
  const begun = { municipalityId: here, personId, kind: 'municipal-aftercare' } as const;
  caseId = (await as(worker, (ctx) => openCase(ctx, begun))).id;
});

const later = { year: 2027, cofundingPercent: 20, amountCents: 50_000 };
let funds = 0;

/** A fund of its own: each test has another kind. */
async function aFund(amountCents: number, isCarriedOver = false): Promise<string> {
  funds += 1;
  const name = `Pot ${funds}`;
  const names = JSON.stringify(Array.from({ length: funds }, (_, at) => `Pot ${at + 1}`));
  await owner.query(
    `insert into setting (municipality_id, code, value, changed_at, changed_by)
     values ($1, 'fundNames', $2, now(), $3) on conflict (municipality_id, code) do update set value = excluded.value`,
    [here, names, worker],
  );
  if (isCarriedOver) {
    await owner.query(
      `insert into setting (municipality_id, code, value, changed_at, changed_by)
       values ($1, 'fundsCarriedOver', $2, now(), $3) on conflict (municipality_id, code) do update set value = excluded.value`,
      [here, JSON.stringify([name]), worker],
    );
    await as(holder, (ctx) => openFund(ctx, { ...later, municipalityId: here, name }));
  }
  const told = { municipalityId: here, name, year: 2026, cofundingPercent: 20, amountCents };
  return (await as(holder, (ctx) => openFund(ctx, told))).id;
}

const ask = (fundId: string, amountCents: number, userId = worker) =>
  as(userId, (ctx) =>
    askBudget(ctx, {
      ...{ caseId, fundId, amountCents, what: 'Een identiteitskaart', why: 'Niets anders past.' },
      ...{ prevents: 'Geen uitkering.', bottleneck: 'Eigen bijdrage ID', averted: 'Geen inkomen' },
    }),
  );
const balancesOf = (fundId: string) => as(holder, (ctx) => findBalances(ctx, fundId));
const entriesOf = (fundId: string) => as(holder, (ctx) => findEntries(ctx, { fundId, limit: 1000 }));
const countWhere = (outcomes: readonly PromiseSettledResult<unknown>[], status: string): number =>
  outcomes.filter((outcome) => outcome.status === status).length;
const reasonsIn = (outcomes: readonly PromiseSettledResult<unknown>[]): string[] => [
  ...new Set(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []))),
];
const repeat = <T>(work: (at: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: atOnce }, (_, at) => work(at)));

describe('64 at once', () => {
  test('take no more from a fund than is in it, to the cent', async () => {
    // Room for exactly forty, and something over that nobody can have.
    const fundId = await aFund(40 * 30_001 + 12_345);
    const outcomes = await repeat(() => ask(fundId, 30_001, randomUUID()));
    expect([countWhere(outcomes, 'fulfilled'), countWhere(outcomes, 'rejected')]).toEqual([40, 24]);
    expect(reasonsIn(outcomes)).toEqual(['Conflict: fund-too-small']);
    expect(await balancesOf(fundId)).toMatchObject({ available: 12_345, reserved: 40 * 30_001, committed: 0, paid: 0 });
    const { rows } = await owner.query<{ count: number }>(
      'select count(*)::int as count from budget_request where fund_id = $1',
      [fundId],
    );
    expect(rows).toEqual([{ count: 40 }]);
    const numbers = (await entriesOf(fundId)).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 41 }, (_, at) => 41 - at));
  });

  test('of different amounts leave exactly what they did not get', async () => {
    const fundId = await aFund(1_000_000);
    const outcomes = await repeat((at) => ask(fundId, 26_000 + at * 101, randomUUID()));
    const given = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.amountCents] : []));
    const sum = given.reduce((one, other) => one + other, 0);
    expect(sum).toBeLessThanOrEqual(1_000_000);
    expect(await balancesOf(fundId)).toMatchObject({ available: 1_000_000 - sum, reserved: sum });
  });

  test('get no more by mandate for one file than its limit', async () => {
    const fundId = await aFund(10_000_000);
    const outcomes = await repeat(() => ask(fundId, 25_000, randomUUID()));
    const states = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.state] : []));
    expect(states.filter((state) => state === 'approved')).toHaveLength(3);
    expect(await balancesOf(fundId)).toMatchObject({ committed: 75_000, reserved: 61 * 25_000 });
  });

  test('decide a request once', async () => {
    const fundId = await aFund(100_000);
    const { id: requestId, version } = await ask(fundId, 60_000);
    const outcomes = await repeat((at) =>
      as(randomUUID(), (ctx) =>
        decideRequest(ctx, { requestId, version, decision: at % 2 === 0 ? 'approve' : 'refuse', note: 'Zo is het.' }),
      ),
    );
    expect(countWhere(outcomes, 'fulfilled')).toBe(1);
    expect(reasonsIn(outcomes)).toEqual(['Conflict: changed-meanwhile']);
    const { available, reserved, committed } = await balancesOf(fundId);
    expect([reserved, available + committed]).toEqual([0, 100_000]);
  });

  test('pay and let lapse a request once', async () => {
    const fundId = await aFund(100_000);
    const { id: requestId, version } = await ask(fundId, 20_000);
    const outcomes = await repeat((at) =>
      as(holder, (ctx) =>
        at % 2 === 0
          ? payRequest(ctx, { requestId, version, paidCents: 19_999 })
          : endRequest(ctx, { requestId, version }),
      ),
    );
    expect(countWhere(outcomes, 'fulfilled')).toBe(1);
    const { available, paid, committed } = await balancesOf(fundId);
    expect([committed, available + paid]).toEqual([0, 100_000]);
  });

  test('turn an entry around once, also while others ask', async () => {
    const fundId = await aFund(500_000);
    await as(holder, (ctx) => allocateToFund(ctx, { fundId, amountCents: 300_000, note: '' }));
    const added = (await entriesOf(fundId)).find(({ lines }) => lines.some(({ cents }) => cents === 300_000));
    const entryId = added?.id ?? '';
    const outcomes = await repeat<unknown>((at) =>
      at % 2 === 0
        ? ask(fundId, 30_000, randomUUID())
        : as(holder, (ctx) => correctEntry(ctx, { fundId, entryId, note: 'Dubbel.' })),
    );
    const { available, reserved, committed, allocation, cofunding } = await balancesOf(fundId);
    const corrections = (await entriesOf(fundId)).filter(({ kind }) => kind === 'correction').length;
    expect(corrections).toBeLessThanOrEqual(1);
    expect(available).toBeGreaterThanOrEqual(0);
    expect(available + reserved + committed).toBe(800_000 - corrections * 300_000);
    expect(allocation + cofunding).toBe(-(available + reserved + committed));
    expect(reasonsIn(outcomes).filter((reason) => !/fund-too-small|not-correctable/u.test(reason))).toEqual([]);
  });
});

describe('the end of a fund, 64 at once', () => {
  const nextOf = async (fundId: string): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>(
      'select t.id from budget_fund f join budget_fund t on t.name = f.name and t.year = f.year + 1 where f.id = $1',
      [fundId],
    );
    return rows[0]?.id ?? '';
  };

  test('who asks while it closes is served or told, and not a cent is lost', async () => {
    const fundId = await aFund(1_000_000, true);
    const outcomes = await repeat<unknown>((at) =>
      at === 20
        ? as(holder, (ctx) => closeFund(ctx, fundId))
        : at > 40
          ? as(holder, (ctx) => settleRemainder(ctx, { fundId, to: at % 2 === 0 ? 'next-year' : 'back' }))
          : ask(fundId, 30_000, randomUUID()),
    );
    expect(reasonsIn(outcomes).filter((reason) => !/fund-closed|fund-open|nothing-left|Invalid/u.test(reason))).toEqual(
      [],
    );
    const { available, reserved, committed, carried, returned } = await balancesOf(fundId);
    expect(available + reserved + committed + carried + returned).toBe(1_000_000);
    expect((await balancesOf(await nextOf(fundId))).brought + carried).toBe(0);
    await expect(ask(fundId, 1000)).rejects.toThrow();
  });

  test('what is left is carried over once', async () => {
    const fundId = await aFund(100_001, true);
    await as(holder, (ctx) => closeFund(ctx, fundId));
    const outcomes = await repeat(() => as(holder, (ctx) => settleRemainder(ctx, { fundId, to: 'next-year' })));
    expect(countWhere(outcomes, 'fulfilled')).toBe(1);
    expect(reasonsIn(outcomes)).toEqual(['Conflict: nothing-left']);
    expect(await balancesOf(fundId)).toMatchObject({ available: 0, carried: 100_001 });
    expect(await balancesOf(await nextOf(fundId))).toMatchObject({ available: 150_001, brought: -100_001 });
  });

  test('the database takes no half of a carry-over', async () => {
    const fundId = await aFund(10_000, true);
    const id = randomUUID();
    const half = entry(id, fundId).replace("'reservation'", "'carry-out'");
    await expect(asApp(half, lines(id, fundId, { available: -10_000, carried: 10_000 }))).rejects.toThrow(/one side/u);
  });
});

/** Carries out statements as the app does, and commits. */
async function asApp(...statements: readonly string[]): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query("select set_config('role', $1, true), set_config('app.municipality_ids', $2, true)", [
      appRole,
      here,
    ]);
    for (const statement of statements) await owner.query(statement);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

const entry = (id: string, fundId: string, number = 2): string =>
  `insert into budget_entry (id, municipality_id, fund_id, number, kind, booked_at, booked_by, booked_by_name)
   values ('${id}', '${here}', '${fundId}', ${number}, 'reservation', now(), '${worker}', 'Raw')`;
const lines = (id: string, fundId: string, moved: Readonly<Record<string, number>>): string =>
  `insert into budget_line (entry_id, municipality_id, fund_id, account, cents) values ${Object.entries(moved)
    .map(([account, cents]) => `('${id}', '${here}', '${fundId}', '${account}', ${cents})`)
    .join(', ')}`;

describe('the database itself, whatever the code does', () => {
  test('takes no entry that does not add up, and none that takes a fund below zero', async () => {
    const fundId = await aFund(10_000);
    const id = randomUUID();
    const raw = (moved: Record<string, number>) => asApp(entry(id, fundId), lines(id, fundId, moved));
    await expect(raw({ available: -5000, reserved: 5001 })).rejects.toThrow(/does not add up/u);
    await expect(raw({ available: -10_001, reserved: 10_001 })).rejects.toThrow(/below zero/u);
    await expect(raw({ committed: -1, paid: 1 })).rejects.toThrow(/below zero/u);
    await raw({ available: -10_000, reserved: 10_000 });
    expect(await balancesOf(fundId)).toMatchObject({ available: 0, reserved: 10_000 });
  });

  test('lets two that book past the code at once not take the same money', async () => {
    const fundId = await aFund(10_000);
    const other = new Client(server.owner);
    await other.connect();
    const [one, two] = [randomUUID(), randomUUID()];
    const moved = { available: -6000, reserved: 6000 };
    await owner.query('begin');
    await other.query('begin');
    await owner.query(entry(one, fundId));
    await other.query(entry(two, fundId, 3));
    await owner.query(lines(one, fundId, moved));
    await other.query(lines(two, fundId, moved));
    const second = other.query('commit').then(
      () => 'committed',
      (error: unknown) => String(error),
    );
    const first = owner.query('commit').then(
      () => 'committed',
      (error: unknown) => String(error),
    );
    const outcomes = await Promise.all([first, second]);
    await other.end();
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
    expect(await balancesOf(fundId)).toMatchObject({ available: 4000, reserved: 6000 });
  });

  test('changes and removes nothing in the ledger, for nobody', async () => {
    const fundId = await aFund(10_000);
    for (const table of ['budget_entry', 'budget_line']) {
      for (const sql of [`update ${table} set municipality_id = municipality_id`, `delete from ${table}`]) {
        await expect(asApp(`${sql} where fund_id = '${fundId}'`)).rejects.toThrow(/permission denied/u);
        await expect(owner.query(`${sql} where fund_id = '${fundId}'`)).rejects.toThrow(/never changed/u);
      }
    }
  });

  test('lets nobody decide their own request, nor change what was asked', async () => {
    const { id } = await ask(await aFund(100_000), 60_000);
    const decide = (by: string) =>
      `update budget_request set state = 'approved', decided_how = 'person', decided_by = '${by}', decided_at = now()
       where id = '${id}'`;
    await expect(asApp(decide(worker))).rejects.toThrow(/decided_by_another/u);
    const mandate = decide(worker).replace("'person'", "'mandate'");
    await expect(asApp(mandate)).rejects.toThrow(/within_mandate/u);
    await expect(asApp(`update budget_request set amount_cents = 1 where id = '${id}'`)).rejects.toThrow(/permission/u);
    await expect(asApp(`delete from budget_request where id = '${id}'`)).rejects.toThrow(/permission denied/u);
    await asApp(decide(holder));
  });
});
