import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Actor, RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import { canReadDomain, canSeeDomain, readableDomains } from '../needs/needs.public.ts';
import type { ActionRow, GoalRow, PlanChange } from './plans.table.ts';

/** An action with the name of who does it. */
export interface Action extends ActionRow {
  workerName: string | null;
}

/** A goal as a reader may see it, with its actions in the order in which they came. */
export interface Goal extends GoalRow {
  /** The reader may not read this domain: titles and words are left out, and the actions with them. */
  isHidden: boolean;
  actions: Action[];
}

/** Every read of goals starts here: those of the files that the actor may see. */
function selectVisibleGoals(ctx: RequestContext) {
  return selectVisibleCases(ctx).innerJoin('planGoal', (on) =>
    on.onRef('planGoal.municipalityId', '=', 'caseFile.municipalityId').onRef('planGoal.caseId', '=', 'caseFile.id'),
  );
}

/** The same for actions. */
function selectVisibleActions(ctx: RequestContext) {
  return selectVisibleCases(ctx).innerJoin('planAction', (on) =>
    on
      .onRef('planAction.municipalityId', '=', 'caseFile.municipalityId')
      .onRef('planAction.caseId', '=', 'caseFile.id'),
  );
}

/** The plan of a file: its goals with their actions. Whoever shows it records the audit. */
export async function findPlan(ctx: RequestContext, caseId: string): Promise<Goal[]> {
  const [goals, actions] = await Promise.all([
    selectVisibleGoals(ctx)
      .selectAll('planGoal')
      .where('caseFile.id', '=', caseId)
      .orderBy('planGoal.createdAt')
      .orderBy('planGoal.id')
      .execute(),
    selectVisibleActions(ctx)
      .leftJoin('appUser', 'appUser.id', 'planAction.ownerId')
      .selectAll('planAction')
      .select('appUser.name as workerName')
      .where('caseFile.id', '=', caseId)
      .orderBy('planAction.createdAt')
      .orderBy('planAction.id')
      .execute(),
  ]);
  return planFrom(ctx.actor, goals, actions);
}

/** A plan as the actor may read it, from the goals and actions of one file. */
export function planFrom<Told extends GoalFacts, Done extends { goalId: string }>(
  actor: Actor,
  goals: readonly Told[],
  actions: readonly Done[],
): (Told & { isHidden: boolean; actions: Done[] })[] {
  const ofGoal = Map.groupBy(actions, ({ goalId }) => goalId);
  const seen = goals.filter(({ domain }) => canSeeDomain(actor, domain));
  return seen.map((goal) =>
    canReadDomain(actor, goal.domain)
      ? { ...goal, isHidden: false, actions: ofGoal.get(goal.id) ?? [] }
      : { ...goal, isHidden: true, title: '', ownWords: '', actions: [] },
  );
}

type GoalFacts = Pick<GoalRow, 'id' | 'domain' | 'title' | 'ownWords'>;

/** One goal of a file, held for change; NotFound when the actor may not read it. */
export async function getGoalForChange(
  ctx: RequestContext,
  which: { caseId: string; goalId: string },
): Promise<GoalRow> {
  const goal = await selectVisibleGoals(ctx)
    .selectAll('planGoal')
    .where('caseFile.id', '=', which.caseId)
    .where('planGoal.id', '=', which.goalId)
    .forUpdate('planGoal')
    .executeTakeFirst();
  if (goal === undefined || !canReadDomain(ctx.actor, goal.domain)) throw new NotFound();
  return goal;
}

/** One action of a file with its goal, held for change; NotFound when the actor may not read it. */
export async function getActionForChange(
  ctx: RequestContext,
  which: { caseId: string; actionId: string },
): Promise<{ action: ActionRow; goal: GoalRow }> {
  const action = await selectVisibleActions(ctx)
    .selectAll('planAction')
    .where('caseFile.id', '=', which.caseId)
    .where('planAction.id', '=', which.actionId)
    .forUpdate('planAction')
    .executeTakeFirst();
  if (action === undefined) throw new NotFound();
  return { action, goal: await getGoalForChange(ctx, { caseId: which.caseId, goalId: action.goalId }) };
}

/** An action that must be done soon, with whose file it is. */
export interface DueAction {
  id: string;
  caseId: string;
  municipalityId: string;
  personId: string;
  surname: string;
  givenNames: string;
  title: string;
  ownerId: string | null;
  ownerName: string;
  dueOn: LocalDate;
  /** How many there are in all. */
  total: number;
}

const dueDay = sql<LocalDate>`case plan_action.due_kind
  when 'fixed' then plan_action.due_on else case_file.release_on + plan_action.due_offset end`;

