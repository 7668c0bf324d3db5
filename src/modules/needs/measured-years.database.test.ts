import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '../../../test/support/given-case.ts';
import { aMeasurement, aRelease } from '../../../test/support/given-figures.ts';
import { aMunicipality, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { localDate } from '../../kernel/local-date.ts';
import { findMeasuredYears } from './needs.public.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test('counts what was measured in the round of the release, per condition and moment', async () => {
  const here = await aMunicipality(app);
  const [one, two, three] = [
    await aRelease(app, here, '2025-03-10'),
    await aRelease(app, here, '2025-12-31'),
    await aRelease(app, here, '2025-04-10'),
  ];
  await aRelease(app, here, '2026-01-10');
  const housing = { moment: 'release', domain: 'housing' };
  await aMeasurement(app, one, { ...housing, condition: 'has' });
  await aMeasurement(app, two, { ...housing, condition: 'has-not' });
  await aMeasurement(app, three, { ...housing, condition: 'unknown' });
  await aMeasurement(app, one, { ...housing, condition: 'has-not', round: 2 });
  await aMeasurement(app, one, { moment: 'begin', domain: 'social-network', condition: 'has' });
  const asked = { municipalityId: here, years: [2024, 2025], today: localDate('2026-11-23') };
  expect(await asSystem(app, here, (ctx) => findMeasuredYears(ctx, asked))).toEqual([
    { year: 2025, releases: 3, measured: [{ moment: 'release', domain: 'housing', has: 1, hasNot: 1 }] },
  ]);
  const elsewhere = await aMunicipality(app);
  expect(await asSystem(app, elsewhere, (ctx) => findMeasuredYears(ctx, asked))).toEqual([]);
});
