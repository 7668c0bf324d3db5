import { can } from '../../platform/authorisation/can.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { CaseFormPage, caseLink, viewCase } from '../cases/cases.public.ts';
import { findMeetings } from './meetings.queries.ts';
import { AskForm } from './meetings.schema.ts';
import { AskMeetingForm } from './pages/ask-meeting-form.tsx';
import { askForMeeting, findWishes } from './wishes.ts';

/** Asking to discuss a file. */
export const wishRoutes: Route[] = [
  get('/dossiers/:caseId/overleg', { permission: 'meeting:ask', handle: (ctx, { caseId }) => showAsk(ctx, caseId) }),
  post('/dossiers/:caseId/overleg', {
    permission: 'meeting:ask',
    input: AskForm,
    handle: async (ctx, { caseId, question }) => {
      await askForMeeting(ctx, { caseId, reason: question });
      return redirect(caseLink(caseId), 'Het dossier komt op de agenda van het volgende overleg.');
    },
    again: (ctx, { caseId }, refused) => showAsk(ctx, caseId, refused),
  }),
];

async function showAsk(ctx: RequestContext, caseId: string, refused?: RefusedForm): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'meeting');
  const [wishes, meetings] = await Promise.all([
    findWishes(ctx, [caseId]),
    can(ctx.actor, 'meeting:lead') ? findMeetings(ctx) : [],
  ]);
  const coming = meetings.filter((one) => one.state !== 'ended' && one.municipalityId === file.municipalityId);
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const body = (
    <CaseFormPage
      caseId={caseId}
      personName={personName}
      title="Zet op de agenda"
      lead="Het dossier komt op de agenda van het eerstvolgende casusoverleg, met uw vraag erbij."
      errors={errors}
    >
      <AskMeetingForm {...{ caseId, wishes, coming, values, errors }} />
    </CaseFormPage>
  );
  return page({ title: 'Zet op de agenda', body });
}
