import { Conflict, Invalid } from '../../kernel/errors.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getCaseForChange, isOpenState, type CaseFile } from '../cases/cases.public.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import { findNeeds, takeNeedFrom } from '../needs/needs.public.ts';
import { getOrganisation } from '../address-book/address-book.public.ts';
import { beginAccess, takeStep } from './task-steps.ts';
import { findTaskWorkers } from './task-owners.ts';
import { getTaskForChange, insertTask, insertTaskChange, type HeldTask } from './tasks.queries.ts';
import { canMoveTask, refuseDays } from './tasks.rules.ts';
import type { TaskOwner, TaskSource, TaskState } from './tasks.schema.ts';
import type { TaskRow } from './tasks.table.ts';

/** What somebody is asked to do. */
export interface OfferedTask {
  caseId: string;
  owner: TaskOwner;
  domain: LifeDomain | null;
  needId: string | null;
  title: string;
  note: string;
  targetOn: LocalDate;
  fatalOn: LocalDate;
  source: TaskSource;
}

/**
 * Offers a task: from now until it ends, who has to do it sees of the person what the task needs. Throws Conflict when the
 * file has ended, Invalid when owner, need or days cannot be so, or when care is asked of who may not read care.
 */
export async function offerTask(ctx: RequestContext, told: OfferedTask): Promise<TaskRow> {
  const file = await getCaseForChange(ctx, told.caseId);
  if (!isOpenState(file.state)) throw new Conflict('task-case-closed');
  const { title, note, targetOn, fatalOn, source, needId, caseId } = told;
  const today = todayIn(ctx.now);
  const wrong = refuseDays({ targetOn, fatalOn }, today);
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
  const domain = needId === null ? told.domain : await domainOfNeed(ctx, { caseId, needId });
  const owner = await ownerColumns(ctx, { file, owner: told.owner, domain });
  const task = await insertTask(ctx, {
    ...{ municipalityId: file.municipalityId, caseId, needId, domain, title, note, targetOn, fatalOn },
    ...owner,
    ...{ sourceKind: source.kind, sourceId: source.id, offeredOn: today },
  });
  await insertTaskChange(ctx, task, { event: 'task.offered', fromState: null, note });
  beginAccess(ctx, task, file.personId);
  return task;
}

async function domainOfNeed(ctx: RequestContext, of: { caseId: string; needId: string }): Promise<LifeDomain> {
  const need = (await findNeeds(ctx, of.caseId)).find(({ id }) => id === of.needId);
  if (need === undefined || need.isHidden) throw new Invalid({ about: 'task-about-unknown' });
  return need.domain;
}

interface Asked {
  file: CaseFile;
  owner: TaskOwner;
  domain: LifeDomain | null;
}

async function ownerColumns(
  ctx: RequestContext,
  { file, owner, domain }: Asked,
): Promise<{ organisationId: string | null; workerId: string | null }> {
  if (owner.kind === 'worker') {
    const workers = await findTaskWorkers(ctx, file);
    if (!workers.some(({ userId }) => userId === owner.id)) throw new Invalid({ owner: 'task-owner-missing' });
    return { organisationId: null, workerId: owner.id };
  }
  const organisation = await getOrganisation(ctx, owner.id);
  if (organisation.municipalityId !== file.municipalityId) throw new Invalid({ owner: 'task-owner-missing' });
  if (domain === 'care' && !organisation.readsCare) throw new Invalid({ owner: 'task-care-not-readable' });
  return { organisationId: organisation.id, workerId: null };
}

/** Which task, and the version that was on the page. */
export interface SeenTask {
  taskId: string;
  version: number;
}

/** Who has to do it says yes. Throws Conflict when somebody was first. */
export const acceptTask = (ctx: RequestContext, seen: SeenTask): Promise<TaskRow> =>
  answer(ctx, seen, { to: 'accepted', note: '' });

/** Who has to do it says no, and why; the person is out of sight from now on. */
export const declineTask = (ctx: RequestContext, seen: SeenTask & { note: string }): Promise<TaskRow> =>
  answer(ctx, seen, { to: 'declined', note: seen.note });

/** Tells what came of it; the person is out of sight from now on. */
export const reportTask = (
  ctx: RequestContext,
  seen: SeenTask & { result: 'done' | 'not-done'; note: string },
): Promise<TaskRow> => answer(ctx, seen, { to: seen.result, note: seen.note });

async function answer(
  ctx: RequestContext,
  seen: SeenTask,
  step: { to: 'accepted' | 'declined' | 'done' | 'not-done'; note: string },
): Promise<TaskRow> {
  const task = await getSeenTask(ctx, seen, step.to);
  if (!mayAnswer(ctx, task)) throw new Conflict('task-not-yours');
  return takeStep(ctx, task, step);
}

/** Whether the actor may answer: who was asked, and for an organisation also who offers tasks and has it on the phone. */
export const mayAnswer = (
  { actor }: RequestContext,
  task: Pick<HeldTask, 'isMine' | 'canOpenCase' | 'organisationId'>,
): boolean => task.isMine || (task.canOpenCase && task.organisationId !== null && can(actor, 'task:offer'));

/** Whether the actor may take a task back: who offered it, and who divides the work when that colleague is away. */
export const mayWithdraw = ({ actor }: RequestContext, task: Pick<HeldTask, 'offeredBy' | 'canOpenCase'>): boolean =>
  task.canOpenCase && (task.offeredBy === actor.userId || can(actor, 'case:assign'));

/** Takes a task back; a need that was passed on with it is without a department again. */
export async function withdrawTask(ctx: RequestContext, seen: SeenTask & { note: string }): Promise<TaskRow> {
  const task = await getSeenTask(ctx, seen, 'withdrawn');
  if (!mayWithdraw(ctx, task)) throw new Conflict('task-not-yours-to-withdraw');
  const withdrawn = await takeStep(ctx, task, { to: 'withdrawn', note: seen.note });
  const { sourceKind, caseId, needId, organisationId } = task;
  if (sourceKind === 'referral' && needId !== null && organisationId !== null) {
    await takeNeedFrom(ctx, { caseId, needId, organisation: await getOrganisation(ctx, organisationId) });
  }
  return withdrawn;
}

async function getSeenTask(ctx: RequestContext, seen: SeenTask, to: TaskState): Promise<HeldTask> {
  const task = await getTaskForChange(ctx, seen.taskId);
  if (!canMoveTask(task.state, to)) throw new Conflict('task-moved-already');
  if (task.version !== seen.version) throw new Conflict('changed-meanwhile');
  return task;
}
