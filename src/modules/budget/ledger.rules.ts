import { accounts, type Account, type EntryKind } from './budget.schema.ts';

/** One side of an entry: what goes on to an account, or off it when it is below zero. In cents. */
export interface Line {
  account: Account;
  cents: number;
}

/** What stands on each account of a fund, in cents. */
export type Balances = Readonly<Record<Account, number>>;

// Where the money came from; everything else must never be below zero.
const sources: readonly Account[] = ['allocation', 'cofunding', 'brought'];

/** A whole percentage of an amount, a half cent up. */
export const shareOf = (cents: number, percent: number): number => Math.floor((cents * percent + 50) / 100);

const withoutZero = (lines: readonly Line[]): Line[] => lines.filter(({ cents }) => cents !== 0);
const move = (cents: number, from: Account, to: Account): Line[] => [
  { account: from, cents: -cents },
  { account: to, cents },
];

/** Money that comes into a fund, of which the municipality pays `percent` itself. */
export function allocationLines(cents: number, percent: number): Line[] {
  const own = shareOf(cents, percent);
  return withoutZero([
    { account: 'allocation', cents: own - cents },
    { account: 'cofunding', cents: -own },
    { account: 'available', cents },
  ]);
}

/** What each step of a request does with its amount. */
export const reservationLines = (cents: number): Line[] => move(cents, 'available', 'reserved');
export const approvalLines = (cents: number): Line[] => move(cents, 'reserved', 'committed');
export const refusalLines = (cents: number): Line[] => move(cents, 'reserved', 'available');
export const lapseLines = (cents: number): Line[] => move(cents, 'committed', 'available');

/** What was paid leaves the fund; what it turned out not to need comes free. */
export function paymentLines(approvedCents: number, paidCents: number): Line[] {
  return withoutZero([
    { account: 'committed', cents: -approvedCents },
    { account: 'paid', cents: paidCents },
    { account: 'available', cents: approvedCents - paidCents },
  ]);
}

/** The same entry turned around. */
export const counterLines = (lines: readonly Line[]): Line[] =>
  lines.map(({ account, cents }) => ({ account, cents: -cents }));

/** Whether what goes off and what goes on is the same. */
export const isBalanced = (lines: readonly Line[]): boolean => lines.reduce((sum, { cents }) => sum + cents, 0) === 0;

const nothing: Balances = {
  ...{ allocation: 0, cofunding: 0, brought: 0 },
  ...{ available: 0, reserved: 0, committed: 0, paid: 0, carried: 0, returned: 0 },
};

/** What all lines of a fund add up to, per account. */
export function balancesOf(lines: readonly Line[]): Balances {
  const sums = { ...nothing };
  for (const { account, cents } of lines) sums[account] += cents;
  return sums;
}

/** Whether a fund can bear an entry: both sides are equal and nothing of what is there goes below zero. */
export function canBook(balances: Balances, lines: readonly Line[]): boolean {
  const moved = balancesOf(lines);
  const isCovered = (account: Account): boolean => moved[account] >= 0 || balances[account] + moved[account] >= 0;
  return isBalanced(lines) && accounts.every((account) => sources.includes(account) || isCovered(account));
}

/** What was allocated to a fund, own part and all. */
export const allocatedIn = ({ allocation, cofunding }: Balances): number => -(allocation + cofunding);

/** Everything that ever came into a fund: allocated, or brought from the year before. */
export const cameInto = (balances: Balances): number => allocatedIn(balances) - balances.brought;

/** What is left of a fund that is closed, on its way: out of the one and into that of the next year, or back. */
export const carryOutLines = (cents: number): Line[] => move(cents, 'available', 'carried');
export const carryInLines = (cents: number): Line[] => move(cents, 'brought', 'available');
export const returnLines = (cents: number): Line[] => move(cents, 'available', 'returned');

// The other kinds follow from a request: there its own steps take them back.
const correctable: readonly EntryKind[] = ['allocation', 'payment'];

/** Whether an entry may be turned around: once, and never the counter-entry itself. */
export const canCorrect = ({ kind, isCorrected }: { kind: EntryKind; isCorrected: boolean }): boolean =>
  !isCorrected && correctable.includes(kind);
