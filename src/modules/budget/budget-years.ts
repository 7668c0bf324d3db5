import { sql } from 'kysely';
import { todayIn, yearOf } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { figuresOf, type BudgetFigures } from './budget-figures.rules.ts';

/** What was asked of all funds of a municipality in one calendar year. */
export interface BudgetYear extends BudgetFigures {
  year: number;
  /** Requests that were not withdrawn: as many as the bottlenecks add up to. */
  requests: number;
}

interface Period {
  municipalityId: string;
  fromYear: number;
  toYear: number;
}

/** The figures of the requests per calendar year, of every fund together; a year without requests is not among them. */
export async function findBudgetYears(ctx: RequestContext, period: Period): Promise<BudgetYear[]> {
  const { municipalityId, fromYear, toYear } = period;
  const year = sql`extract(year from asked_at at time zone 'Europe/Amsterdam')`;
  const found = await ctx.db
    .selectFrom('budgetRequest')
    .select(['state', 'bottleneck', 'amountCents', 'askedAt', 'decidedAt', 'decidedHow'])
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('municipalityId', '=', municipalityId)
    .where('state', '<>', 'withdrawn')
    .where(sql<boolean>`${year} between ${fromYear} and ${toYear}`)
    .execute();
  const counted = found.map(({ askedAt, decidedAt, ...request }) => ({
    ...request,
    askedOn: todayIn(askedAt),
    decidedOn: decidedAt === null ? null : todayIn(decidedAt),
  }));
  return [...Map.groupBy(counted, ({ askedOn }) => yearOf(askedOn))]
    .map(([asked, requests]) => ({ year: asked, requests: requests.length, ...figuresOf(requests) }))
    .sort((one, other) => one.year - other.year);
}
