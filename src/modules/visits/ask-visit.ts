import { Conflict, Invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findColleagues } from '../access/access.public.ts';
import { getCase, isOpenState, isOutside, type CaseFile } from '../cases/cases.public.ts';
import type { Visitor } from './visitor-choice.rules.ts';
import { insertVisit } from './visit-changes.queries.ts';
import { getVisitToFollow } from './visits.queries.ts';
import type { VisitSource } from './visits.schema.ts';
import type { VisitRow } from './visits.table.ts';

/** What a wish tells: who goes (a role without a person is whoever has it), why, and before which day. */
export interface ToldWish extends Visitor {
  wishedBefore: LocalDate | null;
  reason: string;
}

/**
 * Wants a visit in prison. Throws Conflict when the file is closed or the person is out already, Invalid when the visitor
 * cannot be: somebody without that role here, or a director for a file without a safety risk.
 */
export async function askVisit(
  ctx: RequestContext,
  told: ToldWish & { caseId: string; source: VisitSource },
): Promise<VisitRow> {
  const file = await getCase(ctx, told.caseId);
  const { source } = told;
  await checkWish(ctx, file, told);
  return want(ctx, file, { ...told, sourceKind: source.kind, sourceId: source.id, attempt: 1, followsId: null });
}

/**
 * Plans the next visit after one that was not held, once. Who only carries out plans it for themselves. Throws Conflict when
 * somebody planned it already.
 */
export async function planNextVisit(ctx: RequestContext, told: ToldWish & { visitId: string }): Promise<VisitRow> {
  const before = await getVisitToFollow(ctx, told.visitId);
  if (before.state !== 'not-held') throw new Conflict('visit-does-not-allow');
  if (before.followUpId !== null) throw new Conflict('visit-next-planned');
  const file = { ...before, id: before.caseId, state: before.caseState };
  const { visitorRole, visitorId, sourceKind, sourceId, attempt } = before;
  const wish = can(ctx.actor, 'visit:plan') ? told : { ...told, visitorRole, visitorId };
  await checkWish(ctx, file, wish);
  return want(ctx, file, { ...wish, sourceKind, sourceId, attempt: attempt + 1, followsId: before.id });
}

type AskedFile = Pick<
  CaseFile,
  'id' | 'municipalityId' | 'personId' | 'state' | 'releaseOn' | 'releaseState' | 'safetyRisk'
>;

async function checkWish(ctx: RequestContext, file: AskedFile, told: ToldWish): Promise<void> {
  const { wishedBefore, visitorRole, visitorId } = told;
  const today = todayIn(ctx.now);
  if (!isOpenState(file.state)) throw new Conflict('visit-case-closed');
  if (isOutside(file, today)) throw new Conflict('visit-person-released');
  if (wishedBefore !== null && wishedBefore <= today) throw new Invalid({ wishedBefore: 'wish-in-past' });
  if (visitorRole === 'safety-director' && !file.safetyRisk) throw new Invalid({ visitor: 'visit-without-risk' });
  if (visitorId === null) return;
  if (visitorRole === 'case-manager') throw new Invalid({ visitor: 'visitor-missing' });
  const colleagues = await findColleagues(ctx, file.municipalityId, [visitorRole]);
  if (!colleagues.some(({ userId }) => userId === visitorId)) throw new Invalid({ visitor: 'visitor-missing' });
}

async function want(
  ctx: RequestContext,
  { id: caseId, municipalityId, personId }: AskedFile,
  told: ToldWish & Pick<VisitRow, 'sourceKind' | 'sourceId' | 'attempt' | 'followsId'>,
): Promise<VisitRow> {
  const { visitorRole, visitorId, wishedBefore, reason, sourceKind, sourceId, attempt, followsId } = told;
  const wish = { visitorRole, visitorId, wishedBefore, reason, sourceKind, sourceId, attempt, followsId };
  const wanted = await insertVisit(ctx, { id: newId(), municipalityId, caseId, ...wish });
  if (wanted === undefined) throw new Conflict('visit-next-planned');
  recordVisit(ctx, 'visit.wanted', { ...wanted, personId });
  return wanted;
}

/** What happened to a visit, for the trail; what was written stays in the visit. */
export function recordVisit(ctx: RequestContext, event: string, visit: VisitRow & { personId: string }): void {
  const { id, municipalityId, caseId, personId, state, visitorRole, visitOn, visitAt, attempt, outcome } = visit;
  recordAudit(ctx, event, {
    ...{ municipalityId, caseId, subjectId: id, personIds: [personId] },
    detail: { state, visitorRole, visitOn, visitAt, attempt, outcome },
  });
}
