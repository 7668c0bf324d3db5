import { Conflict } from '../../kernel/errors.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { lockCasesOfPersons } from './cases.queries.ts';
import { canMoveCase, isOpenState, stateAfterReopening } from './cases.rules.ts';
import type { CloseReason, CloseResult } from './cases.schema.ts';
import type { CaseFile } from './cases.table.ts';
import { changeCase, getSeenCase, reopenedFields, type SeenCase } from './change-case.ts';

/** How a file ends: why, and what was reached in each life domain. */
export interface Closing {
  reason: CloseReason;
  /** By life domain. */
  results: Record<string, CloseResult>;
  note: string;
}

/** Closes a file; one of the Zorg- en Veiligheidshuis is closed by the decision to scale down. */
export async function closeCase(ctx: RequestContext, seen: SeenCase & Closing): Promise<CaseFile> {
  const file = await getSeenCase(ctx, seen, ['state']);
  if (file.kind === 'zvh') throw new Conflict('zvh-ends-by-decision');
  return endCase(ctx, file, seen);
}

/** Closes a file of the Zorg- en Veiligheidshuis, for whoever records the decision to scale down. */
export async function closeZvhCase(ctx: RequestContext, seen: SeenCase & Closing): Promise<CaseFile> {
  const file = await getSeenCase(ctx, seen, ['state']);
  if (file.kind !== 'zvh') throw new Conflict('case-state-does-not-allow');
  return endCase(ctx, file, seen);
}

function endCase(ctx: RequestContext, file: CaseFile, seen: Closing): Promise<CaseFile> {
  if (!canMoveCase(file.state, 'closed')) throw new Conflict('case-state-does-not-allow');
  const { reason, results, note } = seen;
  const fields = {
    state: 'closed',
    closedOn: todayIn(ctx.now),
    closeReason: reason,
    closeNote: note,
    closeResults: results,
  } as const;
  return changeCase(ctx, file, { event: 'case.closed', fields, note });
}

/** Opens an ended file again by hand. Throws Conflict when the person has another open file of this kind. */
export async function reopenCase(ctx: RequestContext, seen: SeenCase & { note: string }): Promise<CaseFile> {
  const file = await getSeenCase(ctx, seen, ['state']);
  if (file.kind === 'zvh') throw new Conflict('zvh-begins-by-decision');
  const state = stateAfterReopening(file, todayIn(ctx.now));
  if (isOpenState(file.state) || !canMoveCase(file.state, state)) throw new Conflict('case-state-does-not-allow');
  const others = await lockCasesOfPersons(ctx, { municipalityId: file.municipalityId, personIds: [file.personId] });
  if (others.some((other) => other.kind === file.kind && isOpenState(other.state)))
    throw new Conflict('case-open-already');
  return changeCase(ctx, file, { event: 'case.reopened', fields: reopenedFields(state), note: seen.note });
}

/** A worker knows that the person is outside before the notice came. */
export async function confirmRelease(
  ctx: RequestContext,
  seen: SeenCase & { releasedOn: LocalDate },
): Promise<CaseFile> {
  const file = await getSeenCase(ctx, seen, ['releaseOn', 'releaseState']);
  const today = todayIn(ctx.now);
  if (!isOpenState(file.state) || seen.releasedOn > today) throw new Conflict('release-cannot-be-confirmed');
  const moved = file.state === 'preparing' ? ({ state: 'aftercare' } as const) : {};
  const fields = { releaseOn: seen.releasedOn, releaseState: 'actual', releaseByHand: true, ...moved } as const;
  return changeCase(ctx, file, { event: 'case.release-confirmed', fields });
}
