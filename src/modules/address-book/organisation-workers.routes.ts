import { post, redirect, type Route } from '../../platform/http/routes.ts';
import { entryLink } from './address-book.links.ts';
import { WorkerForm } from './address-book.schema.ts';
import { addOrganisationWorker, removeOrganisationWorker } from './address-book.service.ts';

// Whoever is put with an organisation sees its tasks: that is managing users.
const permission = 'user:manage';

/** Who works for a partner organisation. */
export const organisationWorkerRoutes: Route[] = [
  post('/adresboek/partners/:organisationId/mensen', {
    permission,
    input: WorkerForm,
    handle: async (ctx, told) => {
      await addOrganisationWorker(ctx, told);
      return redirect(entryLink('partner', told.organisationId), 'Deze medewerker ziet nu de taken van de partner.');
    },
  }),
  post('/adresboek/partners/:organisationId/mensen/:userId/weg', {
    permission,
    handle: async (ctx, which) => {
      await removeOrganisationWorker(ctx, which);
      return redirect(entryLink('partner', which.organisationId), 'Deze medewerker ziet de taken niet meer.');
    },
  }),
];
