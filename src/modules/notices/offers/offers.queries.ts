import { sql } from 'kysely';
import { Conflict, NotFound } from '../../../kernel/errors.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import type { Notice } from '../notices.queries.ts';
import type { NoticeOffer, OfferState } from './offers.table.ts';

const most = 100;

/** The offers that wait for an answer of the actor's municipalities, the newest first. */
export function findWaitingOffers(ctx: RequestContext): Promise<NoticeOffer[]> {
  return selectReceivedOffers(ctx)
    .selectAll()
    .where('state', '=', 'offered')
    .orderBy('offeredAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** How many offers wait. */
export async function countWaitingOffers(ctx: RequestContext): Promise<number> {
  const { count } = await selectReceivedOffers(ctx)
    .select(sql<number>`count(*)::int`.as('count'))
    .where('state', '=', 'offered')
    .executeTakeFirstOrThrow();
  return count;
}

/** An offer made to one of the actor's municipalities; NotFound otherwise. */
export async function getReceivedOffer(ctx: RequestContext, offerId: string): Promise<NoticeOffer> {
  const offer = await selectReceivedOffers(ctx).selectAll().where('id', '=', offerId).executeTakeFirst();
  if (offer === undefined) throw new NotFound();
  return offer;
}

function selectReceivedOffers({ db, actor }: RequestContext) {
  return db.selectFrom('noticeOffer').where('noticeOffer.toMunicipality', 'in', actor.municipalityIds);
}

/** The last offer of a notice by the municipality it belongs to. */
export function findLastOffer(
  ctx: RequestContext,
  { id, municipalityId }: Pick<Notice, 'id' | 'municipalityId'>,
): Promise<NoticeOffer | undefined> {
  return ctx.db
    .selectFrom('noticeOffer')
    .selectAll()
    .where('fromMunicipality', '=', municipalityId)
    .where('noticeId', '=', id)
    .orderBy('offeredAt', 'desc')
    .orderBy(sql`state = 'offered'`, 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Puts an offer down for the other municipality. */
export async function insertOffer(
  ctx: RequestContext,
  offer: Pick<NoticeOffer, 'id' | 'fromMunicipality' | 'toMunicipality' | 'noticeId' | 'receivedOn' | 'content'>,
): Promise<void> {
  const { content, ...plain } = offer;
  await ctx.db
    .insertInto('noticeOffer')
    .values({
      ...plain,
      content: JSON.stringify(content),
      offeredByName: ctx.actor.name,
      offeredAt: ctx.now,
    })
    .execute();
}

/** Answers or takes back a waiting offer; Conflict when that happened already. */
export async function answerOffer(
  ctx: RequestContext,
  offer: Pick<NoticeOffer, 'id' | 'version'>,
  answer: { state: Exclude<OfferState, 'offered'>; reason?: string },
): Promise<void> {
  const changed = await ctx.db
    .updateTable('noticeOffer')
    .set({
      state: answer.state,
      reason: answer.reason ?? '',
      answeredByName: ctx.actor.name,
      answeredAt: ctx.now,
      version: offer.version + 1,
    })
    .where('id', '=', offer.id)
    .where('state', '=', 'offered')
    .where('version', '=', offer.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Conflict('offer-answered-already');
}
