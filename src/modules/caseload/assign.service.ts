import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { assignWorker } from '../cases/cases.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import {
  findLoads,
  findRioCases,
  getAssignment,
  getRioCase,
  getWaiting,
  holdRio,
  type RioCase,
} from './caseload.queries.ts';
import { changeOfLoad, decideAssignment, type LoadChange } from './caseload.rules.ts';
import type { AssignmentRow } from './caseload.table.ts';
import { findRios } from './find-rios.ts';
import { limitsIn } from './limits.ts';

/** Some files for one officer, as the form tells it. */
export interface ToldAssignment {
  municipalityId: string;
  rioId: string;
  caseIds: readonly string[];
  reason: string;
  /** The load that was on the page, in halves. */
  seen: number;
  /** Why although the officer is full. */
  overReason: string;
}

/** The files that were chosen; NotFound when one of them is out of reach. */
export async function getChosen(
  ctx: RequestContext,
  municipalityId: string,
  caseIds: readonly string[],
): Promise<RioCase[]> {
  if (!ctx.actor.municipalityIds.includes(municipalityId)) throw new NotFound();
  const files = await findRioCases(ctx, municipalityId, caseIds);
  if (files.length !== caseIds.length) throw new NotFound();
  if (files.length === 0) throw new Invalid({ files: 'rio-files-missing' });
  return files;
}

/** What giving these files would do to the load of an officer; a file that counts already adds nothing. */
export async function loadChangeOf(
  ctx: RequestContext,
  { municipalityId, rioId }: { municipalityId: string; rioId: string },
  files: readonly RioCase[],
): Promise<LoadChange> {
  const loads = await findLoads(ctx, municipalityId, [rioId]);
  const added = files.filter((file) => !isCarriedBy(file, rioId));
  return changeOfLoad(loads.get(rioId)?.halves ?? 0, added, limitsIn(await getSettings(ctx, municipalityId)));
}

const isCarriedBy = ({ assignmentState, workerId, isOpen }: RioCase, rioId: string): boolean =>
  assignmentState !== 'active' && isOpen && workerId === rioId;

/**
 * Gives files to an officer: all or none. Everybody who changes the load of one officer waits for each other, so the ceiling
 * is never passed unnoticed. Throws Conflict when there is no room and no reason, or the load is not the one that was seen.
 */
export async function assignCases(ctx: RequestContext, told: ToldAssignment): Promise<LoadChange> {
  const { municipalityId, rioId } = told;
  if (!ctx.actor.municipalityIds.includes(municipalityId)) throw new NotFound();
  const rios = await findRios(ctx, municipalityId);
  if (!rios.some(({ userId }) => userId === rioId)) throw new Invalid({ rio: 'rio-missing' });
  await holdRio(ctx, municipalityId, rioId);
  const files = await getChosen(ctx, municipalityId, told.caseIds);
  const change = await loadChangeOf(ctx, told, files);
  const decision = decideAssignment(change, told);
  if (decision !== 'allowed') throw new Conflict(decision === 'rio-full' ? 'rio-full' : 'rio-load-changed');
  for (const file of files.toSorted((one, other) => (one.id < other.id ? -1 : 1))) await assignOne(ctx, file, told);
  return change;
}

async function assignOne(ctx: RequestContext, file: RioCase, told: ToldAssignment): Promise<void> {
  if (!file.isOpen) throw new Conflict('rio-case-closed');
  if (file.assignmentState === 'active') throw new Conflict('rio-assigned-already');
  const { rioId, reason, overReason } = told;
  await giveTo(ctx, file, rioId);
  await beginAssignment(ctx, file, { rioId, reason, overReason });
  if (file.waitingId !== null) await leaveWaiting(ctx, file, 'Toegewezen aan een RIO.');
}

/** Keeps the worker of the file the same as its RIO. */
async function giveTo(ctx: RequestContext, file: RioCase, workerId: string | null): Promise<void> {
  if (file.workerId !== workerId) await assignWorker(ctx, { caseId: file.id, version: file.version, workerId });
}

/** Writes the assignment; what was proposed for the file becomes it. */
async function beginAssignment(
  ctx: RequestContext,
  file: RioCase,
  told: { rioId: string; reason: string; overReason: string },
): Promise<void> {
  const { municipalityId, id: caseId } = file;
  const begun = {
    ...told,
    state: 'active' as const,
    startsOn: todayIn(ctx.now),
    assignedByName: ctx.actor.name,
    assignedAt: ctx.now,
  };
  const stored =
    file.assignmentState === 'proposed' && file.assignmentId !== null
      ? await ctx.db
          .updateTable('rioAssignment')
          .set(begun)
          .where('municipalityId', '=', municipalityId)
          .where('id', '=', file.assignmentId)
          .where('state', '=', 'proposed')
          .returning('id')
          .executeTakeFirst()
      : await ctx.db
          .insertInto('rioAssignment')
          .values({ ...begun, id: newId(), municipalityId, caseId, endsOn: null })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst();
  if (stored === undefined) throw new Conflict('rio-assigned-already');
  record(ctx, file, { event: 'caseload.assigned', rioId: told.rioId, isOverCeiling: told.overReason !== '' });
}

