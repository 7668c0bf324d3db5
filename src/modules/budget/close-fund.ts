import { Conflict } from '../../kernel/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { bookEntry, holdFund } from './book-entry.ts';
import type { Remainder } from './budget.schema.ts';
import type { FundRow } from './budget.table.ts';
import { recordFund } from './funds.service.ts';
import { findBalances, findNextFund, markClosed } from './ledger.queries.ts';
import { carryInLines, carryOutLines, returnLines } from './ledger.rules.ts';

/** Closes a fund: nothing new is asked of it; what was asked is decided and paid as before. Throws Conflict when it is closed. */
export async function closeFund(ctx: RequestContext, fundId: string): Promise<void> {
  const fund = await holdFund(ctx, fundId);
  if ((await markClosed(ctx, fund)) === undefined) throw new Conflict('fund-closed');
  recordFund(ctx, fund, { event: 'budget.fund-closed', detail: {} });
}

/**
 * Sends what is left of a closed fund to that of the next year, or back to who gave it. Throws Conflict when the fund is
 * open, nothing is left, or the municipality did not agree that this kind of fund carries over.
 */
export async function settleRemainder(ctx: RequestContext, told: { fundId: string; to: Remainder }): Promise<void> {
  const fund = await holdFund(ctx, told.fundId);
  if (fund.closedAt === null) throw new Conflict('fund-open');
  const { available } = await findBalances(ctx, fund.id);
  if (available === 0) throw new Conflict('nothing-left');
  if (told.to === 'next-year') await carryOver(ctx, fund, available);
  else await bookEntry(ctx, fund, { kind: 'return', lines: returnLines(available) });
  recordFund(ctx, fund, { event: 'budget.remainder-settled', detail: { to: told.to, cents: available } });
}

// The earlier year is held first: everybody who holds two funds takes them in that order.
async function carryOver(ctx: RequestContext, fund: FundRow, cents: number): Promise<void> {
  const { fundsCarriedOver } = await getSettings(ctx, fund.municipalityId);
  if (!fundsCarriedOver.includes(fund.name)) throw new Conflict('carry-over-not-agreed');
  const found = await findNextFund(ctx, fund);
  const next = found === undefined ? undefined : await holdFund(ctx, found.id);
  if (next?.closedAt !== null) throw new Conflict('next-fund-missing');
  const pairedId = await bookEntry(ctx, fund, { kind: 'carry-out', lines: carryOutLines(cents) });
  await bookEntry(ctx, next, { kind: 'carry-in', pairedId, lines: carryInLines(cents) });
}
