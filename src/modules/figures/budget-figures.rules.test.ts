import { describe, expect, test } from 'vitest';
import { showBudgetYear, type BudgetCounts } from './budget-figures.rules.ts';

const counts: BudgetCounts = {
  ...{ year: 2026, requests: 25, byMandate: 15, byPerson: 5, medianDays: 3.5 },
  bottlenecks: [
    { label: 'Eigen bijdrage ID', count: 12, cents: 90_000 },
    { label: 'Borg', count: 8, cents: 400_000 },
    { label: 'Anders', count: 5, cents: 1000 },
  ],
};

describe('the budget of a year', () => {
  test('is shown when nothing in it is small', () => {
    const row = showBudgetYear(counts, 5);
    expect(row).toMatchObject({
      requests: { kind: 'number', value: 25 },
      byPerson: { kind: 'number', value: 5 },
      medianDays: { kind: 'number', value: 3.5 },
      withinMandate: { kind: 'number', value: 15 },
    });
    expect(row.bottlenecks.shown.map(({ count }) => count)).toEqual([12, 8, 5]);
  });

  test.each([
    ['few decisions by a person', { byPerson: 4 }],
    ['no decision by a person', { byPerson: 0, medianDays: undefined }],
  ])('hides the median and the share with %s', (_, few) => {
    const row = showBudgetYear({ ...counts, ...few }, 5);
    expect([row.byPerson, row.medianDays, row.withinMandate]).toEqual([
      { kind: 'hidden' },
      { kind: 'hidden' },
      { kind: 'hidden' },
    ]);
  });

  test('hides how many a person decided when that tells how few the others are', () => {
    const row = showBudgetYear({ ...counts, requests: 8, byMandate: 2, byPerson: 6 }, 5);
    expect([row.byPerson, row.medianDays]).toEqual([{ kind: 'hidden' }, { kind: 'hidden' }]);
  });

  test('hides the number of requests below the threshold', () => {
    expect(showBudgetYear({ ...counts, requests: 4 }, 5).requests).toEqual({ kind: 'small' });
  });
});
