import { addDays, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { can, reads } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findSettings } from '../municipalities/municipalities.public.ts';
import { firstFreeTime, proposeTrips, type TripProposal } from './trips.rules.ts';
import { visitorValue } from './visitor-choice.rules.ts';
import { findEndedVisits, findOpenVisits, getVisit, type EndedVisit, type ShownVisit } from './visits.queries.ts';

/** A trip to propose, with its visits. */
export interface ShownTrip extends Pick<TripProposal, 'prison' | 'on'> {
  /** To ask for, whoever is released first on top. */
  wishes: readonly ShownVisit[];
  /** Asked for that day before. */
  known: readonly ShownVisit[];
  firstAt: string;
}

/** What the reader may do with visits. */
export interface VisitRights {
  canPlan: boolean;
}

/** Everything on the page of the visits. */
export interface VisitsView extends VisitRights {
  mine: readonly ShownVisit[];
  /** Of others, for who plans. */
  others: readonly ShownVisit[];
  trips: readonly ShownTrip[];
  /** Without names, for who only carries out. */
  ended: readonly EndedVisit[];
  today: LocalDate;
}

const mostOpen = 400;
const mostEnded = 20;

/** Reads the open visits that the actor may see, and records who was shown. */
export async function viewVisits(ctx: RequestContext): Promise<VisitsView> {
  const today = todayIn(ctx.now);
  const canPlan = can(ctx.actor, 'visit:plan');
  const open = await findOpenVisits(ctx, { limit: mostOpen });
  const [trips, ended] = await Promise.all([
    canPlan ? findTrips(ctx, open, today) : [],
    canPlan ? [] : findEndedVisits(ctx, mostEnded),
  ]);
  recordShownVisits(ctx, open);
  const [mine, others] = [open.filter(({ isMine }) => isMine), open.filter(({ isMine }) => !isMine)];
  return { mine, others, trips, ended, today, canPlan };
}

const daysAhead = 7;

/** The visits until a week ahead, and those whose day has passed; for who plans or makes visits. Whoever shows them records the audit. */
export async function findVisitsOfDay(ctx: RequestContext, limit: number): Promise<ShownVisit[]> {
  if (!can(ctx.actor, 'visit:carry-out')) return [];
  return findOpenVisits(ctx, { limit, until: addDays(todayIn(ctx.now), daysAhead) });
}

/** One entry in the trail per municipality, with who of it was shown on a list of visits. */
function recordShownVisits(ctx: RequestContext, visits: readonly ShownVisit[]): void {
  for (const [municipalityId, shown] of Map.groupBy(visits, (visit) => visit.municipalityId)) {
    const personIds = [...new Set(shown.map(({ personId }) => personId))];
    recordAudit(ctx, 'visit.listed', { municipalityId, personIds });
  }
}

async function findTrips(ctx: RequestContext, open: readonly ShownVisit[], today: LocalDate): Promise<ShownTrip[]> {
  const settings = await findSettings(ctx, ctx.actor.municipalityIds);
  const byId = new Map(open.map((visit) => [visit.id, visit]));
  const shown = (ids: readonly string[]): ShownVisit[] => ids.flatMap((id) => byId.get(id) ?? []);
  return [...Map.groupBy(open, ({ municipalityId }) => municipalityId)].flatMap(([municipalityId, visits]) => {
    const agreed = settings.get(municipalityId);
    if (agreed === undefined) return [];
    const closed = new Set(agreed.closedDays);
    const agreements = { today, windowDays: agreed.visitWindowDays, maxPerDay: agreed.visitsPerDay, closed };
    return proposeTrips(wishesOf(visits), anchorsOf(visits), agreements).map(({ prison, on, wishIds, anchorIds }) => {
      const known = shown(anchorIds);
      return { prison, on, wishes: shown(wishIds), known, firstAt: firstFreeTime(known) };
    });
  });
}

// The case manager of the prison makes no journey.
const travels = ({ visitorRole }: ShownVisit): boolean => visitorRole !== 'case-manager';

const wishesOf = (visits: readonly ShownVisit[]) =>
  visits
    .filter((visit) => visit.state === 'wanted' && visit.prisonNow !== '' && travels(visit))
    .map((visit) => ({ ...visit, prison: visit.prisonNow, visitor: visitorValue(visit) }));

const anchorsOf = (visits: readonly ShownVisit[]) =>
  visits.filter(travels).flatMap((visit) => {
    const { state, visitOn: on } = visit;
    return state === 'wanted' || on === null ? [] : [{ ...visit, on, visitor: visitorValue(visit) }];
  });

/** Reads one visit and records who saw it. NotFound outside the scope of the actor. */
export async function viewVisit(ctx: RequestContext, visitId: string): Promise<ShownVisit> {
  const visit = await getVisit(ctx, visitId);
  recordSeen(ctx, 'visit.viewed', [visit]);
  // As in the contact log: for who may read notes, and for who wrote it.
  return reads(ctx.actor, 'notes') || visit.endedBy === ctx.actor.userId ? visit : { ...visit, outcomeNote: '' };
}

/** Records that these visits were seen, or taken along. */
export function recordSeen(ctx: RequestContext, event: string, visits: readonly ShownVisit[]): void {
  for (const { id, municipalityId, caseId, personId } of visits) {
    recordAudit(ctx, event, { municipalityId, caseId, subjectId: id, personIds: [personId] });
  }
}
