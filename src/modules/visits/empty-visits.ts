import { sql } from 'kysely';
import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseFile } from '../cases/cases.public.ts';

/** How many visits about a file are still to come, whoever makes them. */
export async function countOpenVisits({ db, actor }: RequestContext, caseId: string): Promise<number> {
  const { count } = await db
    .selectFrom('prisonVisit')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('municipalityId', 'in', actor.municipalityIds)
    .where('caseId', '=', caseId)
    .where('state', 'in', ['wanted', 'asked', 'confirmed'])
    .executeTakeFirstOrThrow();
  return count;
}

/** Removes the visits of a file that went to another municipality; gives how many. */
export async function emptyVisits({ db }: RequestContext, { municipalityId, id }: CaseFile): Promise<number> {
  const gone = await db
    .deleteFrom('prisonVisit')
    .where('municipalityId', '=', municipalityId)
    .where('caseId', '=', id)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
