import type { LocalDate } from '../../kernel/local-date.ts';
import type { Actor } from '../../platform/request-context.ts';
import { taskAsRead, type ShownTask } from './tasks.queries.ts';

/** A task of one file, as a list shows it. */
export type TaskOfCase = Pick<
  ShownTask,
  | 'id'
  | 'title'
  | 'state'
  | 'targetOn'
  | 'fatalOn'
  | 'endedOn'
  | 'endNote'
  | 'organisationName'
  | 'workerName'
  | 'isReminded'
  | 'isEscalated'
  | 'isHidden'
>;

/** The same before it is known who reads it. */
export type StoredTaskOfCase = Omit<TaskOfCase, 'isHidden'> &
  Pick<ShownTask, 'domain' | 'note' | 'offeredBy' | 'workerId' | 'readsCare' | 'isMine'>;

/** The tasks of a file as the actor may read them; a signal only as long as it holds. */
export const tasksOfCaseAsRead = (actor: Actor, tasks: readonly StoredTaskOfCase[], today: LocalDate): TaskOfCase[] =>
  tasks.map((task) => {
    const isEscalated = task.isEscalated && task.endedOn === null && task.fatalOn < today;
    const isReminded = task.isReminded && task.endedOn === null && task.fatalOn >= today;
    return taskAsRead(actor, { ...task, isEscalated, isReminded, isMine: task.workerId === actor.userId });
  });
