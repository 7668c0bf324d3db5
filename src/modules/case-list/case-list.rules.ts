import type { CaseFilter } from './case-list.schema.ts';

const defaults: Readonly<Record<string, string>> = { status: 'open', sort: 'release' };

/** The filters that differ from the plain list, as the end of an address; the page key is left out unless given. */
export function filterQuery(filter: CaseFilter, changes: Partial<CaseFilter> = {}): string {
  const wanted = Object.entries({ ...filter, after: '', ...changes });
  const pairs = wanted.filter(([name, value]) => value !== (defaults[name] ?? ''));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/** How many filters are at work, apart from the order of the rows. */
export function countFilters({ status, worker, release, risk, probation, municipality }: CaseFilter): number {
  const narrowing = [worker, release, risk, probation, municipality].filter((value) => value !== '');
  return narrowing.length + (status === 'open' ? 0 : 1);
}
