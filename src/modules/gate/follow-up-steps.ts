import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { isOutside, type CaseFile } from '../cases/cases.public.ts';
import type { Settings } from '../municipalities/municipalities.public.ts';
import { followUpSteps } from './follow-up.rules.ts';
import type { GateStep } from './gate-step.rules.ts';
import { findMarks } from './gate.queries.ts';

/**
 * The contacts after the release of files of people taking part, by the day they were last reached: right for the last
 * moment that came and for what comes, while earlier ones may show as missed. Much less to read than the whole gate.
 */
export async function findFollowUpSteps(
  ctx: RequestContext,
  files: readonly CaseFile[],
  { settings, today }: { settings: ReadonlyMap<string, Settings>; today: LocalDate },
): Promise<ReadonlyMap<string, GateStep[]>> {
  const marks = Map.groupBy(
    await findMarks(
      ctx,
      files.map(({ id }) => id),
    ),
    ({ caseId }) => caseId,
  );
  return new Map(
    files.flatMap((file) => {
      const agreements = settings.get(file.municipalityId);
      if (agreements === undefined) return [];
      const ofRound = (marks.get(file.id) ?? []).filter(({ round }) => round === file.round);
      const reachedOn = file.lastContactOn === null ? [] : [file.lastContactOn];
      const facts = { releaseOn: file.releaseOn, isOutside: isOutside(file, today), reachedOn, agreements };
      const frame = { today, marks: ofRound, isSuperfluous: undefined };
      return [[file.id, followUpSteps(facts, frame, new Set(agreements.closedDays))] as const];
    }),
  );
}
