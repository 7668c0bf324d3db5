import { Conflict, Invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn, yearOf } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getCase, isOpenState } from '../cases/cases.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { bookEntry, holdFund, type Booking } from './book-entry.ts';
import {
  getRequest,
  getRequestForChange,
  insertRequest,
  moveRequest,
  sumByMandate,
  type RequestStep,
  type ShownRequest,
} from './budget.queries.ts';
import { canMoveRequest, isWithinMandate, mayDecide, mayPay, unneededState } from './budget.rules.ts';
import type { DecidedHow } from './budget.schema.ts';
import type { FundRow, RequestRow } from './budget.table.ts';
import { findFundForBooking } from './ledger.queries.ts';
import { approvalLines, lapseLines, paymentLines, refusalLines, reservationLines } from './ledger.rules.ts';
import { mandateIn } from './mandate.ts';

/** A request as the form tells it. */
export interface ToldRequest {
  caseId: string;
  fundId: string;
  what: string;
  amountCents: number;
  why: string;
  prevents: string;
  bottleneck: string;
  averted: string;
}

/**
 * Asks for money: it is reserved at once, and approved at once when the mandate allows. Throws Invalid when fund or
 * bottleneck is not one of this municipality and year, Conflict when the fund has too little left.
 */
export async function askBudget(ctx: RequestContext, told: ToldRequest): Promise<RequestRow> {
  const file = await getCase(ctx, told.caseId);
  if (!isOpenState(file.state)) throw new Conflict('budget-case-closed');
  const { municipalityId, personId } = file;
  const settings = await getSettings(ctx, municipalityId);
  if (!settings.bottlenecks.includes(told.bottleneck)) throw new Invalid({ bottleneck: 'bottleneck-missing' });
  if (!settings.averted.includes(told.averted)) throw new Invalid({ averted: 'averted-missing' });
  const fund = await findFundForBooking(ctx, told.fundId);
  const isUsable = fund?.municipalityId === municipalityId && fund.year === yearOf(todayIn(ctx.now));
  if (fund === undefined || !isUsable) throw new Invalid({ fundId: 'fund-missing' });
  if (fund.closedAt !== null) throw new Invalid({ fundId: 'fund-closed' });
  const mandate = mandateIn(settings);
  const earlierCents = await sumByMandate(ctx, { municipalityId, fundId: fund.id, caseId: told.caseId });
  const asked = await insertRequest(ctx, { ...told, id: newId(), municipalityId, mandateCents: mandate.perRequest });
  await bookEntry(ctx, fund, {
    kind: 'reservation',
    requestId: asked.id,
    lines: reservationLines(asked.amountCents),
  });
  record(ctx, 'budget.asked', { ...asked, personId });
  if (!isWithinMandate({ amountCents: asked.amountCents, earlierCents }, mandate)) return asked;
  return approve(ctx, { fund, request: { ...asked, personId } }, { how: 'mandate', note: '' });
}

/** Which request, and the version that was on the page. */
export interface SeenRequest {
  requestId: string;
  version: number;
}

interface Held {
  fund: FundRow;
  request: RequestRow & Pick<ShownRequest, 'personId'>;
}

async function hold(ctx: RequestContext, { requestId, version }: SeenRequest): Promise<Held> {
  const { fundId } = await getRequest(ctx, requestId);
  const fund = await holdFund(ctx, fundId);
  const request = await getRequestForChange(ctx, requestId);
  if (request.version !== version) throw new Conflict('changed-meanwhile');
  return { fund, request };
}

/** A second person decides. Throws Conflict when it is their own request, or was decided already. */
export async function decideRequest(
  ctx: RequestContext,
  seen: SeenRequest & { decision: 'approve' | 'refuse'; note: string },
): Promise<RequestRow> {
  const held = await hold(ctx, seen);
  const { request } = held;
  if (request.state !== 'asked') throw new Conflict('request-does-not-allow');
  if (!mayDecide(request, ctx.actor.userId)) throw new Conflict('own-request');
  const { decision, note } = seen;
  if (decision === 'approve') return approve(ctx, held, { how: 'person', note });
  return carryOut(ctx, held, {
    step: { state: 'refused', ...decided(ctx, { how: 'person', note }), endedAt: ctx.now },
    booking: { kind: 'refusal', lines: refusalLines(request.amountCents) },
  });
}

