import { sql, type Selectable } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** A period in detention as stored. */
export type DetentionRow = Selectable<Database['detention']>;

/** Every read of detentions starts here. */
function selectVisibleDetentions({ db, actor }: RequestContext) {
  return db.selectFrom('detention').where('detention.municipalityId', 'in', actor.municipalityIds);
}

/** The periods of one person, the oldest first. Whoever shows them records the audit. */
export function findDetentions(ctx: RequestContext, personId: string): Promise<DetentionRow[]> {
  return selectVisibleDetentions(ctx).selectAll().where('personId', '=', personId).orderBy('startedOn').execute();
}

/** The periods of many persons, in no order. */
export async function findDetentionsOf(ctx: RequestContext, personIds: readonly string[]): Promise<DetentionRow[]> {
  if (personIds.length === 0) return [];
  return selectVisibleDetentions(ctx)
    .selectAll()
    .where('personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();
}

/** The prisons where people of a municipality are detained now, by name: no person is told. */
export async function findPrisonNames(ctx: RequestContext, municipalityId: string): Promise<string[]> {
  const found = await selectVisibleDetentions(ctx)
    .select('prison')
    .distinct()
    .where('municipalityId', '=', municipalityId)
    .where('endedOn', 'is', null)
    .where('prison', '<>', '')
    .orderBy('prison')
    .execute();
  return found.map(({ prison }) => prison);
}
