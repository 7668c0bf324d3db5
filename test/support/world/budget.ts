import { randomUUID } from 'node:crypto';
import { askBudget } from '../../../src/modules/budget/budget.public.ts';
import { asSystem } from '../given-case.ts';
import type { TestApp } from '../test-app.ts';
import type { Base, Params } from './world-part.ts';

/** A fund of this year with one request that waits for a decision. */
export async function aBudget(test: TestApp, { municipalityId, caseId }: Base): Promise<Params> {
  const [fundId, entryId] = [randomUUID(), randomUUID()];
  const [{ owner }, moment] = [test, test.clock.now.toString()];
  await owner.query(
    `insert into budget_fund (id, municipality_id, name, year, cofunding_percent, opened_at, opened_by_name)
     values ($1, $2, $3, 2026, 20, $4, 'Wil Werker')`,
    [fundId, municipalityId, `Pot ${fundId}`, moment],
  );
  await owner.query(
    `insert into budget_entry (id, municipality_id, fund_id, number, kind, booked_at, booked_by, booked_by_name)
     values ($1, $2, $3, 1, 'allocation', $4, $3, 'Wil Werker')`,
    [entryId, municipalityId, fundId, moment],
  );
  await owner.query(
    `insert into budget_line (entry_id, municipality_id, fund_id, account, cents)
     values ($1, $2, $3, 'allocation', -100000), ($1, $2, $3, 'available', 100000)`,
    [entryId, municipalityId, fundId],
  );
  const words = {
    what: 'Een fiets',
    why: 'Niets anders past.',
    prevents: 'Geen werk.',
    bottleneck: 'Anders',
    averted: 'Anders',
  };
  const told = { caseId, fundId, ...words, amountCents: 40_000 };
  const { id: requestId } = await asSystem(test, municipalityId, (ctx) => askBudget(ctx, told));
  return { fundId, entryId, requestId };
}
