import { sql } from 'kysely';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/**
 * Removes a person who was added by mistake and about whom nothing is stored; who was ever merged stays, for the merge
 * tells of them. The caller holds `lockPersons` and makes sure that nothing else points to the person.
 */
export async function removePerson(ctx: RequestContext, personId: string): Promise<boolean> {
  const removed = await ctx.db
    .deleteFrom('person')
    .where('id', '=', personId)
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where(sql<boolean>`not exists (select from person_merge m where person.id in (m.kept_id, m.merged_id))`)
    .returning('municipalityId')
    .executeTakeFirst();
  if (removed === undefined) return false;
  recordAudit(ctx, 'person.removed', { municipalityId: removed.municipalityId, personIds: [personId] });
  return true;
}
