import { addDays, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { askPrison, askVisit, confirmVisit, settleVisit, type VisitorRole } from '../visits/visits.public.ts';
import { demoUsers, workersIn, type DemoUser } from './demo-users.ts';
import { asUser } from './as-user.ts';
import { isOpen, type DemoCase } from './draw-case.ts';

/** How far a visit of the demo is: the day from today, and what became of it. */
interface DemoVisit {
  reason: string;
  inDays?: number;
  isConfirmed?: boolean;
  outcome?: { code: 'held' | 'logistics'; note: string };
}

const shortly = 6;
const asked: DemoVisit = { reason: 'Plan doornemen voor de vrijlating.', inDays: 5 };
const confirmed: DemoVisit = { reason: 'Uitkering en onderdak regelen.', inDays: 2, isConfirmed: true };
const toSettle: DemoVisit = { reason: 'Kennismaken.', inDays: -1, isConfirmed: true };
const held: DemoVisit = { ...toSettle, inDays: -4, outcome: { code: 'held', note: 'Wil hulp bij een kamer en werk.' } };
const missed: DemoVisit = {
  ...toSettle,
  inDays: -6,
  outcome: { code: 'logistics', note: 'De PI had die dag geen spreekkamer.' },
};

/** Visits in each state, two in one prison that make a trip, and one asked of the city marshal. */
export async function writeVisits(
  ctx: RequestContext,
  municipalityId: string,
  files: readonly DemoCase[],
): Promise<void> {
  const today = todayIn(ctx.now);
  const inside = files.filter((file) => isOpen(file) && staysUntil(file, addDays(today, shortly + 1)));
  const officer = workersIn(municipalityId).officers[0];
  if (officer === undefined) return;
  const together = twoInOnePrison(inside);
  const others = inside.filter((file) => !together.includes(file));
  const plain: DemoVisit = { reason: 'Eerste gesprek: wat is er nodig op de dag van vrijlating?' };
  const steps = [...together.map(() => plain), asked, confirmed, toSettle, held, missed];
  for (const [at, file] of [...together, ...others].slice(0, steps.length).entries()) {
    await writeVisit(ctx, { file, visitor: officer, visit: steps[at] ?? plain });
  }
  const marshal = demoUsers.find(
    ({ role, at }) => role === 'city-marshal' && 'municipality' in at && at.municipality === municipalityId,
  );
  for (const [at, file] of others.slice(-2).entries()) {
    const visit = at === 0 ? { ...confirmed, reason: 'Gesprek op verzoek van het ZVH.' } : plain;
    if (marshal !== undefined) await writeVisit(ctx, { file, visitor: marshal, visit });
  }
}

const staysUntil = ({ stay }: DemoCase, day: LocalDate): boolean =>
  stay.endedOn === null && (stay.expectedEndOn === null || stay.expectedEndOn > day);

function twoInOnePrison(files: readonly DemoCase[]): DemoCase[] {
  const groups = Map.groupBy(files, ({ stay }) => stay.prison);
  return [...groups.values()].find((group) => group.length > 1)?.slice(0, 2) ?? [];
}

interface ToWrite {
  file: DemoCase;
  visitor: DemoUser;
  visit: DemoVisit;
}

async function writeVisit(ctx: RequestContext, { file, visitor, visit }: ToWrite): Promise<void> {
  const today = todayIn(ctx.now);
  const { reason, inDays, isConfirmed = false, outcome } = visit;
  const on = addDays(today, inDays ?? 0);
  const before = asUser(ctx, file.coordinator, { on: addDays(inDays === undefined || inDays > 0 ? today : on, -1) });
  const visitorRole: VisitorRole = visitor.role === 'city-marshal' ? visitor.role : 'reintegration-officer';
  const source = { kind: 'dossier', id: null } as const;
  const wish = { caseId: file.id, visitorRole, visitorId: visitor.id, wishedBefore: null, reason };
  const { id: visitId, version } = await askVisit(before, { ...wish, source });
  if (inDays === undefined) return;
  const moment = { on, at: '09:00' };
  await askPrison(before, { visitId, version, ...moment, prison: file.stay.prison });
  if (isConfirmed) await confirmVisit(before, { visitId, version: version + 1, ...moment });
  if (outcome === undefined) return;
  const { code, note } = outcome;
  await settleVisit(asUser(ctx, visitor, { on: on }), { visitId, version: version + 2, outcome: code, note });
}
