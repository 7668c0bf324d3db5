import { sql } from 'kysely';
import { newId } from '../../kernel/id.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { insertRows, updateRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findDetentionsOf, type DetentionRow } from './detentions.queries.ts';
import { foldNotices } from './detentions.rules.ts';
import type { DetentionDoubt, DetentionFact } from './detention-facts.rules.ts';
import { columnsOf, planRefold, type PeriodColumns, type RefoldPlan, type StoredPeriod } from './refold-plan.rules.ts';

/** Everything that was ever noticed about one person. */
export interface FactsOfPerson {
  personId: string;
  facts: readonly DetentionFact[];
}

/** The periods of one person after folding, as they were before, and what is doubtful. */
export interface Refolded {
  personId: string;
  before: readonly PeriodColumns[];
  periods: readonly StoredPeriod[];
  doubts: readonly DetentionDoubt[];
}

/** The same for many persons in a few statements. The caller holds `lockPersons`. */
export async function refoldAllDetentions(
  ctx: RequestContext,
  municipalityId: string,
  persons: readonly FactsOfPerson[],
): Promise<Refolded[]> {
  const stored = Map.groupBy(
    await findDetentionsOf(
      ctx,
      persons.map(({ personId }) => personId),
    ),
    ({ personId }) => personId,
  );
  const plans = persons.map((person) => planOf(person, stored.get(person.personId) ?? []));
  await writePlans(ctx, municipalityId, plans);
  return plans.map(({ personId, before, doubts, plan }) => ({
    personId,
    before,
    doubts,
    periods: [...plan.added, ...plan.changed, ...plan.kept],
  }));
}

interface PlanWithIds extends RefoldPlan {
  added: StoredPeriod[];
}

interface PlanOfPerson {
  personId: string;
  before: readonly DetentionRow[];
  doubts: readonly DetentionDoubt[];
  plan: PlanWithIds;
}

function planOf({ personId, facts }: FactsOfPerson, before: readonly DetentionRow[]): PlanOfPerson {
  const { periods, doubts } = foldNotices(facts);
  const plan = planRefold(before, periods.map(columnsOf));
  return {
    personId,
    before,
    doubts,
    plan: { ...plan, added: plan.added.map((period) => ({ ...period, id: newId() })) },
  };
}

async function writePlans(ctx: RequestContext, municipalityId: string, plans: readonly PlanOfPerson[]): Promise<void> {
  const removed = plans.flatMap(({ plan }) => plan.removed.map(({ id }) => id));
  if (removed.length > 0)
    await ctx.db
      .deleteFrom('detention')
      .where('id', '=', sql<string>`any(${removed}::uuid[])`)
      .execute();
  await updateRows(
    ctx.db,
    'detention',
    plans.flatMap(({ plan }) => plan.changed.map(rowOf)),
  );
  const added = plans.flatMap(({ plan, personId }) =>
    plan.added.map((period) => ({ ...rowOf(period), municipalityId, personId, version: 1 })),
  );
  await insertRows(ctx.db, 'detention', added);
  const touched = plans.filter(({ plan }) => plan.added.length + plan.changed.length + plan.removed.length > 0);
  if (touched.length === 0) return;
  recordAudit(ctx, 'detention.folded', {
    municipalityId,
    personIds: touched.map(({ personId }) => personId),
    detail: Object.fromEntries(touched.map(({ personId, plan }) => [personId, summaryOf(plan)])),
  });
}

const rowOf = ({ id, ...period }: StoredPeriod) => ({ id, ...periodColumns(period) });

function periodColumns(period: PeriodColumns): PeriodColumns {
  const {
    startedOn,
    expectedEndOn,
    expectedEndState,
    endedOn,
    isEndPresumed,
    prison,
    title,
    caseManager,
    probation,
    factIds,
    history,
  } = period;
  return {
    startedOn,
    expectedEndOn,
    expectedEndState,
    endedOn,
    isEndPresumed,
    prison,
    title,
    caseManager,
    probation,
    factIds,
    history,
  };
}

// What was said before stands in the history of the period and in the notices themselves.
function summaryOf({ added, changed, removed }: RefoldPlan): Record<string, string[]> {
  const days = (periods: readonly PeriodColumns[]) =>
    periods.map(({ startedOn, expectedEndOn, endedOn }) => `${startedOn} ${endedOn ?? `(${expectedEndOn ?? '?'})`}`);
  return { added: days(added), changed: days(changed), removed: days(removed) };
}
