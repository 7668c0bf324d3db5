import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '../../../test/support/given-case.ts';
import { anEndedTask, aRelease } from '../../../test/support/given-figures.ts';
import { anOrganisation } from '../../../test/support/given-task.ts';
import { aMunicipality, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { findTaskOutcomes } from './tasks.public.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test('counts the days from the need, or from the offer without one, in the year of the end', async () => {
  const here = await aMunicipality(app);
  const file = await aRelease(app, here, '2025-03-10');
  const organisationId = await anOrganisation(app, here, { name: 'Exodus' });
  const task = { organisationId, offeredOn: '2025-12-20', endedOn: '2026-01-10' };
  await anEndedTask(app, file, { ...task, state: 'done' });
  await anEndedTask(app, file, { ...task, state: 'done' });
  await anEndedTask(app, file, { ...task, state: 'done', neededOn: '2025-12-10' });
  await anEndedTask(app, file, { ...task, state: 'declined', endedOn: '2025-12-21' });
  await anEndedTask(app, file, { ...task, state: 'withdrawn' });
  await anEndedTask(app, file, { ...task, state: 'not-done', offeredOn: '2024-01-01', endedOn: '2024-01-05' });
  const asked = { municipalityId: here, fromYear: 2025, toYear: 2026 };
  const found = await asSystem(app, here, (ctx) => findTaskOutcomes(ctx, asked));
  expect(found.toSorted((one, other) => one.days - other.days)).toEqual([
    { year: 2025, organisation: 'Exodus', state: 'declined', days: 1, count: 1 },
    { year: 2026, organisation: 'Exodus', state: 'done', days: 21, count: 2 },
    { year: 2026, organisation: 'Exodus', state: 'done', days: 31, count: 1 },
  ]);
  const elsewhere = await aMunicipality(app);
  expect(await asSystem(app, elsewhere, (ctx) => findTaskOutcomes(ctx, asked))).toEqual([]);
});
