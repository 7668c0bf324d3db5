import { todayIn } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import { commitBehind } from '../../platform/database/database.ts';
import { get, json, page, post, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findWorkers } from '../access/access.public.ts';
import { findMunicipalities } from '../municipalities/municipalities.public.ts';
import { searchPersons } from '../persons/persons.public.ts';
import { findCasePage, findCasesOfPersons, pageSize, type ListedCase } from './case-list.queries.ts';
import { CaseFilter, CasePage, CaseSearch } from './case-list.schema.ts';
import { writePageKey } from './page-key.rules.ts';
import { CaseListPage } from './pages/case-list-page.tsx';
import { SearchPage } from './pages/search-page.tsx';

/** The next page begins after the last row shown, if there is more. */
function nextKey(rows: readonly ListedCase[]): string | null {
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return last === undefined ? null : writePageKey({ value: last.sortKey, id: last.id });
}

/** Workers and municipalities to filter on. */
async function findChoices(ctx: RequestContext) {
  const { municipalityIds } = ctx.actor;
  const perMunicipality = await Promise.all(municipalityIds.map((id) => findWorkers(ctx, id)));
  const workers = new Map(perMunicipality.flat().map((worker) => [worker.userId, worker.name]));
  const names = municipalityIds.length > 1 ? await findMunicipalities(ctx.db) : [];
  return {
    workers: [...workers].map(([value, label]) => ({ value, label })),
    municipalities: names
      .filter(({ id }) => municipalityIds.includes(id))
      .map(({ id, name }) => ({ value: id, label: name })),
  };
}

const showList = get('/dossiers', {
  permission: 'case:read',
  input: CaseFilter,
  handle: async (ctx, filter) => {
    const asked = findCasePage(ctx, filter);
    const choices = await findChoices(ctx);
    const rows = await asked;
    const body = (
      <CaseListPage
        rows={rows.slice(0, pageSize)}
        next={nextKey(rows)}
        filter={filter}
        choices={choices}
        today={todayIn(ctx.now)}
        canSearch={can(ctx.actor, 'case:search')}
        readsNotices={can(ctx.actor, 'notice:read')}
        seesTransfers={can(ctx.actor, 'transfer:answer')}
      />
    );
    return page({ title: 'Dossiers', body });
  },
});

const search = post('/dossiers/zoeken', {
  permission: 'case:search',
  input: CaseSearch,
  handle: async (ctx, { text }) => {
    const persons = await searchPersons(ctx, text);
    const cases = await findCasesOfPersons(
      ctx,
      persons.map(({ id }) => id),
    );
    // Who works on some files only must not learn from a search who else is known.
    const known = new Set(cases.map(({ personId }) => personId));
    const mayKnow = persons.filter(({ id }) => ctx.actor.caseScope === 'all' || known.has(id));
    return page({
      title: 'Zoeken',
      body: <SearchPage text={text} persons={mayKnow} cases={cases} today={todayIn(ctx.now)} />,
    });
  },
});

const listAsJson = get('/api/v1/cases', {
  permission: 'case:read',
  input: CaseFilter,
  summary: 'Dossiers die deze rol mag zien, gesorteerd en per bladzijde.',
  output: CasePage,
  handle: async (ctx, filter) => {
    const asked = findCasePage(ctx, filter);
    commitBehind(ctx.db);
    const rows = await asked;
    return json({ cases: rows.slice(0, pageSize), next: nextKey(rows) });
  },
});

/** The list of files, as a page and as JSON. */
export const caseListRoutes: readonly Route[] = [showList, search, listAsJson];
