import { sql } from 'kysely';
import type { RequestContext } from '../../platform/request-context.ts';

/** How many requests about a file still wait for a decision or a payment, whoever asked them. */
export async function countOpenRequests({ db, actor }: RequestContext, caseId: string): Promise<number> {
  const { count } = await db
    .selectFrom('budgetRequest')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('municipalityId', 'in', actor.municipalityIds)
    .where('caseId', '=', caseId)
    .where('state', 'in', ['asked', 'approved'])
    .executeTakeFirstOrThrow();
  return count;
}
