import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { findForReport } from './budget.queries.ts';
import { getFund, type FundWithBalances } from './ledger.queries.ts';
import { reportOf, type FundReport } from './make-report.ts';

/** The accountability report of a fund, and in the trail that it was made. NotFound elsewhere. */
export async function viewReport(ctx: RequestContext, fundId: string): Promise<FundReport<FundWithBalances>> {
  const fund = await getFund(ctx, fundId);
  const { municipalityId } = fund;
  const { smallNumberThreshold } = await getSettings(ctx, municipalityId);
  recordAudit(ctx, 'budget.report-viewed', { municipalityId, subjectId: fundId });
  return reportOf(fund, await findForReport(ctx, fundId), smallNumberThreshold);
}
