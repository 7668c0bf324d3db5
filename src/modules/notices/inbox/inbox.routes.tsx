import { can } from '../../../platform/authorisation/can.ts';
import { get, page, type Route } from '../../../platform/http/routes.ts';
import { findMunicipalities } from '../../municipalities/municipalities.public.ts';
import { countWaitingOffers, findWaitingOffers } from '../offers/offers.queries.ts';
import { countInbox, findInboxPage, pageSize } from './inbox.queries.ts';
import { writeInboxKey } from './inbox.rules.ts';
import { InboxFilter } from './inbox.schema.ts';
import { tabText } from './inbox.text.ts';
import { InboxPage } from './pages/inbox-page.tsx';

const showInbox = get('/meldingen', {
  permission: 'notice:read',
  input: InboxFilter,
  handle: async (ctx, filter) => {
    const isOffered = filter.tab === 'offered';
    const [rows, counts, offered, offers, municipalities] = await Promise.all([
      isOffered ? [] : findInboxPage(ctx, filter),
      countInbox(ctx, filter.municipality),
      countWaitingOffers(ctx),
      isOffered ? findWaitingOffers(ctx) : [],
      findMunicipalities(ctx.db),
    ]);
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    const own = municipalities.filter(({ id }) => ctx.actor.municipalityIds.includes(id));
    const body = (
      <InboxPage
        filter={filter}
        counts={{ ...counts, offered }}
        rows={rows.slice(0, pageSize)}
        next={last === undefined ? null : writeInboxKey(last)}
        offers={offers}
        municipalities={own.map(({ id, name }) => ({ value: id, label: name }))}
        names={new Map(municipalities.map(({ id, name }) => [id, name]))}
        canReceive={can(ctx.actor, 'notice:receive')}
      />
    );
    return page({ title: filter.tab === 'new' ? 'Meldingen' : `Meldingen: ${tabText[filter.tab]}`, body });
  },
});

/** The list of everything that came in. */
export const inboxRoutes: readonly Route[] = [showInbox];
