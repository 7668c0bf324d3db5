import { sql } from 'kysely';
import { Conflict } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findDetentions } from '../detentions/detentions.public.ts';
import { foldedNameOf, getPerson } from '../persons/persons.public.ts';
import { getCaseForChange, insertCase, lockCasesOfPersons, type CaseFields } from './cases.queries.ts';
import { canMoveCase, isOpenState, latestDetention } from './cases.rules.ts';
import type { CaseFile } from './cases.table.ts';
import { changeCase, recordCaseStep, reopenedFields } from './change-case.ts';
import { followDetention } from './follow-detention.ts';

/** Holds a file that is about to go to another municipality. Throws Conflict when it cannot go. */
export async function holdCaseToTransfer(ctx: RequestContext, caseId: string): Promise<CaseFile> {
  const file = await getCaseForChange(ctx, caseId);
  if (!canMoveCase(file.state, 'transferred')) throw new Conflict('case-state-does-not-allow');
  return file;
}

/** Ends the file of the municipality that hands it over, on this very day: the other one begins today. */
export function transferCaseAway(ctx: RequestContext, file: CaseFile, note: string): Promise<CaseFile> {
  const fields = { state: 'transferred', closedOn: todayIn(ctx.now), closeReason: 'moved', closeNote: note } as const;
  return changeCase(ctx, file, { event: 'case.transferred', fields });
}

/** What of a file goes along to the municipality that takes it over. */
function carriedFields(file: CaseFile): CaseFields {
  const { state, releaseOn, releaseState, releaseByHand, screenedOn, lastContactOn } = file;
  const { participation, participationOn, probation } = file;
  const { safetyRisk, safetyRiskReason, safetyRiskBy, safetyRiskReviewOn } = file;
  return {
    ...{ state, releaseOn, releaseState, releaseByHand, screenedOn, lastContactOn },
    ...{ participation, participationOn, probation },
    ...{ safetyRisk, safetyRiskReason, safetyRiskBy, safetyRiskReviewOn },
  };
}

/** For whom a file comes in, and the files this person had here before. */
export interface CaseReception {
  municipalityId: string;
  personId: string;
  /** As it stood on the other side. */
  from: CaseFile;
  before: readonly CaseFile[];
}

/** The files this person has here, held; Conflict when one of the kind is open, for then two files would become one. */
export async function holdCasesToReceive(
  ctx: RequestContext,
  { municipalityId, personId, from }: Omit<CaseReception, 'before'>,
): Promise<CaseFile[]> {
  const files = await lockCasesOfPersons(ctx, { municipalityId, personIds: [personId] });
  if (files.some(({ kind, state }) => kind === from.kind && isOpenState(state))) throw new Conflict('known-case-open');
  return files;
}

/**
 * Begins the file of the municipality that takes it over, today. A closed file of the same kind goes on, as a new round
 * with its history; what is known of the detention stands already.
 */
export async function receiveCase(ctx: RequestContext, reception: CaseReception): Promise<CaseFile> {
  const { municipalityId, personId, from, before } = reception;
  const now = await lockCasesOfPersons(ctx, { municipalityId, personIds: [personId] });
  const known = now.filter(({ kind }) => kind === from.kind).at(-1);
  const roundBefore = before.find(({ id }) => id === known?.id)?.round ?? 0;
  const file = known ?? (await beginCase(ctx, reception));
  const detention = latestDetention(await findDetentions(ctx, personId));
  const received = await changeCase(ctx, file, {
    event: 'case.received',
    fields: {
      ...reopenedFields(from.state),
      ...carriedFields(from),
      openedOn: todayIn(ctx.now),
      round: roundBefore + 1,
      detentionId: detention?.id ?? null,
      workerId: null,
    },
  });
  const followed = await followDetention(ctx, { municipalityId, personId });
  return followed.find(({ id }) => id === received.id) ?? received;
}

async function beginCase(ctx: RequestContext, { municipalityId, personId, from }: CaseReception): Promise<CaseFile> {
  const openedOn: LocalDate = todayIn(ctx.now);
  const foldedName = foldedNameOf(await getPerson(ctx, personId));
  const begun = await insertCase(ctx, { id: newId(), municipalityId, personId, kind: from.kind, openedOn, foldedName });
  if (begun === undefined) throw new Conflict('case-opened-meanwhile');
  await recordCaseStep(ctx, begun, { event: 'case.opened', changes: { kind: { from: null, to: from.kind } } });
  return begun;
}

const emptied = ['safetyRiskReason', 'closeNote', 'participation', 'participationOn', 'probation'];

/**
 * Takes the words and the answers of the person out of a transferred file and its history; that there was a file, from
 * when to when, and what happened to it by code and date stays. Gives how many notes went.
 */
export async function emptyTransferredCase(ctx: RequestContext, caseId: string): Promise<number> {
  const file = await getCaseForChange(ctx, caseId);
  if (file.state !== 'transferred') throw new Conflict('case-state-does-not-allow');
  await changeCase(ctx, file, {
    event: 'case.emptied',
    fields: {
      ...{ safetyRisk: false, safetyRiskReason: '', safetyRiskBy: null, safetyRiskReviewOn: null },
      ...{ participation: 'unknown', participationOn: null, probation: 'unknown' },
    },
  });
  const done = await ctx.db
    .updateTable('caseChange')
    .set({ note: '', changes: sql`changes - ${emptied}::text[]` })
    .where('municipalityId', '=', file.municipalityId)
    .where('caseId', '=', file.id)
    .where(sql<boolean>`(note <> '' or changes ?| ${emptied}::text[])`)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}
