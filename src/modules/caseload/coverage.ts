import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { selectionIn } from './limits.ts';
import { selectionAtAge, type CriterionState, type SelectionFacts } from './selection.rules.ts';

/** Releases of one year that stand alike against the criteria for a RIO. */
export interface CoverageCount {
  year: number;
  verdict: CriterionState;
  /** On the day of release. */
  hasRio: boolean;
  count: number;
}

type ReleasedAlike = Pick<SelectionFacts, 'probation' | 'offenceGroup' | 'extraGroup'> &
  Omit<CoverageCount, 'verdict'> & { age: number | null };

/**
 * Counts of releases from files of municipal aftercare, without names: for who reads figures. Of a file the latest release
 * counts, against the criteria of today and what is known about it today; what is not known stays unknown.
 */
export async function findCoverage(
  ctx: RequestContext,
  period: { municipalityId: string; fromYear: number; toYear: number; today: LocalDate },
): Promise<CoverageCount[]> {
  const { municipalityId, fromYear, toYear, today } = period;
  const found = await sql<ReleasedAlike>`
    with covered as (
      select distinct r.case_id
      from rio_assignment r join case_file f on f.municipality_id = r.municipality_id and f.id = r.case_id
      where r.municipality_id = ${municipalityId} and r.state <> 'proposed'
        and f.release_on >= r.starts_on and f.release_on < coalesce(r.ends_on, 'infinity')
    )
    select extract(year from f.release_on)::int as year, extract(year from age(f.release_on, p.birth_date))::int as age,
      f.probation, a.offence_group, a.extra_group, covered.case_id is not null as has_rio, count(*)::int as count
    from case_file f
    join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    left join rio_assessment a on a.municipality_id = f.municipality_id and a.case_id = f.id
    left join covered on covered.case_id = f.id
    where f.municipality_id = any(${[...ctx.actor.municipalityIds]}::text[]) and f.municipality_id = ${municipalityId}
      and f.kind = 'municipal-aftercare' and f.state <> 'transferred' and f.release_state = 'actual'
      and f.release_on between make_date(${fromYear}, 1, 1) and least(make_date(${toYear}, 12, 31), ${today}::date)
    group by 1, 2, 3, 4, 5, 6`.execute(ctx.db);
  const criteria = selectionIn(await getSettings(ctx, municipalityId));
  return found.rows.map(({ year, age, hasRio, count, ...facts }) => ({
    ...{ year, hasRio, count },
    verdict: selectionAtAge(age ?? undefined, facts, criteria).verdict,
  }));
}
