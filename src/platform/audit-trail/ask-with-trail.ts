import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import { ask, type Database } from '../database/database.ts';
import type { RequestContext } from '../request-context.ts';

/** What a list must show of each row so that the trail can say who was shown. */
export interface TrailedRow {
  municipalityId: string;
  personId: string;
}

/** Which entry stands for what is shown: expressions over the rows of `from`, the name of a part of the statement. */
export interface ShownEntry {
  event: string;
  from: string;
  caseId?: RawBuilder<unknown>;
  personIds: RawBuilder<unknown>;
  detail?: Record<string, unknown>;
  groupBy?: RawBuilder<unknown>;
}

/** Writes the entry of who is shown as a part (`with …, seen as (…)`) of the very statement that shows them. */
export function entryOfShown({ actor, now }: RequestContext, shown: ShownEntry): RawBuilder<unknown> {
  const { event, from, caseId = sql`null::uuid`, personIds, detail = {}, groupBy } = shown;
  return sql`insert into audit (municipality_id, occurred_at, actor_id, actor_name, actor_role, event, case_id, person_ids, detail)
    select municipality_id, ${now.toString()}::timestamptz, ${actor.userId}::uuid, ${actor.name}::text, ${actor.role}::text,
      ${event}::text, ${caseId}, ${personIds}, ${JSON.stringify(detail)}::jsonb
    from ${sql.ref(from)} ${groupBy === undefined ? sql`` : sql`group by ${groupBy}`}`;
}

/**
 * Asks a list and writes its entry in the trail in one statement: an entry per municipality with the persons shown.
 * It is sent at once, so that the caller can send COMMIT right behind it.
 */
export function askWithTrail<Tables extends keyof Database, Row extends TrailedRow>(
  ctx: RequestContext,
  rows: SelectQueryBuilder<Database, Tables, Row>,
  event: string,
): Promise<Row[]> {
  const shown = { event, from: 'listed', personIds: sql`array_agg(person_id)`, groupBy: sql`municipality_id` };
  const query = sql<Row>`with listed as materialized (${rows}), seen as (${entryOfShown(ctx, shown)})
    select * from listed`.compile(ctx.db);
  return ask(ctx.db, query);
}
