import { Conflict, Invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findColleagues } from '../access/access.public.ts';
import { getCase, isOpenState, isOutside, type CaseFile } from '../cases/cases.public.ts';
import { insertVisit } from './visits.queries.ts';
import type { VisitorRole, VisitSource } from './visits.schema.ts';
import type { VisitRow } from './visits.table.ts';

/** A wish as the form or the meeting tells it. */
export interface ToldVisit {
  caseId: string;
  visitorRole: VisitorRole;
  /** Null: whoever has the role. */
  visitorId: string | null;
  wishedBefore: LocalDate | null;
  reason: string;
  source: VisitSource;
}

/**
 * Wants a visit in prison. Throws Conflict when the file is closed or the person is out already, Invalid when the visitor
 * cannot be: somebody without that role here, or a director for a file without a safety risk.
 */
export async function askVisit(ctx: RequestContext, told: ToldVisit): Promise<VisitRow> {
  const file = await getCase(ctx, told.caseId);
  const { caseId, reason, wishedBefore, source } = told;
  const today = todayIn(ctx.now);
  if (!isOpenState(file.state)) throw new Conflict('visit-case-closed');
  if (isOutside(file, today)) throw new Conflict('visit-person-released');
  if (wishedBefore !== null && wishedBefore <= today) throw new Invalid({ wishedBefore: 'wish-in-past' });
  const visitor = await visitorOf(ctx, file, told);
  const wanted = await insertVisit(ctx, {
    ...{ id: newId(), municipalityId: file.municipalityId, caseId, reason, wishedBefore, ...visitor },
    ...{ sourceKind: source.kind, sourceId: source.id, attempt: 1, followsId: null },
  });
  if (wanted === undefined) throw new Conflict('changed-meanwhile');
  recordVisit(ctx, 'visit.wanted', { ...wanted, personId: file.personId });
  return wanted;
}

type Visitor = Pick<ToldVisit, 'visitorRole' | 'visitorId'>;

async function visitorOf(
  ctx: RequestContext,
  { municipalityId, safetyRisk }: CaseFile,
  { visitorRole, visitorId }: Visitor,
): Promise<Visitor> {
  if (visitorRole === 'safety-director' && !safetyRisk) throw new Invalid({ visitor: 'visit-without-risk' });
  if (visitorId === null) return { visitorRole, visitorId };
  if (visitorRole === 'case-manager') throw new Invalid({ visitor: 'visitor-missing' });
  const colleagues = await findColleagues(ctx, municipalityId, [visitorRole]);
  if (!colleagues.some(({ userId }) => userId === visitorId)) throw new Invalid({ visitor: 'visitor-missing' });
  return { visitorRole, visitorId };
}

/** What happened to a visit, for the trail; what was written stays in the visit. */
function recordVisit(ctx: RequestContext, event: string, visit: VisitRow & { personId: string }): void {
  const { id, municipalityId, caseId, personId, state, visitorRole, visitOn, visitAt, attempt, outcome } = visit;
  recordAudit(ctx, event, {
    ...{ municipalityId, caseId, subjectId: id, personIds: [personId] },
    detail: { state, visitorRole, visitOn, visitAt, attempt, outcome },
  });
}
