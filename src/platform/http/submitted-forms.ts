import { sql } from 'kysely';
import type { RequestContext } from '../request-context.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id a form carries so that a double click is carried out once; absent on forms without one. */
export function formIdOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('_form' in body)) return undefined;
  return typeof body._form === 'string' && uuid.test(body._form) ? body._form : undefined;
}

/**
 * Claims the form for this transaction. A second click waits here until the first has committed,
 * and then gets the place where the first one went; null when that one led nowhere else but showed something once.
 */
export async function claimForm(ctx: RequestContext, formId: string): Promise<{ doneAt: string | null } | undefined> {
  const claimed =
    await sql`insert into submitted_form (id, user_id, submitted_at) values (${formId}, ${ctx.actor.userId}, ${ctx.now.toString()})
    on conflict (id) do nothing`.execute(ctx.db);
  if (claimed.numAffectedRows === 1n) return undefined;
  const earlier = await sql<{ location: string | null }>`select location from submitted_form
    where id = ${formId} and user_id = ${ctx.actor.userId}`.execute(ctx.db);
  return { doneAt: earlier.rows[0]?.location ?? null };
}

/** Remembers where the form led, for the second click. */
export async function finishForm(ctx: RequestContext, formId: string, location: string): Promise<void> {
  await sql`update submitted_form set location = ${location} where id = ${formId}`.execute(ctx.db);
}
