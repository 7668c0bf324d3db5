import { file, get, page, redirect, type Route } from '../../platform/http/routes.ts';
import { explorerFilePath, explorerLink, explorerPath } from './explorer.links.ts';
import { ExplorerForm } from './explorer.schema.ts';
import { viewExplorer } from './explorer.service.ts';
import { ExplorerPage } from './pages/explorer-page.tsx';
import { writeExplorer } from './write-explorer.ts';

const permission = 'figures:read';

/** What a number of RIOs could do: numbers only, so for who reads the figures. */
export const explorerRoutes: Route[] = [
  get(explorerPath, {
    permission,
    input: ExplorerForm,
    handle: async (ctx, form) => {
      const view = await viewExplorer(ctx, form);
      const status = Object.keys(view.problems).length > 0 ? 422 : 200;
      return page({ title: 'RIO-verkenner', status, body: <ExplorerPage view={view} /> });
    },
  }),
  get(explorerFilePath, {
    permission,
    input: ExplorerForm,
    handle: async (ctx, form) => {
      const { explored } = await viewExplorer(ctx, form);
      // Where something is missing, the form tells what.
      if (explored === undefined) return redirect(explorerLink(form));
      return file('rio-verkenner.csv', 'text/csv; charset=utf-8', await writeExplorer(explored));
    },
  }),
];
