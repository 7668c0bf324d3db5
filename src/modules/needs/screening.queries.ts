import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases, type CaseFile } from '../cases/cases.public.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import { findMeasurements, findReviews } from './conditions.queries.ts';
import { findNeeds, type Need } from './needs.queries.ts';
import type { Condition, DomainAnswer, MeasuringMoment } from './needs.schema.ts';
import type { DomainReview, Measurement } from './needs.table.ts';
import { canReadDomain } from './read-domain.ts';

/** Everything that the forms about domains show and change. */
export interface Screening {
  reviews: DomainReview[];
  needs: Need[];
  /** Of this round; the oldest first. */
  measurements: Measurement[];
  /** Changes when anything of it does. */
  version: string;
}

/** The file, held so that two who screen it at once come one after the other. */
export async function lockCase(ctx: RequestContext, caseId: string): Promise<CaseFile> {
  const file = await selectVisibleCases(ctx)
    .selectAll('caseFile')
    .where('caseFile.id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (file === undefined) throw new NotFound();
  return file;
}

/** What is known now about the domains of a file. */
export async function findScreening(ctx: RequestContext, file: CaseFile): Promise<Screening> {
  const [reviews, needs, measurements, version] = await Promise.all([
    findReviewsAsRead(ctx, file),
    findNeeds(ctx, file.id),
    findMeasurements(ctx, file.id),
    sumVersions(ctx, file),
  ]);
  return { reviews, needs, measurements: measurements.filter(({ round }) => round === file.round), version };
}

// The answer is the light of a domain; what somebody said about it is for who reads there.
async function findReviewsAsRead(ctx: RequestContext, file: CaseFile): Promise<DomainReview[]> {
  const reviews = await findReviews(ctx, file);
  return reviews.map((one) => (canReadDomain(ctx.actor, one.domain) ? one : { ...one, ownWords: '' }));
}

// Rows are never removed and versions only count up, so the sum within a round changes with every change.
async function sumVersions(ctx: RequestContext, file: CaseFile): Promise<string> {
  const { municipalityId, id, round } = file;
  const found = await sql<{ sum: number }>`
    select ((select coalesce(sum(version), 0) from need where municipality_id = ${municipalityId} and case_id = ${id})
      + (select coalesce(sum(version), 0) from domain_review
         where municipality_id = ${municipalityId} and case_id = ${id} and round = ${round})
      + (select coalesce(sum(version), 0) from measurement
         where municipality_id = ${municipalityId} and case_id = ${id} and round = ${round}))::int as sum
  `.execute(ctx.db);
  return `${file.round}-${found.rows[0]?.sum ?? 0}`;
}

/** Stores what was asked in one domain in this round of the file. */
export async function writeReview(
  ctx: RequestContext,
  file: CaseFile,
  review: { domain: LifeDomain; answer: DomainAnswer; ownWords: string },
): Promise<void> {
  const said = { ...review, reviewedOn: todayIn(ctx.now), reviewedBy: ctx.actor.userId };
  await ctx.db
    .insertInto('domainReview')
    .values({ municipalityId: file.municipalityId, caseId: file.id, round: file.round, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['municipalityId', 'caseId', 'round', 'domain'])
        .doUpdateSet({ ...said, version: sql<number>`domain_review.version + 1` }),
    )
    .execute();
}

/** Stores one domain at one moment in this round of the file. */
export async function writeMeasurement(
  ctx: RequestContext,
  file: CaseFile,
  measured: {
    moment: MeasuringMoment;
    domain: LifeDomain;
    condition: Condition;
    measuredOn: Measurement['measuredOn'];
  },
): Promise<void> {
  const said = { ...measured, measuredBy: ctx.actor.userId, measuredByName: ctx.actor.name };
  await ctx.db
    .insertInto('measurement')
    .values({ municipalityId: file.municipalityId, caseId: file.id, round: file.round, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['municipalityId', 'caseId', 'round', 'moment', 'domain'])
        .doUpdateSet({ ...said, version: sql<number>`measurement.version + 1` }),
    )
    .execute();
}
