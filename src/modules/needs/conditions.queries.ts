import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Actor, RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases, type CaseFile } from '../cases/cases.public.ts';
import { lifeDomains, type LifeDomain } from '../municipalities/municipalities.public.ts';
import { isOpenNeed, isReadyForRelease, lightOf, type ConditionReason, type ConditionState } from './needs.rules.ts';
import type { Condition, DomainAnswer, MeasuringMoment, NeedStatus } from './needs.schema.ts';
import type { DomainReview, Measurement } from './needs.table.ts';
import { canSeeDomain } from './read-domain.ts';
import { conditionReasonText } from './needs.text.ts';

/** How one domain of a file stands: a light for everybody, without what is in it. */
export interface DomainCondition {
  code: LifeDomain;
  dutch: string;
  state: ConditionState;
  reason: ConditionReason;
  /** The word beside the light. */
  word: string;
  /** Nothing stands in the way of the release. */
  isReady: boolean;
  answer: DomainAnswer;
  condition: Condition | undefined;
  counts: Readonly<Record<NeedStatus, number>>;
  /** The last day something was asked, measured or changed. */
  updatedOn: LocalDate | undefined;
}

interface ReviewedRow {
  caseId: string;
  domain: LifeDomain;
  answer: DomainAnswer;
  reviewedOn: LocalDate;
}
interface NeededRow {
  caseId: string;
  domain: LifeDomain;
  status: NeedStatus;
  changedOn: LocalDate;
}
interface MeasuredRow {
  caseId: string;
  domain: LifeDomain;
  moment: MeasuringMoment;
  condition: Condition;
  measuredOn: LocalDate;
}

