import { get, page, type Route } from '../../platform/http/routes.ts';
import { VisitsPage } from './pages/visits-page.tsx';
import { viewVisits } from './view-visits.ts';

/** Visits in prison. */
export const visitRoutes: Route[] = [
  get('/bezoeken', {
    permission: 'visit:carry-out',
    handle: async (ctx) => page({ title: 'Bezoeken', body: <VisitsPage view={await viewVisits(ctx)} /> }),
  }),
];
