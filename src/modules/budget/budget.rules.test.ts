import { describe, expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { figuresOf, medianOf, type CountedRequest } from './budget-figures.rules.ts';
import { canMoveRequest, isWithinMandate, mayDecide, unneededState } from './budget.rules.ts';
import { RequestState } from './budget.schema.ts';
import { canCorrect } from './ledger.rules.ts';

describe('a request', () => {
  test('goes only where the lifecycle leads', () => {
    const moves = RequestState.options.flatMap((from) =>
      RequestState.options.filter((to) => canMoveRequest(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(moves).toEqual([
      'asked → approved',
      'asked → refused',
      'asked → withdrawn',
      'approved → paid',
      'approved → lapsed',
      'paid → approved',
    ]);
  });

  test.each([
    [25_000, 0, true],
    [25_001, 0, false],
    [25_000, 50_000, true],
    [25_000, 50_001, false],
    [0, 0, true],
  ])('of %i cents after %i cents by mandate is within it: %s', (amountCents, earlierCents, isWithin) => {
    expect(isWithinMandate({ amountCents, earlierCents }, { perRequest: 25_000, perFile: 75_000 })).toBe(isWithin);
  });

  test('is decided by another than who asked, and once', () => {
    expect(mayDecide({ state: 'asked', askedBy: 'a' }, 'b')).toBe(true);
    expect(mayDecide({ state: 'asked', askedBy: 'a' }, 'a')).toBe(false);
    expect(mayDecide({ state: 'approved', askedBy: 'a' }, 'b')).toBe(false);
  });

  test('that is not needed any more is withdrawn or lapses, unless it has ended', () => {
    expect(RequestState.options.map(unneededState)).toEqual([
      'withdrawn',
      'lapsed',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('only what came in and what went out is corrected, and once', () => {
  expect(canCorrect({ kind: 'payment', isCorrected: false })).toBe(true);
  expect(canCorrect({ kind: 'allocation', isCorrected: false })).toBe(true);
  expect(canCorrect({ kind: 'payment', isCorrected: true })).toBe(false);
  expect(canCorrect({ kind: 'correction', isCorrected: false })).toBe(false);
  expect(canCorrect({ kind: 'reservation', isCorrected: false })).toBe(false);
});

describe('the figures', () => {
  const one: CountedRequest = {
    state: 'paid',
    bottleneck: 'Eigen bijdrage ID',
    amountCents: 7_500,
    askedOn: localDate('2026-11-02'),
    decidedOn: localDate('2026-11-02'),
    decidedHow: 'mandate',
  };
  const byPerson = (decidedOn: string): CountedRequest => ({
    ...one,
    decidedHow: 'person',
    decidedOn: localDate(decidedOn),
  });

  test('tell how long a second person takes, apart from what was decided at once', () => {
    const figures = figuresOf([one, byPerson('2026-11-03'), byPerson('2026-11-10'), byPerson('2026-11-04')]);
    expect(figures).toMatchObject({ byMandate: 1, byPerson: 3, medianDays: 2, waiting: 0 });
    expect(figuresOf([one]).medianDays).toBeUndefined();
    expect(medianOf([4, 1])).toBe(2.5);
  });

  test('count what keeps coming back, the most frequent on top, without what was withdrawn', () => {
    const waiting: CountedRequest = { ...one, state: 'asked', decidedOn: null, decidedHow: null };
    const { bottlenecks, waiting: count } = figuresOf([
      { ...waiting, bottleneck: 'Borg' },
      { ...waiting, bottleneck: 'Borg', state: 'withdrawn' },
      one,
      { ...one, bottleneck: 'eigen bijdrage id' },
    ]);
    expect(count).toBe(1);
    expect(bottlenecks).toEqual([
      { label: 'Eigen bijdrage ID', count: 2, cents: 15_000 },
      { label: 'Borg', count: 1, cents: 7_500 },
    ]);
  });
});
