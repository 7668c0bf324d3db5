import { sql } from 'kysely';
import { Conflict, Invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/id.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { checkDisclosure } from '../disclosure-check.ts';
import { loadMunicipalFigures } from '../figure-loaders.ts';
import { getFigures } from '../figures.service.ts';
import { changesPublished, publishableCodes, statementsOf } from './publication.rules.ts';
import { findOwnPublications } from './publications.queries.ts';

interface Wanted {
  municipalityId: string;
  fromYear: number;
  toYear: number;
}

/**
 * Freezes the figures of whole years for anybody to read, in place of the publication that stands. Throws Conflict when
 * somebody could work out a small number from it and everything published before, or when nobody can prove the opposite.
 */
export async function publishFigures(ctx: RequestContext, { municipalityId, fromYear, toYear }: Wanted): Promise<void> {
  if (fromYear > toYear) throw new Invalid({ toYear: 'publication-years-wrong' });
  await lockPublications(ctx, municipalityId);
  const wanted = { municipalityId, fromYear, toYear, isForPublication: true };
  const { scope, figures: all } = await getFigures(ctx, { ...wanted, codes: publishableCodes });
  if (toYear >= scope.currentYear) throw new Invalid({ toYear: 'publication-year-not-over' });
  const counted = await loadMunicipalFigures(ctx, scope);
  if (counted === undefined) throw new Invalid({ fromYear: 'publication-empty' });
  const { smallNumber: threshold, youngUpTo } = scope.settings;
  const statements = statementsOf(counted, { municipalityId, youngUpTo, threshold });
  const earlier = await findOwnPublications(ctx, municipalityId);
  const stated = earlier.flatMap((one) => one.statements);
  if (changesPublished(stated, statements)) throw new Conflict('publication-differs');
  const disclosure = await checkDisclosure([...stated, ...statements], threshold);
  if (disclosure.kind === 'unsafe') throw new Conflict('publication-discloses');
  if (disclosure.kind === 'undecided') throw new Conflict('publication-undecided');
  const standing = earlier.find(({ withdrawnAt }) => withdrawnAt === null);
  if (standing !== undefined) await withdraw(ctx, standing.id, 'vervangen door een nieuwe publicatie');
  const id = newId();
  const kept = { figures: JSON.stringify(all), statements: JSON.stringify(statements) };
  await ctx.db
    .insertInto('publication')
    .values({
      id,
      municipalityId,
      fromYear,
      toYear,
      threshold,
      ...kept,
      publishedAt: ctx.now,
      publishedByName: ctx.actor.name,
    })
    .execute();
  recordAudit(ctx, 'figures.published', { municipalityId, subjectId: id, detail: { fromYear, toYear, threshold } });
}

/** Takes the standing publication away. Throws Conflict when there is none any more. */
export async function withdrawFigures(
  ctx: RequestContext,
  { municipalityId, reason }: { municipalityId: string; reason: string },
): Promise<void> {
  await lockPublications(ctx, municipalityId);
  const standing = (await findOwnPublications(ctx, municipalityId)).find(({ withdrawnAt }) => withdrawnAt === null);
  if (standing === undefined) throw new Conflict('publication-gone');
  await withdraw(ctx, standing.id, reason);
  recordAudit(ctx, 'figures.withdrawn', { municipalityId, subjectId: standing.id, detail: { reason } });
}

// Two who publish at once: the second counts on what the first has published.
async function lockPublications({ db }: RequestContext, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`publication ${municipalityId}`}))`.execute(db);
}

async function withdraw({ db, now }: RequestContext, id: string, reason: string): Promise<void> {
  await db
    .updateTable('publication')
    .set({ withdrawnAt: now, withdrawnReason: reason })
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .execute();
}
