import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideSmall, tallyOf, type Tally } from './tally.ts';

const ids = (label: string, times: number) => Array.from({ length: times }, () => ({ label, amountCents: 100 }));
const tallied = (...rows: readonly { label: string; amountCents: number }[]) => tallyOf(rows, ({ label }) => label);

describe('a tally', () => {
  test('counts what differs only in capitals as one, the most frequent on top', () => {
    expect(tallied(...ids('Borg', 1), ...ids('Eigen bijdrage ID', 2), ...ids('eigen bijdrage id', 1))).toEqual([
      { label: 'Eigen bijdrage ID', count: 3, cents: 300 },
      { label: 'Borg', count: 1, cents: 100 },
    ]);
  });

  test.each([
    [[12, 7, 3, 2], [12, 7], 5],
    // Four would follow from the total, so the least frequent one shown joins the rest.
    [[12, 7, 4], [12], 11],
    [[12, 7], [12, 7], undefined],
    [[4], [], 4],
    [[], [], undefined],
  ])('of %j shows %j and a rest of %s', (counts, shown, rest) => {
    const tallies = counts.map((count, at) => ({ label: `Knelpunt ${at}`, count, cents: count * 100 }));
    const hidden = hideSmall(tallies, 5);
    expect(hidden.shown.map(({ count }) => count)).toEqual(shown);
    expect(hidden.rest?.count).toBe(rest);
    expect(hidden.rest?.isSmall).toBe(rest === undefined ? undefined : rest < 5);
  });

  test('never shows a small number, nor one that follows from the total, and loses nothing', () => {
    const one = fc.record({ label: fc.string(), count: fc.integer({ min: 1, max: 20 }), cents: fc.nat(100_000) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 2, max: 20 }), (drawn, threshold) => {
        const tallies = drawn.toSorted((left, right) => right.count - left.count);
        const { shown, rest } = hideSmall(tallies, threshold);
        const sum = (of: (tally: Pick<Tally, 'count' | 'cents'>) => number, all: readonly Tally[]): number =>
          all.reduce((total, tally) => total + of(tally), 0);
        expect(shown.every(({ count }) => count >= threshold)).toBe(true);
        // A small rest stands alone: then nothing is shown that it could be taken from.
        if (rest?.isSmall === true) expect(shown).toEqual([]);
        for (const of of [({ count }: { count: number }) => count, ({ cents }: { cents: number }) => cents]) {
          expect(sum(of, shown) + (rest === undefined ? 0 : of(rest))).toBe(sum(of, tallies));
        }
      }),
    );
  });
});
