import { Conflict, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getPerson, lockPersons, type Person } from './persons.queries.ts';
import type { MovedRows } from './persons.table.ts';

/** Who becomes whom. */
export interface MergePair {
  keptId: string;
  mergedId: string;
}

/** Brings the rows of other modules along, and gives back what is needed to undo that exactly. */
export type MoveRows = (ctx: RequestContext, pair: MergePair & { municipalityId: string }) => Promise<MovedRows>;

/** Puts the rows of other modules back as they were. */
export type RestoreRows = (
  ctx: RequestContext,
  pair: MergePair & { municipalityId: string },
  moved: MovedRows,
) => Promise<void>;

/**
 * Makes two persons one, because somebody decided so. Both rows stay; the BSN goes along when the kept person has none.
 * Throws Conflict when they hold two different BSNs or one of them was merged already.
 */
export async function mergePersons(ctx: RequestContext, pair: MergePair, move: MoveRows): Promise<string> {
  const { municipalityId } = await getPerson(ctx, pair.keptId);
  await lockPersons(ctx, municipalityId);
  const [kept, merged] = await Promise.all([getPerson(ctx, pair.keptId), getPerson(ctx, pair.mergedId)]);
  refuseMerge(kept, merged);
  await changePerson(ctx, merged, { mergedInto: kept.id });
  if (kept.bsn === null && merged.bsn !== null) await changePerson(ctx, kept, { bsn: merged.bsn });
  const moved = await move(ctx, { ...pair, municipalityId });
  const id = newId();
  await ctx.db
    .insertInto('personMerge')
    .values({
      id,
      municipalityId,
      ...pair,
      keptBsnBefore: kept.bsn,
      moved: JSON.stringify(moved),
      mergedBy: ctx.actor.userId,
      mergedAt: ctx.now,
    })
    .execute();
  recordAudit(ctx, 'person.merged', { municipalityId, subjectId: id, personIds: [kept.id, merged.id] });
  return id;
}

function refuseMerge(kept: Person, merged: Person): void {
  if (kept.municipalityId !== merged.municipalityId) throw new NotFound();
  if (kept.id === merged.id) throw new Conflict('persons-are-the-same');
  if (kept.mergedInto !== null || merged.mergedInto !== null) throw new Conflict('person-merged-already');
  if (kept.bsn !== null && merged.bsn !== null && kept.bsn !== merged.bsn)
    throw new Conflict('persons-have-different-bsn');
}

/** Makes one person two again. Throws Conflict when the merge was undone already or the kept person was merged further. */
export async function unmergePerson(ctx: RequestContext, mergeId: string, restore: RestoreRows): Promise<MergePair> {
  const { municipalityId } = await getMerge(ctx, mergeId);
  await lockPersons(ctx, municipalityId);
  const merge = await getMerge(ctx, mergeId);
  const [kept, merged] = await Promise.all([getPerson(ctx, merge.keptId), getPerson(ctx, merge.mergedId)]);
  if (merge.undoneAt !== null) throw new Conflict('merge-undone-already');
  if (kept.mergedInto !== null) throw new Conflict('person-merged-already');
  // Kept first: the BSN may be held by one standing person only.
  const tookOver = merge.keptBsnBefore === null && kept.bsn !== null && kept.bsn === merged.bsn;
  if (tookOver) await changePerson(ctx, kept, { bsn: null });
  await changePerson(ctx, merged, { mergedInto: null });
  await ctx.db
    .updateTable('personMerge')
    .set({ undoneBy: ctx.actor.userId, undoneAt: ctx.now })
    .where('id', '=', mergeId)
    .execute();
  const pair = { keptId: kept.id, mergedId: merged.id };
  await restore(ctx, { ...pair, municipalityId }, merge.moved);
  recordAudit(ctx, 'person.unmerged', { municipalityId, subjectId: mergeId, personIds: [kept.id, merged.id] });
  return pair;
}

async function getMerge(ctx: RequestContext, mergeId: string) {
  const merge = await ctx.db
    .selectFrom('personMerge')
    .selectAll()
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('id', '=', mergeId)
    .executeTakeFirst();
  if (merge === undefined) throw new NotFound();
  return merge;
}

/** The merges of a person that can still be undone, the latest first. */
export function findMerges(ctx: RequestContext, keptId: string) {
  return ctx.db
    .selectFrom('personMerge')
    .select(['id', 'mergedId', 'mergedAt'])
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('keptId', '=', keptId)
    .where('undoneAt', 'is', null)
    .orderBy('mergedAt', 'desc')
    .execute();
}

async function changePerson(
  ctx: RequestContext,
  person: Person,
  change: { bsn?: string | null; mergedInto?: string | null },
): Promise<void> {
  const changed = await ctx.db
    .updateTable('person')
    .set({ ...change, version: person.version + 1 })
    .where('id', '=', person.id)
    .where('version', '=', person.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Conflict('changed-meanwhile');
}
