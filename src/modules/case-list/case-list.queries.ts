import { sql } from 'kysely';
import { addDays, parseLocalDate, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { askWithTrail } from '../../platform/audit-trail/ask-with-trail.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases, type CaseFile } from '../cases/cases.public.ts';
import type { CaseFilter, CaseSort } from './case-list.schema.ts';
import { readPageKey } from './page-key.rules.ts';

/** Rows on one page; one more is asked to know whether there is a next page. */
export const pageSize = 25;

/** One file in a list. */
export type ListedCase = Pick<
  CaseFile,
  | 'id'
  | 'municipalityId'
  | 'personId'
  | 'state'
  | 'kind'
  | 'releaseOn'
  | 'releaseState'
  | 'workerId'
  | 'safetyRisk'
  | 'probation'
  | 'lastContactOn'
> & { surname: string; givenNames: string; birthDate: LocalDate | null; workerName: string | null; sortKey: string };

const sortColumns = {
  release: sql<string>`case_file.release_sort`,
  name: sql<string>`case_file.folded_name`,
  contact: sql<string>`coalesce(case_file.last_contact_on, '0001-01-01'::date)`,
} as const satisfies Record<CaseSort, unknown>;

/**
 * One page of the list, and in the same statement its entry in the trail.
 * The statement is sent at once, so that the caller can send COMMIT right behind it.
 */
export function findCasePage(ctx: RequestContext, filter: CaseFilter): Promise<ListedCase[]> {
  return askWithTrail(ctx, filtered(ctx, filter), 'case.listed');
}

/** The files of these persons, for search results; in the order of the persons. */
export async function findCasesOfPersons(ctx: RequestContext, personIds: readonly string[]): Promise<ListedCase[]> {
  if (personIds.length === 0) return [];
  const rows = await columns(ctx, sql<string>`case_file.folded_name`)
    .where('caseFile.personId', 'in', personIds)
    .orderBy(sql`array_position(${[...personIds]}::uuid[], case_file.person_id)`)
    .orderBy('caseFile.openedOn', 'desc')
    .execute();
  return rows;
}

function columns(ctx: RequestContext, sortKey: (typeof sortColumns)[CaseSort]) {
  return selectVisibleCases(ctx)
    .innerJoin('person', (on) =>
      on.onRef('person.id', '=', 'caseFile.personId').onRef('person.municipalityId', '=', 'caseFile.municipalityId'),
    )
    .leftJoin('appUser', 'appUser.id', 'caseFile.workerId')
    .select([
      'caseFile.id',
      'caseFile.municipalityId',
      'caseFile.personId',
      'caseFile.state',
      'caseFile.kind',
      'caseFile.releaseOn',
      'caseFile.releaseState',
      'caseFile.workerId',
      'caseFile.safetyRisk',
      'caseFile.probation',
      'caseFile.lastContactOn',
      'person.surname',
      'person.givenNames',
      'person.birthDate',
      'appUser.name as workerName',
      sql<string>`${sortKey}::text`.as('sortKey'),
    ]);
}

function filtered(ctx: RequestContext, filter: CaseFilter) {
  const key = sortColumns[filter.sort];
  const today = todayIn(ctx.now);
  const after = readPageKey(filter.after);
  const isDate = filter.sort !== 'name';
  const start = after !== undefined && isDate && parseLocalDate(after.value) === undefined ? undefined : after;
  // First which files, from one index of one table; only for those the rest is read.
  const chosen = selectVisibleCases(ctx)
    .select('caseFile.id')
    .where(stateFilter(filter.status))
    .$if(filter.municipality !== '', (q) => q.where('caseFile.municipalityId', '=', filter.municipality))
    .$if(filter.worker === 'none', (q) => q.where('caseFile.workerId', 'is', null))
    .$if(filter.worker !== '' && filter.worker !== 'none', (q) => q.where('caseFile.workerId', '=', filter.worker))
    .$if(filter.risk === 'yes', (q) => q.where('caseFile.safetyRisk', '=', true))
    .$if(filter.probation !== '', (q) => q.where('caseFile.probation', '=', filter.probation === 'yes' ? 'yes' : 'no'))
    .$if(filter.release !== '', (q) => q.where(releaseFilter(filter.release, today)))
    .$if(start !== undefined, (q) =>
      q.where(
        sql<boolean>`(${key}, case_file.id) > (${start?.value ?? ''}${isDate ? sql`::date` : sql``}, ${start?.id ?? ''}::uuid)`,
      ),
    )
    .orderBy(key)
    .orderBy('caseFile.id')
    .limit(pageSize + 1);
  return columns(ctx, key).where('caseFile.id', 'in', chosen).orderBy(key).orderBy('caseFile.id');
}

function stateFilter(status: CaseFilter['status']) {
  if (status === 'open') return sql<boolean>`case_file.is_open`;
  if (status === 'closed') return sql<boolean>`not case_file.is_open`;
  return sql<boolean>`case_file.state = ${status}`;
}

function releaseFilter(within: CaseFilter['release'], today: LocalDate) {
  if (within === 'unknown') return sql<boolean>`case_file.release_state = 'unknown'`;
  return sql<boolean>`case_file.release_state = 'expected' and case_file.release_on <= ${addDays(today, Number(within))}`;
}
