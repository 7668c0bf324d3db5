import { newId } from '../../kernel/id.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import type { ActionRow, GoalRow } from './plans.table.ts';

/** The plan of a file that goes to another municipality. */
export interface CarriedPlan {
  goals: readonly GoalRow[];
  actions: readonly ActionRow[];
}

const ofFile = ({ municipalityId, id }: CaseFile) => ({ municipalityId, caseId: id });

/** Reads the plan that goes along. */
export async function collectPlan({ db }: RequestContext, file: CaseFile): Promise<CarriedPlan> {
  const [goals, actions] = await Promise.all([
    db
      .selectFrom('planGoal')
      .selectAll()
      .where((is) => is.and(ofFile(file)))
      .orderBy('createdAt')
      .execute(),
    db
      .selectFrom('planAction')
      .selectAll()
      .where((is) => is.and(ofFile(file)))
      .orderBy('createdAt')
      .execute(),
  ]);
  return { goals, actions };
}

/** The worker of the other municipality does not come along: who does it is to be agreed again. */
const toAssign = 'Nog af te spreken na de overdracht';

/** Puts the plan in the file that took it over; `needIds` gives the new id of each need. */
export async function carryPlan(
  { db }: RequestContext,
  file: CaseFile,
  { goals, actions, needIds }: CarriedPlan & { needIds: ReadonlyMap<string, string> },
): Promise<void> {
  const goalIds = new Map(goals.map(({ id }) => [id, newId()]));
  await insertRows(
    db,
    'planGoal',
    goals.map((goal) => ({
      ...goal,
      ...ofFile(file),
      id: goalIds.get(goal.id) ?? newId(),
      needId: needIds.get(goal.needId ?? '') ?? null,
      version: 1,
    })),
  );
  await insertRows(
    db,
    'planAction',
    actions.map((action) => ({
      ...action,
      ...ofFile(file),
      ...(action.ownerKind === 'worker' ? { ownerKind: 'other' as const, ownerId: null, ownerName: toAssign } : {}),
      id: newId(),
      goalId: goalIds.get(action.goalId) ?? action.goalId,
      version: 1,
    })),
  );
}

/** Removes the plan from a transferred file; gives how many goals there were. */
export async function emptyPlan({ db }: RequestContext, file: CaseFile): Promise<number> {
  for (const table of ['planChange', 'planAction'] as const) {
    await db
      .deleteFrom(table)
      .where('municipalityId', '=', file.municipalityId)
      .where('caseId', '=', file.id)
      .execute();
  }
  const gone = await db
    .deleteFrom('planGoal')
    .where((is) => is.and(ofFile(file)))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
