import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import { readableDomains } from '../needs/needs.public.ts';

/** An open need for which no department of the municipality is responsible. */
export interface NeedToRefer {
  needId: string;
  caseId: string;
  municipalityId: string;
  personId: string;
  surname: string;
  givenNames: string;
  domain: LifeDomain;
  title: string;
  version: number;
  changedOn: LocalDate;
  releaseOn: LocalDate | null;
  /** The department that gave it back, and why. */
  returnedBy: string | null;
  returnNote: string | null;
  total: number;
}

/**
 * Open needs in open files without a department, and those that a department gave back, the first release on top; only in
 * domains that the actor may read. Whoever shows them records the audit.
 */
export async function findNeedsToRefer(ctx: RequestContext, limit: number): Promise<NeedToRefer[]> {
  const files = selectVisibleCases(ctx).selectAll('caseFile').where('caseFile.isOpen', '=', true);
  const found = await sql<NeedToRefer>`
    select n.id as need_id, n.case_id, n.municipality_id, f.person_id, p.surname, p.given_names, n.domain, n.title,
      n.version, n.changed_on, f.release_on, last.name as returned_by, last.end_note as return_note,
      count(*) over ()::int as total
    from (${files}) f
    join need n on n.municipality_id = f.municipality_id and n.case_id = f.id and n.withdrawn_at is null
      and n.status in ('not-started', 'in-progress') and n.domain = any(${readableDomains(ctx.actor)}::text[])
    join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    left join lateral (
      select t.state, t.end_note, o.name from task t
      join organisation o on o.municipality_id = t.municipality_id and o.id = t.organisation_id and o.is_department
      where t.municipality_id = n.municipality_id and t.case_id = n.case_id and t.need_id = n.id
      order by t.offered_at desc, t.id limit 1) last on true
    where last.state in ('declined', 'not-done') or (coalesce(last.state, 'withdrawn') = 'withdrawn' and not exists (
      select from organisation o where o.municipality_id = n.municipality_id and o.is_department and o.removed_at is null
        and (o.code = any(n.organisations) or (o.code = '' and o.name = n.other_organisation))))
    order by f.release_sort, n.changed_on, n.id
    limit ${limit}`.execute(ctx.db);
  return found.rows;
}
