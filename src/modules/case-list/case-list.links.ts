import { filterQuery } from './case-list.rules.ts';
import type { CaseFilter } from './case-list.schema.ts';

/** The list with these filters. */
export const caseListLink = (filter: CaseFilter, changes: Partial<CaseFilter> = {}): string =>
  `/dossiers${filterQuery(filter, changes)}`;

/** Where a search is sent. */
export const caseSearchLink = '/dossiers/zoeken';
