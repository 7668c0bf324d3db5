import { get, page, type Route } from '../../platform/http/routes.ts';
import { CaseloadPlace } from './caseload.schema.ts';
import { CaseloadPage } from './pages/caseload-page.tsx';
import { OwnPage } from './pages/own-page.tsx';
import { viewCaseload } from './view-caseload.ts';
import { viewOwn } from './view-own.ts';

/** The page of the RIO lead, and that of each officer. */
export const caseloadRoutes: Route[] = [
  get('/rio', {
    permission: 'caseload:read',
    input: CaseloadPlace,
    handle: async (ctx, { gemeente, alle }) => {
      const view = await viewCaseload(ctx, { wanted: gemeente, isAll: alle === 'ja' });
      return page({ title: `RIO ${view.municipality.name}`, body: <CaseloadPage view={view} /> });
    },
  }),
  get('/rio/mijn', {
    permission: 'caseload:own',
    input: CaseloadPlace,
    handle: async (ctx, { gemeente }) =>
      page({ title: 'Mijn caseload', body: <OwnPage view={await viewOwn(ctx, gemeente)} /> }),
  }),
];
