import { todayIn, yearOf } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { figuresOf, type BudgetFigures } from './budget-figures.rules.ts';
import { findForFigures, findRequests, getRequest, type ShownRequest } from './budget.queries.ts';
import { countWaiting } from './requests-of-day.queries.ts';
import {
  findEntries,
  findFunds,
  findNextFund,
  getFund,
  type EntryWithLines,
  type FundWithBalances,
} from './ledger.queries.ts';

/** What the reader may do with the budget. */
export interface BudgetRights {
  canAsk: boolean;
  canDecide: boolean;
  canPay: boolean;
  canManage: boolean;
  canExport: boolean;
  userId: string;
}

/** The rights of the actor, for pages that show only what can be done. */
export const budgetRightsOf = ({ actor }: RequestContext): BudgetRights => ({
  canAsk: can(actor, 'budget:ask'),
  canDecide: can(actor, 'budget:decide'),
  canPay: can(actor, 'budget:pay'),
  canManage: can(actor, 'budget:manage'),
  canExport: can(actor, 'budget:export'),
  userId: actor.userId,
});

/** Everything on the page of the budget. */
export interface BudgetView {
  /** How many wait for the reader, and since when. */
  forReader: Awaited<ReturnType<typeof countWaiting>>;
  waiting: ShownRequest[];
  approved: ShownRequest[];
  ended: ShownRequest[];
  /** Of this year. */
  funds: FundWithBalances[];
  earlierFunds: FundWithBalances[];
}

const mostOpen = 200;
const mostEnded = 20;

/** Reads the requests and funds that the actor may see, and records whose requests were shown. */
export async function viewBudget(ctx: RequestContext): Promise<BudgetView> {
  const year = yearOf(todayIn(ctx.now));
  const [forReader, waiting, approved, ended, funds] = await Promise.all([
    countWaiting(ctx),
    findRequests(ctx, { states: ['asked'], limit: mostOpen }),
    findRequests(ctx, { states: ['approved'], limit: mostOpen }),
    findRequests(ctx, { states: ['paid', 'refused', 'withdrawn', 'lapsed'], limit: mostEnded }),
    findFunds(ctx),
  ]);
  const personIds = [...waiting, ...approved, ...ended].map(({ personId }) => personId);
  recordAudit(ctx, 'budget.requests-listed', { personIds: [...new Set(personIds)] });
  return {
    ...{ forReader, waiting: waiting.toReversed(), approved, ended },
    funds: funds.filter((fund) => fund.year >= year),
    earlierFunds: funds.filter((fund) => fund.year < year),
  };
}

/** Reads one request and records who saw it. NotFound outside the scope of the actor. */
export async function viewRequest(ctx: RequestContext, requestId: string): Promise<ShownRequest> {
  const request = await getRequest(ctx, requestId);
  const { municipalityId, caseId, personId } = request;
  recordAudit(ctx, 'budget.request-viewed', { municipalityId, caseId, subjectId: requestId, personIds: [personId] });
  return request;
}

/** Everything on the page of a fund; the ledger only for who decides. */
export interface FundView {
  fund: FundWithBalances;
  figures: BudgetFigures;
  entries: EntryWithLines[];
}

/** So many entries stand beside a fund; the ledger has a page of its own. */
const latestEntries = 8;
const entriesOnPage = 40;

/** Reads a fund with its figures. NotFound outside the municipalities of the actor. */
export async function viewFund(ctx: RequestContext, fundId: string): Promise<FundView> {
  const fund = await getFund(ctx, fundId);
  const [counted, entries] = await Promise.all([
    findForFigures(ctx, fundId),
    can(ctx.actor, 'budget:decide') ? findEntries(ctx, { fundId, limit: latestEntries }) : [],
  ]);
  const figures = figuresOf(
    counted.map(({ askedAt, decidedAt, ...request }) => ({
      ...request,
      askedOn: todayIn(askedAt),
      decidedOn: decidedAt === null ? null : todayIn(decidedAt),
    })),
  );
  return { fund, figures, entries };
}

/** What closing a fund asks to know. */
export interface ClosingView {
  fund: FundWithBalances;
  /** Still to be decided or paid; closing changes nothing about them. */
  open: ShownRequest[];
  /** The fund of the next year, when what is left may go there. */
  next: FundWithBalances | undefined;
  isCarriedOver: boolean;
}

/** Reads a fund that is or will be closed, with the requests that are open. NotFound elsewhere. */
export async function viewClosing(ctx: RequestContext, fundId: string): Promise<ClosingView> {
  const fund = await getFund(ctx, fundId);
  const [open, next, { fundsCarriedOver }] = await Promise.all([
    findRequests(ctx, { states: ['asked', 'approved'], fundId, limit: mostOpen }),
    findNextFund(ctx, fund),
    getSettings(ctx, fund.municipalityId),
  ]);
  recordAudit(ctx, 'budget.requests-listed', { personIds: [...new Set(open.map(({ personId }) => personId))] });
  return { fund, open, next, isCarriedOver: fundsCarriedOver.includes(fund.name) };
}

/** A page of the ledger of a fund; `older` is the number before which the next page begins. */
export async function viewLedger(
  ctx: RequestContext,
  { fundId, before }: { fundId: string; before: number | undefined },
): Promise<Pick<FundView, 'fund' | 'entries'> & { older: number | undefined }> {
  const fund = await getFund(ctx, fundId);
  const found = await findEntries(ctx, { fundId, before, limit: entriesOnPage + 1 });
  const entries = found.slice(0, entriesOnPage);
  recordAudit(ctx, 'budget.ledger-viewed', { municipalityId: fund.municipalityId, subjectId: fundId });
  return { fund, entries, older: found.length > entriesOnPage ? entries.at(-1)?.number : undefined };
}

/** The funds that a file of this municipality can be paid from today. */
export async function findUsableFunds(ctx: RequestContext, municipalityId: string): Promise<FundWithBalances[]> {
  const funds = await findFunds(ctx, { municipalityId, year: yearOf(todayIn(ctx.now)) });
  return funds.filter(({ closedAt }) => closedAt === null);
}
