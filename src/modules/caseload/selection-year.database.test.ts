import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, asSystem } from '../../../test/support/given-case.ts';
import { aMunicipality, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { findSelectionYear } from './caseload.public.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

interface Given {
  endedOn?: string;
  birthDate?: string;
  probation?: string;
  participation?: string;
  group?: string;
}

/** A file of somebody of 24 without supervision who came out in 2025 and was not assessed; `given` says otherwise. */
async function released(here: string, given: Given = {}): Promise<void> {
  const { endedOn = '2025-06-10', birthDate = '2001-01-01', probation = 'no', participation = 'unknown' } = given;
  const { id, personId } = await aCase(app, here, { detention: { startedOn: '2024-11-01', endedOn } });
  await app.owner.query('update case_file set probation = $2, participation = $3 where id = $1', [
    id,
    probation,
    participation,
  ]);
  await app.owner.query('update person set birth_date = $2 where id = $1', [personId, birthDate]);
  if (given.group === undefined) return;
  await app.owner.query(
    `insert into rio_assessment (municipality_id, case_id, offence_group, halves, assessed_by_name, assessed_at)
     values ($1, $2, $3, 2, 'Wil', now())`,
    [here, id, given.group],
  );
}

test('the files of one year are counted by the criteria, and by whether help was wanted', async () => {
  const here = await aMunicipality(app);
  await released(here, { group: 'Overval', participation: 'willing' });
  await released(here, { group: 'Straatroof', participation: 'declines' });
  await released(here, { group: 'Fraude', participation: 'withdrew' });
  await released(here, { group: 'Overval', birthDate: '1990-01-01' });
  await released(here, { group: 'Overval', probation: 'yes' });
  await released(here, { group: 'Overval', probation: 'unknown' });
  await released(here);
  await released(here, { group: 'Overval', endedOn: '2024-12-31' });
  await released(here, { group: 'Overval', endedOn: '2026-01-01' });
  const count = (place: string) =>
    asSystem(app, place, (ctx) => findSelectionYear(ctx, { municipalityId: here, year: 2025 }));
  expect(await count(here)).toEqual({ met: 2, notMet: 3, unknown: 2, willing: 1, refused: 2 });
  // Somebody of elsewhere counts nobody here.
  const elsewhere = await aMunicipality(app);
  expect(await count(elsewhere)).toEqual({ met: 0, notMet: 0, unknown: 0, willing: 0, refused: 0 });
});
