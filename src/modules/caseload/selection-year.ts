import { sql } from 'kysely';
import { todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findCoverage } from './coverage.ts';
import type { CriterionState } from './selection.rules.ts';

/** Files of people released in one year, counted by the criteria of the RIO and by whether they want help. */
export interface SelectionYear {
  /** Meet the criteria, do not, or lack something that must be known for it. */
  met: number;
  notMet: number;
  unknown: number;
  /** Take part in the aftercare, or declined or withdrew; who was not asked is in neither. */
  willing: number;
  refused: number;
}

/** Counts for who reads figures: the rules are those of the caseload, and no person leaves this question. */
export async function findSelectionYear(
  ctx: RequestContext,
  { municipalityId, year }: { municipalityId: string; year: number },
): Promise<SelectionYear> {
  const period = { municipalityId, fromYear: year, toYear: year, today: todayIn(ctx.now) };
  const [coverage, answers] = [await findCoverage(ctx, period), await countAnswers(ctx, municipalityId, year)];
  const count = (asked: CriterionState) =>
    coverage.filter(({ verdict }) => verdict === asked).reduce((sum, row) => sum + row.count, 0);
  return { met: count('met'), notMet: count('not-met'), unknown: count('unknown'), ...answers };
}

async function countAnswers(ctx: RequestContext, municipalityId: string, year: number) {
  const { rows } = await sql<Pick<SelectionYear, 'willing' | 'refused'>>`
    select (count(*) filter (where f.participation = 'willing'))::int as willing,
      (count(*) filter (where f.participation in ('declines', 'withdrew')))::int as refused
    from case_file f
    where f.municipality_id = any(${[...ctx.actor.municipalityIds]}::text[]) and f.municipality_id = ${municipalityId}
      and f.kind = 'municipal-aftercare' and f.state <> 'transferred' and f.release_state = 'actual'
      and f.release_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`.execute(ctx.db);
  return rows[0] ?? { willing: 0, refused: 0 };
}
