import { afterAll, beforeAll, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { asSystem } from '../../../test/support/given-case.ts';
import { aMunicipality, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { findLastChange } from './last-change.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const entry = (municipality: string, event: string, at: string) =>
  app.owner.query(
    `insert into audit (municipality_id, occurred_at, actor_id, actor_name, actor_role, event, person_ids, detail)
     values ($1, $3, gen_random_uuid(), 'Wil', 'system', $2, '{}', '{}')`,
    [municipality, event, at],
  );

test('reading and signing in change nothing; the last change of this municipality counts', async () => {
  const [here, elsewhere] = [await aMunicipality(app), await aMunicipality(app)];
  const last = () => asSystem(app, here, (ctx) => findLastChange(ctx, here));
  expect(await last()).toBeUndefined();
  await entry(here, 'notice.received', '2026-03-01T10:00:00Z');
  await entry(here, 'setting.changed', '2026-03-02T10:00:00Z');
  await entry(elsewhere, 'notice.received', '2026-03-09T10:00:00Z');
  const reads = ['case.viewed', 'task.listed', 'need.listed-to-refer', 'person.searched', 'meeting.minutes-read'];
  for (const event of [...reads, 'budget.requests-downloaded', 'session.started', 'session.role-switched']) {
    await entry(here, event, '2026-03-05T10:00:00Z');
  }
  expect(await last()).toEqual(Temporal.Instant.from('2026-03-02T10:00:00Z'));
});
