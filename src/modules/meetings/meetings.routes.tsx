import { todayIn } from '../../kernel/local-date.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { buildAgenda } from './build-agenda.ts';
import { addToAgenda, moveOnAgenda, removeFromAgenda, restoreToAgenda } from './change-agenda.ts';
import { itemLink, meetingLink } from './meetings.links.ts';
import { AddForm, MoveForm, PlanForm, PresenceForm, SearchForm, SeenForm } from './meetings.schema.ts';
import { markPresence, planMeeting, startMeeting } from './meetings.service.ts';
import { MeetingPage } from './pages/meeting-page.tsx';
import { MeetingsPage } from './pages/meetings-page.tsx';
import { OwnMinutesPage } from './pages/own-minutes-page.tsx';
import { SearchPage } from './pages/search-page.tsx';
import { searchForAgenda } from './search-for-agenda.ts';
import { meetingRightsOf, viewMeeting, viewMeetings } from './view-meeting.ts';

/** Planning a meeting, its agenda, and who is there. */
export const meetingRoutes: Route[] = [
  get('/overleg', { permission: 'meeting:read-own', handle: (ctx) => showMeetings(ctx) }),
  post('/overleg', {
    permission: 'meeting:lead',
    input: PlanForm,
    handle: async (ctx, { place, heldOn }) => {
      const { id } = await planMeeting(ctx, { municipalityId: place, heldOn });
      return redirect(meetingLink(id), 'Het overleg is gepland en de agenda is gevuld.');
    },
    again: (ctx, _input, refused) => showMeetings(ctx, refused),
  }),
  get('/overleg/:meetingId', {
    permission: 'meeting:read',
    handle: async (ctx, { meetingId }) => {
      const view = await viewMeeting(ctx, meetingId);
      const body = <MeetingPage view={view} rights={meetingRightsOf(ctx)} today={todayIn(ctx.now)} />;
      return page({ title: 'Casusoverleg', body });
    },
  }),
  post('/overleg/:meetingId/opbouwen', {
    permission: 'meeting:lead',
    handle: async (ctx, { meetingId }) => {
      await buildAgenda(ctx, meetingId);
      return redirect(meetingLink(meetingId), 'De agenda is opnieuw opgebouwd.');
    },
  }),
  post('/overleg/:meetingId/beginnen', {
    permission: 'meeting:lead',
    handle: async (ctx, { meetingId }) => {
      await startMeeting(ctx, meetingId);
      return redirect(meetingLink(meetingId), 'Het overleg is begonnen.');
    },
  }),
  post('/overleg/:meetingId/zoeken', {
    permission: 'meeting:lead',
    input: SearchForm,
    handle: async (ctx, { meetingId, text }) => {
      const found = await searchForAgenda(ctx, { meetingId, text });
      return page({ title: 'Dossier toevoegen', body: <SearchPage found={found} text={text} /> });
    },
  }),
  post('/overleg/:meetingId/toevoegen', {
    permission: 'meeting:lead',
    input: AddForm,
    handle: async (ctx, { meetingId, caseId }) => {
      await addToAgenda(ctx, { meetingId, caseId });
      return redirect(meetingLink(meetingId), 'Het dossier staat op de agenda.');
    },
  }),
  post('/overleg/:meetingId/aanwezig/:attendeeId', {
    permission: 'meeting:lead',
    input: PresenceForm,
    handle: async (ctx, { meetingId, attendeeId, present, shown }) => {
      await markPresence(ctx, { meetingId, attendeeId, isPresent: present === 'yes' });
      return redirect(shown === undefined ? `${meetingLink(meetingId)}#aanwezig` : itemLink({ meetingId, id: shown }));
    },
  }),
  post('/overleg/:meetingId/:itemId/verplaatsen', {
    permission: 'meeting:lead',
    input: MoveForm,
    handle: async (ctx, which) => {
      await moveOnAgenda(ctx, which);
      return redirect(`${meetingLink(which.meetingId)}#agenda`);
    },
  }),
  post('/overleg/:meetingId/:itemId/verwijderen', {
    permission: 'meeting:lead',
    input: SeenForm,
    handle: async (ctx, seen) => {
      await removeFromAgenda(ctx, seen);
      return redirect(meetingLink(seen.meetingId), 'Het dossier is van de agenda gehaald. U kunt het terugzetten.');
    },
  }),
  post('/overleg/:meetingId/:itemId/terugzetten', {
    permission: 'meeting:lead',
    input: SeenForm,
    handle: async (ctx, seen) => {
      await restoreToAgenda(ctx, seen);
      return redirect(meetingLink(seen.meetingId), 'Het dossier staat weer op de agenda.');
    },
  }),
];

async function showMeetings(ctx: RequestContext, refused?: RefusedForm): Promise<Reply> {
  const view = await viewMeetings(ctx);
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  if (!meetingRightsOf(ctx).canRead) return page({ title: 'Overleg', body: <OwnMinutesPage own={view.own} /> });
  const shown = { view, values, errors, canLead: meetingRightsOf(ctx).canLead, today: todayIn(ctx.now) };
  return page({ title: 'Overleg', body: <MeetingsPage {...shown} /> });
}
