import type { z } from 'zod';
import type { Permission } from '../../../platform/authorisation/permissions.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../../platform/http/routes.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { caseLink } from '../../cases/cases.public.ts';
import { findPersons, showName } from '../../persons/persons.public.ts';
import { noticeForms, noticeLink } from '../notices.links.ts';
import { offerNotice, withdrawOffer } from '../offers/offers.service.ts';
import { BasisForm, CaseForm, PersonForm, PersonSearchForm, ReasonForm, VersionForm } from './inbox.schema.ts';
import { changeBasis } from './change-basis.ts';
import { viewNotice } from './notice-view.ts';
import { openCaseFromNotice } from './open-case.ts';
import { NoticePage } from './pages/notice-page.tsx';
import type { SentForm } from './pages/sent-form.ts';
import { setNoticeAside } from './set-aside.ts';
import { acceptDates, settlePersonQuestion } from './settle-question.ts';
import { undoDecision } from './undo-decision.ts';

const nothingSent: SentForm = { values: {}, errors: {} };

async function showNotice(
  ctx: RequestContext,
  noticeId: string,
  { text = '', refused }: { text?: string; refused?: RefusedForm } = {},
): Promise<Reply> {
  const view = await viewNotice(ctx, noticeId, text);
  const sent = refused === undefined ? nothingSent : { values: refused.values, errors: refused.fields };
  const chosen = refused?.values.person === undefined ? undefined : await nameChosen(ctx, refused.values.person);
  return page({ title: 'Melding', body: <NoticePage view={view} sent={sent} chosen={chosen} /> });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

async function nameChosen(ctx: RequestContext, person: string): Promise<string | undefined> {
  if (person === 'new') return 'iemand die nog niet bekend is';
  const [found] = uuid.test(person) ? await findPersons(ctx, [person]) : [];
  return found === undefined ? undefined : showName(found);
}

/** One decision about a notice: carried out, then back to the notice; refused, the notice once more with why. */
function decision<Input>(declared: {
  form: keyof typeof noticeForms;
  permission?: Permission;
  input: z.ZodType<Input>;
  carryOut(ctx: RequestContext, input: Input & { noticeId: string }): Promise<unknown>;
  done: string;
}): Route {
  return post(`/meldingen/:noticeId/${noticeForms[declared.form]}`, {
    permission: declared.permission ?? 'notice:decide',
    input: declared.input,
    handle: async (ctx, sent) => {
      await declared.carryOut(ctx, sent);
      return redirect(noticeLink(sent.noticeId), declared.done);
    },
    again: (ctx, { noticeId }, refused) => showNotice(ctx, noticeId, { refused }),
  });
}

const show = get('/meldingen/:noticeId', {
  permission: 'notice:read',
  handle: (ctx, { noticeId }) => showNotice(ctx, noticeId),
});

const search = post('/meldingen/:noticeId/zoeken', {
  permission: 'notice:decide',
  input: PersonSearchForm,
  handle: (ctx, { noticeId, text }) => showNotice(ctx, noticeId, { text }),
});

const openCase = post('/meldingen/:noticeId/dossier', {
  permission: 'case:open',
  input: CaseForm,
  handle: async (ctx, request) =>
    redirect(caseLink((await openCaseFromNotice(ctx, request)).id), 'Het dossier is open.'),
  again: (ctx, { noticeId }, refused) => showNotice(ctx, noticeId, { refused }),
});

/** One notice and every decision about it. */
export const noticeRoutes: readonly Route[] = [
  show,
  search,
  openCase,
  decision({
    form: 'person',
    input: PersonForm,
    carryOut: settlePersonQuestion,
    done: 'De persoon is bevestigd.',
  }),
  decision({ form: 'dates', input: VersionForm, carryOut: acceptDates, done: 'De vraag is afgehandeld.' }),
  decision({ form: 'setAside', input: ReasonForm, carryOut: setNoticeAside, done: 'De melding ligt terzijde.' }),
  decision({ form: 'basis', input: BasisForm, carryOut: changeBasis, done: 'De grondslag is vastgelegd.' }),
  decision({ form: 'undo', input: VersionForm, carryOut: undoDecision, done: 'De beslissing is ongedaan gemaakt.' }),
  decision({ form: 'offer', input: VersionForm, carryOut: offerNotice, done: 'De melding is aangeboden.' }),
  decision({ form: 'withdrawOffer', input: VersionForm, carryOut: withdrawOffer, done: 'Het aanbod is ingetrokken.' }),
];
