import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findOpenVisits, type ShownVisit } from './visits.queries.ts';

/** Everything on the page of the visits. */
export interface VisitsView {
  open: readonly ShownVisit[];
  today: LocalDate;
}

const mostOpen = 300;

/** Reads the open visits that the actor may see, and records who was shown. */
export async function viewVisits(ctx: RequestContext): Promise<VisitsView> {
  const open = await findOpenVisits(ctx, mostOpen);
  recordAudit(ctx, 'visit.listed', { personIds: [...new Set(open.map(({ personId }) => personId))] });
  return { open, today: todayIn(ctx.now) };
}
