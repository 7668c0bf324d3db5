import { addDays, todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findOrganisations, findOrganisationWorkers, type Organisation } from '../address-book/address-book.public.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import { acceptTask, declineTask, offerTask, reportTask, withdrawTask } from '../tasks/tasks.public.ts';
import { asUser } from './as-user.ts';
import { demoTasks, type DemoTask } from './demo-tasks.ts';
import { isOpen, type DemoCase } from './draw-case.ts';

const partnersOf: Readonly<Record<LifeDomain, readonly string[]>> = {
  identity: ['civil-affairs'],
  housing: ['exodus', 'housing-association', 'salvation-army'],
  'work-income': ['work-and-income'],
  debts: ['debt-counselling', 'work-and-income'],
  care: ['public-health'],
  'social-network': ['exodus', 'salvation-army'],
};

/** Tasks in every state, by the use cases themselves, each as somebody of the demo on an earlier day. */
export async function writeTasks(
  ctx: RequestContext,
  municipalityId: string,
  files: readonly DemoCase[],
): Promise<void> {
  const organisations = await findOrganisations(ctx, municipalityId);
  const oldest = demoTasks.reduce((most, { daysAgo }) => Math.max(most, daysAgo), 0);
  const since = addDays(todayIn(ctx.now), -oldest);
  const reached = files.filter((file) => isOpen(file) && file.openedOn <= since);
  const [fallback] = organisations;
  if (fallback === undefined) return;
  for (const [at, task] of demoTasks.entries()) {
    const file = reached[(at * 7) % Math.max(reached.length, 1)];
    const organisation = partnersOf[task.domain]
      .map((code) => organisations.find((one) => one.code === code))
      .find((one) => one !== undefined);
    if (file !== undefined) await writeTask(ctx, { task, file, organisation: organisation ?? fallback });
  }
}

interface ToWrite {
  task: DemoTask;
  file: DemoCase;
  organisation: Organisation;
}

async function writeTask(ctx: RequestContext, { task, file, organisation }: ToWrite): Promise<void> {
  const offeredOn = addDays(todayIn(ctx.now), -task.daysAgo);
  const asker = file.worker ?? file.coordinator;
  const [worker] = await findOrganisationWorkers(ctx, organisation.id);
  const partner =
    worker === undefined ? asker : { id: worker.userId, name: worker.name, role: 'partner-worker' as const };
  const byPartner = (days: number) =>
    asUser(ctx, partner, { on: addDays(offeredOn, days), permissions: ['task:answer', 'task:offer'] });
  const { domain, title, note, answer, end, withdrawn } = task;
  const { id: taskId } = await offerTask(asUser(ctx, asker, { on: offeredOn }), {
    ...{ caseId: file.id, needId: null, domain, title, note },
    ...{ targetOn: addDays(offeredOn, 14), fatalOn: addDays(offeredOn, 21) },
    owner: { kind: 'organisation', id: organisation.id },
    source: { kind: 'dossier', id: null },
  });
  if (withdrawn === true) {
    await withdrawTask(asUser(ctx, asker, { on: addDays(offeredOn, 5) }), { taskId, version: 1, note: '' });
  }
  if (answer?.declines !== undefined) {
    await declineTask(byPartner(answer.afterDays), { taskId, version: 1, note: answer.declines });
  } else if (answer !== undefined) await acceptTask(byPartner(answer.afterDays), { taskId, version: 1 });
  if (end !== undefined) await reportTask(byPartner(end.afterDays), { taskId, version: 2, ...end });
}
