import type { ReactElement } from 'react';
import { todayIn } from '../../kernel/local-date.ts';
import { showEuros } from '../../kernel/money.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Section } from '../../ui/layout.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { CaseFormPage, caseLink, isOpenState, viewCase, type CaseFile } from '../cases/cases.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { requestLink } from './budget.links.ts';
import { findRequests } from './budget.queries.ts';
import { AskForm, DecisionForm, PaymentForm, RequestState, SeenRequest } from './budget.schema.ts';
import { askBudget, canPay, decideRequest, endRequest, lapseRequest, payRequest } from './budget.service.ts';
import { budgetSentences } from './budget.text.ts';
import { mandateIn } from './mandate.ts';
import { AskBudgetForm } from './pages/ask-form.tsx';
import { BudgetPage } from './pages/budget-page.tsx';
import { RequestPage } from './pages/request-page.tsx';
import { RequestsTable } from './pages/requests-table.tsx';
import { budgetRightsOf, findUsableFunds, viewBudget, viewRequest } from './view-budget.ts';

/** Asking for money, deciding, and what happens after. */
export const requestRoutes: Route[] = [
  get('/budget', {
    permission: 'budget:read',
    handle: async (ctx) => {
      const view = await viewBudget(ctx);
      const body = <BudgetPage view={view} rights={budgetRightsOf(ctx)} today={todayIn(ctx.now)} />;
      return page({ title: 'Budget', body });
    },
  }),
  get('/dossiers/:caseId/budget', {
    permission: 'budget:ask',
    handle: (ctx, { caseId }) => showAsk(ctx, caseId),
  }),
  post('/dossiers/:caseId/budget', {
    permission: 'budget:ask',
    input: AskForm,
    handle: async (ctx, { amount, ...words }) => {
      const told = { ...words, amountCents: amount };
      const { id, state } = await askBudget(ctx, told);
      return redirect(
        requestLink(id),
        state === 'approved'
          ? 'De aanvraag is meteen goedgekeurd: ze valt binnen het mandaat.'
          : 'De aanvraag is gereserveerd en wacht op een besluit.',
      );
    },
    again: (ctx, { caseId }, refused) => showAsk(ctx, caseId, refused),
  }),
  get('/budget/aanvragen/:requestId', {
    permission: 'budget:read',
    handle: (ctx, { requestId }) => showRequest(ctx, requestId),
  }),
  post('/budget/aanvragen/:requestId/besluit', {
    permission: 'budget:decide',
    input: DecisionForm,
    handle: async (ctx, seen) => {
      await decideRequest(ctx, seen);
      const sentence = seen.decision === 'approve' ? 'De aanvraag is goedgekeurd.' : 'De aanvraag is afgewezen.';
      return redirect(requestLink(seen.requestId), sentence);
    },
    again: (ctx, { requestId }, refused) => showRequest(ctx, requestId, refused),
  }),
  post('/budget/aanvragen/:requestId/betaling', {
    permission: 'budget:pay',
    input: PaymentForm,
    handle: async (ctx, { requestId, version, amount }) => {
      await payRequest(ctx, { requestId, version, paidCents: amount });
      return redirect(requestLink(requestId), 'De betaling is vastgelegd.');
    },
    again: (ctx, { requestId }, refused) => showRequest(ctx, requestId, refused),
  }),
  post('/budget/aanvragen/:requestId/intrekken', {
    permission: 'budget:ask',
    input: SeenRequest,
    handle: async (ctx, seen) => {
      const { state } = await endRequest(ctx, seen);
      return redirect(
        requestLink(seen.requestId),
        state === 'withdrawn' ? 'De aanvraag is ingetrokken.' : 'De aanvraag is vervallen.',
      );
    },
    again: (ctx, { requestId }, refused) => showRequest(ctx, requestId, refused),
  }),
  post('/budget/aanvragen/:requestId/laten-vervallen', {
    permission: 'budget:pay',
    input: SeenRequest,
    handle: async (ctx, seen) => {
      await lapseRequest(ctx, seen);
      return redirect(requestLink(seen.requestId), 'De aanvraag is vervallen. Het bedrag is weer beschikbaar.');
    },
    again: (ctx, { requestId }, refused) => showRequest(ctx, requestId, refused),
  }),
];

async function showRequest(ctx: RequestContext, requestId: string, refused?: RefusedForm): Promise<Reply> {
  const request = await viewRequest(ctx, requestId);
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const rights = { ...budgetRightsOf(ctx), isPayer: await canPay(ctx, request) };
  const body = <RequestPage request={request} rights={rights} values={values} errors={errors} />;
  return page({ title: 'Aanvraag', body });
}

async function showAsk(ctx: RequestContext, caseId: string, refused?: RefusedForm): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'budget');
  const form = await askForm(ctx, file, refused);
  const earlier = await findRequests(ctx, { states: RequestState.options, caseId, limit: 50 });
  const body = (
    <CaseFormPage
      caseId={caseId}
      personName={personName}
      title="Budget aanvragen"
      lead={form.lead}
      errors={refused?.fields ?? {}}
    >
      {form.body}
      {earlier.length > 0 && (
        <Section title="Eerder aangevraagd" id="eerder" count={earlier.length}>
          <RequestsTable caption="Eerder aangevraagd" requests={earlier} today={todayIn(ctx.now)} />
        </Section>
      )}
    </CaseFormPage>
  );
  return page({ title: 'Budget aanvragen', body });
}

async function askForm(ctx: RequestContext, { id: caseId, municipalityId, state }: CaseFile, refused?: RefusedForm) {
  if (!isOpenState(state)) return { lead: undefined, body: noForm(caseId, budgetSentences['budget-case-closed']) };
  const [settings, [fund, ...others]] = await Promise.all([
    getSettings(ctx, municipalityId),
    findUsableFunds(ctx, municipalityId),
  ]);
  if (fund === undefined) {
    return {
      lead: undefined,
      body: noForm(caseId, 'Er is nog geen pot voor dit jaar. De budgethouder opent een pot.'),
    };
  }
  const { perRequest } = mandateIn(settings);
  const lead = `Tot en met ${showEuros(perRequest)} is het meteen goed; daarboven beslist een tweede persoon. Schrijf geen naam op: wie beslist, hoeft niet te weten om wie het gaat.`;
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const content = {
    caseId,
    funds: [fund, ...others] as const,
    bottlenecks: settings.bottlenecks,
    averted: settings.averted,
  };
  return { lead, body: <AskBudgetForm {...content} values={values} errors={errors} /> };
}

function noForm(caseId: string, sentence: string): ReactElement {
  const back = <ButtonLink href={caseLink(caseId)}>Naar het dossier</ButtonLink>;
  return (
    <EmptyState title="Aanvragen kan nu niet" actions={back}>
      {sentence}
    </EmptyState>
  );
}
