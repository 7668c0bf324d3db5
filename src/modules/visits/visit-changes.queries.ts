import type { RequestContext } from '../../platform/request-context.ts';
import type { VisitState } from './visits.schema.ts';
import type { VisitRow } from './visits.table.ts';

/** Adds a visit. */
export async function insertVisit(
  ctx: RequestContext,
  wanted: Pick<
    VisitRow,
    | 'id'
    | 'municipalityId'
    | 'caseId'
    | 'visitorRole'
    | 'visitorId'
    | 'reason'
    | 'wishedBefore'
    | 'sourceKind'
    | 'sourceId'
    | 'attempt'
    | 'followsId'
  >,
): Promise<VisitRow | undefined> {
  const { actor, now } = ctx;
  return ctx.db
    .insertInto('prisonVisit')
    .values({ ...wanted, wantedBy: actor.userId, wantedByName: actor.name, wantedAt: now })
    .onConflict((conflict) => conflict.column('followsId').doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** What changes when a visit goes on. */
export type VisitStep = Partial<
  Pick<
    VisitRow,
    | 'visitorId'
    | 'prison'
    | 'visitOn'
    | 'visitAt'
    | 'tripId'
    | 'outcome'
    | 'outcomeNote'
    | 'contactId'
    | 'endedBy'
    | 'endedAt'
  >
> & { state: VisitState };

/** Brings a visit to another state, over the version that was read; undefined when somebody was first. */
export function moveVisit(ctx: RequestContext, visit: VisitRow, step: VisitStep): Promise<VisitRow | undefined> {
  return ctx.db
    .updateTable('prisonVisit')
    .set({ ...step, version: visit.version + 1 })
    .where('id', '=', visit.id)
    .where('municipalityId', '=', visit.municipalityId)
    .where('state', '=', visit.state)
    .where('version', '=', visit.version)
    .returningAll()
    .executeTakeFirst();
}
