import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import type { GateMark } from './gate.table.ts';

/** The steps around the gate that were ticked off in this round of a file that goes to another municipality. */
export function collectMarks({ db }: RequestContext, { municipalityId, id, round }: CaseFile): Promise<GateMark[]> {
  return db
    .selectFrom('gateMark')
    .selectAll()
    .where((is) => is.and({ municipalityId, caseId: id, round }))
    .execute();
}

/** Ticks the same steps off in the file that took it over. */
export async function carryMarks(
  { db }: RequestContext,
  { municipalityId, id: caseId, round }: CaseFile,
  marks: readonly GateMark[],
): Promise<void> {
  await insertRows(
    db,
    'gateMark',
    marks.map((mark) => ({ ...mark, municipalityId, caseId, round })),
  );
}

/** Removes the steps from a transferred file; gives how many there were. */
export async function emptyMarks({ db }: RequestContext, { municipalityId, id }: CaseFile): Promise<number> {
  const gone = await db
    .deleteFrom('gateMark')
    .where((is) => is.and({ municipalityId, caseId: id }))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
