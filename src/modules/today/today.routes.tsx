import { get, page, type Route } from '../../platform/http/routes.ts';
import { TodayPage } from './pages/today-page.tsx';
import { viewToday } from './today.service.ts';

const showToday = get('/vandaag', {
  permission: 'today:read',
  handle: async (ctx) => page({ title: 'Vandaag', body: <TodayPage view={await viewToday(ctx)} /> }),
});

/** The work list. */
export const todayRoutes: readonly Route[] = [showToday];
