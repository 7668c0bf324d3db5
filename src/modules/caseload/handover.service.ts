import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { Actor, RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { moveAssignment, record } from './assign.service.ts';
import { findLoads, getRioCase, holdRio } from './caseload.queries.ts';
import { changeOfLoad, type LoadChange } from './caseload.rules.ts';
import type { HandoverRow } from './caseload.table.ts';
import { findRios } from './find-rios.ts';
import { limitsIn } from './limits.ts';

/** Every read of handovers starts here: about files that the actor may see, and those offered to the actor. */
function selectVisibleHandovers(ctx: RequestContext) {
  return ctx.db
    .selectFrom('rioHandover')
    .where('rioHandover.municipalityId', 'in', ctx.actor.municipalityIds)
    .where((is) =>
      is.or([
        is('rioHandover.caseId', 'in', selectVisibleCases(ctx).select('caseFile.id')),
        is.and([is('rioHandover.toId', '=', ctx.actor.userId), is('rioHandover.state', '=', 'offered')]),
      ]),
    );
}

/** One handover; NotFound when the actor has nothing to do with it. */
export async function getHandover(ctx: RequestContext, handoverId: string): Promise<HandoverRow> {
  const found = await selectVisibleHandovers(ctx).selectAll().where('id', '=', handoverId).executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** Handovers that wait for an answer, the oldest on top; of one file when given. */
export function findOpenHandovers(ctx: RequestContext, caseId?: string): Promise<HandoverRow[]> {
  return selectVisibleHandovers(ctx)
    .selectAll()
    .where('state', '=', 'offered')
    .$if(caseId !== undefined, (query) => query.where('caseId', '=', caseId ?? ''))
    .orderBy('offeredAt')
    .execute();
}

/**
 * The scope of who was offered a file: until the answer it is not theirs, but the page of the handover shows it. Only for
 * the file of a handover that `getHandover` gave.
 */
export const reachingOffered = (ctx: RequestContext, { toId, state }: HandoverRow): RequestContext =>
  state === 'offered' && toId === ctx.actor.userId ? { ...ctx, actor: reachingAll(ctx.actor) } : ctx;

const reachingAll = (actor: Actor): Actor => ({
  ...actor,
  caseScope: 'all',
  permissions: new Set([...actor.permissions, 'case:read-zvh']),
});

/** A handover as the form tells it. */
export interface ToldOffer {
  caseId: string;
  toId: string;
  agreements: string;
  nextSteps: string;
}

/** Offers a file to another officer; it stays with the giver until the receiver accepts. */
export async function offerHandover(ctx: RequestContext, told: ToldOffer): Promise<HandoverRow> {
  const file = await getRioCase(ctx, told.caseId);
  const fromId = file.rioId ?? file.workerId;
  if (fromId === null) throw new Conflict('handover-no-giver');
  if (fromId !== ctx.actor.userId && !can(ctx.actor, 'caseload:assign')) throw new Conflict('handover-not-yours');
  if (!file.isOpen) throw new Conflict('rio-case-closed');
  if (told.toId === fromId) throw new Invalid({ toId: 'handover-to-self' });
  const rios = await findRios(ctx, file.municipalityId);
  if (!rios.some(({ userId }) => userId === told.toId)) throw new Invalid({ toId: 'rio-missing' });
  const offered = await ctx.db
    .insertInto('rioHandover')
    .values({
      ...{ ...told, id: newId(), municipalityId: file.municipalityId, fromId, answeredAt: null },
      ...{ offeredByName: ctx.actor.name, offeredAt: ctx.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (offered === undefined) throw new Conflict('handover-open-already');
  record(ctx, file, { event: 'caseload.handover-offered', fromId, toId: told.toId });
  return offered;
}

/** What taking over would do to the load of the receiver. */
export async function loadOfReceiver(ctx: RequestContext, handover: HandoverRow): Promise<LoadChange> {
  const { municipalityId, toId, caseId } = handover;
  const file = await getRioCase(reachingOffered(ctx, handover), caseId);
  const loads = await findLoads(ctx, municipalityId, [toId]);
  return changeOfLoad(loads.get(toId)?.halves ?? 0, [file], limitsIn(await getSettings(ctx, municipalityId)));
}

/** Which handover, over the version on the page, and what the receiver says. */
export interface ToldAnswer {
  handoverId: string;
  version: number;
  choice: 'accept' | 'decline';
  answer: string;
}

/**
 * The receiver accepts, and only then the file moves; or declines with a reason. Above the ceiling accepting asks a reason
 * too. Throws Conflict for anybody else.
 */
export async function answerHandover(ctx: RequestContext, told: ToldAnswer): Promise<HandoverRow> {
  const handover = await getHandover(ctx, told.handoverId);
  if (handover.toId !== ctx.actor.userId) throw new Conflict('handover-for-another');
  if (handover.state !== 'offered') throw new Conflict('handover-answered');
  if (told.choice === 'accept') return accept(ctx, handover, told);
  if (told.answer.length < 3) throw new Invalid({ answer: 'handover-answer-missing' });
  return settle(ctx, handover, { ...told, state: 'declined' });
}

async function accept(ctx: RequestContext, handover: HandoverRow, told: ToldAnswer): Promise<HandoverRow> {
  const { municipalityId, fromId, toId, caseId } = handover;
  for (const rioId of [fromId, toId].sort()) await holdRio(ctx, municipalityId, rioId);
  const { level } = await loadOfReceiver(ctx, handover);
  if (level === 'over' && told.answer.length < 3) throw new Invalid({ answer: 'handover-over-missing' });
  const reaching = reachingOffered(ctx, handover);
  const file = await getRioCase(reaching, caseId);
  if ((file.rioId ?? file.workerId) !== fromId) throw new Conflict('handover-overtaken');
  const accepted = await settle(ctx, handover, { ...told, state: 'accepted' });
  const overReason = level === 'over' ? told.answer : '';
  await moveAssignment(reaching, file, { rioId: toId, reason: 'Overgedragen en aanvaard.', overReason });
  return accepted;
}

/** Takes an offer back before it is answered. */
export async function withdrawHandover(
  ctx: RequestContext,
  told: { handoverId: string; version: number },
): Promise<HandoverRow> {
  const handover = await getHandover(ctx, told.handoverId);
  if (handover.fromId !== ctx.actor.userId && !can(ctx.actor, 'caseload:assign'))
    throw new Conflict('handover-not-yours');
  return settle(ctx, handover, { version: told.version, state: 'withdrawn', answer: '' });
}

async function settle(
  ctx: RequestContext,
  handover: HandoverRow,
  { version, state, answer }: { version: number; state: 'accepted' | 'declined' | 'withdrawn'; answer: string },
): Promise<HandoverRow> {
  if (handover.state !== 'offered') throw new Conflict('handover-answered');
  const settled = await ctx.db
    .updateTable('rioHandover')
    .set({ state, answer, answeredAt: ctx.now, version: version + 1 })
    .where('municipalityId', '=', handover.municipalityId)
    .where('id', '=', handover.id)
    .where('state', '=', 'offered')
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (settled === undefined) throw new Conflict('changed-meanwhile');
  const file = await getRioCase(reachingOffered(ctx, handover), handover.caseId);
  record(ctx, file, { event: `caseload.handover-${state}`, fromId: handover.fromId, toId: handover.toId });
  return settled;
}
