import { Conflict, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { EntryKind } from './budget.schema.ts';
import type { FundRow } from './budget.table.ts';
import { findBalances, findFundForBooking, insertEntry } from './ledger.queries.ts';
import { canBook, type Line } from './ledger.rules.ts';

/** What an entry is about. */
export interface Booking {
  kind: EntryKind;
  lines: readonly Line[];
  requestId?: string;
  correctsId?: string;
  pairedId?: string;
  note?: string;
}

/** The fund, held for booking; NotFound elsewhere. */
export async function holdFund(ctx: RequestContext, fundId: string): Promise<FundRow> {
  const fund = await findFundForBooking(ctx, fundId);
  if (fund === undefined) throw new NotFound();
  return fund;
}

/** Adds an entry to the ledger of a fund that is held, and gives its id. Throws Conflict when the fund cannot bear it. */
export async function bookEntry(ctx: RequestContext, fund: FundRow, booking: Booking): Promise<string> {
  const { kind, lines, requestId = null, correctsId = null, pairedId = null, note = '' } = booking;
  if (!canBook(await findBalances(ctx, fund.id), lines)) throw new Conflict('fund-too-small');
  const { id: fundId, municipalityId } = fund;
  const id = newId();
  await insertEntry(ctx, { id, municipalityId, fundId, requestId, kind, correctsId, pairedId, note }, lines);
  return id;
}
