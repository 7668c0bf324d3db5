import { sql } from 'kysely';
import { Conflict, NotFound } from '../../kernel/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { Carried, TransferState } from './transfers.schema.ts';
import type { TransferOffer } from './transfers.table.ts';

const most = 100;

/** Every read of offers starts here: those by and to the municipalities of the actor. */
function selectVisibleTransfers({ db, actor }: RequestContext) {
  const own = [...actor.municipalityIds];
  return db
    .selectFrom('transferOffer')
    .where((is) =>
      is.or([is('transferOffer.fromMunicipality', 'in', own), is('transferOffer.toMunicipality', 'in', own)]),
    );
}

/** One offer by or to the actor's municipalities; NotFound otherwise. Whoever shows it records the audit. */
export async function getTransfer(ctx: RequestContext, transferId: string): Promise<TransferOffer> {
  const found = await selectVisibleTransfers(ctx)
    .selectAll('transferOffer')
    .where('transferOffer.id', '=', transferId)
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** The offers by and to the actor's municipalities: those that wait first, then the newest. */
export function findTransfers(ctx: RequestContext): Promise<TransferOffer[]> {
  return selectVisibleTransfers(ctx)
    .selectAll('transferOffer')
    .orderBy(sql`state = 'offered'`, 'desc')
    .orderBy('offeredAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** How many offers wait for an answer of the actor's municipalities. */
export async function countWaitingTransfers({ db, actor }: RequestContext): Promise<number> {
  const { count } = await db
    .selectFrom('transferOffer')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('toMunicipality', 'in', actor.municipalityIds)
    .where('state', '=', 'offered')
    .executeTakeFirstOrThrow();
  return count;
}

/** The offer of a file that waits for an answer. */
export function findStandingOffer(
  { db }: RequestContext,
  file: { id: string; municipalityId: string },
): Promise<TransferOffer | undefined> {
  return db
    .selectFrom('transferOffer')
    .selectAll()
    .where('fromMunicipality', '=', file.municipalityId)
    .where('caseId', '=', file.id)
    .where('state', '=', 'offered')
    .executeTakeFirst();
}

/** What is put down for the other municipality. */
export type NewTransfer = Omit<
  TransferOffer,
  'state' | 'answerReason' | 'offeredByName' | 'offeredAt' | 'answeredByName' | 'answeredAt' | 'movedOn' | 'version'
>;

/** Puts an offer down; Conflict when the file stands offered already. */
export async function insertTransfer({ db, actor, now }: RequestContext, offer: NewTransfer): Promise<void> {
  const { lights, ...plain } = offer;
  const made = await db
    .insertInto('transferOffer')
    .values({ ...plain, lights: JSON.stringify(lights), offeredByName: actor.name, offeredAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) throw new Conflict('transfer-offered-already');
}

/** What became of an offer. */
export type TransferAnswer = Partial<Pick<TransferOffer, 'answerReason' | 'movedOn'>> & {
  state: Exclude<TransferState, 'offered'>;
};

/** Answers or takes back a waiting offer; Conflict when that happened already. */
export async function answerTransfer(
  { db, actor, now }: RequestContext,
  offer: Pick<TransferOffer, 'id' | 'version'>,
  answer: TransferAnswer,
): Promise<void> {
  const changed = await db
    .updateTable('transferOffer')
    .set({ ...answer, answeredByName: actor.name, answeredAt: now, version: offer.version + 1 })
    .where('id', '=', offer.id)
    .where('state', '=', 'offered')
    .where('version', '=', offer.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Conflict('transfer-answered-already');
}

/** Remembers which file an accepted offer became. */
export async function insertArrival(
  { db, now }: RequestContext,
  arrival: { offerId: string; municipalityId: string; caseId: string; counts: Carried },
): Promise<void> {
  await db
    .insertInto('transferArrival')
    .values({ ...arrival, counts: JSON.stringify(arrival.counts), arrivedAt: now })
    .execute();
}

/** The file that an accepted offer became, for the side that took it over. */
export function findArrival({ db, actor }: RequestContext, offerId: string) {
  return db
    .selectFrom('transferArrival')
    .select(['caseId', 'counts'])
    .where('offerId', '=', offerId)
    .where('municipalityId', 'in', actor.municipalityIds)
    .executeTakeFirst();
}

/** What was removed of a file, for the side that handed it over. */
export function findEmptying({ db, actor }: RequestContext, offerId: string) {
  return db
    .selectFrom('transferEmptying')
    .select(['counts', 'emptiedAt'])
    .where('offerId', '=', offerId)
    .where('municipalityId', 'in', actor.municipalityIds)
    .executeTakeFirst();
}
