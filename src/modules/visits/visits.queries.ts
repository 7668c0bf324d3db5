import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases, type CaseState } from '../cases/cases.public.ts';
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
  caseState: CaseState;
  safetyRisk: boolean;
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

function withFacts(ctx: RequestContext, visits: ReturnType<typeof selectVisitsHere>) {
  return visits
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
    .select(['caseFile.personId', 'caseFile.releaseOn', 'caseFile.releaseState', 'caseFile.safetyRisk'])
    .select('caseFile.state as caseState')
    .select(['person.surname', 'person.givenNames', 'person.birthDate'])
    .select(['appUser.name as visitorName', 'next.id as followUpId'])
    .select(sql<string>`coalesce(detention.prison, '')`.as('prisonNow'))
    .select(sql<string>`coalesce(detention.case_manager, '')`.as('caseManager'))
    .select(isMine(ctx).as('isMine'))
    .select(sql<boolean>`prison_visit.case_id in (${selectVisibleCases(ctx).select('caseFile.id')})`.as('canOpenCase'));
}

const selectShownVisits = (ctx: RequestContext) => withFacts(ctx, selectVisibleVisits(ctx));

/** One visit; NotFound outside the scope of the actor. Whoever shows it records the audit. */
export async function getVisit(ctx: RequestContext, visitId: string): Promise<ShownVisit> {
  const found = await selectShownVisits(ctx).where('prisonVisit.id', '=', visitId).executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** The same, held for change. */
export async function getVisitForChange(ctx: RequestContext, visitId: string): Promise<ShownVisit> {
  const found = await selectShownVisits(ctx)
    .where('prisonVisit.id', '=', visitId)
    .forUpdate('prisonVisit')
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/**
 * A visit that was not held, held for change to plan the next one. Who only carries out can do so right after settling it
 * themselves, when their access has ended.
 */
export async function getVisitToFollow(ctx: RequestContext, visitId: string): Promise<ShownVisit> {
  if (can(ctx.actor, 'visit:plan')) return getVisitForChange(ctx, visitId);
  const own = selectVisitsHere(ctx)
    .where(isMine(ctx))
    .where('prisonVisit.state', '=', 'not-held')
    .where('prisonVisit.endedBy', '=', ctx.actor.userId);
  const found = await withFacts(ctx, own)
    .where('prisonVisit.id', '=', visitId)
    .where('next.id', 'is', null)
    .forUpdate('prisonVisit')
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** Several, held for change; always in the same order, so that two who take them wait for each other. */
export function findVisitsForChange(ctx: RequestContext, visitIds: readonly string[]): Promise<ShownVisit[]> {
  return selectShownVisits(ctx)
    .where('prisonVisit.id', '=', sql<string>`any(${[...visitIds]}::uuid[])`)
    .orderBy('prisonVisit.id')
    .forUpdate('prisonVisit')
    .execute();
}

/** The visits of a file, the newest first. Whoever shows them records the audit. */
export function findVisitsOfCase(ctx: RequestContext, caseId: string): Promise<ShownVisit[]> {
  return selectShownVisits(ctx)
    .where('prisonVisit.caseId', '=', caseId)
    .orderBy('prisonVisit.wantedAt', 'desc')
    .orderBy('prisonVisit.id')
    .execute();
}

/** Which open visits: how many at most, and until which day; without a day also those that have none. */
export interface OpenVisitsQuestion {
  limit: number;
  until?: LocalDate;
}

/** What is still to be done, by day; what has no day yet by when the person is released. */
export function findOpenVisits(ctx: RequestContext, { limit, until }: OpenVisitsQuestion): Promise<ShownVisit[]> {
  return selectShownVisits(ctx)
    .where('prisonVisit.state', 'in', openVisitStates)
    .$if(until !== undefined, (query) => query.where('prisonVisit.visitOn', '<=', until ?? null))
    .orderBy(sql`prison_visit.visit_on nulls last`)
    .orderBy('prisonVisit.visitAt')
    .orderBy('caseFile.releaseSort')
    .orderBy('prisonVisit.id')
    .limit(limit)
    .execute();
}

/** The visits of a trip that the actor may see, in the order of the day. */
export function findVisitsOfTrip(ctx: RequestContext, tripId: string): Promise<ShownVisit[]> {
  return selectShownVisits(ctx)
    .where('prisonVisit.tripId', '=', tripId)
    .orderBy('prisonVisit.visitOn')
    .orderBy('prisonVisit.visitAt')
    .orderBy('prisonVisit.id')
    .execute();
}

/** The open visits in a prison on a day, held for change. */
export function findVisitsOnDay(
  ctx: RequestContext,
  { municipalityId, prison, on }: { municipalityId: string; prison: string; on: LocalDate },
): Promise<ShownVisit[]> {
  return selectShownVisits(ctx)
    .where('prisonVisit.municipalityId', '=', municipalityId)
    .where('prisonVisit.prison', '=', prison)
    .where('prisonVisit.visitOn', '=', on)
    .where('prisonVisit.state', 'in', ['asked', 'confirmed'])
    .orderBy('prisonVisit.id')
    .forUpdate('prisonVisit')
    .execute();
}

/** A visit that is over, without whose it was. */
export type EndedVisit = Pick<VisitRow, 'id' | 'prison' | 'visitOn' | 'state' | 'outcome'>;

/** The latest visits that the actor made or was to make, without a name: of those the access has ended. */
export function findEndedVisits(ctx: RequestContext, limit: number): Promise<EndedVisit[]> {
  return ctx.db
    .selectFrom('prisonVisit')
    .select(['id', 'prison', 'visitOn', 'state', 'outcome'])
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('visitorId', '=', ctx.actor.userId)
    .where('state', 'not in', openVisitStates)
    .orderBy('endedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}
