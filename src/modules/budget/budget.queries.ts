import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import type { RequestState } from './budget.schema.ts';
import type { RequestRow } from './budget.table.ts';

/** A request as a reader finds it, with its fund and whose file it is about. */
export interface ShownRequest extends RequestRow {
  fundName: string;
  fundYear: number;
  municipalityName: string;
  personId: string;
  /** Whether the reader may open the file: who only decides does not. */
  canOpenCase: boolean;
}

/**
 * Every read of requests starts here: who decides sees all of the municipality (and no name), anybody else those about the
 * files they may see and those they asked themselves.
 */
export function selectVisibleRequests(ctx: RequestContext) {
  const { db, actor } = ctx;
  const here = db
    .selectFrom('budgetRequest')
    .innerJoin('caseFile', (on) =>
      on
        .onRef('caseFile.municipalityId', '=', 'budgetRequest.municipalityId')
        .onRef('caseFile.id', '=', 'budgetRequest.caseId'),
    )
    .innerJoin('budgetFund', 'budgetFund.id', 'budgetRequest.fundId')
    .innerJoin('municipality', 'municipality.id', 'budgetRequest.municipalityId')
    .where('budgetRequest.municipalityId', 'in', actor.municipalityIds);
  if (can(actor, 'budget:decide')) return here;
  return here.where((is) =>
    is.or([
      is('budgetRequest.askedBy', '=', actor.userId),
      is('budgetRequest.caseId', 'in', selectVisibleCases(ctx).select('caseFile.id')),
    ]),
  );
}

function selectShownRequests(ctx: RequestContext) {
  return selectVisibleRequests(ctx)
    .selectAll('budgetRequest')
    .select(['budgetFund.name as fundName', 'budgetFund.year as fundYear', 'caseFile.personId'])
    .select('municipality.name as municipalityName')
    .select((is) => [is('budgetRequest.caseId', 'in', selectVisibleCases(ctx).select('caseFile.id')).as('found')]);
}

const shown = <Row extends { found: unknown }>({ found, ...row }: Row) => ({ ...row, canOpenCase: found === true });

/** One request; NotFound outside the scope of the actor. Whoever shows it records the audit. */
export async function getRequest(ctx: RequestContext, requestId: string): Promise<ShownRequest> {
  const found = await selectShownRequests(ctx).where('budgetRequest.id', '=', requestId).executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return shown(found);
}

/** The same, held for change. The fund must be held already: everybody takes the two in that order. */
export async function getRequestForChange(ctx: RequestContext, requestId: string): Promise<ShownRequest> {
  const found = await selectShownRequests(ctx)
    .where('budgetRequest.id', '=', requestId)
    .forUpdate('budgetRequest')
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return shown(found);
}

/** Which requests, and how many at most. */
export interface RequestsQuestion {
  states: readonly RequestState[];
  limit: number;
  caseId?: string;
  fundId?: string;
}

/** Requests in some states, the newest first. Whoever shows them records the audit. */
export async function findRequests(ctx: RequestContext, question: RequestsQuestion): Promise<ShownRequest[]> {
  const { states, limit, caseId, fundId } = question;
  const found = await selectShownRequests(ctx)
    .where('budgetRequest.state', 'in', states)
    .$if(caseId !== undefined, (query) => query.where('budgetRequest.caseId', '=', caseId ?? ''))
    .$if(fundId !== undefined, (query) => query.where('budgetRequest.fundId', '=', fundId ?? ''))
    .orderBy('budgetRequest.askedAt', 'desc')
    .orderBy('budgetRequest.id')
    .limit(limit)
    .execute();
  return found.map(shown);
}

/** What a fund was asked for, for its figures: no names and no texts, so of every file of the municipality. */
export function findForFigures(ctx: RequestContext, fundId: string) {
  return ctx.db
    .selectFrom('budgetRequest')
    .select(['state', 'bottleneck', 'amountCents', 'askedAt', 'decidedAt', 'decidedHow'])
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('fundId', '=', fundId)
    .execute();
}

/** The requests to a fund for its report, which shows no person: each with whose it is, to count people once. */
export function findForReport(ctx: RequestContext, fundId: string) {
  return ctx.db
    .selectFrom('budgetRequest')
    .innerJoin('caseFile', (on) =>
      on
        .onRef('caseFile.municipalityId', '=', 'budgetRequest.municipalityId')
        .onRef('caseFile.id', '=', 'budgetRequest.caseId'),
    )
    .select(['budgetRequest.state', 'bottleneck', 'averted', 'amountCents', 'paidCents', 'caseFile.personId'])
    .where('budgetRequest.municipalityId', 'in', ctx.actor.municipalityIds)
    .where('budgetRequest.fundId', '=', fundId)
    .execute();
}

/** What a file got from a fund by mandate and did not give back, in cents. */
export async function sumByMandate(
  ctx: RequestContext,
  of: { municipalityId: string; fundId: string; caseId: string },
): Promise<number> {
  const { sum } = await ctx.db
    .selectFrom('budgetRequest')
    .select(sql<number>`coalesce(sum(coalesce(paid_cents, amount_cents)), 0)::bigint`.as('sum'))
    .where('municipalityId', '=', of.municipalityId)
    .where('caseId', '=', of.caseId)
    .where('fundId', '=', of.fundId)
    .where('decidedHow', '=', 'mandate')
    .where('state', '<>', 'lapsed')
    .executeTakeFirstOrThrow();
  return sum;
}

/** Adds a request. */
export async function insertRequest(
  ctx: RequestContext,
  asked: Pick<
    RequestRow,
    | 'id'
    | 'municipalityId'
    | 'fundId'
    | 'caseId'
    | 'what'
    | 'amountCents'
    | 'why'
    | 'prevents'
    | 'bottleneck'
    | 'averted'
    | 'mandateCents'
  >,
): Promise<RequestRow> {
  const { actor, now } = ctx;
  return ctx.db
    .insertInto('budgetRequest')
    .values({ ...asked, askedBy: actor.userId, askedByName: actor.name, askedAt: now })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What changes when a request goes on. */
export type RequestStep = Pick<RequestRow, 'state'> &
  Partial<
    Pick<
      RequestRow,
      'decidedHow' | 'decidedBy' | 'decidedByName' | 'decidedAt' | 'decisionNote' | 'paidCents' | 'endedAt'
    >
  >;

/** Brings a request to another state, over the version that was read; undefined when somebody was first. */
export function moveRequest(
  ctx: RequestContext,
  request: RequestRow,
  step: RequestStep,
): Promise<RequestRow | undefined> {
  return ctx.db
    .updateTable('budgetRequest')
    .set({ ...step, version: request.version + 1 })
    .where('id', '=', request.id)
    .where('municipalityId', '=', request.municipalityId)
    .where('state', '=', request.state)
    .where('version', '=', request.version)
    .returningAll()
    .executeTakeFirst();
}
