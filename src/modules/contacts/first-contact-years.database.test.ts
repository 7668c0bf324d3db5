import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, asSystem } from '../../../test/support/given-case.ts';
import { aMunicipality, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { findFirstContactYears } from './contacts.public.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** A file of somebody who came out on a day, and the moments at which contact was sought. */
async function released(here: string, on: string, contacts: readonly (readonly [at: string, outcome: string])[]) {
  const { id } = await aCase(app, here, { detention: { startedOn: '2026-01-05', endedOn: on } });
  for (const [at, outcome] of contacts) {
    await app.owner.query(
      `insert into contact (id, municipality_id, case_id, type, with_whom, outcome, happens_on, happens_at, note, logged_by,
         logged_by_name, logged_at)
       values (gen_random_uuid(), $1, $2, 'phone', 'participant', $4, ($3::timestamptz at time zone 'Europe/Amsterdam')::date,
         $3::timestamptz, 'x', $2, 'Wil', now())`,
      [here, id, at, outcome],
    );
  }
}

test('the promise is kept by a talk within the hours, counted from the beginning of the day of release', async () => {
  const here = await aMunicipality(app);
  await released(here, '2026-03-02', [['2026-03-04T23:59:59+01:00', 'held']]);
  await released(here, '2026-03-02', [['2026-03-05T00:00:00+01:00', 'held']]);
  await released(here, '2026-03-02', [['2026-03-03T10:00:00+01:00', 'person-acceptable']]);
  await released(here, '2026-03-02', [['2026-03-01T10:00:00+01:00', 'held']]);
  await released(here, '2026-03-02', []);
  // Still has hours left: not counted yet.
  await released(here, '2026-11-22', []);
  const period = { municipalityId: here, fromYear: 2026, toYear: 2026, firstContactHours: 72 };
  expect(await asSystem(app, here, (ctx) => findFirstContactYears(ctx, period))).toEqual([
    { year: 2026, releases: 5, kept: 1, medianDays: null },
  ]);
  const elsewhere = await aMunicipality(app);
  expect(await asSystem(app, elsewhere, (ctx) => findFirstContactYears(ctx, period))).toEqual([]);
});

test('the time is the middle one of all releases, and of who is not spoken to yet it is the longest', async () => {
  const here = await aMunicipality(app);
  await released(here, '2026-03-02', [['2026-03-02T12:00:00+01:00', 'held']]);
  await released(here, '2026-03-02', [
    ['2026-03-09T00:00:00+01:00', 'held'],
    ['2026-03-04T00:00:00+01:00', 'held'],
  ]);
  await released(here, '2026-03-02', []);
  const period = { municipalityId: here, fromYear: 2026, toYear: 2026, firstContactHours: 72 };
  const [year] = await asSystem(app, here, (ctx) => findFirstContactYears(ctx, period));
  expect(year).toEqual({ year: 2026, releases: 3, kept: 2, medianDays: 2 });
});

test('a release counts from the moment that its hours are over', async () => {
  const here = await aMunicipality(app);
  await released(here, '2026-11-20', []);
  await released(here, '2026-11-21', []);
  const period = { municipalityId: here, fromYear: 2026, toYear: 2026, firstContactHours: 72 };
  const [year] = await asSystem(app, here, (ctx) => findFirstContactYears(ctx, period));
  expect(year?.releases).toBe(1);
});
