import { addDays, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { instantAt } from '../../kernel/wall-clock.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { workersIn, type DemoUser } from './demo-users.ts';
import { isOpen, type DemoCase } from './draw-case.ts';
import { isYoung } from './generate-present.ts';
import { randomFrom, type Random } from './random.ts';

const groups = ['Overval', 'Straatroof', 'Woninginbraak', 'Geweld (HIC)'] as const;
/** In half files: the ceiling of twenty. */
const ceiling = 40;
const mostAssessed = 40;
const mostWaiting = 4;

type Carried = DemoCase & { worker: DemoUser };
const isOfRio = (file: DemoCase): file is Carried => isOpen(file) && file.worker?.role === 'reintegration-officer';

/**
 * Who the RIOs of a municipality work for, who could be next and who waits. Where there are several the first is full; a
 * colleague covers for another, and a handover waits for its answer.
 */
export async function writeCaseload(
  ctx: RequestContext,
  municipalityId: string,
  files: readonly DemoCase[],
): Promise<void> {
  const { officers } = workersIn(municipalityId);
  if (officers.length === 0) return;
  const at = { ctx, municipalityId, random: randomFrom(`${municipalityId} caseload`), today: todayIn(ctx.now) };
  const carried = files.filter(isOfRio);
  await writeCarried(at, carried, officers.length > 1 ? officers[0] : undefined);
  const fitting = files.filter((file) => isCandidate(file, at.today));
  await insertRows(
    ctx.db,
    'rioAssessment',
    fitting.slice(0, mostAssessed).map((file) => assessment(at, file, 2)),
  );
  if (officers.length > 1) await writeWaiting(at, fitting);
  await writeAround(at, carried, officers);
}

interface Place {
  ctx: RequestContext;
  municipalityId: string;
  random: Random;
  today: LocalDate;
}

const isCandidate = (file: DemoCase, today: LocalDate): boolean =>
  isOpen(file) && !isOfRio(file) && file.stay.probation === 'no' && isYoung(file.person, today);

function assessment({ municipalityId, random }: Place, file: DemoCase, halves: number) {
  return {
    ...{ municipalityId, caseId: file.id, offenceGroup: random.pick(groups), extraGroup: null, halves, note: '' },
    ...{ assessedByName: file.coordinator.name, assessedAt: instantAt(file.openedOn, '12:00'), version: 1 },
  };
}

async function writeCarried(at: Place, carried: readonly Carried[], full: DemoUser | undefined): Promise<void> {
  const { ctx, municipalityId, random } = at;
  const own = carried.filter(({ worker }) => worker.id === full?.id);
  const heavy = new Set(own.slice(0, Math.max(0, ceiling - own.length * 2)).map(({ id }) => id));
  await insertRows(
    ctx.db,
    'rioAssessment',
    carried.map((file) => assessment(at, file, heavy.has(file.id) ? 3 : 2)),
  );
  await insertRows(
    ctx.db,
    'rioAssignment',
    carried.map((file) => ({
      ...{ id: random.uuid(), municipalityId, caseId: file.id, rioId: file.worker.id, state: 'active' as const },
      ...{ reason: 'Past bij de doelgroep en wil meedoen.', overReason: '', startsOn: file.openedOn, endsOn: null },
      ...{ assignedByName: file.coordinator.name, assignedAt: instantAt(file.openedOn, '12:10') },
      ...{ endReason: '', endedByName: '', version: 1 },
    })),
  );
}

async function writeWaiting(
  { ctx, municipalityId, random, today }: Place,
  fitting: readonly DemoCase[],
): Promise<void> {
  const waiting = fitting.slice(0, mostWaiting).map((file) => ({
    ...{ id: random.uuid(), municipalityId, caseId: file.id, reason: 'Alle RIO’s zijn vol of bijna vol.' },
    ...{ addedOn: addDays(today, -random.int(2, 20)), addedByName: 'Lea Leidraad', removedOn: null },
    ...{ removedByName: '', removedReason: '', version: 1 },
  }));
  await insertRows(ctx.db, 'rioWaiting', waiting);
}

async function writeAround(at: Place, carried: readonly Carried[], officers: readonly DemoUser[]): Promise<void> {
  const { ctx, municipalityId, random, today } = at;
  const [first, second, third] = officers;
  if (first === undefined || second === undefined || third === undefined) return;
  const cover = {
    ...{ id: random.uuid(), municipalityId, absentId: second.id, coverId: first.id, reason: 'Vakantie' },
    ...{ startsOn: addDays(today, -1), endsOn: addDays(today, 8), arrangedByName: second.name },
    ...{ arrangedAt: instantAt(addDays(today, -3), '09:20'), stoppedAt: null, version: 1 },
  };
  await insertRows(ctx.db, 'workerCover', [cover]);
  const file = carried.find(({ worker, kind }) => worker.id === second.id && kind !== 'zvh');
  if (file === undefined) return;
  const handover = {
    ...{ id: random.uuid(), municipalityId, caseId: file.id, fromId: second.id, toId: first.id },
    ...{ state: 'offered' as const, answer: '', answeredAt: null, version: 1, offeredByName: second.name },
    agreements: 'Elke maandag om 10.00 uur bellen. De schuldhulp rekent op een kopie van het identiteitsbewijs.',
    nextSteps: 'De eerste afspraak met Werk en Inkomen voorbereiden.',
    offeredAt: instantAt(addDays(today, -2), '14:30'),
  };
  await insertRows(ctx.db, 'rioHandover', [handover]);
}
