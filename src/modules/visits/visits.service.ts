import { Conflict, Invalid } from '../../kernel/errors.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { clockTimeOf } from '../../kernel/wall-clock.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { logContactOf } from '../contacts/contacts.public.ts';
import { recordVisit } from './ask-visit.ts';
import { moveVisit, type VisitStep } from './visit-changes.queries.ts';
import { getVisitForChange, type ShownVisit } from './visits.queries.ts';
import { canMoveVisit, momentOfOutcome, refuseDay, stateAfter } from './visits.rules.ts';
import type { VisitOutcome } from './visits.schema.ts';
import type { VisitRow } from './visits.table.ts';

/** Which visit, and the version that was on the page. */
export interface SeenVisit {
  visitId: string;
  version: number;
}

/** A day and a time on the clock. */
interface Moment {
  on: LocalDate;
  at: string;
}

/** Asks the prison for a visit on a day, for the first time or again. Throws Invalid on a day that cannot be. */
export async function askPrison(ctx: RequestContext, seen: SeenVisit & Moment & { prison: string }): Promise<VisitRow> {
  const visit = await getSeen(ctx, seen);
  checkDay(ctx, visit, seen.on);
  const step = { state: 'asked', prison: seen.prison, visitOn: seen.on, visitAt: seen.at } as const;
  return carryOut(ctx, visit, step);
}

/** The prison said yes, perhaps on another day. Throws Invalid on a day that cannot be. */
export async function confirmVisit(ctx: RequestContext, seen: SeenVisit & Moment): Promise<VisitRow> {
  const visit = await getSeen(ctx, seen);
  checkDay(ctx, visit, seen.on);
  return carryOut(ctx, visit, { state: 'confirmed', visitOn: seen.on, visitAt: seen.at });
}

/**
 * Says what became of a visit, which also goes into the contact log. Throws Invalid when it cannot have been yet, or when
 * the reason why it was not held is missing.
 */
export async function settleVisit(
  ctx: RequestContext,
  seen: SeenVisit & { outcome: VisitOutcome; note: string },
): Promise<VisitRow> {
  const visit = await getSeen(ctx, seen);
  const { outcome, note } = seen;
  const { caseId, visitOn, visitAt, visitorRole } = visit;
  const state = stateAfter(outcome);
  if (visitOn === null || visitAt === null || !canMoveVisit(visit.state, state)) {
    throw new Conflict('visit-does-not-allow');
  }
  const moment = momentOfOutcome({ visitOn, visitAt }, outcome, ctx.now);
  if (moment === undefined) throw new Invalid({ outcome: 'visit-not-yet' });
  const contact = await logContactOf(
    ctx,
    { ...visit, id: caseId },
    {
      ...{ type: 'prison-visit', outcome, note, on: todayIn(moment), at: clockTimeOf(moment) },
      withWhom: visitorRole === 'case-manager' ? 'prison' : 'participant',
    },
  );
  return carryOut(ctx, visit, { state, outcome, outcomeNote: note, contactId: contact.id, ...ended(ctx) });
}

/** Calls a visit off that is no longer needed. */
export async function cancelVisit(ctx: RequestContext, seen: SeenVisit & { note: string }): Promise<VisitRow> {
  const visit = await getSeen(ctx, seen);
  return carryOut(ctx, visit, { state: 'cancelled', outcomeNote: seen.note, ...ended(ctx) });
}

const ended = ({ actor, now }: RequestContext) => ({ endedBy: actor.userId, endedAt: now });

async function getSeen(ctx: RequestContext, { visitId, version }: SeenVisit): Promise<ShownVisit> {
  const visit = await getVisitForChange(ctx, visitId);
  if (visit.version !== version) throw new Conflict('changed-meanwhile');
  return visit;
}

/** Throws Invalid when a visit cannot be on this day. */
export function checkDay(ctx: RequestContext, visit: ShownVisit, on: LocalDate): void {
  const reason = refuseDay(on, visit, todayIn(ctx.now));
  if (reason !== undefined) throw new Invalid({ on: reason });
}

/** Moves a visit and records it. Who carries out what was asked of a role makes it theirs. */
export async function carryOut(ctx: RequestContext, visit: ShownVisit, step: VisitStep): Promise<VisitRow> {
  if (!canMoveVisit(visit.state, step.state)) throw new Conflict('visit-does-not-allow');
  const isTaken = visit.visitorId === null && visit.isMine && !can(ctx.actor, 'visit:plan');
  const moved = await moveVisit(ctx, visit, isTaken ? { ...step, visitorId: ctx.actor.userId } : step);
  if (moved === undefined) throw new Conflict('changed-meanwhile');
  recordVisit(ctx, `visit.${moved.state}`, { ...moved, personId: visit.personId });
  return moved;
}
