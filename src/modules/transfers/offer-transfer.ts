import { Conflict, Invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { countOpenRequests } from '../budget/budget.public.ts';
import { findCasesOfPerson, holdCaseToTransfer, isOpenState, type CaseFile } from '../cases/cases.public.ts';
import { findMunicipalities } from '../municipalities/municipalities.public.ts';
import { findConditions } from '../needs/needs.public.ts';
import { findNoticesOfPerson } from '../notices/notices.public.ts';
import { getPerson } from '../persons/persons.public.ts';
import { countOpenVisits } from '../visits/visits.public.ts';
import { transferProblem } from './transfers.rules.ts';
import { answerTransfer, getTransfer, insertTransfer } from './transfers.queries.ts';
import type { OfferedLight } from './transfers.schema.ts';
import type { TransferOffer } from './transfers.table.ts';

/** Why this file cannot go now; undefined when it can. */
export async function problemOf(ctx: RequestContext, file: CaseFile) {
  // Whether there is a casus must be known also to who may not see it.
  const all = {
    ...ctx,
    actor: { ...ctx.actor, permissions: new Set([...ctx.actor.permissions, 'case:read-zvh'] as const) },
  };
  const [others, openRequests, openVisits] = await Promise.all([
    findCasesOfPerson(all, file.personId),
    countOpenRequests(ctx, file.id),
    countOpenVisits(ctx, file.id),
  ]);
  const hasZvhCase = others.some(({ id, kind, state }) => id !== file.id && kind === 'zvh' && isOpenState(state));
  return transferProblem({ kind: file.kind, isOpen: isOpenState(file.state), hasZvhCase, openRequests, openVisits });
}

/** What the receiver needs to decide, and nothing more: how the domains stand, not what is in them. */
async function lightsOf(ctx: RequestContext, caseId: string): Promise<OfferedLight[]> {
  const conditions = (await findConditions(ctx, [caseId])).get(caseId) ?? [];
  return conditions.map(({ code, reason, counts }) => ({
    code,
    reason,
    needs: Object.values(counts).reduce((sum, count) => sum + count, 0),
  }));
}

/** Offers a file to another municipality. Nothing of its content goes along before that accepts it. */
export async function offerTransfer(
  ctx: RequestContext,
  offered: { caseId: string; version: number; to: string; reason: string },
): Promise<string> {
  const { to, reason } = offered;
  const file = await holdCaseToTransfer(ctx, offered.caseId);
  const { id: caseId, municipalityId, personId, kind, releaseOn, releaseState } = file;
  if (file.version !== offered.version) throw new Conflict('changed-meanwhile');
  if (to === municipalityId) throw new Invalid({ to: 'municipality-is-own' });
  if (!(await findMunicipalities(ctx.db)).some(({ id }) => id === to))
    throw new Invalid({ to: 'municipality-missing' });
  const problem = await problemOf(ctx, file);
  if (problem !== undefined) throw new Conflict(problem);
  const [{ surname, givenNames, birthDate }, notices, lights] = await Promise.all([
    getPerson(ctx, personId),
    findNoticesOfPerson(ctx, personId),
    lightsOf(ctx, caseId),
  ]);
  const legalBasis = notices.find(({ legalBasisText }) => legalBasisText !== '')?.legalBasisText ?? '';
  const id = newId();
  const person = { surname, givenNames, birthDate };
  const about = { ...person, caseId, kind, releaseOn, releaseState, legalBasis, reason, lights };
  await insertTransfer(ctx, { id, fromMunicipality: municipalityId, toMunicipality: to, ...about });
  const detail = { to };
  recordAudit(ctx, 'transfer.offered', { municipalityId, caseId, subjectId: id, personIds: [personId], detail });
  return id;
}

/** The offer a form is about, and the version that was on the page. */
export interface SeenTransfer {
  transferId: string;
  version: number;
}

/** An offer on one side that still waits, as it was on the page. */
export async function getWaitingTransfer(
  ctx: RequestContext,
  { transferId, version }: SeenTransfer,
  side: 'fromMunicipality' | 'toMunicipality',
): Promise<TransferOffer> {
  const offer = await getTransfer(ctx, transferId);
  const isOurs = ctx.actor.municipalityIds.includes(offer[side]);
  if (!isOurs || offer.state !== 'offered' || offer.version !== version)
    throw new Conflict('transfer-answered-already');
  return offer;
}

/** Takes an offer back that nobody answered yet; the file was never gone. */
export async function withdrawTransfer(ctx: RequestContext, seen: SeenTransfer): Promise<void> {
  const offer = await getWaitingTransfer(ctx, seen, 'fromMunicipality');
  await answerTransfer(ctx, offer, { state: 'withdrawn' });
  const { id, caseId, fromMunicipality: municipalityId, toMunicipality: to } = offer;
  recordAudit(ctx, 'transfer.withdrawn', { municipalityId, caseId, subjectId: id, detail: { to } });
}

/** Refuses an offered file with a reason, which the other side reads; nothing moves. */
export async function refuseTransfer(ctx: RequestContext, seen: SeenTransfer & { reason: string }): Promise<void> {
  const offer = await getWaitingTransfer(ctx, seen, 'toMunicipality');
  await answerTransfer(ctx, offer, { state: 'refused', answerReason: seen.reason });
  const { id, fromMunicipality: from, toMunicipality: municipalityId } = offer;
  recordAudit(ctx, 'transfer.refused', { municipalityId, subjectId: id, detail: { from } });
}
