import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { countryYears, type CountryCounts, type CountryYear } from './country.rules.ts';
import type { LifetableRow } from './survival.rules.ts';

/** All municipalities of this installation together, and the moment on which that was counted. */
export interface Country {
  years: CountryYear[];
  computedAt: Temporal.Instant;
}

const keptHours = 24;

/** The sums of all municipalities; counted anew when they are older than a day, else as they were kept. */
export async function findCountry(ctx: RequestContext): Promise<Country> {
  const kept = await findKept(ctx);
  if (kept !== undefined && Temporal.Instant.compare(kept.computedAt, ctx.now.subtract({ hours: keptHours })) > 0)
    return kept;
  return countCountry(ctx);
}

async function findKept({ db }: RequestContext): Promise<Country | undefined> {
  const kept = await db.selectFrom('countryFigures').select(['computedAt', 'content']).executeTakeFirst();
  return kept === undefined ? undefined : { years: kept.content, computedAt: kept.computedAt };
}

/** Counts all municipalities now and keeps the sums. */
async function countCountry(ctx: RequestContext): Promise<Country> {
  const { db, now } = ctx;
  const until = todayIn(now);
  const counts = await sql<CountryCounts>`select * from count_country_releases(${until}) order by year`.execute(db);
  const followed = await sql<LifetableRow & { year: number }>`
    select year, days, coalesce(events, 0) as events, coalesce(censored, 0) as censored from count_country_returns(${until})`.execute(
    db,
  );
  const years = countryYears(counts.rows, followed.rows);
  const content = JSON.stringify(years);
  await db
    .insertInto('countryFigures')
    .values({ computedAt: now, content })
    .onConflict((conflict) => conflict.column('isOnly').doUpdateSet({ computedAt: now, content }))
    .execute();
  return { years, computedAt: now };
}