interface Decision {
  how: DecidedHow;
  note: string;
}

const decided = ({ actor, now }: RequestContext, { how, note }: Decision) => ({
  decidedHow: how,
  decidedBy: actor.userId,
  decidedByName: actor.name,
  decidedAt: now,
  decisionNote: note,
});

function approve(ctx: RequestContext, held: Held, decision: Decision): Promise<RequestRow> {
  return carryOut(ctx, held, {
    step: { state: 'approved', ...decided(ctx, decision) },
    booking: { kind: 'approval', lines: approvalLines(held.request.amountCents) },
  });
}

/** Whether the actor may pay this request: above an amount not who decided about it. */
export async function canPay(ctx: RequestContext, request: RequestRow): Promise<boolean> {
  const { budgetPayByOtherEuros } = await getSettings(ctx, request.municipalityId);
  return mayPay(request, { userId: ctx.actor.userId, limitCents: budgetPayByOtherEuros * 100 });
}

/** Tells what was paid; what was approved and not needed comes free. Throws Invalid when it is more than was approved. */
export async function payRequest(ctx: RequestContext, seen: SeenRequest & { paidCents: number }): Promise<RequestRow> {
  const held = await hold(ctx, seen);
  const { amountCents } = held.request;
  const { paidCents } = seen;
  if (!(await canPay(ctx, held.request))) throw new Conflict('payer-decided');
  if (paidCents > amountCents) throw new Invalid({ amount: 'paid-more-than-approved' });
  return carryOut(ctx, held, {
    step: { state: 'paid', paidCents, endedAt: ctx.now },
    booking: { kind: 'payment', lines: paymentLines(amountCents, paidCents) },
  });
}

/** Ends a request that is no longer needed: what was asked is withdrawn, what was approved lapses. */
export async function endRequest(ctx: RequestContext, seen: SeenRequest): Promise<RequestRow> {
  const held = await hold(ctx, seen);
  const state = unneededState(held.request.state);
  if (state === undefined) throw new Conflict('request-does-not-allow');
  const { amountCents } = held.request;
  return carryOut(ctx, held, {
    step: { state, endedAt: ctx.now },
    booking:
      state === 'withdrawn'
        ? { kind: 'withdrawal', lines: refusalLines(amountCents) }
        : { kind: 'lapse', lines: lapseLines(amountCents) },
  });
}

/** What was approved and will not be used comes free; what still waits is not for who pays to end. */
export async function lapseRequest(ctx: RequestContext, seen: SeenRequest): Promise<RequestRow> {
  const { state } = await getRequest(ctx, seen.requestId);
  if (state === 'asked') throw new Conflict('request-does-not-allow');
  return endRequest(ctx, seen);
}

/** Moves the request, books what that means, and records it: all or nothing. */
async function carryOut(
  ctx: RequestContext,
  { fund, request }: Held,
  { step, booking }: { step: RequestStep; booking: Booking },
): Promise<RequestRow> {
  if (!canMoveRequest(request.state, step.state)) throw new Conflict('request-does-not-allow');
  const moved = await moveRequest(ctx, request, step);
  if (moved === undefined) throw new Conflict('changed-meanwhile');
  await bookEntry(ctx, fund, { ...booking, requestId: request.id });
  record(ctx, `budget.${step.state}`, { ...moved, personId: request.personId });
  return moved;
}

// What was written is free text: the request has it, the trail tells amounts and states.
function record(ctx: RequestContext, event: string, request: Held['request']): void {
  const { id, municipalityId, caseId, personId, fundId, amountCents, paidCents, decidedHow } = request;
  recordAudit(ctx, event, {
    municipalityId,
    caseId,
    subjectId: id,
    personIds: [personId],
    detail: { fundId, amountCents, paidCents, decidedHow },
  });
}
