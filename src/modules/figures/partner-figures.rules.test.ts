import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showPartners } from './partner-figures.rules.ts';

const threshold = 5;
type State = 'done' | 'not-done' | 'declined';
const outcome = (organisation: string, state: State, { days = 1, count }: { days?: number; count: number }) => ({
  ...{ organisation, state, days, count },
});
const number = (value: number) => ({ kind: 'number', value });
const hidden = { kind: 'hidden' };

describe('from need to done per partner', () => {
  test('shows the days and what became of it', () => {
    const outcomes = [
      outcome('Exodus', 'done', { days: 10, count: 10 }),
      outcome('Exodus', 'done', { days: 30, count: 10 }),
      outcome('Exodus', 'declined', { days: 2, count: 10 }),
      outcome('Exodus', 'not-done', { days: 50, count: 10 }),
    ];
    const [row, ...others] = showPartners(outcomes, threshold);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ name: 'Exodus', ended: number(40), declined: number(10) });
    expect(row).toMatchObject({ quarter: number(10), median: number(20), threeQuarters: number(30) });
    expect(row?.done.share).toEqual(number(0.5));
  });

  test('puts partners with few tasks together, and hides them while that is few too', () => {
    const outcomes = [
      outcome('Exodus', 'done', { days: 3, count: 12 }),
      outcome('GGD', 'done', { count: 3 }),
      outcome('Wijkteam', 'done', { days: 5, count: 3 }),
    ];
    const rows = showPartners(outcomes, threshold);
    expect(rows.map(({ name, ended, median }) => [name, ended, median])).toEqual([
      ['Exodus', number(12), number(3)],
      [undefined, number(6), hidden],
    ]);
    const [row] = showPartners([outcome('GGD', 'done', { count: 3 })], threshold);
    expect(row).toMatchObject({ name: undefined, ended: { kind: 'small' }, median: hidden, declined: hidden });
  });

  test('hides the quarters of fewer than four times the threshold', () => {
    const [row] = showPartners([outcome('GGD', 'done', { count: 19 })], threshold);
    expect(row).toMatchObject({ quarter: hidden, median: number(1), threeQuarters: hidden });
  });

  test('hides the median where it would tell that hardly anything was left undone', () => {
    const ended = (done: number, notDone: number) =>
      showPartners(
        [outcome('GGD', 'done', { count: done }), outcome('GGD', 'not-done', { count: notDone })],
        threshold,
      )[0];
    expect(ended(6, 2)?.median).toEqual(hidden);
    expect(ended(6, 3)?.median).toEqual(number(1));
  });

  test('tells days whole, for half a day would tell that an even number was done', () => {
    const outcomes = [
      outcome('GGD', 'done', { days: 14, count: 5 }),
      outcome('GGD', 'done', { days: 15, count: 5 }),
      outcome('GGD', 'not-done', { count: 1 }),
    ];
    expect(showPartners(outcomes, threshold)[0]?.median).toEqual(number(15));
  });

  test('no part that follows from what is shown is small', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (done, declined, notDone) => {
        const rows = showPartners(
          [
            outcome('GGD', 'done', { count: done }),
            outcome('GGD', 'declined', { count: declined }),
            outcome('GGD', 'not-done', { count: notDone }),
          ],
          threshold,
        );
        return rows.every(({ done: share, declined: part }) => {
          const parts = [done, declined, notDone];
          if (part.kind === 'number') return parts.every((one) => one >= threshold);
          return share.share.kind !== 'number' || (done >= threshold && declined + notDone >= threshold);
        });
      }),
    );
  });
});
