import { can } from '../../platform/authorisation/can.ts';
import { docxType } from '../../platform/documents/pack-docx.ts';
import {
  file,
  get,
  page,
  post,
  redirect,
  type RefusedForm,
  type Reply,
  type Route,
} from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { endMeeting } from './end-meeting.ts';
import { minutesLink } from './meetings.links.ts';
import { AddendumForm, SeenForm } from './meetings.schema.ts';
import { addAddendum } from './meetings.service.ts';
import { minutesDocx } from './minutes-docx.ts';
import { minutesPdf } from './minutes-pdf.ts';
import { writeMinutes } from './minutes-text.ts';
import { MinutesPage } from './pages/minutes-page.tsx';
import { readMinutes } from './read-minutes.ts';

interface Which {
  meetingId: string;
  partyId?: string;
}

/** Ending a meeting, and the minutes of it. */
export const minutesRoutes: Route[] = [
  post('/overleg/:meetingId/afsluiten', {
    permission: 'meeting:lead',
    input: SeenForm,
    handle: async (ctx, { meetingId, version }) => {
      await endMeeting(ctx, { meetingId, version });
      return redirect(minutesLink(meetingId), 'Het overleg is afgesloten. De taken zijn verstuurd.');
    },
  }),
  post('/overleg/:meetingId/aanvulling', {
    permission: 'meeting:lead',
    input: AddendumForm,
    handle: async (ctx, { meetingId, addendum }) => {
      await addAddendum(ctx, { meetingId, text: addendum });
      return redirect(`${minutesLink(meetingId)}#aanvullingen`, 'De aanvulling staat onder het verslag.');
    },
    again: (ctx, { meetingId }, refused) => showMinutes(ctx, { meetingId }, refused),
  }),
  get('/overleg/:meetingId/verslag', { permission: 'meeting:read', handle: (ctx, which) => showMinutes(ctx, which) }),
  get('/overleg/:meetingId/verslag/pdf', { permission: 'meeting:read', handle: sendPdf }),
  get('/overleg/:meetingId/verslag/docx', { permission: 'meeting:read', handle: sendDocx }),
  get('/overleg/:meetingId/verslag/:partyId', {
    permission: 'meeting:read-own',
    handle: (ctx, which) => showMinutes(ctx, which),
  }),
  get('/overleg/:meetingId/verslag/:partyId/pdf', { permission: 'meeting:read-own', handle: sendPdf }),
  get('/overleg/:meetingId/verslag/:partyId/docx', { permission: 'meeting:read-own', handle: sendDocx }),
];

async function showMinutes(ctx: RequestContext, { meetingId, partyId }: Which, refused?: RefusedForm): Promise<Reply> {
  const minutes = await readMinutes(ctx, { meetingId, partyId, as: 'page' });
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const rights = { canLead: can(ctx.actor, 'meeting:lead'), canReadAll: ctx.actor.caseScope === 'all' };
  const body = <MinutesPage minutes={minutes} written={writeMinutes(minutes)} {...{ ...rights, values, errors }} />;
  return page({ title: 'Verslag', body });
}

async function sendPdf(ctx: RequestContext, { meetingId, partyId }: Which): Promise<Reply> {
  const minutes = await readMinutes(ctx, { meetingId, partyId, as: 'pdf' });
  return file(`verslag-${minutes.meeting.heldOn}.pdf`, 'application/pdf', minutesPdf(writeMinutes(minutes)));
}

async function sendDocx(ctx: RequestContext, { meetingId, partyId }: Which): Promise<Reply> {
  const minutes = await readMinutes(ctx, { meetingId, partyId, as: 'docx' });
  return file(`verslag-${minutes.meeting.heldOn}.docx`, docxType, await minutesDocx(writeMinutes(minutes)));
}
