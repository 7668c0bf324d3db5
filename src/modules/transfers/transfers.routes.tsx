import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CaseFormPage, caseLink, viewCase } from '../cases/cases.public.ts';
import { findMunicipalities } from '../municipalities/municipalities.public.ts';
import { acceptTransfer } from './accept-transfer.ts';
import { offerTransfer, problemOf, refuseTransfer, withdrawTransfer } from './offer-transfer.ts';
import { OfferForm as OfferFields } from './pages/offer-form.tsx';
import { TransferPage } from './pages/transfer-page.tsx';
import { TransfersPage } from './pages/transfers-page.tsx';
import { transferLink, transfersLink } from './transfers.links.ts';
import { findStandingOffer } from './transfers.queries.ts';
import { AcceptForm, OfferForm, RefuseForm, WithdrawForm } from './transfers.schema.ts';
import { transferSentences } from './transfers.text.ts';
import { viewTransfer, viewTransfers } from './view-transfer.ts';

async function showTransfer(ctx: RequestContext, transferId: string, refused?: RefusedForm): Promise<Reply> {
  const view = await viewTransfer(ctx, transferId);
  const body = <TransferPage view={view} values={refused?.values ?? {}} errors={refused?.fields ?? {}} />;
  return page({ title: 'Overdracht', body });
}

const offerTitle = 'Overdragen aan een andere gemeente';

async function showOffer(ctx: RequestContext, caseId: string, refused?: RefusedForm): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'overdragen');
  const [standing, problem, municipalities] = await Promise.all([
    findStandingOffer(ctx, file),
    problemOf(ctx, file),
    findMunicipalities(ctx.db),
  ]);
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const frame = { caseId, personName, title: offerTitle, errors };
  const reason = standing === undefined ? problem : 'transfer-offered-already';
  if (reason !== undefined) {
    const to =
      standing === undefined
        ? { href: caseLink(caseId), label: 'Naar het dossier' }
        : { href: transferLink(standing.id), label: 'Bekijk het aanbod' };
    const body = (
      <CaseFormPage {...frame}>
        <Notice tone="warning" actions={<ButtonLink href={to.href}>{to.label}</ButtonLink>}>
          {transferSentences[reason]}
        </Notice>
      </CaseFormPage>
    );
    return page({ title: offerTitle, status: 409, body });
  }
  const others = municipalities.filter(({ id }) => id !== file.municipalityId);
  const body = (
    <CaseFormPage
      {...frame}
      lead="De andere gemeente ziet wie het is, wanneer iemand vrijkomt en hoe de leefgebieden ervoor staan. De inhoud gaat pas mee als zij het dossier aanneemt."
    >
      <OfferFields {...{ caseId, others, values, errors }} version={values.version ?? String(file.version)} />
    </CaseFormPage>
  );
  return page({ title: offerTitle, body });
}

const offerRoutes: readonly Route[] = [
  get('/dossiers/:caseId/overdragen', {
    permission: 'transfer:offer',
    handle: (ctx, { caseId }) => showOffer(ctx, caseId),
  }),
  post('/dossiers/:caseId/overdragen', {
    permission: 'transfer:offer',
    input: OfferForm,
    handle: async (ctx, offered) =>
      redirect(transferLink(await offerTransfer(ctx, offered)), 'Het dossier is aangeboden.'),
    again: (ctx, { caseId }, refused) => showOffer(ctx, caseId, refused),
  }),
];

const answerRoutes: readonly Route[] = [
  post('/overdrachten/:transferId/aannemen', {
    permission: 'transfer:answer',
    input: AcceptForm,
    handle: async (ctx, seen) => {
      const file = await acceptTransfer(ctx, seen);
      return redirect(caseLink(file.id), 'Het dossier is overgenomen. Wijs het toe aan een medewerker.');
    },
    again: (ctx, { transferId }, refused) => showTransfer(ctx, transferId, refused),
  }),
  post('/overdrachten/:transferId/weigeren', {
    permission: 'transfer:answer',
    input: RefuseForm,
    handle: async (ctx, seen) => {
      await refuseTransfer(ctx, seen);
      return redirect(transfersLink, 'De overdracht is geweigerd. Het dossier blijft waar het is.');
    },
    again: (ctx, { transferId }, refused) => showTransfer(ctx, transferId, refused),
  }),
  post('/overdrachten/:transferId/intrekken', {
    permission: 'transfer:offer',
    input: WithdrawForm,
    handle: async (ctx, seen) => {
      await withdrawTransfer(ctx, seen);
      return redirect(transferLink(seen.transferId), 'Het aanbod is ingetrokken.');
    },
    again: (ctx, { transferId }, refused) => showTransfer(ctx, transferId, refused),
  }),
];

/** Offering a file, the lists, and the answer. */
export const transfersRoutes: readonly Route[] = [
  ...offerRoutes,
  get('/overdrachten', {
    permission: 'transfer:answer',
    handle: async (ctx) => page({ title: 'Overdrachten', body: <TransfersPage lists={await viewTransfers(ctx)} /> }),
  }),
  get('/overdrachten/:transferId', {
    permission: 'transfer:answer',
    handle: (ctx, { transferId }) => showTransfer(ctx, transferId),
  }),
  ...answerRoutes,
];
