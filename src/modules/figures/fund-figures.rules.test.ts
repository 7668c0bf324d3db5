import { describe, expect, test } from 'vitest';
import { showFunds } from './fund-figures.rules.ts';

const threshold = 5;
const number = (value: number) => ({ kind: 'number', value });
const hidden = { kind: 'hidden' };
const fund = {
  ...{ year: 2025, name: 'Doorbraakbudget', cameIn: 1_000_050, brought: 0, paid: 400_000, payments: 8 },
  ...{ reserved: 100_000, reservations: 5, available: 0, wentOut: 500_050 },
};
const next = { ...fund, year: 2026, cameIn: 1_500_050, brought: 500_050, available: 1_000_050, wentOut: 0 };

describe('the money of a fund', () => {
  test('is shown in whole euros', () => {
    expect(showFunds([fund], threshold)).toEqual([
      {
        ...{ year: 2025, name: 'Doorbraakbudget', cameIn: number(10_001), paid: number(4000) },
        ...{ reserved: number(1000), wentOut: number(5001), available: number(0) },
      },
    ]);
  });

  test.each([
    ['few payments', { payments: 4 }, 'paid'],
    ['a few reservations', { reservations: 1 }, 'reserved'],
  ] as const)('hides the amount of %s and what is left', (_, few, code) => {
    const [shown] = showFunds([{ ...fund, ...few }], threshold);
    expect([shown?.[code], shown?.available, shown?.wentOut]).toEqual([hidden, hidden, hidden]);
    expect([shown?.paid, shown?.reserved].filter((one) => one?.kind === 'number')).toHaveLength(1);
  });

  test('nothing paid is no secret', () => {
    expect(showFunds([{ ...fund, paid: 0, payments: 0 }], threshold)[0]?.paid).toEqual(number(0));
  });

  test('hides what the next year brought along from a fund of which that is hidden', () => {
    const [, seen] = showFunds([fund, next], threshold);
    expect([seen?.cameIn, seen?.available]).toEqual([number(15_001), number(10_001)]);
    const [, unseen] = showFunds([{ ...fund, payments: 2 }, next], threshold);
    expect([unseen?.cameIn, unseen?.available, unseen?.paid]).toEqual([hidden, hidden, number(4000)]);
    expect(showFunds([next], threshold)[0]?.cameIn).toEqual(hidden);
  });
});
