import { todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getCaseForChange } from './cases.queries.ts';
import { isOpenState, stateAfterScreening } from './cases.rules.ts';
import type { CaseFile } from './cases.table.ts';
import { changeCase } from './change-case.ts';

/** What a screening has come to: whether every basic condition was asked, and whether anything is needed. */
export interface ScreeningResult {
  isComplete: boolean;
  hasNeeds: boolean;
}

/**
 * Keeps a file in line with its screening: the first answer begins it, the last one ends it and moves the file on when
 * there are needs. Without needs a person decides what becomes of the file. An ended file stays as it is.
 */
export async function recordScreening(ctx: RequestContext, caseId: string, result: ScreeningResult): Promise<CaseFile> {
  const file = await getCaseForChange(ctx, caseId);
  if (!isOpenState(file.state)) return file;
  const today = todayIn(ctx.now);
  const state = stateAfterScreening(file, result, today);
  const isDoneNow = result.isComplete && file.screenedOn === null;
  if (state === file.state && !isDoneNow) return file;
  return changeCase(ctx, file, {
    event: isDoneNow ? 'case.screened' : 'case.screening-started',
    fields: { state, ...(isDoneNow ? { screenedOn: today } : {}) },
  });
}
