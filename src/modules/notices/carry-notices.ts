import { newId } from '../../kernel/id.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findReceived, selectVisibleNotices, type Notice } from './notices.queries.ts';
import { settlePersons } from './settle-persons.ts';

/** The notices from which the detentions of a person were read: what a municipality that takes the file over must know. */
export function findNoticesToCarry(ctx: RequestContext, personId: string): Promise<Notice[]> {
  return selectVisibleNotices(ctx)
    .selectAll('notice')
    .where('notice.personId', '=', personId)
    .where('notice.state', '=', 'settled')
    .where('notice.detentionId', 'is not', null)
    .orderBy('notice.receivedOn')
    .orderBy('notice.id')
    .execute();
}

/**
 * Takes notices of another municipality in for a person who is known here, with their legal basis and without the row as
 * it was received, and reads everything about the person again. The caller holds `lockPersons`.
 */
export async function carryNotices(
  ctx: RequestContext,
  { municipalityId, personId }: { municipalityId: string; personId: string },
  notices: readonly Notice[],
): Promise<number> {
  const hashes = notices.map(({ contentHash }) => contentHash);
  const { notices: received } = await findReceived(ctx, municipalityId, hashes);
  const fresh = notices.filter(({ contentHash }) => !received.has(contentHash));
  const rows = fresh.map(({ kind, receivedOn, content, contentHash, lanes, legalBasis, decidedAt }) => ({
    ...{ id: newId(), municipalityId, personId, source: 'transfer' as const, importId: null },
    ...{ kind, receivedOn, receivedAt: ctx.now, content, raw: {}, contentHash, timesReceived: 1, lanes, legalBasis },
    ...{ state: 'settled' as const, questionCode: null, detentionId: null, candidates: [] },
    ...{ seenAt: ctx.now, decidedAt, version: 1 },
  }));
  await insertRows(ctx.db, 'notice', rows);
  await settlePersons(ctx, municipalityId, [personId]);
  return rows.length;
}
