import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findWorkers } from '../access/access.public.ts';
import { foldedNameOf, getPerson } from '../persons/persons.public.ts';
import { insertCase, lockCasesOfPersons, updateLastContact } from './cases.queries.ts';
import { canMoveCase, isOpenState } from './cases.rules.ts';
import type { CaseKind, CaseState, Participation, Probation } from './cases.schema.ts';
import type { CaseFile } from './cases.table.ts';
import { changeCase, getSeenCase, recordCaseStep, reopenedFields, type SeenCase } from './change-case.ts';
import { followDetention } from './follow-detention.ts';

/** For whom a file begins. */
export interface CaseOpening {
  municipalityId: string;
  personId: string;
  kind: CaseKind;
  /** The detention it is about; without it the one that began last. */
  detentionId?: string;
}

/**
 * Opens a file of one kind for a person. Twice gives the same open file; a closed one is opened again, with its history.
 * NotFound when the person is not of this municipality.
 */
export async function openCase(ctx: RequestContext, opening: CaseOpening): Promise<CaseFile> {
  const { municipalityId, personId, kind } = opening;
  const person = await getPerson(ctx, personId);
  if (person.municipalityId !== municipalityId) throw new NotFound();
  const known = await lockCasesOfPersons(ctx, { municipalityId, personIds: [personId] });
  const sameKind = known.filter((file) => file.kind === kind);
  const open = sameKind.find((file) => isOpenState(file.state));
  if (open !== undefined) return open;
  const closed = sameKind.at(-1);
  const begun =
    closed === undefined ? await beginCase(ctx, opening, foldedNameOf(person)) : await beginAgain(ctx, closed);
  const followed = await followDetention(ctx, {
    municipalityId,
    personId,
    ...(opening.detentionId === undefined ? {} : { detentionId: opening.detentionId }),
  });
  return followed.find((file) => file.id === begun.id) ?? begun;
}

async function beginCase(ctx: RequestContext, opening: CaseOpening, foldedName: string): Promise<CaseFile> {
  const { municipalityId, personId, kind } = opening;
  const begun = await insertCase(ctx, {
    id: newId(),
    municipalityId,
    personId,
    kind,
    openedOn: todayIn(ctx.now),
    foldedName,
  });
  if (begun === undefined) throw new Conflict('case-opened-meanwhile');
  await recordCaseStep(ctx, begun, { event: 'case.opened', changes: { kind: { from: null, to: kind } } });
  return begun;
}

function beginAgain(ctx: RequestContext, closed: CaseFile): Promise<CaseFile> {
  return changeCase(ctx, closed, { event: 'case.reopened', fields: reopenedFields('notified') });
}

/** Moves a file on by hand; leaving the screening counts as having screened. Ending a file asks why. */
export async function moveCase(
  ctx: RequestContext,
  seen: SeenCase & { state: CaseState; note: string },
): Promise<CaseFile> {
  const file = await getSeenCase(ctx, seen, ['state']);
  const { state, note } = seen;
  checkMove(file, seen);
  const today = todayIn(ctx.now);
  const ended = isOpenState(state) ? {} : { closedOn: today, closeNote: note };
  const screened = state !== 'screening' && file.screenedOn === null ? { screenedOn: today } : {};
  return changeCase(ctx, file, { event: 'case.moved', fields: { state, ...ended, ...screened }, note });
}

function checkMove({ kind, state: from }: CaseFile, { state, note }: { state: CaseState; note: string }): void {
  const isByHand = state !== 'closed' && state !== 'transferred' && isOpenState(from);
  if (!isByHand || !canMoveCase(from, state)) throw new Conflict('case-state-does-not-allow');
  if (isOpenState(state)) return;
  if (kind === 'zvh') throw new Conflict('zvh-ends-by-decision');
  if (note === '') throw new Invalid({ note: 'note-missing' });
}

/** Gives the file to a worker of its municipality, or to nobody. */
export async function assignWorker(
  ctx: RequestContext,
  seen: SeenCase & { workerId: string | null },
): Promise<CaseFile> {
  const file = await getSeenCase(ctx, seen, ['workerId']);
  if (seen.workerId !== null) {
    const workers = await findWorkers(ctx, file.municipalityId);
    if (!workers.some(({ userId }) => userId === seen.workerId)) throw new Invalid({ workerId: 'worker-unknown' });
  }
  return changeCase(ctx, file, { event: 'case.assigned', fields: { workerId: seen.workerId } });
}

/** Records whether the person wants to take part, from which day. */
export async function setParticipation(
  ctx: RequestContext,
  seen: SeenCase & { participation: Participation; participationOn: LocalDate; note: string },
): Promise<CaseFile> {
  const file = await getSeenCase(ctx, seen, ['participation', 'participationOn']);
  if (seen.participationOn > todayIn(ctx.now)) throw new Invalid({ participationOn: 'day-in-future' });
  const { participation, participationOn, note } = seen;
  return changeCase(ctx, file, { event: 'case.participation-set', fields: { participation, participationOn }, note });
}

/** Records whether a judge imposed supervision by the probation service. */
export async function setProbation(ctx: RequestContext, seen: SeenCase & { probation: Probation }): Promise<CaseFile> {
  const file = await getSeenCase(ctx, seen, ['probation']);
  return changeCase(ctx, file, { event: 'case.probation-set', fields: { probation: seen.probation } });
}

/** Keeps the day the person was last reached (null: never) on a file that was found; the contact itself is recorded by who logs it. */
export const noteContact = (ctx: RequestContext, caseId: string, on: LocalDate | null): Promise<void> =>
  updateLastContact(ctx, caseId, on);
