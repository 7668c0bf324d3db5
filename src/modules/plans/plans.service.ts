import { Conflict, Invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findWorkers } from '../access/access.public.ts';
import { getCase } from '../cases/cases.public.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import { findNeeds } from '../needs/needs.public.ts';
import { actionValues, goalValues } from './plan-values.ts';
import { canMoveGoal } from './plans.rules.ts';
import type { ActionDetails, GoalState } from './plans.schema.ts';
import {
  getActionForChange,
  getGoalForChange,
  insertAction,
  insertGoal,
  insertPlanChange,
  updateAction,
  updateGoal,
  type ActionFields,
} from './plans.queries.ts';
import type { ActionRow, GoalRow } from './plans.table.ts';

/** An action as the form tells it. */
export interface ToldAction extends ActionDetails {
  title: string;
}

/** A goal as the form tells it. */
export interface ToldGoal {
  caseId: string;
  about: { domain: LifeDomain; needId: null } | { domain: null; needId: string };
  title: string;
  ownWords: string;
  /** The first action, if it is already known. */
  action: ToldAction | undefined;
}

/** Adds a goal, with its first action when there is one. Throws Invalid when its need or owner is not of this file. */
export async function addGoal(ctx: RequestContext, told: ToldGoal): Promise<GoalRow> {
  const file = await getCase(ctx, told.caseId);
  const { caseId, about, title, ownWords } = told;
  const domain = about.domain ?? (await domainOfNeed(ctx, { caseId, needId: about.needId }));
  const goal = await insertGoal(ctx, {
    id: newId(),
    municipalityId: file.municipalityId,
    ...{ caseId, domain, needId: about.needId, title, ownWords },
  });
  await record(ctx, goal, { event: 'goal.added', personId: file.personId });
  if (told.action !== undefined) await addActionTo(ctx, goal, { action: told.action, personId: file.personId });
  return goal;
}

async function domainOfNeed(ctx: RequestContext, which: { caseId: string; needId: string }): Promise<LifeDomain> {
  const need = (await findNeeds(ctx, which.caseId)).find(({ id, isHidden }) => id === which.needId && !isHidden);
  if (need === undefined) throw new Invalid({ about: 'about-missing' });
  return need.domain;
}

/** Adds an action to a goal. Throws Invalid when its owner does not work here. */
export async function addAction(
  ctx: RequestContext,
  told: { caseId: string; goalId: string; action: ToldAction },
): Promise<ActionRow> {
  const goal = await getGoalForChange(ctx, told);
  const { personId } = await getCase(ctx, told.caseId);
  return addActionTo(ctx, goal, { action: told.action, personId });
}

async function addActionTo(
  ctx: RequestContext,
  goal: GoalRow,
  { action, personId }: { action: ToldAction; personId: string },
): Promise<ActionRow> {
  await refuseOwner(ctx, goal.municipalityId, action);
  const { municipalityId, caseId } = goal;
  const added = await insertAction(ctx, { id: newId(), municipalityId, caseId, goalId: goal.id, ...action });
  await record(ctx, goal, { event: 'action.added', action: added, personId });
  return added;
}

async function refuseOwner(ctx: RequestContext, municipalityId: string, { ownerId }: ToldAction): Promise<void> {
  if (ownerId === null) return;
  const workers = await findWorkers(ctx, municipalityId);
  if (!workers.some(({ userId }) => userId === ownerId)) throw new Invalid({ owner: 'worker-unknown' });
}

/** Changes a goal. Throws Conflict when somebody was first, or when the state cannot follow on the one it has. */
export async function changeGoal(
  ctx: RequestContext,
  seen: { caseId: string; goalId: string; version: number; title: string; ownWords: string; state: GoalState },
): Promise<GoalRow> {
  const goal = await getGoalForChange(ctx, seen);
  if (goal.version !== seen.version) throw new Conflict('changed-meanwhile', goalValues(goal));
  const { title, ownWords, state } = seen;
  if (state !== goal.state && !canMoveGoal(goal.state, state)) throw new Conflict('goal-state-does-not-allow');
  const changed = await updateGoal(ctx, goal, { title, ownWords, state });
  if (changed === undefined) throw new Conflict('changed-meanwhile');
  const { personId } = await getCase(ctx, seen.caseId);
  await record(ctx, changed, { event: 'goal.changed', personId, changes: changesBetween(goal, { title, state }) });
  return changed;
}

/** Which action, and the version that was on the page. */
export interface SeenAction {
  caseId: string;
  actionId: string;
  version: number;
}

/** Changes an action. Throws Conflict when somebody was first, Invalid when its owner does not work here. */
export async function changeAction(ctx: RequestContext, seen: SeenAction & { action: ToldAction }): Promise<ActionRow> {
  await refuseNewOwner(ctx, seen);
  return writeAction(ctx, seen, { event: 'action.changed', fields: { ...seen.action } });
}

async function refuseNewOwner(ctx: RequestContext, seen: SeenAction & { action: ToldAction }): Promise<void> {
  const { action } = await getActionForChange(ctx, seen);
  // Who left may stay the owner of what is there, so that other fields can be changed.
  if (seen.action.ownerId !== action.ownerId) await refuseOwner(ctx, action.municipalityId, seen.action);
}

/** Ticks an action off, or undoes that. */
export async function markAction(ctx: RequestContext, seen: SeenAction & { isDone: boolean }): Promise<ActionRow> {
  const fields = seen.isDone
    ? { doneOn: todayIn(ctx.now), doneByName: ctx.actor.name }
    : { doneOn: null, doneByName: '' };
  return writeAction(ctx, seen, { event: seen.isDone ? 'action.done' : 'action.undone', fields });
}

async function writeAction(
  ctx: RequestContext,
  seen: SeenAction,
  { event, fields }: { event: string; fields: ActionFields },
): Promise<ActionRow> {
  const { action, goal } = await getActionForChange(ctx, seen);
  if (action.version !== seen.version) throw new Conflict('changed-meanwhile', actionValues(action));
  const changed = await updateAction(ctx, action, fields);
  if (changed === undefined) throw new Conflict('changed-meanwhile');
  const { personId } = await getCase(ctx, seen.caseId);
  await record(ctx, goal, { event, action: changed, personId, changes: changesBetween(action, fields) });
  return changed;
}

type Changes = Record<string, { from: unknown; to: unknown }>;

function changesBetween(before: object, fields: object): Changes {
  const old = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(fields).filter(([field, to]) => old.get(field) !== to);
  return Object.fromEntries(changed.map(([field, to]: [string, unknown]) => [field, { from: old.get(field), to }]));
}

interface PlanStep {
  event: string;
  personId: string;
  action?: ActionRow;
  changes?: Changes;
}

async function record(ctx: RequestContext, goal: GoalRow, step: PlanStep): Promise<void> {
  const { event, personId, action, changes = {} } = step;
  const title = action?.title ?? goal.title;
  await insertPlanChange(ctx, goal, { event, title, changes, actionId: action?.id ?? null });
  const { municipalityId, caseId, domain } = goal;
  // Titles are free text: the history of the plan has them, the trail tells which fields changed.
  recordAudit(ctx, event, {
    municipalityId,
    caseId,
    subjectId: action?.id ?? goal.id,
    personIds: [personId],
    detail: { domain, fields: Object.keys(changes) },
  });
}
