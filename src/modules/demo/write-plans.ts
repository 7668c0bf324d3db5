import type { LocalDate } from '../../kernel/local-date.ts';
import { instantAt } from '../../kernel/wall-clock.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { showOrganisations } from '../needs/needs.public.ts';
import type { DemoCase } from './draw-case.ts';
import type { DemoAction, DemoGoal } from './generate-plan.ts';
import { inChunks } from './write-history.ts';

/** The plan of a file, and when it was checked for the release. */
export interface PlanOfFile {
  file: DemoCase;
  goals: readonly DemoGoal[];
  checkedOn: LocalDate | null;
}

/** Writes goals and actions. */
export async function writePlans(
  ctx: RequestContext,
  municipalityId: string,
  plans: readonly PlanOfFile[],
): Promise<void> {
  const goals = plans.flatMap(({ file, goals: all }) =>
    all.map(({ id, need, title, ownWords, state }) => ({
      id,
      municipalityId,
      caseId: file.id,
      domain: need.domain,
      needId: need.id,
      title,
      ownWords,
      state,
      createdAt: instantAt(need.createdOn, '11:30'),
      version: 1,
    })),
  );
  await inChunks(goals, (chunk) => insertRows(ctx.db, 'planGoal', chunk));
  const actions = plans.flatMap(({ file, goals: all }) =>
    all.flatMap((goal) =>
      goal.actions.map((action) => ({
        municipalityId,
        caseId: file.id,
        goalId: goal.id,
        ...actionRow(file, goal, action),
      })),
    ),
  );
  await inChunks(actions, (chunk) => insertRows(ctx.db, 'planAction', chunk));
  const checks = plans.flatMap(({ file, checkedOn }) =>
    checkedOn === null ? [] : [checkRow(municipalityId, file, checkedOn)],
  );
  await inChunks(checks, (chunk) => insertRows(ctx.db, 'gateMark', chunk));
}

function checkRow(municipalityId: string, file: DemoCase, doneOn: LocalDate) {
  const { id: markedBy, name: markedByName } = file.worker ?? file.coordinator;
  const marked = { step: 'check', doneOn, note: '', markedBy, markedByName, markedAt: instantAt(doneOn, '15:00') };
  return { municipalityId, caseId: file.id, round: file.round, ...marked };
}

function actionRow(file: DemoCase, { need }: DemoGoal, { id, title, owner, due, doneOn }: DemoAction) {
  const worker = file.worker ?? file.coordinator;
  const [organisation = 'Gemeente'] = showOrganisations({ organisations: need.organisations, otherOrganisation: '' });
  const owners = {
    worker: { ownerKind: 'worker' as const, ownerId: worker.id, ownerName: '' },
    participant: { ownerKind: 'participant' as const, ownerId: null, ownerName: '' },
    organisation: { ownerKind: 'other' as const, ownerId: null, ownerName: organisation },
  };
  const dueColumns =
    'on' in due
      ? { dueKind: 'fixed' as const, dueOn: due.on, dueOffset: null }
      : { dueKind: 'relative' as const, dueOn: null, dueOffset: due.offset };
  const done = { doneOn, doneByName: doneOn === null ? '' : worker.name };
  return {
    id,
    title,
    ...owners[owner],
    ...dueColumns,
    ...done,
    createdAt: instantAt(need.createdOn, '11:40'),
    version: 1,
  };
}
