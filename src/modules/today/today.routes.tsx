import { get, page, type Route } from '../../platform/http/routes.ts';
import { z } from 'zod';
import { TodayPage } from './pages/today-page.tsx';
import { viewToday } from './today.service.ts';

/** The appointment of which the outcome was just told on this page. */
const TodayQuestion = z.object({ contact: z.uuid().optional().catch(undefined) });

const showToday = get('/vandaag', {
  permission: 'today:read',
  input: TodayQuestion,
  handle: async (ctx, { contact }) =>
    page({ title: 'Vandaag', body: <TodayPage view={await viewToday(ctx, contact)} /> }),
});

/** The work list. */
export const todayRoutes: readonly Route[] = [showToday];
