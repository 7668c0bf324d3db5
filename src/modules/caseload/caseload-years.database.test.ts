import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '../../../test/support/given-case.ts';
import { anAssessment, anAssignment, aRelease, aWait } from '../../../test/support/given-figures.ts';
import { aMunicipality, signIn, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { localDate } from '../../kernel/local-date.ts';
import { findCaseloadYears, findCoverage } from './caseload.public.ts';

let app: TestApp;
let here: string;
let rioId: string;

beforeAll(async () => {
  app = await testApp();
});
beforeEach(async () => {
  here = await aMunicipality(app);
  rioId = (await signIn(app, 'reintegration-officer', here)).userId;
});
afterAll(() => app.close());

const asked = { fromYear: 2023, toYear: 2026, today: localDate('2026-11-23') };

describe('the caseload per year', () => {
  test('is that of the last day, and of today in the running year', async () => {
    const [one, two] = [await aRelease(app, here, '2025-03-10'), await aRelease(app, here, '2025-04-10')];
    await anAssignment(app, one, { rioId, startsOn: '2024-02-01', endsOn: '2024-12-31' });
    await anAssignment(app, one, { rioId, startsOn: '2025-02-01' });
    await anAssignment(app, two, { rioId, startsOn: '2026-02-01' });
    await anAssessment(app, two, { offenceGroup: null, halves: 3 });
    await aWait(app, one, { addedOn: '2025-01-01', removedOn: '2025-01-11' });
    await aWait(app, two, { addedOn: '2026-01-01', removedOn: '2026-01-31' });
    await aWait(app, one, { addedOn: '2026-11-01' });
    const found = await asSystem(app, here, (ctx) => findCaseloadYears(ctx, { ...asked, municipalityId: here }));
    expect(found).toEqual([
      { year: 2024, files: 0, officers: 0, load: undefined, waiting: 0, left: 0, medianDays: null },
      { year: 2025, files: 1, officers: 1, load: undefined, waiting: 0, left: 1, medianDays: 10 },
      { year: 2026, files: 2, officers: 1, load: { weight: 2.5, ceiling: 20 }, waiting: 1, left: 1, medianDays: 30 },
    ]);
  });

  test('is empty where nobody ever had a RIO, and elsewhere', async () => {
    await aRelease(app, here, '2025-03-10');
    const ask = (place: string) =>
      asSystem(app, place, (ctx) => findCaseloadYears(ctx, { ...asked, municipalityId: here }));
    expect(await ask(here)).toEqual([]);
    const file = await aRelease(app, here, '2025-03-10');
    await anAssignment(app, file, { rioId, startsOn: '2025-02-01' });
    expect(await ask(await aMunicipality(app))).toEqual([]);
  });
});

describe('the coverage', () => {
  test('says who met the criteria and who had a RIO on the day of release; unknown stays unknown', async () => {
    const days = ['2025-03-10', '2025-03-10', '2025-04-10', '2025-05-10'] as const;
    const files = [];
    for (const day of days) files.push(await aRelease(app, here, day));
    const [met, late, unknown, other] = files as [string, string, string, string];
    await app.owner.query("update person set birth_date = '2003-06-01' where municipality_id = $1", [here]);
    for (const file of [met, late]) await anAssessment(app, file, { offenceGroup: 'Overval' });
    await anAssessment(app, other, { offenceGroup: '' });
    await app.owner.query("update case_file set probation = 'no' where municipality_id = $1", [here]);
    await anAssignment(app, met, { rioId, startsOn: '2025-02-01', endsOn: '2025-03-11' });
    await anAssignment(app, late, { rioId, startsOn: '2025-03-11' });
    await anAssignment(app, unknown, { rioId, startsOn: '2025-03-11' });
    const found = await asSystem(app, here, (ctx) => findCoverage(ctx, { ...asked, municipalityId: here }));
    const seen = found.map(({ year, verdict, hasRio, count }) => `${year} ${verdict} ${String(hasRio)} ${count}`);
    expect(seen.toSorted()).toEqual([
      '2025 met false 1',
      '2025 met true 1',
      '2025 not-met false 1',
      '2025 unknown true 1',
    ]);
  });
});
