import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { TaskPage } from './pages/task-page.tsx';
import { TasksPage } from './pages/tasks-page.tsx';
import { taskLink, tasksLink } from './tasks.links.ts';
import { DeclineForm, ReportForm, SeenTask, TaskFilter, WithdrawForm } from './tasks.schema.ts';
import { acceptTask, declineTask, reportTask, withdrawTask } from './tasks.service.ts';
import { viewTask, viewTasks } from './view-tasks.ts';

const permission = 'task:answer';

/** Tasks of partners and workers. */
export const taskRoutes: Route[] = [
  get('/taken', {
    permission: 'task:read',
    input: TaskFilter,
    handle: async (ctx, filter) => page({ title: 'Taken', body: <TasksPage view={await viewTasks(ctx, filter)} /> }),
  }),
  get('/taken/:taskId', { permission: 'task:read', handle: (ctx, { taskId }) => showTask(ctx, taskId) }),
  post('/taken/:taskId/aannemen', {
    permission,
    input: SeenTask,
    handle: async (ctx, seen) => {
      await acceptTask(ctx, seen);
      return redirect(taskLink(seen.taskId), 'De taak is aangenomen.');
    },
  }),
  post('/taken/:taskId/afwijzen', {
    permission,
    input: DeclineForm,
    handle: async (ctx, seen) => {
      await declineTask(ctx, seen);
      return redirect(tasksLink, 'De taak is afgewezen. Wie haar vroeg, ziet uw reden.');
    },
    again: (ctx, { taskId }, refused) => showTask(ctx, taskId, refused),
  }),
  post('/taken/:taskId/melden', {
    permission,
    input: ReportForm,
    handle: async (ctx, seen) => {
      await reportTask(ctx, seen);
      const done = seen.result === 'done' ? 'De taak is klaar. Bedankt.' : 'Vastgelegd dat het niet gelukt is.';
      return redirect(tasksLink, done);
    },
    again: (ctx, { taskId }, refused) => showTask(ctx, taskId, refused),
  }),
  post('/taken/:taskId/intrekken', {
    permission,
    input: WithdrawForm,
    handle: async (ctx, seen) => {
      await withdrawTask(ctx, seen);
      return redirect(taskLink(seen.taskId), 'De taak is ingetrokken.');
    },
    again: (ctx, { taskId }, refused) => showTask(ctx, taskId, refused),
  }),
];

async function showTask(ctx: RequestContext, taskId: string, refused?: RefusedForm): Promise<Reply> {
  const view = await viewTask(ctx, taskId);
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  return page({ title: 'Taak', body: <TaskPage view={view} values={values} errors={errors} /> });
}
