import { sql } from 'kysely';
import type { Sight } from '../../platform/authorisation/sight.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { TransferOffer } from './transfers.table.ts';

/**
 * One side of an offer that this very transaction accepted: from here on row-level security shows that municipality and no
 * other. The database refuses any other way (`take_side_of_transfer`). What is done there is done in the name of who accepted.
 */
export async function takeSide(
  ctx: RequestContext,
  offer: TransferOffer,
  side: { which: 'from' | 'to'; name: string },
): Promise<RequestContext> {
  await sql`select take_side_of_transfer(${offer.id}::uuid, ${side.which})`.execute(ctx.db);
  const municipalityId = side.which === 'from' ? offer.fromMunicipality : offer.toMunicipality;
  // The file goes along whole, whatever who accepts may read of it.
  const reach = { caseScope: 'all', sight: (): Sight => 'content' } as const;
  const actor = { ...ctx.actor, ...reach, name: side.name, municipalityIds: [municipalityId] };
  return { ...ctx, actor };
}
