import { sql } from 'kysely';
import type { RequestContext } from '../../platform/request-context.ts';
import { findFunds } from './ledger.queries.ts';
import { cameInto } from './ledger.rules.ts';

/** What became of the money of one fund, in cents, and over how many requests. */
export interface FundYear {
  year: number;
  name: string;
  /** Everything that came in, what was brought from the year before too. */
  cameIn: number;
  /** Of that, from the year before. */
  brought: number;
  paid: number;
  payments: number;
  /** Asked or approved, and not paid yet. */
  reserved: number;
  reservations: number;
  /** Free to use. */
  available: number;
  /** Went on to the next year, or back to who gave it. */
  wentOut: number;
}

/** The funds of a municipality, the oldest first; money of funds, without what it was for: for who reads figures. */
export async function findFundYears(ctx: RequestContext, municipalityId: string): Promise<FundYear[]> {
  const [funds, counts] = await Promise.all([findFunds(ctx, { municipalityId }), countRequests(ctx, municipalityId)]);
  return funds
    .map(({ id, year, name, balances }) => {
      const counted = counts.find(({ fundId }) => fundId === id);
      return {
        ...{ year, name, cameIn: cameInto(balances), brought: Math.abs(balances.brought) },
        ...{ paid: balances.paid, payments: counted?.payments ?? 0 },
        ...{ reserved: balances.reserved + balances.committed, reservations: counted?.reservations ?? 0 },
        ...{ available: balances.available, wentOut: balances.carried + balances.returned },
      };
    })
    .sort((one, other) => one.year - other.year || (one.name < other.name ? -1 : 1));
}

async function countRequests(ctx: RequestContext, municipalityId: string) {
  return ctx.db
    .selectFrom('budgetRequest')
    .select('fundId')
    .select([
      sql<number>`(count(*) filter (where state = 'paid'))::int`.as('payments'),
      sql<number>`(count(*) filter (where state in ('asked', 'approved')))::int`.as('reservations'),
    ])
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('municipalityId', '=', municipalityId)
    .groupBy('fundId')
    .execute();
}
