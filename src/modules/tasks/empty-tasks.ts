import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseFile } from '../cases/cases.public.ts';

/** Removes the tasks of a file that went to another municipality, with what was said about them; gives how many. */
export async function emptyTasks({ db }: RequestContext, { municipalityId, id }: CaseFile): Promise<number> {
  const gone = await db
    .deleteFrom('task')
    .where('municipalityId', '=', municipalityId)
    .where('caseId', '=', id)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
