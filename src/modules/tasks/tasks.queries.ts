import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { can, reads } from '../../platform/authorisation/can.ts';
import type { Actor, RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import { canReadDomain } from '../needs/needs.public.ts';
import { openTaskStates } from './tasks.rules.ts';
import type { TaskEvent, TaskState } from './tasks.schema.ts';
import type { TaskRow } from './tasks.table.ts';

const isOpen = sql<boolean>`task.state in ('offered', 'accepted')`;
const isOfVisibleCase = (ctx: RequestContext) =>
  sql<boolean>`task.case_id in (${selectVisibleCases(ctx).select('caseFile.id')})`;

/** Asked of the actor, or of an organisation for which the actor works. */
function isMine({ db, actor }: RequestContext) {
  const organisations = db
    .selectFrom('organisationWorker')
    .select('organisationId')
    .where('municipalityId', 'in', actor.municipalityIds)
    .where('userId', '=', actor.userId);
  return sql<boolean>`(task.worker_id = ${actor.userId}::uuid or task.organisation_id in (${organisations}))`;
}

/**
 * Every read of tasks starts here: those of the files that the actor may see, and those asked of the actor. Who sees files
 * only for a safety risk sees no task beside them.
 */
function selectVisibleTasks(ctx: RequestContext) {
  const { db, actor } = ctx;
  const here = db.selectFrom('task').where('task.municipalityId', 'in', actor.municipalityIds);
  if (actor.caseScope === 'safety-risk' || !can(actor, 'task:answer')) return here.where(isOfVisibleCase(ctx));
  return here.where((is) => is.or([isOfVisibleCase(ctx), isMine(ctx)]));
}

/** A task as a reader may see it. */
export interface ShownTask extends TaskRow {
  organisationName: string | null;
  workerName: string | null;
  /** The organisation may read what is in the domain care. */
  readsCare: boolean;
  /** The reader sees files of their own accord, and not only through the task. */
  canOpenCase: boolean;
  isMine: boolean;
  isReminded: boolean;
  isEscalated: boolean;
  /** Null when the reader sees the person only through the task, and the task has ended. */
  personId: string | null;
  surname: string | null;
  givenNames: string | null;
  /** Only that there is a task: title and notes are left out. */
  isHidden: boolean;
}

const unwritten = { note: '', endNote: '' };

/**
 * A task as the actor may read it. Who has to do it reads it, care only when the organisation may; who offered it too;
 * anybody else as far as the role may read the domain, and what was written freely.
 */
export function taskAsRead<
  Row extends Pick<TaskRow, 'domain' | 'workerId' | 'offeredBy' | 'title' | 'note' | 'endNote'> & {
    readsCare: boolean;
    isMine: boolean;
  },
>(actor: Actor, task: Row): Row & { isHidden: boolean } {
  const isForMe = task.isMine && (task.domain !== 'care' || task.readsCare || task.workerId !== null);
  if (isForMe || task.offeredBy === actor.userId) return { ...task, isHidden: false };
  const mayReadTitle = task.domain === null ? reads(actor, 'notes') : canReadDomain(actor, task.domain);
  if (!mayReadTitle) return { ...task, ...unwritten, title: '', isHidden: true };
  return { ...task, ...(reads(actor, 'notes') ? {} : unwritten), isHidden: false };
}

const hasSignal = (kind: 'reminder' | 'escalation') =>
  sql<boolean>`exists (select from task_signal s where s.municipality_id = task.municipality_id and s.task_id = task.id
    and s.kind = ${sql.lit(kind)})`;

function selectShownTasks(ctx: RequestContext) {
  const canOpenCase = isOfVisibleCase(ctx);
  const showsPerson = sql<boolean>`(${canOpenCase} or (${isOpen} and case_file.is_open))`;
  return selectVisibleTasks(ctx)
    .innerJoin('caseFile', (on) =>
      on.onRef('caseFile.municipalityId', '=', 'task.municipalityId').onRef('caseFile.id', '=', 'task.caseId'),
    )
    .innerJoin('person', (on) =>
      on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
    )
    .leftJoin('organisation', (on) =>
      on
        .onRef('organisation.municipalityId', '=', 'task.municipalityId')
        .onRef('organisation.id', '=', 'task.organisationId'),
    )
    .leftJoin('appUser', 'appUser.id', 'task.workerId')
    .selectAll('task')
    .select(['organisation.name as organisationName', 'appUser.name as workerName'])
    .select([
      sql<boolean>`coalesce(organisation.reads_care, false)`.as('readsCare'),
      canOpenCase.as('canOpenCase'),
      isMine(ctx).as('isMine'),
      hasSignal('reminder').as('isReminded'),
      hasSignal('escalation').as('isEscalated'),
      sql<string | null>`case when ${showsPerson} then case_file.person_id end`.as('personId'),
      sql<string | null>`case when ${showsPerson} then person.surname end`.as('surname'),
      sql<string | null>`case when ${showsPerson} then person.given_names end`.as('givenNames'),
    ]);
}

/** The tasks of a file, the newest first. Whoever shows them records the audit. */
export async function findTasksOfCase(ctx: RequestContext, caseId: string): Promise<ShownTask[]> {
  const tasks = await selectShownTasks(ctx)
    .where('task.caseId', '=', caseId)
    .orderBy('task.offeredAt', 'desc')
    .orderBy('task.id')
    .execute();
  return tasks.map((task) => taskAsRead(ctx.actor, task));
}

/** The tasks that came from one meeting or other source, by who has to do them. Whoever shows them records the audit. */
export async function findTasksBySource(ctx: RequestContext, sourceId: string): Promise<ShownTask[]> {
  const tasks = await selectShownTasks(ctx)
    .where('task.sourceId', '=', sourceId)
    .orderBy('organisation.name')
    .orderBy('appUser.name')
    .orderBy('task.targetOn')
    .orderBy('task.id')
    .execute();
  return tasks.map((task) => taskAsRead(ctx.actor, task));
}

/** Which tasks are asked for; each only when it is given. */
export interface TaskQuestion {
  states: readonly TaskState[];
  organisationId?: string | undefined;
  /** Open with a target before this day. */
  targetBefore?: LocalDate | undefined;
  /** With a fatal day before this one. */
  fatalBefore?: LocalDate | undefined;
  /** Offered before this day. */
  offeredBefore?: LocalDate | undefined;
  onlyMine?: boolean | undefined;
  /** Passed on to a department by the actor. */
  referredByMe?: boolean | undefined;
  limit: number;
}

/** A list over files; each row counts all of them. Whoever shows them records the audit. */
export async function findTasks(
  ctx: RequestContext,
  { states, limit, ...asked }: TaskQuestion,
): Promise<(ShownTask & { total: number })[]> {
  const isOpenList = states.every((state) => openTaskStates.includes(state));
  const { organisationId, targetBefore, fatalBefore, offeredBefore, onlyMine = false, referredByMe = false } = asked;
  const tasks = await selectShownTasks(ctx)
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where('task.state', 'in', states)
    .$if(organisationId !== undefined, (rows) => rows.where('task.organisationId', '=', organisationId ?? ''))
    .$if(targetBefore !== undefined, (rows) => rows.where(sql<boolean>`task.target_on < ${targetBefore}`))
    .$if(fatalBefore !== undefined, (rows) => rows.where(sql<boolean>`task.fatal_on < ${fatalBefore}`))
    .$if(offeredBefore !== undefined, (rows) => rows.where(sql<boolean>`task.offered_on < ${offeredBefore}`))
    .$if(onlyMine, (rows) => rows.where(isMine(ctx)))
    .$if(referredByMe, (rows) =>
      rows.where('task.sourceKind', '=', 'referral').where('task.offeredBy', '=', ctx.actor.userId),
    )
    .$if(isOpenList, (rows) => rows.orderBy('task.targetOn'))
    .$if(!isOpenList, (rows) => rows.orderBy(sql`coalesce(task.ended_at, task.offered_at) desc`))
    .orderBy('task.id')
    .limit(limit)
    .execute();
  return tasks.map((task) => taskAsRead(ctx.actor, task));
}

/** One task; NotFound when the actor may not see it. */
export async function getTask(ctx: RequestContext, taskId: string): Promise<ShownTask> {
  const task = await selectShownTasks(ctx).where('task.id', '=', taskId).executeTakeFirst();
  if (task === undefined) throw new NotFound();
  return taskAsRead(ctx.actor, task);
}

/** A task that is held for change, with whom it is about and how it reaches the actor. */
export interface HeldTask extends TaskRow {
  personId: string;
  isMine: boolean;
  canOpenCase: boolean;
}

/** One task, held until the end of the transaction; NotFound when the actor may not see it. */
export async function getTaskForChange(ctx: RequestContext, taskId: string): Promise<HeldTask> {
  const task = await selectVisibleTasks(ctx)
    .innerJoin('caseFile', (on) =>
      on.onRef('caseFile.municipalityId', '=', 'task.municipalityId').onRef('caseFile.id', '=', 'task.caseId'),
    )
    .selectAll('task')
    .select(['caseFile.personId', isMine(ctx).as('isMine'), isOfVisibleCase(ctx).as('canOpenCase')])
    .where('task.id', '=', taskId)
    .forUpdate('task')
    .executeTakeFirst();
  if (task === undefined) throw new NotFound();
  return task;
}

/** The open tasks of a file whoever they are asked of, held for change: they end with the file. */
export function lockOpenTasksOfCase(
  ctx: RequestContext,
  file: { id: string; municipalityId: string },
): Promise<TaskRow[]> {
  return ctx.db
    .selectFrom('task')
    .selectAll()
    .where('municipalityId', '=', file.municipalityId)
    .where('caseId', '=', file.id)
    .where('state', 'in', openTaskStates)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** A task that begins. */
export type NewTask = Pick<
  TaskRow,
  | 'municipalityId'
  | 'caseId'
  | 'needId'
  | 'domain'
  | 'title'
  | 'note'
  | 'organisationId'
  | 'workerId'
  | 'targetOn'
  | 'fatalOn'
  | 'sourceKind'
  | 'sourceId'
  | 'offeredOn'
>;

/** Adds a task, offered by the actor now. */
export function insertTask(ctx: RequestContext, begun: NewTask): Promise<TaskRow> {
  const { actor, now } = ctx;
  const offered = { offeredBy: actor.userId, offeredByName: actor.name, offeredAt: now };
  return ctx.db
    .insertInto('task')
    .values({ id: newId(), ...begun, ...offered })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What a step changes in a task. */
export type TaskFields = Partial<
  Pick<TaskRow, 'state' | 'answeredAt' | 'answeredByName' | 'endedAt' | 'endedOn' | 'endedByName' | 'endNote'>
>;

/** Moves a task on from the state and version that were read; undefined when somebody was first. */
export function moveTask(ctx: RequestContext, task: TaskRow, fields: TaskFields): Promise<TaskRow | undefined> {
  return ctx.db
    .updateTable('task')
    .set({ ...fields, version: task.version + 1 })
    .where('id', '=', task.id)
    .where('municipalityId', '=', task.municipalityId)
    .where('state', '=', task.state)
    .where('version', '=', task.version)
    .returningAll()
    .executeTakeFirst();
}

/** Adds one step to the history of a task. */
export async function insertTaskChange(
  ctx: RequestContext,
  task: TaskRow,
  step: { event: TaskEvent; fromState: TaskState | null; note: string },
): Promise<void> {
  const { actor, now } = ctx;
  const { id: taskId, municipalityId, caseId, state: toState } = task;
  const by = { occurredAt: now, actorId: actor.userId, actorName: actor.name };
  await ctx.db
    .insertInto('taskChange')
    .values({ id: newId(), municipalityId, caseId, taskId, ...by, ...step, toState })
    .execute();
}
