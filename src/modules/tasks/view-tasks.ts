import { NotFound } from '../../kernel/errors.ts';
import { addDays, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findOrganisations, type Organisation } from '../address-book/address-book.public.ts';
import { findSettings } from '../municipalities/municipalities.public.ts';
import { findTaskFacts, type TaskFacts } from './task-facts.queries.ts';
import { findTasks, getTask, type ShownTask } from './tasks.queries.ts';
import { holdsSignal, openTaskStates, remindUntil } from './tasks.rules.ts';
import { TaskState, type TaskFilter } from './tasks.schema.ts';
import { mayAnswer, mayWithdraw } from './tasks.service.ts';

/** A task in a list, with the signals that hold today. */
export interface ListedTask extends ShownTask {
  total: number;
}

/** Everything on the list of tasks. */
export interface TasksView {
  today: LocalDate;
  /** Open tasks asked of the reader. */
  mine: readonly ListedTask[];
  /** Ended tasks asked of the reader, without names for who saw the person only through them. */
  ended: readonly ListedTask[];
  /** Absent for who sees no files. */
  all: { tasks: readonly ListedTask[]; organisations: readonly Organisation[]; filter: TaskFilter } | undefined;
}

const most = { mine: 200, ended: 30, all: 150 };
const endedStates = TaskState.options.filter((state) => !openTaskStates.includes(state));

/** Reads the tasks of the actor, and those of the files they may see; records who was shown. */
export async function viewTasks(ctx: RequestContext, filter: TaskFilter): Promise<TasksView> {
  const today = todayIn(ctx.now);
  const seesFiles = can(ctx.actor, 'case:read');
  const [mine, ended, all, keepTrue] = await Promise.all([
    findTasks(ctx, { states: openTaskStates, onlyMine: true, limit: most.mine }),
    findTasks(ctx, { states: endedStates, onlyMine: true, limit: most.ended }),
    seesFiles ? findAll(ctx, filter, today) : undefined,
    signalsOf(ctx, today),
  ]);
  const view: TasksView = {
    ...{ today, ended, mine: mine.map(keepTrue) },
    all: all === undefined ? undefined : { ...all, tasks: all.tasks.map(keepTrue) },
  };
  recordListed(ctx, [...view.mine, ...view.ended, ...(view.all?.tasks ?? [])]);
  return view;
}

async function findAll(ctx: RequestContext, filter: TaskFilter, today: LocalDate) {
  const { organisatie, status, telaat } = filter;
  const states = status === 'open' ? openTaskStates : [status];
  const late = telaat === undefined ? {} : { targetBefore: today };
  const [tasks, ...lists] = await Promise.all([
    findTasks(ctx, { states, organisationId: organisatie, ...late, limit: most.all }),
    ...ctx.actor.municipalityIds.map((id) => findOrganisations(ctx, id)),
  ]);
  return { tasks, organisations: lists.flat(), filter };
}

/** Leaves out the signals that do not hold today. */
async function signalsOf(ctx: RequestContext, today: LocalDate): Promise<<Row extends ShownTask>(task: Row) => Row> {
  const settings = await findSettings(ctx, ctx.actor.municipalityIds);
  const until = new Map([...settings].map(([id, agreed]) => [id, remindUntil(agreed, today)]));
  return (task) => {
    const days = { today, remindedUntil: until.get(task.municipalityId) ?? addDays(today, 0) };
    return {
      ...task,
      isReminded: task.isReminded && holdsSignal('reminder', task, days),
      isEscalated: task.isEscalated && holdsSignal('escalation', task, days),
    };
  };
}

function recordListed(ctx: RequestContext, tasks: readonly ShownTask[]): void {
  for (const [municipalityId, listed] of Map.groupBy(tasks, (task) => task.municipalityId)) {
    const personIds = [...new Set(listed.flatMap(({ personId }) => personId ?? []))];
    if (personIds.length > 0) recordAudit(ctx, 'task.listed', { municipalityId, personIds });
  }
}

/** Everything on the page of a task. */
export interface TaskView {
  today: LocalDate;
  task: ShownTask;
  facts: TaskFacts;
  canAnswer: boolean;
  canWithdraw: boolean;
}

/**
 * Reads a task with what it needs of the person, and records who saw it. NotFound outside the scope of the actor, and once
 * the task has ended for who saw the person only through it.
 */
export async function viewTask(ctx: RequestContext, taskId: string): Promise<TaskView> {
  const today = todayIn(ctx.now);
  const [shown, keepTrue] = await Promise.all([getTask(ctx, taskId), signalsOf(ctx, today)]);
  const task = keepTrue(shown);
  const { personId, municipalityId, caseId, organisationId } = task;
  if (personId === null) throw new NotFound();
  const facts = await findTaskFacts(ctx, { ...task, personId });
  recordAudit(ctx, 'task.viewed', {
    ...{ municipalityId, caseId, subjectId: taskId },
    personIds: [personId],
    detail: organisationId === null ? {} : { organisationId },
  });
  return { today, task, facts, canAnswer: mayAnswer(ctx, task), canWithdraw: mayWithdraw(ctx, task) };
}
