import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '../../../test/support/given-case.ts';
import { anOfferedFile, look } from '../../../test/support/given-transfer.ts';
import { digestOf } from '../../../test/support/tenant-tables.ts';
import { aMunicipality, testApp, testMoment, type TestApp } from '../../../test/support/test-app.ts';
import { localDate } from '../../kernel/local-date.ts';
import { emptyDueFiles } from './transfers.jobs.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const asNew = { version: '1', person: 'new' };
const tryAs = (municipalityId: string, transferId: string, side: string) =>
  asSystem(app, municipalityId, ({ db }) =>
    db
      .selectNoFrom((is) =>
        is
          .fn<string>('take_side_of_transfer', [is.cast<string>(is.val(transferId), 'uuid'), is.val(side)])
          .as('reached'),
      )
      .execute(),
  );

test('nobody reaches the other side except in the transaction that accepts', async () => {
  const { receiver, here, there, transferId } = await anOfferedFile(app);
  for (const [who, side] of [
    [there, 'from'],
    [here, 'to'],
    [await aMunicipality(app), 'from'],
  ] as const)
    await expect(tryAs(who, transferId, side)).rejects.toThrow('only who accepts');
  expect((await receiver.post(`/overdrachten/${transferId}/aannemen`, asNew)).status).toBe(303);
  await expect(tryAs(there, transferId, 'from')).rejects.toThrow('only who accepts');
});

test('neither side writes what is the other’s, and what was offered stays as it was', async () => {
  const { here, there, transferId } = await anOfferedFile(app);
  const write = (municipality: string, state: 'accepted' | 'withdrawn') =>
    asSystem(app, municipality, ({ db, now }) =>
      db
        .updateTable('transferOffer')
        .set({ state, answeredAt: now, ...(state === 'accepted' ? { movedOn: localDate('2026-11-23') } : {}) })
        .where('id', '=', transferId)
        .execute(),
    );
  await expect(write(here, 'accepted')).rejects.toThrow('row-level security');
  await expect(write(there, 'withdrawn')).rejects.toThrow('row-level security');
  const rewrite = asSystem(app, there, ({ db }) =>
    db.updateTable('transferOffer').set({ reason: 'x' }).where('id', '=', transferId).execute(),
  );
  await expect(rewrite).rejects.toThrow('permission denied');
});

test('a transfer changes nothing in a third municipality', async () => {
  const third = await anOfferedFile(app);
  const before = await digestOf(app, third.here);
  const { receiver, transferId } = await anOfferedFile(app);
  await receiver.post(`/overdrachten/${transferId}/aannemen`, asNew);
  expect(await digestOf(app, third.here)).toEqual(before);
});

test('the history of a file is emptied after a transfer only, and never rewritten', async () => {
  const { here, caseId, receiver, transferId } = await anOfferedFile(app);
  const change = (note: string) =>
    asSystem(app, here, ({ db }) => db.updateTable('caseChange').set({ note }).where('caseId', '=', caseId).execute());
  const remove = () =>
    asSystem(app, here, ({ db }) => db.deleteFrom('planChange').where('caseId', '=', caseId).execute());
  await expect(change('')).rejects.toThrow('is kept');
  await expect(remove()).rejects.toThrow('is kept');
  await receiver.post(`/overdrachten/${transferId}/aannemen`, asNew);
  await expect(change('anders')).rejects.toThrow('only emptied');
});

test('a municipality that agreed to keep the content for some days loses it after those', async () => {
  const { here, caseId, receiver, transferId } = await anOfferedFile(app);
  await app.owner.query(
    "insert into setting (municipality_id, code, value, changed_at, changed_by) values ($1, 'transferredContentDays', '5', now(), gen_random_uuid())",
    [here],
  );
  await receiver.post(`/overdrachten/${transferId}/aannemen`, asNew);
  const needs = () => look<number>(app, 'select count(*)::int as value from need where case_id = $1', caseId);
  const after = (days: number) =>
    emptyDueFiles({ database: app.database, now: () => testMoment.add({ hours: 24 * days }) });
  await after(4);
  expect(await needs()).toBe(1);
  await after(5);
  expect(await needs()).toBe(0);
  expect(await after(6)).toBe(0);
});

test.each(['2026-03-29T00:30:00Z', '2026-11-23T22:59:59Z', '2026-11-23T23:00:00Z', '2026-12-31T23:30:00Z'])(
  'no gap day: the new file begins on the day the old one ends (%s)',
  async (moment) => {
    const { receiver, there, caseId, transferId } = await anOfferedFile(app);
    app.clock.now = Temporal.Instant.from(moment);
    await receiver.post(`/overdrachten/${transferId}/aannemen`, asNew);
    app.clock.now = testMoment;
    const gap = await look<number>(
      app,
      'select new.opened_on - old.closed_on as value from case_file old, case_file new where old.id = $1 and new.municipality_id = $2',
      caseId,
      there,
    );
    expect(gap).toBe(0);
  },
);