/**
 * Open actions of open files with a day on or before `until`, the latest on top; only in domains that the actor may read.
 * Whoever shows them records the audit.
 */
export async function findDueActions(ctx: RequestContext, until: LocalDate, limit: number): Promise<DueAction[]> {
  const domains = readableDomains(ctx.actor);
  if (domains.length === 0) return [];
  const found = await selectVisibleCases(ctx)
    .innerJoin('planAction', (on) =>
      on
        .onRef('planAction.municipalityId', '=', 'caseFile.municipalityId')
        .onRef('planAction.caseId', '=', 'caseFile.id'),
    )
    .innerJoin('planGoal', 'planGoal.id', 'planAction.goalId')
    .innerJoin('person', (on) =>
      on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
    )
    .leftJoin('appUser', 'appUser.id', 'planAction.ownerId')
    .select(['planAction.id', 'planAction.caseId', 'planAction.municipalityId', 'planAction.title'])
    .select(['planAction.ownerId', 'planAction.ownerName', 'appUser.name as workerName'])
    .select(['caseFile.personId', 'person.surname', 'person.givenNames', dueDay.as('dueOn')])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where(sql<boolean>`case_file.is_open`)
    .where('planAction.doneOn', 'is', null)
    .where('planAction.dueKind', '<>', 'none')
    .where('planGoal.state', '=', 'open')
    .where('planGoal.domain', 'in', domains)
    .where(dueDay, '<=', until)
    .orderBy('dueOn', 'desc')
    .orderBy('planAction.id')
    .limit(limit)
    .execute();
  return found.map(({ workerName, ...action }) => ({ ...action, ownerName: workerName ?? action.ownerName }));
}

/** Adds a goal. */
export async function insertGoal(
  ctx: RequestContext,
  goal: Omit<GoalRow, 'state' | 'version' | 'createdAt'>,
): Promise<GoalRow> {
  return ctx.db
    .insertInto('planGoal')
    .values({ ...goal, createdAt: ctx.now })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Adds an action. */
export async function insertAction(
  ctx: RequestContext,
  action: Omit<ActionRow, 'version' | 'createdAt' | 'doneOn' | 'doneByName'>,
): Promise<ActionRow> {
  return ctx.db
    .insertInto('planAction')
    .values({ ...action, createdAt: ctx.now })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What can be changed in a goal. */
export type GoalFields = Partial<Pick<GoalRow, 'title' | 'ownWords' | 'state'>>;

/** Changes a goal over the version that was read; undefined when somebody was first. */
export function updateGoal(ctx: RequestContext, goal: GoalRow, fields: GoalFields): Promise<GoalRow | undefined> {
  return ctx.db
    .updateTable('planGoal')
    .set({ ...fields, version: goal.version + 1 })
    .where('id', '=', goal.id)
    .where('municipalityId', '=', goal.municipalityId)
    .where('version', '=', goal.version)
    .returningAll()
    .executeTakeFirst();
}

/** What can be changed in an action. */
export type ActionFields = Partial<Omit<ActionRow, 'id' | 'municipalityId' | 'caseId' | 'goalId' | 'version'>>;

/** Changes an action over the version that was read; undefined when somebody was first. */
export function updateAction(
  ctx: RequestContext,
  action: ActionRow,
  fields: ActionFields,
): Promise<ActionRow | undefined> {
  return ctx.db
    .updateTable('planAction')
    .set({ ...fields, version: action.version + 1 })
    .where('id', '=', action.id)
    .where('municipalityId', '=', action.municipalityId)
    .where('version', '=', action.version)
    .returningAll()
    .executeTakeFirst();
}

/** Adds one entry to the history of a plan. */
export async function insertPlanChange(
  ctx: RequestContext,
  goal: GoalRow,
  change: Pick<PlanChange, 'actionId' | 'event' | 'title' | 'changes'>,
): Promise<void> {
  const { actor, now } = ctx;
  const { municipalityId, caseId, domain } = goal;
  const by = { occurredAt: now, actorId: actor.userId, actorName: actor.name };
  await ctx.db
    .insertInto('planChange')
    .values({
      ...change,
      ...{ id: newId(), municipalityId, caseId, domain, goalId: goal.id, ...by },
      changes: JSON.stringify(change.changes),
    })
    .execute();
}

/** One entry in the history of a plan. */
export type ToldPlanChange = Pick<PlanChange, 'event' | 'domain' | 'title' | 'changes'>;

/** An entry in the history of a plan as the actor may read it. */
export function planChangeAsRead(actor: Actor, change: ToldPlanChange): ToldPlanChange {
  return canReadDomain(actor, change.domain) ? change : { ...change, title: '', changes: {} };
}
