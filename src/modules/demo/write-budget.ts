import { addDays, localDateOf, todayIn, yearOf, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { askBudget, decideRequest, endRequest, openFund, payRequest } from '../budget/budget.public.ts';
import { asUser } from './as-user.ts';
import { demoFunds, demoRequests, type DemoRequest } from './demo-budget.ts';
import { budgetHolderIn, type DemoUser } from './demo-users.ts';
import { isOpen, type DemoCase } from './draw-case.ts';

/**
 * The funds of this year with requests in every state. By the use cases themselves, each as somebody of the demo on an
 * earlier day, so that the ledger is one that could have come about.
 */
export async function writeBudget(
  ctx: RequestContext,
  municipalityId: string,
  files: readonly DemoCase[],
): Promise<void> {
  const holder = budgetHolderIn(municipalityId);
  const reached = files.filter((file) => isOpen(file) && file.participation === 'willing');
  if (holder === undefined || reached.length === 0) return;
  const year = yearOf(todayIn(ctx.now));
  const opening = localDateOf(year, 1, 1);
  const fundIds = new Map<string, string>();
  for (const fund of demoFunds) {
    const { id } = await openFund(asUser(ctx, holder, { on: opening }), { ...fund, municipalityId, year });
    fundIds.set(fund.name, id);
  }
  // The oldest files first, for the oldest requests are about them.
  const byAge = reached.toSorted((one, other) => (one.openedOn < other.openedOn ? -1 : 1));
  for (const [at, request] of demoRequests.toSorted((one, other) => other.daysAgo - one.daysAgo).entries()) {
    const file = byAge[at % byAge.length];
    const fundId = fundIds.get(request.fund);
    if (file !== undefined && fundId !== undefined) await writeRequest(ctx, { request, file, fundId, holder });
  }
}

interface ToWrite {
  request: DemoRequest;
  file: DemoCase;
  fundId: string;
  holder: DemoUser;
}

async function writeRequest(ctx: RequestContext, { request, file, fundId, holder }: ToWrite): Promise<void> {
  const { what, why, prevents, bottleneck, averted, cents, decision, ending } = request;
  const today = todayIn(ctx.now);
  const askedOn = latest(addDays(today, -request.daysAgo), file.openedOn, localDateOf(yearOf(today), 1, 1));
  const worker = file.worker ?? file.coordinator;
  const told = { caseId: file.id, fundId, what, why, prevents, bottleneck, averted, amountCents: cents };
  let stored = await askBudget(asUser(ctx, worker, { on: askedOn }), told);
  const seen = () => ({ requestId: stored.id, version: stored.version });
  const decidedOn = addDays(askedOn, decision?.afterDays ?? 0);
  if (decision !== undefined && stored.state === 'asked') {
    const { approves, note } = decision;
    const decided = { ...seen(), decision: approves ? ('approve' as const) : ('refuse' as const), note };
    stored = await decideRequest(asUser(ctx, holder, { on: decidedOn }), decided);
  }
  const endedOn = addDays(decidedOn, 1);
  if (ending === 'unneeded') await endRequest(asUser(ctx, worker, { on: endedOn }), seen());
  else if (ending !== undefined && stored.state === 'approved') {
    await payRequest(asUser(ctx, holder, { on: endedOn }), { ...seen(), paidCents: ending.paidCents });
  }
}

const latest = (...days: [LocalDate, ...LocalDate[]]): LocalDate =>
  days.reduce((one, other) => (one > other ? one : other));
