import { Conflict } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/id.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { findMunicipalities } from '../../municipalities/municipalities.public.ts';
import { getSeenNotice, insertDecision, updateNotice, type SeenNotice } from '../inbox/decisions.queries.ts';
import { contentHash } from '../intake/notice-hash.ts';
import { receiveNotices } from '../receive-notices.service.ts';
import type { NoticeContent } from '../intake/notice-fields.ts';
import { municipalityOfTown } from './offers.rules.ts';
import { answerOffer, findLastOffer, getReceivedOffer, insertOffer } from './offers.queries.ts';
import type { NoticeOffer } from './offers.table.ts';

/** Offers a notice to the municipality in which its town lies. Only what it says goes along, not the row as received. */
export async function offerNotice(ctx: RequestContext, seen: SeenNotice): Promise<void> {
  const notice = await getSeenNotice(ctx, seen);
  const { id, municipalityId, state, personId, content, receivedOn } = notice;
  if (state !== 'question' || personId !== null) throw new Conflict('question-answered-already');
  const target = municipalityOfTown(content.town, await findMunicipalities(ctx.db));
  if (target === undefined || target.id === municipalityId) throw new Conflict('town-of-no-municipality-here');
  const offerId = newId();
  await updateNotice(ctx, notice, { state: 'offered' });
  await insertOffer(ctx, {
    id: offerId,
    fromMunicipality: municipalityId,
    toMunicipality: target.id,
    noticeId: id,
    receivedOn,
    content,
  });
  await insertDecision(ctx, notice, { kind: 'offered' });
  recordAudit(ctx, 'notice.offered', { municipalityId, subjectId: id, detail: { to: target.id, offerId } });
}

/** Takes an offer back that nobody answered yet: the notice is a question again. */
export async function withdrawOffer(ctx: RequestContext, seen: SeenNotice): Promise<void> {
  const notice = await getSeenNotice(ctx, seen);
  const offer = await findLastOffer(ctx, notice);
  if (notice.state !== 'offered' || offer?.state !== 'offered') throw new Conflict('offer-answered-already');
  await answerOffer(ctx, offer, { state: 'withdrawn' });
  await updateNotice(ctx, notice, { state: 'question' });
  await insertDecision(ctx, notice, { kind: 'offer-withdrawn' });
  const { municipalityId, id } = notice;
  recordAudit(ctx, 'notice.offer-withdrawn', { municipalityId, subjectId: id, detail: { offerId: offer.id } });
}

/** The offer a form is about, and the version that was on the page. */
export interface SeenOffer {
  offerId: string;
  version: number;
}

/** Takes an offered notice over: it comes in here like any other. Gives the notice it became. */
export async function acceptOffer(ctx: RequestContext, seen: SeenOffer): Promise<string | undefined> {
  const offer = await getSeenOffer(ctx, seen);
  await answerOffer(ctx, offer, { state: 'accepted' });
  const municipalityId = offer.toMunicipality;
  const content: NoticeContent = { ...offer.content, receivedOn: offer.receivedOn };
  const item = { hash: contentHash(content), raw: cellsOf(content), content };
  const [outcome] = await receiveNotices(ctx, { municipalityId, source: 'transfer', items: [item] });
  const detail = { from: offer.fromMunicipality, outcome: outcome?.outcome };
  recordAudit(ctx, 'notice-offer.accepted', { municipalityId, subjectId: offer.id, detail });
  return outcome?.noticeId;
}

const cellsOf = (content: NoticeContent): Record<string, string> =>
  Object.fromEntries(Object.entries(content).map(([field, value]) => [field, String(value)]));

/** Refuses an offered notice with a reason; it becomes a question again where it came from. */
export async function refuseOffer(ctx: RequestContext, seen: SeenOffer & { reason: string }): Promise<void> {
  const offer = await getSeenOffer(ctx, seen);
  await answerOffer(ctx, offer, { state: 'refused', reason: seen.reason });
  const detail = { from: offer.fromMunicipality };
  recordAudit(ctx, 'notice-offer.refused', { municipalityId: offer.toMunicipality, subjectId: offer.id, detail });
}

async function getSeenOffer(ctx: RequestContext, { offerId, version }: SeenOffer): Promise<NoticeOffer> {
  const offer = await getReceivedOffer(ctx, offerId);
  if (offer.state !== 'offered' || offer.version !== version) throw new Conflict('offer-answered-already');
  return offer;
}

/** Reads an offer to show it, and records who saw it. */
export async function viewOffer(
  ctx: RequestContext,
  offerId: string,
): Promise<{ offer: NoticeOffer; fromName: string }> {
  const offer = await getReceivedOffer(ctx, offerId);
  const municipalities = await findMunicipalities(ctx.db);
  recordAudit(ctx, 'notice-offer.viewed', { municipalityId: offer.toMunicipality, subjectId: offer.id });
  const from = municipalities.find(({ id }) => id === offer.fromMunicipality);
  return { offer, fromName: from?.name ?? offer.fromMunicipality };
}
