import { todayIn } from '../../kernel/local-date.ts';
import { file, get, page, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { NoteSheetPage } from './pages/note-sheet-page.tsx';
import { viewNoteSheet, viewTripSheet, writeTripCalendar, writeVisitCalendar, type NoteSheet } from './take-along.ts';

const permission = 'visit:carry-out';
const calendarType = 'text/calendar; charset=utf-8';

/** What goes along to the prison: the note sheet and the calendar file, of one visit or of a whole trip. */
export const takeAlongRoutes: Route[] = [
  get('/bezoeken/:visitId/notitieblad', {
    permission,
    handle: async (ctx, { visitId }) => showSheet(ctx, await viewNoteSheet(ctx, visitId)),
  }),
  get('/bezoeken/reizen/:tripId/notitieblad', {
    permission,
    handle: async (ctx, { tripId }) => showSheet(ctx, await viewTripSheet(ctx, tripId)),
  }),
  get('/bezoeken/:visitId/agenda', {
    permission,
    handle: async (ctx, { visitId }) => file('bezoek.ics', calendarType, await writeVisitCalendar(ctx, visitId)),
  }),
  get('/bezoeken/reizen/:tripId/agenda', {
    permission,
    handle: async (ctx, { tripId }) => file('bezoeken.ics', calendarType, await writeTripCalendar(ctx, tripId)),
  }),
];

function showSheet({ now }: RequestContext, sheet: NoteSheet): Reply {
  return page({ title: 'Notitieblad', body: <NoteSheetPage {...sheet} today={todayIn(now)} /> });
}
