import { Conflict, Invalid } from '../../kernel/errors.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseFile } from './cases.table.ts';
import { changeCase, getSeenCase, type SeenCase } from './change-case.ts';

const riskFields = ['safetyRisk', 'safetyRiskReason', 'safetyRiskReviewOn'] as const;

/** Marks the file as one with a safety risk: by whom, why, and when it must be looked at again. */
export async function flagSafetyRisk(
  ctx: RequestContext,
  seen: SeenCase & { reason: string; reviewOn: LocalDate },
): Promise<CaseFile> {
  const file = await getSeenCase(ctx, seen, riskFields);
  if (seen.reviewOn <= todayIn(ctx.now)) throw new Invalid({ reviewOn: 'review-not-ahead' });
  const fields = {
    safetyRisk: true,
    safetyRiskReason: seen.reason,
    safetyRiskBy: ctx.actor.userId,
    safetyRiskReviewOn: seen.reviewOn,
  };
  return changeCase(ctx, file, { event: 'case.safety-risk-flagged', fields });
}

/** Takes the mark away, with the reason; whoever saw the file only for the risk sees it no longer. */
export async function clearSafetyRisk(ctx: RequestContext, seen: SeenCase & { note: string }): Promise<CaseFile> {
  const file = await getSeenCase(ctx, seen, riskFields);
  if (!file.safetyRisk) throw new Conflict('no-safety-risk');
  const fields = { safetyRisk: false, safetyRiskReason: '', safetyRiskBy: null, safetyRiskReviewOn: null };
  return changeCase(ctx, file, { event: 'case.safety-risk-cleared', fields, note: seen.note });
}
