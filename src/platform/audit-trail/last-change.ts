import type { Temporal } from 'temporal-polyfill';
import { sql } from 'kysely';
import type { RequestContext } from '../request-context.ts';

// Entries of who read what, and of who came in, change no data.
const readsOnly = String.raw`^(session|user)\.|\.(.+-)?(viewed|listed|read|searched|downloaded)(-.+)?$`;

/** When the data of a municipality was last changed, by what the trail holds; undefined when it never was. */
export async function findLastChange(
  { db }: RequestContext,
  municipalityId: string,
): Promise<Temporal.Instant | undefined> {
  const found = await sql<{ occurredAt: Temporal.Instant }>`
    select occurred_at from audit where municipality_id = ${municipalityId} and event !~ ${readsOnly}
    order by occurred_at desc limit 1`.execute(db);
  return found.rows[0]?.occurredAt;
}
