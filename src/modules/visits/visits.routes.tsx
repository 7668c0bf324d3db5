import { todayIn } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { VisitPage } from './pages/visit-page.tsx';
import { VisitsPage } from './pages/visits-page.tsx';
import { askTrip } from './trips.service.ts';
import { viewVisit, viewVisits } from './view-visits.ts';
import { visitLink, visitsLink, visitStepLink } from './visits.links.ts';
import { AskForm, CancelForm, ConfirmForm, SettleForm, TripForm } from './visits.schema.ts';
import { askPrison, cancelVisit, confirmVisit, settleVisit } from './visits.service.ts';

const permission = 'visit:carry-out';
const labels = { on: 'Dag', at: 'Tijd', prison: 'PI', outcome: 'Ging het door?', note: 'Notities' };

/** Visits in prison: the list, one visit, and its steps. */
export const visitRoutes: Route[] = [
  get('/bezoeken', { permission, handle: (ctx) => showVisits(ctx) }),
  post('/bezoeken/reizen', {
    permission: 'visit:plan',
    input: TripForm,
    handle: async (ctx, trip) => {
      await askTrip(ctx, trip);
      return redirect(visitsLink, 'De reis is aangevraagd. Leg bij elk bezoek vast wat de PI antwoordt.');
    },
    again: (ctx, _path, refused) => showVisits(ctx, refused),
  }),
  get('/bezoeken/:visitId', { permission, handle: (ctx, { visitId }) => showVisit(ctx, visitId) }),
  post('/bezoeken/:visitId/aanvragen', {
    permission,
    input: AskForm,
    labels,
    handle: async (ctx, seen) => {
      await askPrison(ctx, seen);
      return redirect(visitLink(seen.visitId), 'Het bezoek is aangevraagd. Leg vast wat de PI antwoordt.');
    },
    again: (ctx, { visitId }, refused) => showVisit(ctx, visitId, refused),
  }),
  post('/bezoeken/:visitId/bevestigen', {
    permission,
    input: ConfirmForm,
    labels,
    handle: async (ctx, seen) => {
      await confirmVisit(ctx, seen);
      return redirect(visitLink(seen.visitId), 'Het bezoek is bevestigd.');
    },
    again: (ctx, { visitId }, refused) => showVisit(ctx, visitId, refused),
  }),
  post('/bezoeken/:visitId/uitkomst', {
    permission,
    input: SettleForm,
    labels,
    handle: async (ctx, seen) => {
      const { state } = await settleVisit(ctx, seen);
      return state === 'held'
        ? redirect(visitsLink, 'Het bezoek staat in de contacten.')
        : redirect(visitStepLink(seen.visitId, 'volgende'), 'Vastgelegd. Plan nu meteen het volgende bezoek.');
    },
    again: (ctx, { visitId }, refused) => showVisit(ctx, visitId, refused),
  }),
  post('/bezoeken/:visitId/afzeggen', {
    permission: 'visit:plan',
    input: CancelForm,
    labels: { why: 'Waarom niet meer nodig' },
    handle: async (ctx, { visitId, version, why }) => {
      await cancelVisit(ctx, { visitId, version, note: why });
      return redirect(visitsLink, 'Het bezoek is afgezegd. Laat het de PI ook weten.');
    },
    again: (ctx, { visitId }, refused) => showVisit(ctx, visitId, refused),
  }),
];

const nothingRefused: RefusedForm = { values: {}, fields: {} };

async function showVisits(ctx: RequestContext, { fields: errors } = nothingRefused): Promise<Reply> {
  const body = <VisitsPage view={await viewVisits(ctx)} errors={errors} />;
  return page({ title: 'Bezoeken', body });
}

async function showVisit(ctx: RequestContext, visitId: string, refused = nothingRefused): Promise<Reply> {
  const visit = await viewVisit(ctx, visitId);
  const { values, fields: errors } = refused;
  const rights = { canPlan: can(ctx.actor, 'visit:plan'), today: todayIn(ctx.now) };
  return page({ title: 'Bezoek', body: <VisitPage visit={visit} {...rights} values={values} errors={errors} /> });
}
