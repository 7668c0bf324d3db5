import type { ExplorerForm } from './explorer.schema.ts';

export const explorerPath = '/cijfers/rio-verkenner';
export const explorerFilePath = '/cijfers/rio-verkenner/bestand';

/** The explorer with these things filled in; what is not, is left out. */
export const explorerLink = (form: ExplorerForm): string => withForm(explorerPath, form);

/** The results of the same as a file. */
export const explorerFileLink = (form: ExplorerForm): string => withForm(explorerFilePath, form);

function withForm(path: string, form: ExplorerForm): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) if (value !== undefined && value !== '') query.set(name, value);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
