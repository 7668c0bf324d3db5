import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases, type CaseFile } from '../cases/cases.public.ts';
import { usualHalves } from './caseload.rules.ts';
import type { AssessmentRow, AssignmentRow, WaitingRow } from './caseload.table.ts';

/** A file as the pages of the RIO show it: whose, how it stands, and what was said and done about its RIO. */
export interface RioCase extends Pick<
  CaseFile,
  'id' | 'municipalityId' | 'personId' | 'state' | 'isOpen' | 'releaseOn' | 'releaseState' | 'closedOn' | 'workerId'
> {
  probation: CaseFile['probation'];
  participation: CaseFile['participation'];
  version: number;
  surname: string;
  givenNames: string;
  birthDate: LocalDate | null;
  offenceGroup: string | null;
  extraGroup: string | null;
  halves: number;
  assessmentVersion: number;
  assignmentId: string | null;
  assignmentState: AssignmentRow['state'] | null;
  rioId: string | null;
  startsOn: LocalDate | null;
  waitingId: string | null;
}

/** Every read of files for the caseload starts here: those that the actor may see, with what is known for the RIO. */
function selectVisibleRioCases(ctx: RequestContext) {
  return selectVisibleCases(ctx)
    .innerJoin('person', (on) =>
      on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
    )
    .leftJoin('rioAssessment', (on) =>
      on
        .onRef('rioAssessment.municipalityId', '=', 'caseFile.municipalityId')
        .onRef('rioAssessment.caseId', '=', 'caseFile.id'),
    )
    .leftJoin('rioAssignment', (on) =>
      on
        .onRef('rioAssignment.municipalityId', '=', 'caseFile.municipalityId')
        .onRef('rioAssignment.caseId', '=', 'caseFile.id')
        .on('rioAssignment.state', '<>', 'ended'),
    )
    .leftJoin('rioWaiting', (on) =>
      on
        .onRef('rioWaiting.municipalityId', '=', 'caseFile.municipalityId')
        .onRef('rioWaiting.caseId', '=', 'caseFile.id')
        .on('rioWaiting.removedOn', 'is', null),
    );
}

function selectShownRioCases(ctx: RequestContext) {
  return selectVisibleRioCases(ctx)
    .select(['caseFile.id', 'caseFile.municipalityId', 'caseFile.personId', 'caseFile.state', 'caseFile.isOpen'])
    .select(['caseFile.releaseOn', 'caseFile.releaseState', 'caseFile.closedOn', 'caseFile.workerId'])
    .select(['caseFile.probation', 'caseFile.participation', 'caseFile.version'])
    .select(['person.surname', 'person.givenNames', 'person.birthDate'])
    .select(['rioAssessment.offenceGroup', 'rioAssessment.extraGroup'])
    .select([
      sql<number>`coalesce(rio_assessment.halves, ${usualHalves})::int`.as('halves'),
      sql<number>`coalesce(rio_assessment.version, 0)::int`.as('assessmentVersion'),
    ])
    .select(['rioAssignment.id as assignmentId', 'rioAssignment.state as assignmentState', 'rioAssignment.rioId'])
    .select(['rioAssignment.startsOn', 'rioWaiting.id as waitingId']);
}

/** So many open files of one municipality are looked at for candidates; those who come out first go first. */
const mostCandidates = 1500;

/** Open files without a RIO, also those on the waiting list, the first release on top. Whoever shows them records it. */
export function findUnassigned(ctx: RequestContext, municipalityId: string): Promise<RioCase[]> {
  return selectShownRioCases(ctx)
    .where('caseFile.municipalityId', '=', municipalityId)
    .where('caseFile.isOpen', '=', true)
    .where(sql<boolean>`rio_assignment.state is distinct from 'active'`)
    .where('caseFile.participation', 'not in', ['declines', 'withdrew'])
    .orderBy('caseFile.releaseSort')
    .orderBy('caseFile.id')
    .limit(mostCandidates)
    .execute();
}

/** The files that these officers carry: assigned, also when closed, or open and given without an assignment. */
export async function findCarried(
  ctx: RequestContext,
  of: { municipalityIds: readonly string[]; rioIds: readonly string[] },
): Promise<RioCase[]> {
  if (of.rioIds.length === 0 || of.municipalityIds.length === 0) return [];
  return selectShownRioCases(ctx)
    .where('caseFile.municipalityId', 'in', of.municipalityIds)
    .where((is) =>
      is.or([
        is.and([is('rioAssignment.state', '=', 'active'), is('rioAssignment.rioId', 'in', of.rioIds)]),
        is.and([
          is('caseFile.isOpen', '=', true),
          is('caseFile.workerId', 'in', of.rioIds),
          sql<boolean>`rio_assignment.state is distinct from 'active'`,
        ]),
      ]),
    )
    .orderBy('caseFile.releaseSort')
    .orderBy('caseFile.id')
    .execute();
}

