import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accounts } from './budget.schema.ts';
import {
  allocatedIn,
  allocationLines,
  approvalLines,
  balancesOf,
  cameInto,
  canBook,
  carryInLines,
  carryOutLines,
  counterLines,
  isBalanced,
  lapseLines,
  paymentLines,
  refusalLines,
  reservationLines,
  returnLines,
  shareOf,
  type Balances,
  type Line,
} from './ledger.rules.ts';

const cents = fc.integer({ min: 1, max: 5_000_00 });

describe('an entry', () => {
  test('has two equal sides, whatever the amount and the percentage', () => {
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 0, max: 100 }), (amount, other, percent) => {
        const [less, more] = [Math.min(amount, other), Math.max(amount, other)];
        const entries = [
          allocationLines(amount, percent),
          ...[reservationLines, approvalLines, refusalLines, lapseLines, carryOutLines, carryInLines, returnLines].map(
            (lines) => lines(amount),
          ),
          paymentLines(more, less),
        ];
        for (const lines of entries) {
          expect(isBalanced(lines)).toBe(true);
          expect(isBalanced(counterLines(lines))).toBe(true);
          expect(lines.every((line) => line.cents !== 0 && Number.isInteger(line.cents))).toBe(true);
          expect(new Set(lines.map(({ account }) => account)).size).toBe(lines.length);
        }
      }),
    );
  });

  test('that does not add up cannot be booked', () => {
    const rich = balancesOf(allocationLines(100_000, 0));
    expect(canBook(rich, [{ account: 'reserved', cents: 1 }])).toBe(false);
  });

  test('is split with a half cent up, and never loses one', () => {
    expect([shareOf(1, 50), shareOf(101, 25), shareOf(100, 33), shareOf(999, 100)]).toEqual([1, 25, 33, 999]);
    const [provider, own] = allocationLines(101, 50);
    expect([provider?.cents, own?.cents]).toEqual([-50, -51]);
  });
});

/** One thing that somebody tries; which request it is about is drawn as well. */
const step = fc.record({
  kind: fc.constantFrom('allocate', 'ask', 'ask', 'ask', 'approve', 'refuse', 'pay', 'lapse', 'correct'),
  at: fc.nat(30),
  amount: cents,
});

interface Fund {
  lines: Line[];
  requests: { state: string; amount: number; payment?: Line[] }[];
}

/** Carries a step out if the fund can bear it; else nothing happens. */
function tryStep(fund: Fund, { kind, at, amount }: { kind: string; at: number; amount: number }): void {
  const book = (lines: Line[]): boolean => {
    const isPossible = canBook(balancesOf(fund.lines), lines);
    if (isPossible) fund.lines.push(...lines);
    return isPossible;
  };
  if (kind === 'allocate') return void book(allocationLines(amount, at));
  if (kind === 'ask') {
    if (book(reservationLines(amount))) fund.requests.push({ state: 'asked', amount });
    return;
  }
  const request = fund.requests[at % Math.max(fund.requests.length, 1)];
  if (request === undefined) return;
  const payment = paymentLines(request.amount, Math.max(1, request.amount - (amount % 100)));
  const [from, to, lines] = {
    approve: ['asked', 'approved', approvalLines(request.amount)] as const,
    refuse: ['asked', 'refused', refusalLines(request.amount)] as const,
    pay: ['approved', 'paid', payment] as const,
    lapse: ['approved', 'lapsed', lapseLines(request.amount)] as const,
    correct: ['paid', 'approved', counterLines(request.payment ?? [])] as const,
  }[kind] ?? ['', '', []];
  if (request.state !== from || !book([...lines])) return;
  request.state = to;
  if (to === 'paid') request.payment = payment;
}

/** What somebody does in one of three years of a fund: as above, or sends on what is left. */
const yearStep = fc.record({ year: fc.nat(2), end: fc.constantFrom('no', 'no', 'no', 'carry', 'return'), step });

describe('over the years', () => {
  test('no cent is lost or made when what is left is carried over or given back', () => {
    fc.assert(
      fc.property(fc.array(yearStep, { maxLength: 80 }), (steps) => {
        const years: Fund[] = [300_000, 200_000, 100_000].map((cents) => ({
          lines: [...allocationLines(cents, 20)],
          requests: [],
        }));
        for (const { year, end, step: one } of steps) {
          const [fund, next] = [years[year], years[year + 1]];
          if (fund === undefined) continue;
          const left = balancesOf(fund.lines).available;
          if (end === 'no') tryStep(fund, one);
          else if (left > 0 && end === 'return') fund.lines.push(...returnLines(left));
          else if (left > 0 && next !== undefined) {
            fund.lines.push(...carryOutLines(left));
            next.lines.push(...carryInLines(left));
          }
          const all = years.map(({ lines }) => balancesOf(lines));
          for (const balances of all) {
            const { available, reserved, committed, paid, carried, returned } = balances;
            expect(Math.min(available, reserved, committed, paid, carried, returned)).toBeGreaterThanOrEqual(0);
            expect(available + reserved + committed + paid + carried + returned).toBe(cameInto(balances));
          }
          const sum = (of: (balances: Balances) => number): number => all.reduce((all, one) => all + of(one), 0);
          expect(sum(({ carried, brought }) => carried + brought)).toBe(0);
          // Of all years together: what was allocated is there, spent or given back.
          const kept = sum(
            ({ available, reserved, committed, paid, returned }) => available + reserved + committed + paid + returned,
          );
          expect(kept).toBe(sum(allocatedIn));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('in whatever order people ask, decide, pay, let go and correct', () => {
  test('a fund is never below zero and its accounts add up to nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const fund: Fund = { lines: [...allocationLines(400_000, 20)], requests: [] };
        for (const one of steps) {
          tryStep(fund, one);
          const balances = balancesOf(fund.lines);
          const { available, reserved, committed, paid } = balances;
          expect(Math.min(available, reserved, committed, paid)).toBeGreaterThanOrEqual(0);
          expect(accounts.reduce((sum, account) => sum + balances[account], 0)).toBe(0);
          expect(available + reserved + committed + paid).toBe(allocatedIn(balances));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('what is reserved and promised is exactly what the requests in those states ask', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const fund: Fund = { lines: [...allocationLines(900_000, 0)], requests: [] };
        for (const one of steps) tryStep(fund, one);
        const sumOf = (state: string): number =>
          fund.requests.filter((one) => one.state === state).reduce((sum, { amount }) => sum + amount, 0);
        const { reserved, committed } = balancesOf(fund.lines);
        expect({ reserved, committed }).toEqual({ reserved: sumOf('asked'), committed: sumOf('approved') });
      }),
      { numRuns: 400 },
    );
  });
});
