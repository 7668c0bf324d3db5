import { newId } from '../../kernel/id.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import type { DomainReview, Measurement, NeedRow } from './needs.table.ts';

/** What was asked, needed and measured in the round of a file that goes to another municipality. */
export interface CarriedNeeds {
  needs: readonly NeedRow[];
  reviews: readonly DomainReview[];
  measurements: readonly Measurement[];
}

const ofFile = ({ municipalityId, id }: CaseFile) => ({ municipalityId, caseId: id });

/** Reads what goes along. Not for showing: care goes along too, whoever accepts it. */
export async function collectNeeds({ db }: RequestContext, file: CaseFile): Promise<CarriedNeeds> {
  const all = { municipalityId: file.municipalityId, caseId: file.id };
  const [needs, reviews, measurements] = await Promise.all([
    db
      .selectFrom('need')
      .selectAll()
      .where((is) => is.and(all))
      .where('withdrawnAt', 'is', null)
      .orderBy('createdAt')
      .execute(),
    db
      .selectFrom('domainReview')
      .selectAll()
      .where((is) => is.and({ ...all, round: file.round }))
      .execute(),
    db
      .selectFrom('measurement')
      .selectAll()
      .where((is) => is.and({ ...all, round: file.round }))
      .execute(),
  ]);
  return { needs, reviews, measurements };
}

/** Puts what came along in the file; gives the new id of each need. What stood there of an earlier detention makes way. */
export async function carryNeeds(
  ctx: RequestContext,
  file: CaseFile,
  carried: CarriedNeeds,
): Promise<ReadonlyMap<string, string>> {
  const { db, now } = ctx;
  await db
    .updateTable('need')
    .set((is) => ({ withdrawnAt: now, version: is('version', '+', 1) }))
    .where((is) => is.and(ofFile(file)))
    .where('withdrawnAt', 'is', null)
    .execute();
  const ids = new Map(carried.needs.map(({ id }) => [id, newId()]));
  const [here, round] = [ofFile(file), file.round];
  await insertRows(
    db,
    'need',
    carried.needs.map((need) => ({ ...need, ...here, id: ids.get(need.id) ?? newId(), version: 1 })),
  );
  await insertRows(
    db,
    'domainReview',
    carried.reviews.map((review) => ({ ...review, ...here, round, version: 1 })),
  );
  await insertRows(
    db,
    'measurement',
    carried.measurements.map((measured) => ({ ...measured, ...here, round, version: 1 })),
  );
  return ids;
}

/** Removes everything about needs from a transferred file; gives how many needs there were. */
export async function emptyNeeds({ db }: RequestContext, file: CaseFile): Promise<number> {
  for (const table of ['needChange', 'domainReview', 'measurement'] as const) {
    await db
      .deleteFrom(table)
      .where('municipalityId', '=', file.municipalityId)
      .where('caseId', '=', file.id)
      .execute();
  }
  const gone = await db
    .deleteFrom('need')
    .where((is) => is.and(ofFile(file)))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
