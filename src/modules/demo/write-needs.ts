import { instantAt } from '../../kernel/wall-clock.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { DemoCase } from './draw-case.ts';
import type { DemoNeeds } from './generate-needs.ts';
import { inChunks } from './write-history.ts';

/** What is needed in a file. */
export interface NeedsOfFile {
  file: DemoCase;
  needs: DemoNeeds;
}

/** Writes what was asked, needed and measured. */
export async function writeNeeds(
  ctx: RequestContext,
  municipalityId: string,
  files: readonly NeedsOfFile[],
): Promise<void> {
  const needs = files.flatMap(({ file, needs: { needs: all } }) =>
    all.map(({ createdOn, ...need }) => ({
      municipalityId,
      caseId: file.id,
      ...need,
      otherOrganisation: '',
      note: '',
      createdAt: instantAt(createdOn, '11:00'),
      changedAt: instantAt(need.changedOn, '11:00'),
      withdrawnAt: null,
      version: 1,
    })),
  );
  await inChunks(needs, (chunk) => insertRows(ctx.db, 'need', chunk));
  const reviews = files.flatMap(({ file, needs: { reviews: all } }) =>
    all.map(({ on, ...review }) => ({
      municipalityId,
      caseId: file.id,
      round: file.round,
      ...review,
      reviewedOn: on,
      reviewedBy: (file.worker ?? file.coordinator).id,
      version: 1,
    })),
  );
  await inChunks(reviews, (chunk) => insertRows(ctx.db, 'domainReview', chunk));
  await writeMeasurements(ctx, municipalityId, files);
}

async function writeMeasurements(
  ctx: RequestContext,
  municipalityId: string,
  files: readonly NeedsOfFile[],
): Promise<void> {
  const rows = files.flatMap(({ file, needs }) => {
    const by = file.worker ?? file.coordinator;
    return needs.measurements.map(({ on, ...measured }) => ({
      municipalityId,
      caseId: file.id,
      round: file.round,
      ...measured,
      measuredOn: on,
      measuredBy: by.id,
      measuredByName: by.name,
      version: 1,
    }));
  });
  await inChunks(rows, (chunk) => insertRows(ctx.db, 'measurement', chunk));
}