/** The light of every domain, per file; files out of scope are left out. Whoever shows them records the audit. */
export async function findConditions(
  ctx: RequestContext,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DomainCondition[]>> {
  if (caseIds.length === 0) return new Map();
  const [files, reviews, needs, measured] = await Promise.all([
    visibleCases(ctx, caseIds).select('caseFile.id').execute(),
    findReviewed(ctx, caseIds),
    findNeeded(ctx, caseIds),
    findMeasured(ctx, caseIds),
  ]);
  const [reviewsOf, needsOf, measuredOf] = [byCase(reviews), byCase(needs), byCase(measured)];
  return new Map(
    files.map(({ id }) => [
      id,
      conditionsFrom(ctx.actor, {
        reviews: reviewsOf.get(id) ?? [],
        needs: needsOf.get(id) ?? [],
        measurements: measuredOf.get(id) ?? [],
      }),
    ]),
  );
}

const byCase = <Row extends { caseId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> =>
  Map.groupBy(rows, ({ caseId }) => caseId);

const visibleCases = (ctx: RequestContext, caseIds: readonly string[]) =>
  selectVisibleCases(ctx).where('caseFile.id', '=', sql<string>`any(${[...caseIds]}::uuid[])`);

function findReviewed(ctx: RequestContext, caseIds: readonly string[]): Promise<ReviewedRow[]> {
  return visibleCases(ctx, caseIds)
    .innerJoin('domainReview', (on) =>
      on
        .onRef('domainReview.municipalityId', '=', 'caseFile.municipalityId')
        .onRef('domainReview.caseId', '=', 'caseFile.id')
        .onRef('domainReview.round', '=', 'caseFile.round'),
    )
    .select(['domainReview.caseId', 'domainReview.domain', 'domainReview.answer', 'domainReview.reviewedOn'])
    .execute();
}

function findNeeded(ctx: RequestContext, caseIds: readonly string[]): Promise<NeededRow[]> {
  return visibleCases(ctx, caseIds)
    .innerJoin('need', (on) =>
      on.onRef('need.municipalityId', '=', 'caseFile.municipalityId').onRef('need.caseId', '=', 'caseFile.id'),
    )
    .select(['need.caseId', 'need.domain', 'need.status', 'need.changedOn'])
    .where('need.withdrawnAt', 'is', null)
    .execute();
}

function findMeasured(ctx: RequestContext, caseIds: readonly string[]): Promise<MeasuredRow[]> {
  return visibleCases(ctx, caseIds)
    .innerJoin('measurement', (on) =>
      on
        .onRef('measurement.municipalityId', '=', 'caseFile.municipalityId')
        .onRef('measurement.caseId', '=', 'caseFile.id')
        .onRef('measurement.round', '=', 'caseFile.round'),
    )
    .select([
      'measurement.caseId',
      'measurement.domain',
      'measurement.moment',
      'measurement.condition',
      'measurement.measuredOn',
    ])
    .execute();
}

/** What was read about one file: its needs, and the reviews and measurements of this round. */
export interface ConditionSources {
  reviews: readonly Omit<ReviewedRow, 'caseId'>[];
  needs: readonly Omit<NeededRow, 'caseId'>[];
  measurements: readonly Omit<MeasuredRow, 'caseId'>[];
}

/** The light of every domain of one file that the actor may see, from what was read about it. */
export function conditionsFrom(actor: Actor, { reviews, needs, measurements }: ConditionSources): DomainCondition[] {
  const seen = lifeDomains.filter(({ code }) => canSeeDomain(actor, code));
  return seen.map((domain) =>
    conditionOf(domain, {
      review: reviews.find((one) => one.domain === domain.code),
      needs: needs.filter((one) => one.domain === domain.code),
      measured: measurements.filter((one) => one.domain === domain.code),
    }),
  );
}

interface DomainRows {
  review: ConditionSources['reviews'][number] | undefined;
  needs: ConditionSources['needs'];
  measured: ConditionSources['measurements'];
}

function conditionOf(domain: (typeof lifeDomains)[number], { review, needs, measured }: DomainRows): DomainCondition {
  const latest = measured.reduce<ConditionSources['measurements'][number] | undefined>(
    (found, one) => (found === undefined || one.measuredOn >= found.measuredOn ? one : found),
    undefined,
  );
  const answer = review?.answer ?? (needs.some(({ status }) => isOpenNeed(status)) ? 'needs' : 'not-asked');
  const light = lightOf({ answer, needs, measured: latest });
  const days = [review?.reviewedOn, latest?.measuredOn, ...needs.map(({ changedOn }) => changedOn)];
  return {
    ...domain,
    ...light,
    word: conditionReasonText[light.reason],
    isReady: isReadyForRelease(light.state),
    answer,
    condition: latest?.condition,
    counts: countsOf(needs),
    updatedOn: days
      .filter((day) => day !== undefined)
      .sort()
      .at(-1),
  };
}

function countsOf(needs: ConditionSources['needs']): Record<NeedStatus, number> {
  const counts: Record<NeedStatus, number> = { 'not-started': 0, 'in-progress': 0, met: 0, declined: 0 };
  for (const { status } of needs) counts[status] += 1;
  return counts;
}

/** The domains that must be in order when the gate opens: the five basic conditions, without the social network. */
export function conditionsAtRelease(conditions: readonly DomainCondition[]): DomainCondition[] {
  return conditions.filter(({ code }) => code !== 'social-network');
}

/** What was asked in this round of the file, per domain. */
export function findReviews(ctx: RequestContext, file: CaseFile): Promise<DomainReview[]> {
  return ctx.db
    .selectFrom('domainReview')
    .selectAll()
    .where('municipalityId', '=', file.municipalityId)
    .where('caseId', '=', file.id)
    .where('round', '=', file.round)
    .execute();
}

/** Every measurement of a file that the actor may see, of earlier rounds too; the oldest first. Whoever shows them records the audit. */
export async function findMeasurements(ctx: RequestContext, caseId: string): Promise<Measurement[]> {
  const measurements = await ctx.db
    .selectFrom('measurement')
    .selectAll()
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('caseId', 'in', selectVisibleCases(ctx).select('caseFile.id').where('caseFile.id', '=', caseId))
    .orderBy('round')
    .orderBy('measuredOn')
    .execute();
  return measurements.filter(({ domain }) => canSeeDomain(ctx.actor, domain));
}
