import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showCaseloadYear, showCoverage } from './caseload-figures.rules.ts';

const threshold = 5;
const number = (value: number) => ({ kind: 'number', value });
const hidden = { kind: 'hidden' };

describe('the caseload of a year', () => {
  const counts = {
    ...{ year: 2026, files: 12, officers: 1, load: { weight: 15, ceiling: 20 } },
    ...{ waiting: 6, left: 5, medianDays: 9 },
  };

  test('shows the files, what they weigh, and the waiting list', () => {
    expect(showCaseloadYear(counts, threshold)).toEqual({
      ...{ year: 2026, files: number(12), officers: number(1), load: number(0.75) },
      ...{ waiting: number(6), medianDays: number(9) },
    });
  });

  test('hides what is small, the weight of a few files too', () => {
    const few = showCaseloadYear({ ...counts, files: 4, waiting: 0, left: 4 }, threshold);
    expect([few.files, few.officers, few.load, few.waiting, few.medianDays]).toEqual([
      { kind: 'small' },
      hidden,
      hidden,
      { kind: 'small' },
      hidden,
    ]);
  });

  test('knows no weight of earlier years', () => {
    expect(showCaseloadYear({ ...counts, load: undefined }, threshold).load).toEqual({
      kind: 'missing',
      reason: 'none',
    });
  });
});

const coverage = (counts: readonly number[]) =>
  (['met', 'not-met', 'unknown'] as const).flatMap((verdict, at) =>
    [true, false].map((hasRio, place) => ({ verdict, hasRio, count: counts[at * 2 + place] ?? 0 })),
  );

describe('the coverage of a year', () => {
  test('is a share of who met the criteria, and of all', () => {
    const row = showCoverage(coverage([10, 10, 5, 25, 5, 5]), threshold);
    expect([row.releases, row.met, row.notMet, row.unknown]).toEqual([number(60), number(20), number(30), number(10)]);
    expect([row.ofMet.share, row.ofAll.share]).toEqual([number(0.5), number(1 / 3)]);
  });

  test('hides the share of all when it would tell how few had a RIO without meeting the criteria', () => {
    const row = showCoverage(coverage([10, 10, 2, 28, 0, 10]), threshold);
    expect([row.ofMet.share, row.ofAll.share]).toEqual([number(0.5), hidden]);
  });

  // The groups that a reader can tell apart, each a list of places in the counts, when these columns are shown.
  const told: { columns: ('met' | 'notMet' | 'ofMet' | 'ofAll')[]; groups: number[][] }[] = [
    {
      columns: ['met'],
      groups: [
        [0, 1],
        [2, 3, 4, 5],
      ],
    },
    {
      columns: ['notMet'],
      groups: [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
    },
    { columns: ['ofMet'], groups: [[0], [1], [2, 3, 4, 5]] },
    {
      columns: ['ofAll'],
      groups: [
        [0, 2, 4],
        [1, 3, 5],
      ],
    },
    { columns: ['ofMet', 'ofAll'], groups: [[0], [1], [2, 4], [3, 5]] },
  ];

  test('no number that follows from what is shown is small', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(25), { minLength: 6, maxLength: 6 }), (counts) => {
        const { ofMet, ofAll, ...row } = showCoverage(coverage(counts), threshold);
        const shown = { ...row, ofMet: ofMet.share, ofAll: ofAll.share };
        return told
          .filter(({ columns }) => columns.every((column) => shown[column].kind === 'number'))
          .flatMap(({ groups }) => groups)
          .every((group) => group.reduce((sum, at) => sum + (counts[at] ?? 0), 0) >= threshold);
      }),
    );
  });
});
