import type { Temporal } from 'temporal-polyfill';
import { addDays, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { instantAt } from '../../kernel/wall-clock.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import { lanesOf } from '../notices/notices.public.ts';
import { foldedNameOf } from '../persons/persons.public.ts';
import { lifeDomains } from '../municipalities/municipalities.public.ts';
import type { DemoPlace } from './demo-places.ts';
import type { DemoCase } from './draw-case.ts';
import type { DemoContact } from './generate-contacts.ts';
import type { DemoNotice } from './generate-notices.ts';
import { randomFrom, type Random } from './random.ts';
import { inChunks, type DemoDetention } from './write-history.ts';

/** A file with everything that happened in it. */
export interface DemoWork {
  file: DemoCase;
  contacts: readonly DemoContact[];
}

/** Writes the files and their history. */
export async function writeCases(
  ctx: RequestContext,
  municipalityId: string,
  work: readonly DemoWork[],
): Promise<void> {
  const random = randomFrom(`${municipalityId} case results`);
  const rows = work.map(({ file, contacts }) => ({
    municipalityId,
    ...caseRow(file, contacts),
    closeResults: drawResults(random, file),
  }));
  await inChunks(rows, (chunk) => insertRows(ctx.db, 'caseFile', chunk));
  const changes = work.flatMap(({ file }) =>
    historyOf(random, file).map((change) => ({ municipalityId, caseId: file.id, note: '', ...change })),
  );
  await inChunks(changes, (chunk) => insertRows(ctx.db, 'caseChange', chunk));
}

function caseRow(file: DemoCase, contacts: readonly DemoContact[]) {
  const { person, stay } = file;
  const reached = contacts.filter(({ outcome, withWhom }) => outcome === 'held' && withWhom === 'participant');
  return {
    id: file.id,
    personId: person.id,
    kind: file.kind,
    state: file.state,
    openedOn: file.openedOn,
    detentionId: file.detentionId,
    round: file.round,
    ...releaseColumns(file),
    screenedOn: file.screenedOn,
    foldedName: foldedNameOf(person),
    workerId: file.worker === null ? null : file.worker.id,
    participation: file.participation,
    participationOn: file.participation === 'unknown' ? null : file.screenedOn,
    probation: stay.probation,
    ...riskColumns(file),
    lastContactOn:
      reached
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? null,
    closedOn: file.closedOn,
    closeReason: file.closeReason,
    closeNote: '',
    version: 1,
  };
}

function releaseColumns({ stay }: DemoCase): Pick<CaseFile, 'releaseOn' | 'releaseState' | 'releaseByHand'> {
  if (stay.endedOn !== null) return { releaseOn: stay.endedOn, releaseState: 'actual', releaseByHand: false };
  const releaseState = stay.expectedEndOn === null ? 'unknown' : 'expected';
  return { releaseOn: stay.expectedEndOn, releaseState, releaseByHand: false };
}

function riskColumns({ safetyRisk, coordinator }: DemoCase) {
  if (safetyRisk === null)
    return { safetyRisk: false, safetyRiskReason: '', safetyRiskBy: null, safetyRiskReviewOn: null };
  const { reason, reviewOn } = safetyRisk;
  return { safetyRisk: true, safetyRiskReason: reason, safetyRiskBy: coordinator.id, safetyRiskReviewOn: reviewOn };
}

function drawResults(random: Random, { state }: DemoCase): CaseFile['closeResults'] {
  if (state !== 'closed') return {};
  const draw = () =>
    random.weighted([
      ['met', 45],
      ['partly', 20],
      ['not', 12],
      ['not-applicable', 23],
    ] as const);
  return Object.fromEntries(lifeDomains.map(({ code }) => [code, draw()]));
}

interface Step {
  event: string;
  on: LocalDate;
  changes: CaseFileChanges;
}
type CaseFileChanges = Record<string, { from: unknown; to: unknown }>;

function historyOf(random: Random, file: DemoCase) {
  const at = (step: Step, hour: number) => ({
    id: random.uuid(),
    occurredAt: instantAt(step.on, `${hour < 10 ? '0' : ''}${hour}:10`),
    actorId: file.coordinator.id,
    actorName: file.coordinator.name,
    event: step.event,
    changes: step.changes,
  });
  return stepsOf(file).map((step, index) => at(step, 9 + index));
}

function stepsOf(file: DemoCase): Step[] {
  const { kind, state, openedOn, screenedOn, worker } = file;
  const steps: Step[] = [{ event: 'case.opened', on: openedOn, changes: { kind: { from: null, to: kind } } }];
  if (state === 'notified') return steps;
  steps.push({ event: 'case.screening-started', on: openedOn, changes: moved('notified', 'screening') });
  if (worker !== null)
    steps.push({ event: 'case.assigned', on: openedOn, changes: { workerId: { from: null, to: worker.id } } });
  return screenedOn === null ? steps : [...steps, ...stepsAfterScreening(file, screenedOn)];
}

const moved = (from: string, to: string): CaseFileChanges => ({ state: { from, to } });

function stepsAfterScreening({ state, stay, closedOn }: DemoCase, screenedOn: LocalDate): Step[] {
  const isFollowed = state === 'aftercare' || state === 'closed';
  if (closedOn !== null && !isFollowed)
    return [{ event: 'case.moved', on: closedOn, changes: moved('screening', state) }];
  const steps: Step[] = [{ event: 'case.moved', on: screenedOn, changes: moved('screening', 'preparing') }];
  if (stay.endedOn !== null)
    steps.push({ event: 'case.detention-followed', on: stay.endedOn, changes: moved('preparing', 'aftercare') });
  if (closedOn !== null) steps.push({ event: 'case.closed', on: closedOn, changes: moved('aftercare', 'closed') });
  return steps;
}

/** Writes the contact logs. */
export async function writeContacts(
  ctx: RequestContext,
  municipalityId: string,
  work: readonly DemoWork[],
): Promise<void> {
  const random = randomFrom(`${municipalityId} contacts written`);
  const rows = work.flatMap(({ file, contacts }) =>
    contacts.map(({ on, at, ...contact }) => {
      const happensAt = instantAt(on, at);
      const by = file.worker ?? file.coordinator;
      const logged = {
        loggedBy: by.id,
        loggedByName: by.name,
        loggedAt: earliest(happensAt.add({ minutes: 20 }), ctx.now),
      };
      return {
        id: random.uuid(),
        municipalityId,
        caseId: file.id,
        ...contact,
        happensOn: on,
        happensAt,
        ...logged,
        withdrawnAt: null,
        version: 1,
      };
    }),
  );
  await inChunks(rows, (chunk) => insertRows(ctx.db, 'contact', chunk));
}

const earliest = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  one.epochMilliseconds < other.epochMilliseconds ? one : other;

/** Writes the notices behind the detentions; those of today and yesterday nobody has opened yet. */
export async function writeNotices(
  ctx: RequestContext,
  place: DemoPlace,
  told: { notices: readonly DemoNotice[]; detentions: readonly DemoDetention[]; work: readonly DemoWork[] },
): Promise<void> {
  const detentionOf = new Map(told.detentions.flatMap(({ id, factIds }) => factIds.map((factId) => [factId, id])));
  const caseOf = new Map(told.work.map(({ file }) => [file.detentionId, file.id]));
  const unseenSince = addDays(todayIn(ctx.now), -1);
  const rows = told.notices.map(({ id, personId, receivedOn, content, raw, hash }) => {
    const detentionId = detentionOf.get(id) ?? null;
    const receivedAt = instantAt(receivedOn, '06:30');
    return {
      id,
      municipalityId: place.id,
      importId: null,
      source: 'file' as const,
      kind: content.kind,
      receivedOn,
      receivedAt,
      content,
      raw,
      contentHash: hash,
      timesReceived: 1,
      lanes: [...lanesOf({ ...content, receivedOn }, [place.name, ...place.towns])],
      state: 'settled' as const,
      questionCode: null,
      candidates: [],
      legalBasis: 'detention-notice',
      personId,
      detentionId,
      caseId: detentionId === null ? null : (caseOf.get(detentionId) ?? null),
      seenAt: receivedOn >= unseenSince ? null : receivedAt.add({ hours: 3 }),
      decidedBy: null,
      decidedAt: null,
      version: 1,
    };
  });
  await inChunks(rows, (chunk) => insertRows(ctx.db, 'notice', chunk));
}
