import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase } from '../../../test/support/given-case.ts';
import { aMunicipality, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import { withContext } from '../../platform/database/with-context.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { askBudget, findFundYears, openFund, payRequest } from './budget.public.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const as = <T>(place: string, work: (ctx: RequestContext) => Promise<T>): Promise<T> => {
  const rights = ['budget:read', 'budget:ask', 'budget:decide', 'budget:pay', 'budget:manage'] as const;
  const actor = { ...systemActor([place], [...rights]), userId: randomUUID(), name: 'Wil Werker' };
  return withContext(app.database, { actor, now: app.clock.now }, work);
};

test('counts what was paid and reserved per fund, with over how many requests', async () => {
  const here = await aMunicipality(app);
  const { id: caseId } = await aCase(app, here);
  const { id: fundId } = await as(here, (ctx) =>
    openFund(ctx, {
      ...{ municipalityId: here, name: 'Doorbraakbudget', year: 2026, cofundingPercent: 0, amountCents: 100_000 },
    }),
  );
  const ask = (amountCents: number) =>
    as(here, (ctx) =>
      askBudget(ctx, {
        ...{ caseId, fundId, amountCents, what: 'Een kaart', why: 'Niets anders past.', prevents: 'Geen uitkering.' },
        ...{ bottleneck: 'Eigen bijdrage ID', averted: 'Geen inkomen' },
      }),
    );
  const { id: requestId, version } = await ask(8000);
  await as(here, (ctx) => payRequest(ctx, { requestId, version, paidCents: 7500 }));
  await ask(9000);
  await ask(30_000);
  expect(await as(here, (ctx) => findFundYears(ctx, here))).toEqual([
    {
      ...{ year: 2026, name: 'Doorbraakbudget', cameIn: 100_000, brought: 0, paid: 7500, payments: 1 },
      ...{ reserved: 39_000, reservations: 2, available: 53_500, wentOut: 0 },
    },
  ]);
  const elsewhere = await aMunicipality(app);
  expect(await as(elsewhere, (ctx) => findFundYears(ctx, here))).toEqual([]);
});
