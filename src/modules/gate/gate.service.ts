import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getCase, type CaseFile } from '../cases/cases.public.ts';
import { deleteMark, gateFactsOf, insertMark } from './gate.queries.ts';
import { gateOf } from './gate.rules.ts';
import { isMarkable, isMarkableNow, type GateStep } from './gate-step.rules.ts';

/** Ticks a step off by hand; without a day it was done today. */
export async function markStep(
  ctx: RequestContext,
  which: { caseId: string; step: string; doneOn?: LocalDate | undefined; note: string },
): Promise<void> {
  const { file, step } = await getStep(ctx, which);
  const doneOn = which.doneOn ?? todayIn(ctx.now);
  if (doneOn > todayIn(ctx.now)) throw new Invalid({ doneOn: 'day-in-future' });
  if (step.state === 'done') throw new Conflict('step-done-already');
  if (!isMarkableNow(step)) throw new Conflict('step-not-open');
  const { municipalityId, id: caseId, round } = file;
  const added = await insertMark(ctx, { municipalityId, caseId, round, step: step.code, doneOn, note: which.note });
  if (!added) throw new Conflict('step-done-already');
  record(ctx, file, { event: 'gate.step-marked', detail: { step: step.code, from: step.state, to: 'done', doneOn } });
}

/** Undoes that. */
export async function unmarkStep(ctx: RequestContext, which: { caseId: string; step: string }): Promise<void> {
  const { file, step } = await getStep(ctx, which);
  const { municipalityId, id: caseId, round } = file;
  const mark = await deleteMark(ctx, { municipalityId, caseId, round, step: step.code });
  if (mark === undefined) throw new Conflict('step-not-marked');
  record(ctx, file, { event: 'gate.step-unmarked', detail: { step: step.code, from: mark.doneOn, to: null } });
}

async function getStep(
  ctx: RequestContext,
  which: { caseId: string; step: string },
): Promise<{ file: CaseFile; step: GateStep }> {
  const file = await getCase(ctx, which.caseId);
  const facts = (await gateFactsOf(ctx, [file])).get(file.id);
  const step = facts === undefined ? undefined : gateOf(facts).steps.find(({ code }) => code === which.step);
  if (step === undefined) throw new NotFound();
  if (!isMarkable(step.code)) throw new Conflict('step-not-markable');
  return { file, step };
}

function record(
  ctx: RequestContext,
  file: CaseFile,
  { event, detail }: { event: string; detail: Record<string, unknown> },
): void {
  recordAudit(ctx, event, { municipalityId: file.municipalityId, caseId: file.id, personIds: [file.personId], detail });
}
