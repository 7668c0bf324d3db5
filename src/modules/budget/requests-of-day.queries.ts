import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleRequests } from './budget.queries.ts';
import type { RequestRow } from './budget.table.ts';

/** A request on the list of the day: without a name, for who decides needs none. */
export interface RequestOfDay extends Pick<
  RequestRow,
  'id' | 'municipalityId' | 'what' | 'amountCents' | 'state' | 'askedAt' | 'askedByName' | 'decidedAt'
> {
  personId: string;
  /** How many of its kind there are in all. */
  total: number;
}

/** What a day has of requests. */
export interface RequestsOfDay {
  /** Those that the actor may decide, the oldest first. */
  waiting: readonly RequestOfDay[];
  /** What somebody else decided about requests of the actor in the last days, the newest first. */
  decided: readonly RequestOfDay[];
}

const shownDays = 7;

/** The requests that ask something of the actor today, or tell them something. Whoever shows them records the audit. */
export async function findRequestsOfDay(ctx: RequestContext, limit: number): Promise<RequestsOfDay> {
  if (!can(ctx.actor, 'budget:read')) return { waiting: [], decided: [] };
  const since = ctx.now.subtract(Temporal.Duration.from({ hours: shownDays * 24 }));
  const [waiting, decided] = await Promise.all([
    can(ctx.actor, 'budget:decide') ? selectOfDay(waitingFor(ctx), limit).orderBy('askedAt').execute() : [],
    selectOfDay(
      selectVisibleRequests(ctx)
        .where('budgetRequest.askedBy', '=', ctx.actor.userId)
        .where(sql<boolean>`budget_request.decided_how = 'person'`)
        .where('budgetRequest.decidedAt', '>=', since),
      limit,
    )
      .orderBy('decidedAt', 'desc')
      .execute(),
  ]);
  return { waiting, decided };
}

// Written out, so that the index of what is open fits.
const waitingFor = (ctx: RequestContext) =>
  selectVisibleRequests(ctx)
    .where(sql<boolean>`budget_request.state = 'asked'`)
    .where('budgetRequest.askedBy', '<>', ctx.actor.userId);

const selectOfDay = (requests: ReturnType<typeof selectVisibleRequests>, limit: number) =>
  requests
    .select(['budgetRequest.id', 'budgetRequest.municipalityId', 'budgetRequest.what', 'budgetRequest.amountCents'])
    .select(['budgetRequest.state', 'budgetRequest.askedAt', 'budgetRequest.askedByName', 'budgetRequest.decidedAt'])
    .select('caseFile.personId')
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .limit(limit);

/** How many requests wait for the actor to decide, and since when. */
export async function countWaiting(
  ctx: RequestContext,
): Promise<{ count: number; oldestAt: Temporal.Instant } | undefined> {
  if (!can(ctx.actor, 'budget:decide')) return undefined;
  const { count, oldestAt } = await waitingFor(ctx)
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<Temporal.Instant | null>`min(budget_request.asked_at)`.as('oldestAt'),
    ])
    .executeTakeFirstOrThrow();
  return oldestAt === null ? undefined : { count, oldestAt };
}
