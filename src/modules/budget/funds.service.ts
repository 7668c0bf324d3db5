import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { bookEntry, holdFund } from './book-entry.ts';
import { getRequestForChange, moveRequest } from './budget.queries.ts';
import { canMoveRequest } from './budget.rules.ts';
import type { FundRow } from './budget.table.ts';
import { findEntries, insertFund, type EntryWithLines } from './ledger.queries.ts';
import { allocationLines, canCorrect, counterLines } from './ledger.rules.ts';

/** A fund as the form tells it. */
export interface ToldFund {
  municipalityId: string;
  name: string;
  year: number;
  cofundingPercent: number;
  amountCents: number;
}

/** Opens a fund with its first allocation. Throws Invalid when its kind is unknown or it is there already. */
export async function openFund(ctx: RequestContext, told: ToldFund): Promise<FundRow> {
  const { amountCents, ...columns } = told;
  if (!ctx.actor.municipalityIds.includes(told.municipalityId)) throw new NotFound();
  const { fundNames } = await getSettings(ctx, told.municipalityId);
  if (!fundNames.includes(told.name)) throw new Invalid({ name: 'fund-name-missing' });
  const fund = await insertFund(ctx, { ...columns, id: newId() });
  if (fund === undefined) throw new Invalid({ name: 'fund-exists' });
  recordFund(ctx, fund, { event: 'budget.fund-opened', detail: { name: fund.name, year: fund.year } });
  await bookAllocation(ctx, fund, { amountCents, note: '' });
  return fund;
}

/** Adds money to a fund. Throws Conflict when it is closed. */
export async function allocateToFund(
  ctx: RequestContext,
  told: { fundId: string; amountCents: number; note: string },
): Promise<void> {
  const fund = await holdFund(ctx, told.fundId);
  if (fund.closedAt !== null) throw new Conflict('fund-closed');
  await bookAllocation(ctx, fund, told);
}

async function bookAllocation(
  ctx: RequestContext,
  fund: FundRow,
  { amountCents, note }: { amountCents: number; note: string },
): Promise<void> {
  await bookEntry(ctx, fund, { kind: 'allocation', note, lines: allocationLines(amountCents, fund.cofundingPercent) });
  recordFund(ctx, fund, { event: 'budget.allocated', detail: { amountCents } });
}

/** One entry of a fund; NotFound elsewhere. */
export async function getEntry(
  ctx: RequestContext,
  { fundId, entryId }: { fundId: string; entryId: string },
): Promise<EntryWithLines> {
  const [entry] = await findEntries(ctx, { fundId, entryId, limit: 1 });
  if (entry === undefined) throw new NotFound();
  return entry;
}

/**
 * Turns an entry around with a counter-entry; a payment that is corrected is to be paid again or lapses. Throws Conflict
 * when it was corrected already, is of a kind that follows from a request, or leaves the fund below zero.
 */
export async function correctEntry(
  ctx: RequestContext,
  told: { fundId: string; entryId: string; note: string },
): Promise<void> {
  const fund = await holdFund(ctx, told.fundId);
  const entry = await getEntry(ctx, told);
  if (!canCorrect(entry)) throw new Conflict('entry-not-correctable');
  const { requestId, lines } = entry;
  await bookEntry(ctx, fund, {
    kind: 'correction',
    correctsId: entry.id,
    note: told.note,
    lines: counterLines(lines),
    ...(requestId === null ? {} : { requestId }),
  });
  if (requestId !== null) await takePaymentBack(ctx, requestId);
  recordFund(ctx, fund, { event: 'budget.corrected', detail: { entryId: entry.id, kind: entry.kind } });
}

async function takePaymentBack(ctx: RequestContext, requestId: string): Promise<void> {
  const request = await getRequestForChange(ctx, requestId);
  if (!canMoveRequest(request.state, 'approved')) throw new Conflict('entry-not-correctable');
  const moved = await moveRequest(ctx, request, { state: 'approved', paidCents: null, endedAt: null });
  if (moved === undefined) throw new Conflict('changed-meanwhile');
  const { municipalityId, caseId, personId } = request;
  recordAudit(ctx, 'budget.payment-corrected', {
    municipalityId,
    caseId,
    subjectId: requestId,
    personIds: [personId],
    detail: { paidCents: request.paidCents },
  });
}

/** Records in the trail what was done with a fund. */
export function recordFund(
  ctx: RequestContext,
  { id: subjectId, municipalityId }: FundRow,
  { event, detail }: { event: string; detail: Record<string, unknown> },
): void {
  recordAudit(ctx, event, { municipalityId, subjectId, detail });
}
