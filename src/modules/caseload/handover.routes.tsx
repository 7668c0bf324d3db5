import { can } from '../../platform/authorisation/can.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { caseLink, viewCase } from '../cases/cases.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { handoverLink, ownCaseloadLink } from './caseload.links.ts';
import { getRioCase } from './caseload.queries.ts';
import { AnswerForm, OfferForm, SeenForm } from './caseload.schema.ts';
import { answerHandover, offerHandover, withdrawHandover } from './handover.service.ts';
import { HandoverPage } from './pages/handover-page.tsx';
import { OfferPage } from './pages/offer-page.tsx';
import { readRioChoices } from './view-assignment.ts';
import { viewHandover } from './view-handover.ts';

const permission = 'caseload:hand-over';

/** From one RIO to another: offered, read on one page, accepted or not. */
export const handoverRoutes: Route[] = [
  get('/dossiers/:caseId/rio-overdracht', { permission, handle: (ctx, { caseId }) => showOffer(ctx, caseId) }),
  post('/dossiers/:caseId/rio-overdracht', {
    permission,
    input: OfferForm,
    handle: async (ctx, told) => {
      const { id } = await offerHandover(ctx, told);
      return redirect(handoverLink(id), 'De overdracht is aangeboden. De ontvanger ziet haar op Mijn caseload.');
    },
    again: (ctx, { caseId }, refused) => showOffer(ctx, caseId, refused),
  }),
  get('/rio/overdracht/:handoverId', {
    permission,
    handle: (ctx, { handoverId }) => showHandover(ctx, handoverId),
  }),
  post('/rio/overdracht/:handoverId/antwoord', {
    permission,
    input: AnswerForm,
    handle: async (ctx, told) => {
      const { state, caseId } = await answerHandover(ctx, told);
      if (state === 'accepted') return redirect(caseLink(caseId), 'Het dossier is nu van u.');
      return redirect(homeOf(ctx), 'U hebt de overdracht niet aanvaard.');
    },
    again: (ctx, { handoverId }, refused) => showHandover(ctx, handoverId, refused),
  }),
  post('/rio/overdracht/:handoverId/intrekken', {
    permission,
    input: SeenForm,
    handle: async (ctx, told) => {
      await withdrawHandover(ctx, told);
      return redirect(homeOf(ctx), 'De overdracht is ingetrokken.');
    },
    again: (ctx, { handoverId }, refused) => showHandover(ctx, handoverId, refused),
  }),
];

const homeOf = ({ actor }: RequestContext): string => (can(actor, 'caseload:own') ? ownCaseloadLink : '/rio');

async function showOffer(ctx: RequestContext, caseId: string, refused?: RefusedForm): Promise<Reply> {
  const { personName } = await viewCase(ctx, caseId, 'rio-overdracht');
  const file = await getRioCase(ctx, caseId);
  const rios = await readRioChoices(ctx, file.municipalityId);
  const { rioCeiling: ceiling } = await getSettings(ctx, file.municipalityId);
  const others = rios.filter(({ userId }) => userId !== (file.rioId ?? file.workerId));
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const about = { file, personName, rios: others, ceiling };
  return page({ title: 'Overdragen', body: <OfferPage about={about} values={values} errors={errors} /> });
}

async function showHandover(ctx: RequestContext, handoverId: string, refused?: RefusedForm): Promise<Reply> {
  const view = await viewHandover(ctx, handoverId);
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  return page({ title: 'Overdracht', body: <HandoverPage view={view} values={values} errors={errors} /> });
}
