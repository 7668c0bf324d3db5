import { Conflict } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { insertTaskChange, lockOpenTasksOfCase, moveTask, type TaskFields } from './tasks.queries.ts';
import { isOpenTask } from './tasks.rules.ts';
import type { TaskEvent, TaskState } from './tasks.schema.ts';
import type { TaskRow } from './tasks.table.ts';

const eventOf: Readonly<Record<TaskState, TaskEvent>> = {
  offered: 'task.offered',
  accepted: 'task.accepted',
  declined: 'task.declined',
  done: 'task.done',
  'not-done': 'task.not-done',
  withdrawn: 'task.withdrawn',
};

/** A task was offered: the trail has the task, and that its organisation or worker sees the person from now on. */
export function beginAccess(ctx: RequestContext, task: TaskRow, personId: string): void {
  record(ctx, { task, personId }, { event: 'task.offered', detail: { source: task.sourceKind, domain: task.domain } });
  record(ctx, { task, personId }, { event: 'task.access-began', detail: {} });
}

/** Takes one step with its history and audit entries; the step that ends a task ends the sight of the person. */
export async function takeStep(
  ctx: RequestContext,
  task: TaskRow & { personId: string },
  { to, note }: { to: TaskState; note: string },
): Promise<TaskRow> {
  const moved = await moveTask(ctx, task, { state: to, ...stampOf(ctx, to, note) });
  if (moved === undefined) throw new Conflict('changed-meanwhile');
  const event = eventOf[to];
  await insertTaskChange(ctx, moved, { event, fromState: task.state, note });
  const subject = { task, personId: task.personId };
  record(ctx, subject, { event, detail: { from: task.state, to } });
  if (!isOpenTask(to)) record(ctx, subject, { event: 'task.access-ended', detail: { outcome: to } });
  return moved;
}

function stampOf({ actor, now }: RequestContext, to: TaskState, note: string): TaskFields {
  if (isOpenTask(to)) return { answeredAt: now, answeredByName: actor.name };
  const ended = { endedAt: now, endedOn: todayIn(now), endedByName: actor.name, endNote: note };
  return to === 'declined' ? { ...ended, answeredAt: now, answeredByName: actor.name } : ended;
}

/** A file ended: nobody has to do anything for it, and nobody sees the person through a task. */
export async function withdrawTasksOfCase(
  ctx: RequestContext,
  file: { id: string; municipalityId: string; personId: string },
): Promise<void> {
  const tasks = await lockOpenTasksOfCase(ctx, file);
  for (const task of tasks) {
    await takeStep(ctx, { ...task, personId: file.personId }, { to: 'withdrawn', note: 'Het dossier is afgesloten.' });
  }
}

function record(
  ctx: RequestContext,
  { task, personId }: { task: TaskRow; personId: string },
  { event, detail }: { event: string; detail: Record<string, unknown> },
): void {
  const { municipalityId, caseId, id, organisationId, workerId } = task;
  const owner = organisationId === null ? { workerId } : { organisationId };
  recordAudit(ctx, event, {
    ...{ municipalityId, caseId, subjectId: id },
    personIds: [personId],
    detail: { ...owner, ...detail },
  });
}
