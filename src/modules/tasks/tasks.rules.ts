import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import { addWorkingDays, type ClosedDays } from '../../kernel/working-days.ts';
import type { SignalKind, TaskState } from './tasks.schema.ts';

const nextStates: Readonly<Record<TaskState, readonly TaskState[]>> = {
  offered: ['accepted', 'declined', 'withdrawn'],
  accepted: ['done', 'not-done', 'withdrawn'],
  declined: [],
  done: [],
  'not-done': [],
  withdrawn: [],
};

/** Whether a task in the one state may go to the other (docs/lifecycles/task.md). */
export const canMoveTask = (from: TaskState, to: TaskState): boolean => nextStates[from].includes(to);

/** The states in which somebody has to do something, and in which who does it may see the person. */
export const openTaskStates: readonly TaskState[] = ['offered', 'accepted'];

/** Whether a task is still to be answered or done. */
export const isOpenTask = (state: TaskState): boolean => openTaskStates.includes(state);

/** The reason code per field when the days of a task cannot be so; empty when they can. */
export function refuseDays(
  { targetOn, fatalOn }: { targetOn: LocalDate; fatalOn: LocalDate },
  today: LocalDate,
): Record<string, string> {
  if (targetOn < today) return { targetOn: 'task-target-past' };
  return fatalOn < targetOn ? { fatalOn: 'task-fatal-before-target' } : {};
}

/** What a municipality agreed on the time that a task takes. */
export interface TaskAgreements {
  taskTargetWorkingDays: number;
  taskFatalWorkingDays: number;
  taskReminderWorkingDays: number;
  taskAnswerWorkingDays: number;
  closedDays: readonly LocalDate[];
}

const closedOf = ({ closedDays }: TaskAgreements): ClosedDays => new Set(closedDays);

/** The days to begin with when a task is offered; never a fatal day before the target. */
export function proposeDays(agreements: TaskAgreements, today: LocalDate): { targetOn: LocalDate; fatalOn: LocalDate } {
  const closed = closedOf(agreements);
  const targetOn = addWorkingDays(today, agreements.taskTargetWorkingDays, closed);
  const fatalOn = addWorkingDays(today, agreements.taskFatalWorkingDays, closed);
  return { targetOn, fatalOn: fatalOn < targetOn ? targetOn : fatalOn };
}

/** A task with a target up to this day is reminded of today. */
export const remindUntil = (agreements: TaskAgreements, today: LocalDate): LocalDate =>
  addWorkingDays(today, agreements.taskReminderWorkingDays, closedOf(agreements));

/** A task offered before this day has waited too long for an answer. */
export const answeredSince = (agreements: TaskAgreements, today: LocalDate): LocalDate =>
  addWorkingDays(today, -agreements.taskAnswerWorkingDays, closedOf(agreements));

/** How an open task stands against its days. */
export type Lateness = { state: 'on-time' | 'today' } | { state: 'late' | 'past-fatal'; days: number };

/** How late a task is today; days are counted from the target, and past the fatal day from that day. */
export function latenessOf(
  { targetOn, fatalOn }: { targetOn: LocalDate; fatalOn: LocalDate },
  today: LocalDate,
): Lateness {
  if (today > fatalOn) return { state: 'past-fatal', days: daysBetween(fatalOn, today) };
  if (today > targetOn) return { state: 'late', days: daysBetween(targetOn, today) };
  return { state: today === targetOn ? 'today' : 'on-time' };
}

/**
 * Whether a signal that was given still holds. A clock that ran ahead for a moment may have given one too early: it stays
 * in the trail and is not shown before its day.
 */
export function holdsSignal(
  kind: SignalKind,
  task: { state: TaskState; fatalOn: LocalDate; targetOn: LocalDate },
  { today, remindedUntil }: { today: LocalDate; remindedUntil: LocalDate },
): boolean {
  if (!isOpenTask(task.state)) return false;
  return kind === 'escalation' ? task.fatalOn < today : task.targetOn <= remindedUntil && task.fatalOn >= today;
}