/** These files, in the order of release; those out of scope are left out. */
export async function findRioCases(
  ctx: RequestContext,
  municipalityId: string,
  caseIds: readonly string[],
): Promise<RioCase[]> {
  if (caseIds.length === 0) return [];
  return selectShownRioCases(ctx)
    .where('caseFile.municipalityId', '=', municipalityId)
    .where('caseFile.id', 'in', caseIds)
    .orderBy('caseFile.releaseSort')
    .orderBy('caseFile.id')
    .execute();
}

/** One file; NotFound outside the scope of the actor. */
export async function getRioCase(ctx: RequestContext, caseId: string): Promise<RioCase> {
  const found = await selectShownRioCases(ctx).where('caseFile.id', '=', caseId).executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** What one officer carries, in halves and in files; numbers only, so over every file of the municipality. */
export interface Load {
  halves: number;
  files: number;
}

/** The load of each officer of a municipality who carries anything. */
export async function findLoads(
  ctx: RequestContext,
  municipalityId: string,
  rioIds: readonly string[],
): Promise<ReadonlyMap<string, Load>> {
  const found = await sql<Load & { rioId: string }>`
    select rio_id, sum(coalesce(a.halves, ${usualHalves}))::int as halves, count(*)::int as files
    from (
      select r.rio_id, r.case_id from rio_assignment r
        where r.municipality_id = ${municipalityId} and r.state = 'active' and r.rio_id = any(${[...rioIds]}::uuid[])
      union all
      select f.worker_id, f.id from case_file f
        where f.municipality_id = ${municipalityId} and f.is_open and f.worker_id = any(${[...rioIds]}::uuid[])
          and not exists (select from rio_assignment r
            where r.municipality_id = f.municipality_id and r.case_id = f.id and r.state = 'active')
    ) carried
    left join rio_assessment a on a.municipality_id = ${municipalityId} and a.case_id = carried.case_id
    group by rio_id`.execute(ctx.db);
  return new Map(found.rows.map(({ rioId, ...load }) => [rioId, load]));
}

/** Makes everybody who changes the load of this officer wait for each other, until the end of the transaction. */
export async function holdRio(ctx: RequestContext, municipalityId: string, rioId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rio ${municipalityId} ${rioId}`}, 0))`.execute(ctx.db);
}

/** What was said about a file for the choice of a RIO. */
export async function findAssessment(
  ctx: RequestContext,
  { id, municipalityId }: { id: string; municipalityId: string },
): Promise<AssessmentRow | undefined> {
  return ctx.db
    .selectFrom('rioAssessment')
    .selectAll()
    .where('municipalityId', '=', municipalityId)
    .where('caseId', '=', id)
    .executeTakeFirst();
}

/** Every read of assignments starts here: those of the files that the actor may see. */
function selectVisibleAssignments(ctx: RequestContext) {
  return selectVisibleCases(ctx).innerJoin('rioAssignment', (on) =>
    on
      .onRef('rioAssignment.municipalityId', '=', 'caseFile.municipalityId')
      .onRef('rioAssignment.caseId', '=', 'caseFile.id'),
  );
}

/** Who was and is the RIO of a file, the last on top; nothing when the file is out of scope. */
export async function assignmentsOf(ctx: RequestContext, caseId: string): Promise<AssignmentRow[]> {
  return selectVisibleAssignments(ctx)
    .selectAll('rioAssignment')
    .where('caseFile.id', '=', caseId)
    .orderBy('rioAssignment.assignedAt', 'desc')
    .orderBy('rioAssignment.id')
    .execute();
}

/** One assignment of a file that the actor may see; NotFound otherwise. */
export async function getAssignment(ctx: RequestContext, assignmentId: string): Promise<AssignmentRow> {
  const found = await selectVisibleAssignments(ctx)
    .selectAll('rioAssignment')
    .where('rioAssignment.id', '=', assignmentId)
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** Every read of the waiting list starts here: of the files that the actor may see. */
function selectVisibleWaiting(ctx: RequestContext) {
  return selectVisibleCases(ctx).innerJoin('rioWaiting', (on) =>
    on
      .onRef('rioWaiting.municipalityId', '=', 'caseFile.municipalityId')
      .onRef('rioWaiting.caseId', '=', 'caseFile.id'),
  );
}

/** One that waits or waited, of a file that the actor may see; NotFound otherwise. */
export async function getWaiting(ctx: RequestContext, waitingId: string): Promise<WaitingRow> {
  const found = await selectVisibleWaiting(ctx)
    .selectAll('rioWaiting')
    .where('rioWaiting.id', '=', waitingId)
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** What was written when each of these went on the waiting list. */
export async function findWaiting(ctx: RequestContext, municipalityId: string): Promise<WaitingRow[]> {
  return selectVisibleWaiting(ctx)
    .selectAll('rioWaiting')
    .where('caseFile.municipalityId', '=', municipalityId)
    .where('rioWaiting.removedOn', 'is', null)
    .execute();
}
