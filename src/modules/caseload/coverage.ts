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
    with given as materialized (
      select case_id, starts_on, coalesce(ends_on, 'infinity') as ends_on from rio_assignment
      where municipality_id = ${municipalityId} and state <> 'proposed' and starts_on is not null
    )
    select extract(year from f.release_on)::int as year, extract(year from age(f.release_on, p.birth_date))::int as age,
      f.probation, a.offence_group, a.extra_group, count(*)::int as count,
      exists (select from given where given.case_id = f.id and f.release_on >= given.starts_on and f.release_on < given.ends_on) as has_rio
    from case_file f
    join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    left join rio_assessment a on a.municipality_id = f.municipality_id and a.case_id = f.id
    where f.municipality_id = any(${[...ctx.actor.municipalityIds]}::text[]) and f.municipality_id = ${municipalityId}
      and f.kind = 'municipal-aftercare' and f.state <> 'transferred' and f.release_state = 'actual'
      and f.release_on between make_date(${fromYear}, 1, 1) and least(make_date(${toYear}, 12, 31), ${today}::date)
    group by 1, 2, 3, 4, 5, 7`.execute(ctx.db);
  const criteria = selectionIn(await getSettings(ctx, municipalityId));
  return found.rows.map(({ year, age, hasRio, count, ...facts }) => ({
    ...{ year, hasRio, count },
    verdict: selectionAtAge(age ?? undefined, facts, criteria).verdict,
  }));
}
