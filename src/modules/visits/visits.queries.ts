import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import { openVisitStates } from './visits.rules.ts';
import type { VisitRow } from './visits.table.ts';

/** A visit with what whoever makes it has to know of the person, and nothing more. */
export interface ShownVisit extends VisitRow {
  personId: string;
  surname: string;
  givenNames: string;
  birthDate: LocalDate | null;
  releaseOn: LocalDate | null;
  releaseState: 'expected' | 'actual' | 'unknown';
  /** Where the person is now, as the notices tell; empty when unknown. */
  prisonNow: string;
  caseManager: string;
  /** Null when it was asked of a role. */
  visitorName: string | null;
  followUpId: string | null;
  /** Whether the reader may open the file: who only makes the visit does not. */
  canOpenCase: boolean;
  isMine: boolean;
}

function selectVisitsHere({ db, actor }: RequestContext) {
  return db
    .selectFrom('prisonVisit')
    .innerJoin('caseFile', (on) =>
      on
        .onRef('caseFile.municipalityId', '=', 'prisonVisit.municipalityId')
        .onRef('caseFile.id', '=', 'prisonVisit.caseId'),
    )
    .where('prisonVisit.municipalityId', 'in', actor.municipalityIds);
}

const isOpen = sql<boolean>`prison_visit.state in ('wanted', 'asked', 'confirmed')`;
const isMine = ({ actor }: RequestContext) => sql<boolean>`(prison_visit.visitor_id = ${actor.userId}
  or (prison_visit.visitor_id is null and prison_visit.visitor_role = ${actor.role}))`;

/**
 * Every read of visits starts here. Who plans sees those of the files they may see, and the open ones asked of them in
 * other files. Who only carries out sees the open ones asked of them, a director only while the safety risk stands: what
 * one may see of somebody begins and ends with the visit.
 */
function selectVisibleVisits(ctx: RequestContext) {
  const { actor } = ctx;
  const ofVisibleCase = sql<boolean>`prison_visit.case_id in (${selectVisibleCases(ctx).select('caseFile.id')})`;
  const here = selectVisitsHere(ctx);
  if (can(actor, 'visit:plan')) {
    return here.where((is) =>
      is.or([ofVisibleCase, is.and([sql<boolean>`prison_visit.visitor_id = ${actor.userId}`, isOpen])]),
    );
  }
  if (!can(actor, 'visit:carry-out')) return here.where(ofVisibleCase);
  const asked = here.where(isMine(ctx)).where(isOpen);
  return actor.caseScope === 'none' ? asked : asked.where(ofVisibleCase);
}

function selectShownVisits(ctx: RequestContext) {
  return selectVisibleVisits(ctx)
    .innerJoin('person', (on) =>
      on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
    )
    .leftJoin('detention', (on) =>
      on
        .onRef('detention.municipalityId', '=', 'caseFile.municipalityId')
        .onRef('detention.id', '=', 'caseFile.detentionId'),
    )
    .leftJoin('appUser', 'appUser.id', 'prisonVisit.visitorId')
    .leftJoin('prisonVisit as next', (on) =>
      on.onRef('next.municipalityId', '=', 'prisonVisit.municipalityId').onRef('next.followsId', '=', 'prisonVisit.id'),
    )
    .selectAll('prisonVisit')
    .select(['caseFile.personId', 'caseFile.releaseOn', 'caseFile.releaseState'])
    .select(['person.surname', 'person.givenNames', 'person.birthDate'])
    .select(['appUser.name as visitorName', 'next.id as followUpId'])
    .select(sql<string>`coalesce(detention.prison, '')`.as('prisonNow'))
    .select(sql<string>`coalesce(detention.case_manager, '')`.as('caseManager'))
    .select(isMine(ctx).as('isMine'))
    .select(sql<boolean>`prison_visit.case_id in (${selectVisibleCases(ctx).select('caseFile.id')})`.as('canOpenCase'));
}

/** The visits of a file, the newest first. Whoever shows them records the audit. */
export function findVisitsOfCase(ctx: RequestContext, caseId: string): Promise<ShownVisit[]> {
  return selectShownVisits(ctx)
    .where('prisonVisit.caseId', '=', caseId)
    .orderBy('prisonVisit.wantedAt', 'desc')
    .orderBy('prisonVisit.id')
    .execute();
}

/** What is still to be done, by day; what has no day yet by when the person is released. */
export function findOpenVisits(ctx: RequestContext, limit: number): Promise<ShownVisit[]> {
  return selectShownVisits(ctx)
    .where('prisonVisit.state', 'in', openVisitStates)
    .orderBy(sql`prison_visit.visit_on nulls last`)
    .orderBy('prisonVisit.visitAt')
    .orderBy('caseFile.releaseSort')
    .orderBy('prisonVisit.id')
    .limit(limit)
    .execute();
}

/** Adds a visit. */
export async function insertVisit(
  ctx: RequestContext,
  wanted: Pick<
    VisitRow,
    | 'id'
    | 'municipalityId'
    | 'caseId'
    | 'visitorRole'
    | 'visitorId'
    | 'reason'
    | 'wishedBefore'
    | 'sourceKind'
    | 'sourceId'
    | 'attempt'
    | 'followsId'
  >,
): Promise<VisitRow | undefined> {
  const { actor, now } = ctx;
  return ctx.db
    .insertInto('prisonVisit')
    .values({ ...wanted, wantedBy: actor.userId, wantedByName: actor.name, wantedAt: now })
    .onConflict((conflict) => conflict.column('followsId').doNothing())
    .returningAll()
    .executeTakeFirst();
}
