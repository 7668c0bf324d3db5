import type { RequestContext } from '../../../platform/request-context.ts';
import type { DeliveryAnswer } from './notices-api.schema.ts';

interface DeliveryKey {
  municipalityId: string;
  key: string;
}

/**
 * Claims a key for this transaction; gives the earlier delivery when it was used before. A second delivery at the same
 * moment waits here until the first has committed.
 */
export async function claimDelivery(ctx: RequestContext, delivery: DeliveryKey & { bodyHash: string }) {
  const { actor, now, db } = ctx;
  const claimed = await db
    .insertInto('noticeDelivery')
    .values({ ...delivery, senderId: actor.userId, receivedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return undefined;
  return ofSender(ctx, delivery).executeTakeFirst();
}

const ofSender = ({ actor, db }: RequestContext, { municipalityId, key }: DeliveryKey) =>
  db
    .selectFrom('noticeDelivery')
    .select(['bodyHash', 'answer'])
    .where('municipalityId', '=', municipalityId)
    .where('senderId', '=', actor.userId)
    .where('key', '=', key);

/** Remembers the answer, for when the key comes again. */
export async function finishDelivery(
  { actor, db }: RequestContext,
  { municipalityId, key }: DeliveryKey,
  answer: DeliveryAnswer,
): Promise<void> {
  await db
    .updateTable('noticeDelivery')
    .set({ answer: JSON.stringify(answer) })
    .where('municipalityId', '=', municipalityId)
    .where('senderId', '=', actor.userId)
    .where('key', '=', key)
    .execute();
}
