import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { EntryRow, FundRow } from './budget.table.ts';
import { balancesOf, type Balances, type Line } from './ledger.rules.ts';

/** A fund with what stands on its accounts. */
export interface FundWithBalances extends FundRow {
  municipalityName: string;
  balances: Balances;
}

/** Every read of funds starts here: those of the municipalities of the actor. They hold no personal data. */
function selectVisibleFunds({ db, actor }: RequestContext) {
  return db.selectFrom('budgetFund').where('budgetFund.municipalityId', 'in', actor.municipalityIds);
}

/** Which funds; without a choice all of the actor's municipalities. */
export interface FundsQuestion {
  municipalityId?: string;
  year?: number;
  fundId?: string;
}

/** Funds with their balances, the latest year first. */
export async function findFunds(ctx: RequestContext, question: FundsQuestion = {}): Promise<FundWithBalances[]> {
  const { municipalityId, year, fundId } = question;
  const funds = await selectVisibleFunds(ctx)
    .innerJoin('municipality', 'municipality.id', 'budgetFund.municipalityId')
    .selectAll('budgetFund')
    .select('municipality.name as municipalityName')
    .$if(municipalityId !== undefined, (query) => query.where('budgetFund.municipalityId', '=', municipalityId ?? ''))
    .$if(year !== undefined, (query) => query.where('budgetFund.year', '=', year ?? 0))
    .$if(fundId !== undefined, (query) => query.where('budgetFund.id', '=', fundId ?? ''))
    .orderBy('budgetFund.year', 'desc')
    .orderBy('municipality.name')
    .orderBy('budgetFund.name')
    .execute();
  const sums = await findSums(
    ctx,
    funds.map(({ id }) => id),
  );
  return funds.map((fund) => ({ ...fund, balances: balancesOf(sums.get(fund.id) ?? []) }));
}

/** What the lines of each of these funds add up to, one line per account. */
async function findSums(ctx: RequestContext, fundIds: readonly string[]): Promise<Map<string, Line[]>> {
  if (fundIds.length === 0) return new Map();
  const found = await ctx.db
    .selectFrom('budgetLine')
    .select(['fundId', 'account', sql<number>`sum(cents)::bigint`.as('cents')])
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('fundId', 'in', fundIds)
    .groupBy(['fundId', 'account'])
    .execute();
  return Map.groupBy(found, (line) => line.fundId);
}

/** One fund with its balances; NotFound elsewhere. */
export async function getFund(ctx: RequestContext, fundId: string): Promise<FundWithBalances> {
  const [fund] = await findFunds(ctx, { fundId });
  if (fund === undefined) throw new NotFound();
  return fund;
}

/** One fund, held until the end of the transaction: whoever books waits here, so nobody spends what another just took. */
export function findFundForBooking(ctx: RequestContext, fundId: string): Promise<FundRow | undefined> {
  return selectVisibleFunds(ctx)
    .selectAll('budgetFund')
    .where('budgetFund.id', '=', fundId)
    .forNoKeyUpdate('budgetFund')
    .executeTakeFirst();
}

/** What stands on the accounts of a fund. */
export async function findBalances(ctx: RequestContext, fundId: string): Promise<Balances> {
  return balancesOf((await findSums(ctx, [fundId])).get(fundId) ?? []);
}

/** Closes a fund; undefined when it was closed already. */
export function markClosed(ctx: RequestContext, { id, municipalityId }: FundRow): Promise<FundRow | undefined> {
  return ctx.db
    .updateTable('budgetFund')
    .set({ closedAt: ctx.now, closedByName: ctx.actor.name })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** The fund of the same kind one year later. */
export async function findNextFund(ctx: RequestContext, fund: FundRow): Promise<FundWithBalances | undefined> {
  const { municipalityId, name, year } = fund;
  const later = await findFunds(ctx, { municipalityId, year: year + 1 });
  return later.find((one) => one.name === name);
}

/** Opens a fund; undefined when there is one of this name and year already. */
export function insertFund(
  ctx: RequestContext,
  fund: Pick<FundRow, 'id' | 'municipalityId' | 'name' | 'year' | 'cofundingPercent'>,
): Promise<FundRow | undefined> {
  return ctx.db
    .insertInto('budgetFund')
    .values({ ...fund, openedAt: ctx.now, openedByName: ctx.actor.name })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

const nextNumber = ({ municipalityId, fundId }: Pick<EntryRow, 'municipalityId' | 'fundId'>) =>
  sql<number>`(select coalesce(max(number), 0) + 1 from budget_entry
    where municipality_id = ${municipalityId} and fund_id = ${fundId})`;

/** Adds an entry with its lines; the fund must be held, for the number is the next one. */
export async function insertEntry(
  ctx: RequestContext,
  entry: Omit<EntryRow, 'number' | 'bookedAt' | 'bookedBy' | 'bookedByName'>,
  lines: readonly Line[],
): Promise<void> {
  const { actor, now } = ctx;
  const { id: entryId, municipalityId, fundId } = entry;
  await ctx.db
    .insertInto('budgetEntry')
    .values({ ...entry, number: nextNumber(entry), bookedAt: now, bookedBy: actor.userId, bookedByName: actor.name })
    .execute();
  await ctx.db
    .insertInto('budgetLine')
    .values(lines.map((line) => ({ entryId, municipalityId, fundId, ...line })))
    .execute();
}

/** An entry with its lines, and whether it was turned around. */
export interface EntryWithLines extends EntryRow {
  lines: Line[];
  isCorrected: boolean;
  /** What the request is for that it follows from. */
  what: string | null;
}

/** The entries of a fund, the newest first: only `entryId`, or those before a number. */
export async function findEntries(
  ctx: RequestContext,
  { fundId, entryId, before, limit }: { fundId: string; entryId?: string; before?: number | undefined; limit: number },
): Promise<EntryWithLines[]> {
  const entries = await selectVisibleFunds(ctx)
    .innerJoin('budgetEntry', (on) =>
      on
        .onRef('budgetEntry.municipalityId', '=', 'budgetFund.municipalityId')
        .onRef('budgetEntry.fundId', '=', 'budgetFund.id'),
    )
    .leftJoin('budgetRequest', 'budgetRequest.id', 'budgetEntry.requestId')
    .selectAll('budgetEntry')
    .select('budgetRequest.what')
    .select(sql<boolean>`exists (select from budget_entry c where c.corrects_id = budget_entry.id)`.as('isCorrected'))
    .where('budgetFund.id', '=', fundId)
    .$if(entryId !== undefined, (query) => query.where('budgetEntry.id', '=', entryId ?? ''))
    .$if(before !== undefined, (query) => query.where('budgetEntry.number', '<', before ?? 0))
    .orderBy('budgetEntry.number', 'desc')
    .limit(limit)
    .execute();
  const lines = await findLines(
    ctx,
    entries.map(({ id }) => id),
  );
  return entries.map((entry) => ({ ...entry, lines: lines.get(entry.id) ?? [] }));
}

async function findLines(ctx: RequestContext, entryIds: readonly string[]): Promise<Map<string, Line[]>> {
  if (entryIds.length === 0) return new Map();
  const found = await ctx.db
    .selectFrom('budgetLine')
    .select(['entryId', 'account', 'cents'])
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('entryId', 'in', entryIds)
    .orderBy('cents')
    .execute();
  return Map.groupBy(found, ({ entryId }) => entryId);
}
