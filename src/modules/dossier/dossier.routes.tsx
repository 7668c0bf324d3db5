import { get, page, type Route } from '../../platform/http/routes.ts';
import { showName } from '../persons/persons.public.ts';
import { rightsOf } from './dossier-rights.ts';
import { DossierPage } from './pages/dossier-page.tsx';
import { HistoryPage } from './pages/history-page.tsx';
import { PersonPage } from './pages/person-page.tsx';
import { viewDossier, viewHistory } from './view-dossier.ts';
import { viewPerson } from './view-person.ts';

const permission = 'case:read';

/** The page of a file, its history, and the page of a person. */
export const dossierRoutes: Route[] = [
  get('/dossiers/:caseId', {
    permission,
    handle: async (ctx, { caseId }) => {
      const dossier = await viewDossier(ctx, caseId);
      const body = <DossierPage dossier={dossier} may={rightsOf(ctx.actor)} />;
      return page({ title: showName(dossier.head), body });
    },
  }),
  get('/dossiers/:caseId/geschiedenis', {
    permission,
    handle: async (ctx, { caseId }) => {
      const { head, history } = await viewHistory(ctx, caseId);
      const body = <HistoryPage caseId={caseId} personName={showName(head)} history={history} />;
      return page({ title: 'Geschiedenis', body });
    },
  }),
  get('/personen/:personId', {
    permission,
    handle: async (ctx, { personId }) => {
      const view = await viewPerson(ctx, personId);
      const body = <PersonPage view={view} may={rightsOf(ctx.actor)} />;
      return page({ title: showName(view.person), body });
    },
  }),
];
