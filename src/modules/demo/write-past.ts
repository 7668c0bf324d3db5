import { addDays, daysBetween } from '../../kernel/local-date.ts';
import { instantAt } from '../../kernel/wall-clock.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findOrganisations } from '../address-book/address-book.public.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import type { DemoCase } from './draw-case.ts';
import type { DemoUser } from './demo-users.ts';
import type { DemoNeed } from './generate-needs.ts';
import { isYoung } from './generate-present.ts';
import { randomFrom, type Random } from './random.ts';
import { inChunks } from './write-history.ts';
import type { NeedsOfFile } from './write-needs.ts';

/** What partners and RIOs did before: for the figures, and to find back in a file. */
export async function writePast(
  ctx: RequestContext,
  municipalityId: string,
  files: readonly NeedsOfFile[],
): Promise<void> {
  const random = randomFrom(`${municipalityId} past`);
  await writePastTasks(ctx, { municipalityId, random }, files);
  const closed = files.flatMap(({ file }) => (file.state === 'closed' && isInTarget(file) ? [file] : []));
  await insertRows(
    ctx.db,
    'rioAssessment',
    closed.map((file) => assessmentOf({ municipalityId, random }, file)),
  );
  await insertRows(
    ctx.db,
    'rioAssignment',
    closed.flatMap((file) => assignmentOf({ municipalityId, random }, file)),
  );
}

interface Place {
  municipalityId: string;
  random: Random;
}

const isInTarget = ({ person, stay }: DemoCase): boolean =>
  stay.probation === 'no' && stay.endedOn !== null && isYoung(person, stay.endedOn);

function assessmentOf({ municipalityId, random }: Place, file: DemoCase) {
  const offenceGroup = random.pick(['Overval', 'Straatroof', 'Woninginbraak', 'Geweld (HIC)'] as const);
  return {
    ...{ municipalityId, caseId: file.id, offenceGroup, extraGroup: null, halves: 2, note: '', version: 1 },
    ...{ assessedByName: file.coordinator.name, assessedAt: instantAt(file.openedOn, '12:00') },
  };
}

function assignmentOf({ municipalityId, random }: Place, { id, worker, openedOn, closedOn, coordinator }: DemoCase) {
  if (worker?.role !== 'reintegration-officer' || closedOn === null) return [];
  return [
    {
      ...{ id: random.uuid(), municipalityId, caseId: id, rioId: worker.id, state: 'ended' as const },
      ...{ reason: 'Past bij de doelgroep en wil meedoen.', overReason: '', startsOn: openedOn, endsOn: closedOn },
      ...{ assignedByName: coordinator.name, assignedAt: instantAt(openedOn, '12:10') },
      ...{ endReason: 'Het dossier is gesloten.', endedByName: worker.name, version: 1 },
    },
  ];
}

/** How much of the time of a need its task takes. */
const paceOf: Readonly<Record<LifeDomain, number>> = {
  ...{ identity: 0.3, 'work-income': 0.5, care: 0.7, debts: 0.9, housing: 1, 'social-network': 0.6 },
};

async function writePastTasks(ctx: RequestContext, place: Place, files: readonly NeedsOfFile[]): Promise<void> {
  const organisations = new Map(
    (await findOrganisations(ctx, place.municipalityId)).map(({ id, code, name }) => [code, { id, name }]),
  );
  const tasks = files.flatMap(({ file, needs: { needs } }) =>
    needs.flatMap((need) => {
      const organisation = organisations.get(need.organisations[0] ?? '');
      const isOver = file.closedOn !== null && (need.status === 'met' || need.status === 'declined');
      return organisation === undefined || !isOver ? [] : [taskOf(place, { file, need, organisation })];
    }),
  );
  await inChunks(tasks, (chunk) =>
    insertRows(
      ctx.db,
      'task',
      chunk.map(({ row }) => row),
    ),
  );
  await inChunks(
    tasks.flatMap(({ changes }) => changes),
    (chunk) => insertRows(ctx.db, 'taskChange', chunk),
  );
}

interface PastTask {
  file: DemoCase;
  need: DemoNeed;
  organisation: { id: string; name: string };
}

function taskOf({ municipalityId, random }: Place, { file, need, organisation }: PastTask) {
  const by: DemoUser = file.worker ?? file.coordinator;
  const days = Math.round(daysBetween(need.createdOn, need.changedOn) * paceOf[need.domain]);
  const [offeredOn, endedOn] = [need.createdOn, addDays(need.createdOn, days)];
  const end = need.status === 'met' ? ends.done : random.chance(0.5) ? ends.declined : ends['not-done'];
  const [offeredAt, answeredAt] = [instantAt(offeredOn, '13:00'), instantAt(offeredOn, '15:00')];
  const endedAt = instantAt(endedOn, '16:00');
  const at = { 'task.offered': offeredAt, 'task.accepted': answeredAt };
  const id = random.uuid();
  const own = { id, municipalityId, caseId: file.id };
  return {
    row: {
      ...{ ...own, needId: need.id, domain: need.domain, title: need.title, note: '' },
      ...{ organisationId: organisation.id, workerId: null, state: end.state, sourceKind: 'dossier' as const },
      ...{ targetOn: addDays(offeredOn, 14), fatalOn: addDays(offeredOn, 21), sourceId: null },
      ...{ offeredBy: by.id, offeredByName: by.name, offeredAt: offeredAt, offeredOn },
      ...{ answeredAt, answeredByName: organisation.name },
      ...{ endedAt, endedOn, endedByName: organisation.name, endNote: end.note, version: 3 },
    },
    changes: [offered, ...end.steps].map(({ event, from, to }) => ({
      ...{ id: random.uuid(), municipalityId, caseId: file.id, taskId: id, event, fromState: from, toState: to },
      ...{
        occurredAt: event === 'task.offered' || event === 'task.accepted' ? at[event] : endedAt,
        actorId: by.id,
        actorName: event === 'task.offered' ? by.name : organisation.name,
      },
      note: event === end.event ? end.note : '',
    })),
  };
}

const offered = { event: 'task.offered', from: null, to: 'offered' } as const;
const accepted = { event: 'task.accepted', from: 'offered', to: 'accepted' } as const;
const ends = {
  done: {
    event: 'task.done',
    state: 'done',
    note: '',
    steps: [accepted, { event: 'task.done', from: 'accepted', to: 'done' }],
  },
  'not-done': {
    event: 'task.not-done',
    state: 'not-done',
    note: 'De persoon wilde dit niet meer.',
    steps: [accepted, { event: 'task.not-done', from: 'accepted', to: 'not-done' }],
  },
  declined: {
    event: 'task.declined',
    state: 'declined',
    note: 'Hier kunnen wij niet bij helpen.',
    steps: [{ event: 'task.declined', from: 'offered', to: 'declined' }],
  },
} as const;
