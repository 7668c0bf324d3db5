import { can } from '../../../platform/authorisation/can.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../../platform/http/routes.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { ReasonForm, VersionForm } from '../inbox/inbox.schema.ts';
import { noticeLink, noticesLink, noticesTabLink } from '../notices.links.ts';
import { acceptOffer, refuseOffer, viewOffer } from './offers.service.ts';
import { OfferPage } from './pages/offer-page.tsx';

async function showOffer(ctx: RequestContext, offerId: string, refused?: RefusedForm): Promise<Reply> {
  const { offer, fromName } = await viewOffer(ctx, offerId);
  const sent = { values: refused?.values ?? {}, errors: refused?.fields ?? {} };
  const canDecide = can(ctx.actor, 'notice:decide');
  return page({
    title: 'Aangeboden melding',
    body: <OfferPage offer={offer} fromName={fromName} sent={sent} canDecide={canDecide} />,
  });
}

const show = get('/meldingen/aangeboden/:offerId', {
  permission: 'notice:read',
  handle: (ctx, { offerId }) => showOffer(ctx, offerId),
});

const accept = post('/meldingen/aangeboden/:offerId/aannemen', {
  permission: 'notice:decide',
  input: VersionForm,
  handle: async (ctx, seen) => {
    const noticeId = await acceptOffer(ctx, seen);
    return redirect(noticeId === undefined ? noticesLink : noticeLink(noticeId), 'De melding is overgenomen.');
  },
  again: (ctx, { offerId }, refused) => showOffer(ctx, offerId, refused),
});

const refuse = post('/meldingen/aangeboden/:offerId/weigeren', {
  permission: 'notice:decide',
  input: ReasonForm,
  handle: async (ctx, seen) => {
    await refuseOffer(ctx, seen);
    return redirect(noticesTabLink('offered'), 'De melding is geweigerd.');
  },
  again: (ctx, { offerId }, refused) => showOffer(ctx, offerId, refused),
});

/** Notices that other municipalities offer to ours. */
export const offerRoutes: readonly Route[] = [show, accept, refuse];
