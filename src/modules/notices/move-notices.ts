import { sql } from 'kysely';
import { z } from 'zod';
import type { RequestContext } from '../../platform/request-context.ts';
import { getPerson, type MergePair } from '../persons/persons.public.ts';

/** Which persons become one, or two again, in which municipality. */
type MovingPair = MergePair & { municipalityId: string };

const MovedNotices = z.object({ noticeIds: z.array(z.uuid()) });
/** What must be remembered to put the notices back. */
type MovedNotices = z.infer<typeof MovedNotices>;

/** Brings every notice of the merged person to the kept one. The caller settles both afterwards. */
export async function moveNoticesToPerson(
  ctx: RequestContext,
  { municipalityId, keptId, mergedId }: MovingPair,
): Promise<MovedNotices> {
  const moved = await ctx.db
    .updateTable('notice')
    .set({ personId: keptId, version: sql`version + 1` })
    .where('municipalityId', '=', municipalityId)
    .where('personId', '=', mergedId)
    .returning('id')
    .execute();
  return { noticeIds: moved.map(({ id }) => id) };
}

/**
 * Puts back the notices that came along with a merge, and those that came later under the BSN of the merged person.
 * The caller settles both afterwards.
 */
export async function moveNoticesBack(
  ctx: RequestContext,
  { municipalityId, keptId, mergedId }: MovingPair,
  moved: unknown,
): Promise<void> {
  const { noticeIds } = MovedNotices.parse(moved);
  const [kept, merged] = await Promise.all([getPerson(ctx, keptId), getPerson(ctx, mergedId)]);
  const ownBsn = merged.bsn === kept.bsn ? null : merged.bsn;
  await ctx.db
    .updateTable('notice')
    .set({ personId: mergedId, version: sql`version + 1` })
    .where('municipalityId', '=', municipalityId)
    .where('personId', '=', keptId)
    .where(sql<boolean>`(id = any(${noticeIds}::uuid[]) or content ->> 'bsn' = ${ownBsn}::text)`)
    .execute();
}
