import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Conflict, Invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/id.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { checkDisclosure } from '../disclosure-check.ts';
import type { Statement } from '../disclosure.rules.ts';
import type { Figure, FigureCode } from '../figure.schema.ts';
import { municipalFigures, outflowFigures } from '../figure-loaders.ts';
import type { FigureScope } from '../figure-scope.ts';
import type { YearCounts } from '../figures.rules.ts';
import { getFigures } from '../figures.service.ts';
import { findReleaseYears } from '../release-facts.queries.ts';
import { changesPublished, keepPublished, publishableCodes, statementsOf } from './publication.rules.ts';
import { findOwnPublications } from './publications.queries.ts';

/** Whole years of one municipality. */
export interface PublicationYears {
  municipalityId: string;
  fromYear: number;
  toYear: number;
}

/** What would be public, and a mark of it: the form sends the mark back, so that only what was seen becomes public. */
export interface Draft {
  figures: Figure[];
  threshold: number;
  seen: string;
}

/**
 * The figures of whole years as anybody would read them; the years that are public already stay as they were. Throws
 * Invalid for years that cannot be published, and Conflict when somebody could work out a small number from these and
 * everything published before, or when nobody can prove the opposite.
 */
export async function draftPublication(ctx: RequestContext, years: PublicationYears): Promise<Draft> {
  const { figures, threshold, seen } = await prepare(ctx, years);
  return { figures, threshold, seen };
}

/**
 * Freezes that draft for anybody to read, in place of the publication that stands. Throws as `draftPublication` does, and
 * Conflict('publication-moved') when it is not what was seen any more.
 */
export async function publishFigures(ctx: RequestContext, years: PublicationYears, wasSeen?: string): Promise<void> {
  const { municipalityId, fromYear, toYear } = years;
  await lockPublications(ctx, municipalityId);
  const { figures, statements, counted, threshold, seen, standing } = await prepare(ctx, years);
  if (wasSeen !== undefined && wasSeen !== seen) throw new Conflict('publication-moved');
  if (standing !== undefined) await withdraw(ctx, standing.id, 'vervangen door een nieuwe publicatie');
  const id = newId();
  await ctx.db
    .insertInto('publication')
    .values({
      id,
      municipalityId,
      fromYear,
      toYear,
      threshold,
      figures: JSON.stringify(figures),
      statements: JSON.stringify(statements),
      counted: JSON.stringify(counted),
      publishedAt: ctx.now,
      publishedByName: ctx.actor.name,
    })
    .execute();
  recordAudit(ctx, 'figures.published', { municipalityId, subjectId: id, detail: { fromYear, toYear, threshold } });
}

async function prepare(ctx: RequestContext, { municipalityId, fromYear, toYear }: PublicationYears) {
  if (fromYear > toYear) throw new Invalid({ toYear: 'publication-years-wrong' });
  const earlier = await findOwnPublications(ctx, municipalityId);
  const standing = earlier.find(({ withdrawnAt }) => withdrawnAt === null);
  const wanted = { municipalityId, fromYear, toYear, isForPublication: true };
  const { scope } = await getFigures(ctx, { ...wanted, codes: [] });
  if (toYear >= scope.currentYear) throw new Invalid({ toYear: 'publication-year-not-over' });
  if (scope.fromYear !== fromYear) throw new Invalid({ fromYear: 'publication-years-too-many' });
  const threshold = scope.settings.smallNumber;
  const draft = await countYears(ctx, scope, standing?.counted ?? []);
  await proveSafe({ stated: earlier.flatMap((one) => one.statements), statements: draft.statements }, threshold);
  const told = [threshold, draft.statements, draft.figures.map(({ code, rows }) => [code, rows])];
  const seen = createHash('sha256').update(JSON.stringify(told)).digest('hex');
  return { ...draft, standing, threshold, seen };
}

async function countYears(ctx: RequestContext, scope: FigureScope, before: readonly YearCounts[]) {
  const { fromYear, toYear, today, settings } = scope;
  const municipalityId = scope.municipality.id;
  const years = await findReleaseYears(ctx, { municipalityId, fromYear, toYear, today });
  const { counted, kept } = keepPublished(before, { years, fromYear, toYear });
  if (years.length + kept.length === 0) throw new Invalid({ fromYear: 'publication-empty' });
  const shown = municipalFigures(scope, counted);
  const publishable: readonly FigureCode[] = publishableCodes;
  const note = kept.length === 0 ? [] : [`Eerder gepubliceerd en niet opnieuw geteld: ${kept.join(', ')}.`];
  const figures = outflowFigures(scope, shown)
    .filter(({ code }) => publishable.includes(code))
    .map((figure) => ({ ...figure, notes: [...figure.notes, ...note] }));
  const { smallNumber: threshold, youngUpTo } = settings;
  return { figures, counted, statements: statementsOf(shown, { municipalityId, youngUpTo, threshold }) };
}

async function proveSafe(
  { stated, statements }: Record<'stated' | 'statements', readonly Statement[]>,
  threshold: number,
): Promise<void> {
  if (changesPublished(stated, statements)) throw new Conflict('publication-differs');
  const disclosure = await checkDisclosure([...stated, ...statements], threshold);
  if (disclosure.kind === 'unsafe') throw new Conflict('publication-discloses');
  if (disclosure.kind === 'undecided') throw new Conflict('publication-undecided');
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
