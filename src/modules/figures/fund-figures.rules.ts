import type { Shown } from './figure.schema.ts';

/** The money of one fund of one year in cents, and over how many requests it is. */
interface FundCounts {
  year: number;
  name: string;
  cameIn: number;
  brought: number;
  paid: number;
  payments: number;
  reserved: number;
  reservations: number;
  available: number;
  wentOut: number;
}

/** The same in euros, as it may be seen. */
export interface ShownFund {
  year: number;
  name: string;
  cameIn: Shown;
  paid: Shown;
  reserved: Shown;
  wentOut: Shown;
  available: Shown;
}

/**
 * Hides an amount over a few requests, for with one payment it is the payment. What came in is the sum of all that became
 * of it, so what is left is hidden as well, and what the fund of the next year brought along from it.
 */
export function showFunds(funds: readonly FundCounts[], threshold: number): ShownFund[] {
  // No request has no amount to tell.
  const isShown = (requests: number): boolean => requests === 0 || requests >= threshold;
  const isInShown = ({ name, year, brought }: FundCounts): boolean => {
    const before = funds.find((fund) => fund.name === name && fund.year === year - 1);
    return brought === 0 || (before !== undefined && isRestShown(before));
  };
  const isRestShown = (fund: FundCounts): boolean =>
    isShown(fund.payments) && isShown(fund.reservations) && isInShown(fund);
  return funds.map((fund) => ({
    year: fund.year,
    name: fund.name,
    cameIn: euros(fund.cameIn, isInShown(fund)),
    paid: euros(fund.paid, isShown(fund.payments)),
    reserved: euros(fund.reserved, isShown(fund.reservations)),
    wentOut: euros(fund.wentOut, isRestShown(fund)),
    available: euros(fund.available, isRestShown(fund)),
  }));
}

const euros = (cents: number, isShown: boolean): Shown =>
  isShown ? { kind: 'number', value: Math.round(cents / 100) } : { kind: 'hidden' };
