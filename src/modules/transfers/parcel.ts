import { addDays, todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { assignmentsOf } from '../caseload/caseload.public.ts';
import { emptyTransferredCase, getCase, type CaseFile } from '../cases/cases.public.ts';
import { carryContacts, collectContacts, emptyContacts } from '../contacts/contacts.public.ts';
import { findDetentions } from '../detentions/detentions.public.ts';
import { carryMarks, collectMarks, emptyMarks } from '../gate/gate.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { carryNeeds, collectNeeds, emptyNeeds } from '../needs/needs.public.ts';
import { findNoticesToCarry } from '../notices/notices.public.ts';
import { getPerson } from '../persons/persons.public.ts';
import { carryPlan, collectPlan, emptyPlan } from '../plans/plans.public.ts';
import { emptyTasks } from '../tasks/tasks.public.ts';
import { emptyVisits } from '../visits/visits.public.ts';
import type { Carried } from './transfers.schema.ts';

/** Everything that goes along with a file, as it stands on the side that hands it over. */
export type Parcel = Awaited<ReturnType<typeof collectParcel>>;

/** Reads everything that goes along; nothing is shown of it before it stands on the other side. */
export async function collectParcel(ctx: RequestContext, file: CaseFile) {
  const [person, detentions, notices] = await Promise.all([
    getPerson(ctx, file.personId),
    findDetentions(ctx, file.personId),
    findNoticesToCarry(ctx, file.personId),
  ]);
  const [needs, plan, contacts, marks, assignments] = await Promise.all([
    collectNeeds(ctx, file),
    collectPlan(ctx, file),
    collectContacts(ctx, file),
    collectMarks(ctx, file),
    assignmentsOf(ctx, file.id),
  ]);
  const hasRio = assignments.some(({ state }) => state === 'active');
  return { file, person, detentions, notices, needs, plan, contacts, marks, hasRio };
}

/** Puts the content in the file of the side that takes it over. */
export async function unpackParcel(ctx: RequestContext, file: CaseFile, parcel: Parcel): Promise<Carried> {
  const needIds = await carryNeeds(ctx, file, parcel.needs);
  await carryPlan(ctx, file, { ...parcel.plan, needIds });
  await carryContacts(ctx, file, parcel.contacts);
  await carryMarks(ctx, file, parcel.marks);
  const { needs, plan, contacts } = parcel;
  return { needs: needs.needs.length, goals: plan.goals.length, contacts: contacts.length };
}

/** A file of which the content must go. */
export interface FileToEmpty {
  offerId: string;
  municipalityId: string;
  caseId: string;
}

/** Removes the content of a transferred file; that there was one, its days, the trail and the ledger stay. */
export async function emptyFile(ctx: RequestContext, { offerId, municipalityId, caseId }: FileToEmpty): Promise<void> {
  const file = await getCase(ctx, caseId);
  const goals = await emptyPlan(ctx, file);
  const needs = await emptyNeeds(ctx, file);
  const contacts = await emptyContacts(ctx, file);
  const [marks, tasks, visits] = [
    await emptyMarks(ctx, file),
    await emptyTasks(ctx, file),
    await emptyVisits(ctx, file),
  ];
  const notes = await emptyTransferredCase(ctx, caseId);
  const counts: Carried = { needs, goals, contacts };
  await ctx.db
    .insertInto('transferEmptying')
    .values({ offerId, municipalityId, caseId, counts: JSON.stringify(counts), emptiedAt: ctx.now })
    .execute();
  const detail = { ...counts, marks, tasks, visits, notes };
  recordAudit(ctx, 'transfer.emptied', {
    municipalityId,
    caseId,
    subjectId: offerId,
    personIds: [file.personId],
    detail,
  });
}

/** Removes the content at once, unless the municipality agreed to keep it for some days. */
export async function emptyWhenAgreed(ctx: RequestContext, file: FileToEmpty): Promise<void> {
  const { transferredContentDays } = await getSettings(ctx, file.municipalityId);
  if (transferredContentDays === 0) await emptyFile(ctx, file);
}

/** The files of a municipality of which the agreed days are over. */
export async function findFilesToEmpty(ctx: RequestContext, municipalityId: string): Promise<FileToEmpty[]> {
  const { transferredContentDays } = await getSettings(ctx, municipalityId);
  return ctx.db
    .selectFrom('transferOffer')
    .innerJoin('caseFile', (on) =>
      on
        .onRef('caseFile.municipalityId', '=', 'transferOffer.fromMunicipality')
        .onRef('caseFile.id', '=', 'transferOffer.caseId')
        .on('caseFile.state', '=', 'transferred'),
    )
    .leftJoin('transferEmptying', 'transferEmptying.offerId', 'transferOffer.id')
    .select(['transferOffer.id as offerId', 'fromMunicipality as municipalityId', 'transferOffer.caseId'])
    .where('fromMunicipality', '=', municipalityId)
    .where('transferOffer.state', '=', 'accepted')
    .where('movedOn', '<=', addDays(todayIn(ctx.now), -transferredContentDays))
    .where('transferEmptying.offerId', 'is', null)
    .execute();
}
