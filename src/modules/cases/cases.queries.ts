import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import { systemRole } from '../../platform/authorisation/system-actor.ts';
import type { Actor, RequestContext } from '../../platform/request-context.ts';
import type { CaseKind } from './cases.schema.ts';
import type { CaseChange, CaseFile } from './cases.table.ts';

/**
 * Every read of files for a person at work starts here: the municipalities of the actor, and within them all files, only
 * those the actor carries or covers for, or only those with a safety risk (and only for as long as the risk stands). A file of the
 * Zorg- en Veiligheidshuis is seen by who has the right for it, and by its own worker.
 */
export function selectVisibleCases(ctx: RequestContext) {
  const { db, actor } = ctx;
  const all = db.selectFrom('caseFile').where('caseFile.municipalityId', 'in', actor.municipalityIds);
  const here = seesZvhCases(actor)
    ? all
    : all.where((is) => is.or([is('caseFile.kind', '<>', 'zvh'), is('caseFile.workerId', '=', actor.userId)]));
  switch (actor.caseScope) {
    case 'all':
      return here;
    case 'own':
      return here.where(isOwn(ctx));
    case 'safety-risk':
      return here.where('caseFile.safetyRisk', '=', true);
    case 'none':
      return here.where(sql<boolean>`false`);
  }
}

// The list of workers is worked out once, so that the index on the worker is used; the second half keeps a cover within its
// own municipality.
function isOwn({ actor, now }: RequestContext) {
  const today = todayIn(now);
  const covered = sql`cover_id = ${actor.userId} and starts_on <= ${today} and ends_on >= ${today} and stopped_at is null`;
  return sql<boolean>`case_file.worker_id = any(array(
      select ${actor.userId}::uuid union all
      select absent_id from worker_cover
      where municipality_id = any(${[...actor.municipalityIds]}::text[]) and ${covered}))
    and (case_file.worker_id = ${actor.userId} or exists (
      select from worker_cover where municipality_id = case_file.municipality_id and absent_id = case_file.worker_id and ${covered}))`;
}

const seesZvhCases = (actor: Actor): boolean => actor.role === systemRole || can(actor, 'case:read-zvh');

/** One file; NotFound outside the scope of the actor. Whoever shows it records `case.viewed`. */
export async function getCase(ctx: RequestContext, caseId: string): Promise<CaseFile> {
  const file = await selectVisibleCases(ctx).selectAll('caseFile').where('caseFile.id', '=', caseId).executeTakeFirst();
  if (file === undefined) throw new NotFound();
  return file;
}

/** The same, held until the end of the transaction so that what was read stays true while it is changed. */
export async function getCaseForChange(ctx: RequestContext, caseId: string): Promise<CaseFile> {
  const file = await selectVisibleCases(ctx)
    .selectAll('caseFile')
    .where('caseFile.id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (file === undefined) throw new NotFound();
  return file;
}

/** The files of one person that the actor may see, the newest first. */
export function findCasesOfPerson(ctx: RequestContext, personId: string): Promise<CaseFile[]> {
  return selectVisibleCases(ctx)
    .selectAll('caseFile')
    .where('caseFile.personId', '=', personId)
    .orderBy('caseFile.openedOn', 'desc')
    .orderBy('caseFile.id')
    .execute();
}

/**
 * The files of these persons whoever carries them, held for change. Not for showing: a notice must reach its file also
 * when the one who reads in the notices may not see it.
 */
export async function lockCasesOfPersons(
  ctx: RequestContext,
  { municipalityId, personIds }: { municipalityId: string; personIds: readonly string[] },
): Promise<CaseFile[]> {
  if (personIds.length === 0 || !ctx.actor.municipalityIds.includes(municipalityId)) return [];
  return ctx.db
    .selectFrom('caseFile')
    .selectAll()
    .where('municipalityId', '=', municipalityId)
    .where('personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** What can be changed in a file; the version counts up by itself. */
export type CaseFields = Partial<Omit<CaseFile, 'id' | 'municipalityId' | 'version' | 'isOpen' | 'releaseSort'>>;

/** Writes the fields over the version that was read; undefined when somebody was first. */
export function updateCase(ctx: RequestContext, file: CaseFile, fields: CaseFields): Promise<CaseFile | undefined> {
  const { closeResults, ...plain } = fields;
  return ctx.db
    .updateTable('caseFile')
    .set({
      ...plain,
      ...(closeResults === undefined ? {} : { closeResults: JSON.stringify(closeResults) }),
      version: file.version + 1,
    })
    .where('id', '=', file.id)
    .where('municipalityId', '=', file.municipalityId)
    .where('state', '=', file.state)
    .where('version', '=', file.version)
    .returningAll()
    .executeTakeFirst();
}

/** A file that begins. */
export interface NewCase {
  id: string;
  municipalityId: string;
  personId: string;
  kind: CaseKind;
  openedOn: CaseFile['openedOn'];
  foldedName: string;
}

/** Adds a file; undefined when the person already has an open one of this kind. */
export function insertCase(ctx: RequestContext, begun: NewCase): Promise<CaseFile | undefined> {
  return ctx.db
    .insertInto('caseFile')
    .values({ ...begun, state: 'notified', closeResults: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Adds one entry to the history of a file. */
export async function insertCaseChange(
  ctx: RequestContext,
  change: Omit<CaseChange, 'occurredAt' | 'actorId' | 'actorName'>,
): Promise<void> {
  const { actor, now } = ctx;
  await ctx.db
    .insertInto('caseChange')
    .values({
      ...change,
      changes: JSON.stringify(change.changes),
      occurredAt: now,
      actorId: actor.userId,
      actorName: actor.name,
    })
    .execute();
}

/** What changed in a file after this version, one entry per version. */
export function findChangesSince(
  ctx: RequestContext,
  file: CaseFile,
  version: number,
): Promise<Pick<CaseChange, 'changes'>[]> {
  return ctx.db
    .selectFrom('caseChange')
    .select('changes')
    .where('municipalityId', '=', file.municipalityId)
    .where('caseId', '=', file.id)
    .where('version', '>', version)
    .execute();
}

/** How many open files each of these workers carries in the municipality. */
export async function countOpenCases(
  ctx: RequestContext,
  municipalityId: string,
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ workerId: string; count: number }>`
    select worker_id, count(*)::int as count from case_file
    where municipality_id = ${municipalityId} and worker_id is not null
      and state in ('notified', 'screening', 'preparing', 'aftercare')
    group by worker_id`.execute(ctx.db);
  return new Map(found.rows.map(({ workerId, count }) => [workerId, count]));
}

/** Stores the latest contact; without a new version, for it must not clash with a form somebody has open. */
export async function updateLastContact(ctx: RequestContext, caseId: string, on: LocalDate | null): Promise<void> {
  await ctx.db
    .updateTable('caseFile')
    .set({ lastContactOn: on })
    .where('id', '=', caseId)
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .execute();
}

/** Copies the names of these persons to their files, for lists; without a new version, as it is no change of the file. */
export async function copyNames(
  ctx: RequestContext,
  { municipalityId, personIds }: { municipalityId: string; personIds: readonly string[] },
): Promise<void> {
  await sql`update case_file set folded_name = person.folded_name from person
    where case_file.municipality_id = ${municipalityId} and case_file.person_id = any(${[...personIds]}::uuid[])
      and person.municipality_id = case_file.municipality_id and person.id = case_file.person_id
      and person.folded_name <> case_file.folded_name`.execute(ctx.db);
}