/** Moves a file from one officer to another in one step, so that nobody carries it for no moment. */
export async function moveAssignment(
  ctx: RequestContext,
  file: RioCase,
  told: { rioId: string; reason: string; overReason: string },
): Promise<void> {
  if (file.assignmentState === 'active' && file.assignmentId !== null) {
    const ended = await ctx.db
      .updateTable('rioAssignment')
      .set(endedColumns(ctx, told.reason))
      .where('municipalityId', '=', file.municipalityId)
      .where('id', '=', file.assignmentId)
      .where('state', '=', 'active')
      .returning('id')
      .executeTakeFirst();
    if (ended === undefined) throw new Conflict('changed-meanwhile');
  }
  await giveTo(ctx, file, told.rioId);
  await beginAssignment(ctx, { ...file, assignmentState: null, assignmentId: null }, told);
}

const endedColumns = (ctx: RequestContext, endReason: string) => ({
  state: 'ended' as const,
  endsOn: todayIn(ctx.now),
  endReason,
  endedByName: ctx.actor.name,
});

/** Which assignment, over the version on the page, why it ends and who goes on with an open file. */
export interface ToldEnd {
  assignmentId: string;
  version: number;
  reason: string;
  nextId: string;
}

/** Ends the work of a RIO for a file, with a reason: it never ends by itself. Throws Invalid when an open file has no next worker. */
export async function endAssignment(ctx: RequestContext, told: ToldEnd): Promise<AssignmentRow> {
  const assignment = await getAssignment(ctx, told.assignmentId);
  const { municipalityId, caseId, rioId } = assignment;
  if (assignment.state !== 'active' || rioId === null) throw new Conflict('rio-assignment-over');
  await holdRio(ctx, municipalityId, rioId);
  const file = await getRioCase(ctx, caseId);
  if (file.isOpen && (told.nextId === '' || told.nextId === rioId))
    throw new Invalid({ nextId: 'next-worker-missing' });
  const ended = await ctx.db
    .updateTable('rioAssignment')
    .set({ ...endedColumns(ctx, told.reason), version: told.version + 1 })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', assignment.id)
    .where('state', '=', 'active')
    .where('version', '=', told.version)
    .returningAll()
    .executeTakeFirst();
  if (ended === undefined) throw new Conflict('changed-meanwhile');
  if (file.isOpen) await giveTo(ctx, file, told.nextId);
  record(ctx, file, { event: 'caseload.assignment-ended', rioId });
  return ended;
}

/** Puts files on the waiting list with a reason: all or none. Throws Conflict when one waits or is assigned already. */
export async function putOnWaitingList(
  ctx: RequestContext,
  told: { municipalityId: string; caseIds: readonly string[]; reason: string },
): Promise<void> {
  const files = await getChosen(ctx, told.municipalityId, told.caseIds);
  for (const file of files) {
    if (!file.isOpen) throw new Conflict('rio-case-closed');
    if (file.assignmentState === 'active') throw new Conflict('rio-assigned-already');
    const { municipalityId, id: caseId } = file;
    const stored = await ctx.db
      .insertInto('rioWaiting')
      .values({
        ...{ id: newId(), municipalityId, caseId, reason: told.reason, removedOn: null },
        ...{ addedOn: todayIn(ctx.now), addedByName: ctx.actor.name },
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (stored === undefined) throw new Conflict('rio-waits-already');
    record(ctx, file, { event: 'caseload.waiting-list-joined' });
  }
}

/** Takes a file off the waiting list with a reason. Throws Conflict when that was done already. */
export async function takeOffWaitingList(
  ctx: RequestContext,
  told: { waitingId: string; version: number; reason: string },
): Promise<void> {
  const waiting = await getWaiting(ctx, told.waitingId);
  if (waiting.removedOn !== null) throw new Conflict('rio-waits-no-longer');
  if (waiting.version !== told.version) throw new Conflict('changed-meanwhile');
  await leaveWaiting(ctx, await getRioCase(ctx, waiting.caseId), told.reason);
}

async function leaveWaiting(ctx: RequestContext, file: RioCase, removedReason: string): Promise<void> {
  const left = await ctx.db
    .updateTable('rioWaiting')
    .set({ removedOn: todayIn(ctx.now), removedByName: ctx.actor.name, removedReason })
    .where('municipalityId', '=', file.municipalityId)
    .where('caseId', '=', file.id)
    .where('removedOn', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (left === undefined) throw new Conflict('rio-waits-no-longer');
  record(ctx, file, { event: 'caseload.waiting-list-left' });
}

/** What the trail says about a change: whose file, and who; texts stay with the rows. */
export function record(
  ctx: RequestContext,
  file: RioCase,
  { event, ...detail }: { event: string } & Record<string, unknown>,
): void {
  const { municipalityId, id: caseId, personId } = file;
  recordAudit(ctx, event, { municipalityId, caseId, personIds: [personId], detail });
}
