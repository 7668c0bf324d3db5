import { NotFound } from '../../kernel/errors.ts';
import { showInstant, todayIn, yearOf } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getOwnMunicipality, getSettings } from '../municipalities/municipalities.public.ts';
import type { Figure, FigureCode } from './figure.schema.ts';
import { figureLoaders, type Cohorts } from './figure-loaders.ts';
import type { FigureScope } from './figure-scope.ts';
import type { FigureSettings } from './figures.rules.ts';
import { longestRange } from './figures.schema.ts';
import { findReferences } from './references.queries.ts';
import { findFirstReleaseYear } from './release-facts.queries.ts';

/** Which figures are wanted; without years the whole history that is known, without codes all of them. */
export interface FiguresWanted {
  municipalityId: string;
  fromYear?: number | undefined;
  toYear?: number | undefined;
  /** The year of release to look at for return to detention, and the one beside it. */
  cohort?: number | undefined;
  besideCohort?: number | undefined;
  codes?: readonly FigureCode[] | undefined;
  /** For anybody to read: hides what is below the threshold for publishing. */
  isForPublication?: boolean | undefined;
}

/** The figures of one municipality with what they were made for. */
export interface FiguresFound {
  scope: FigureScope;
  /** The year of the earliest release that is known. */
  firstYear: number | undefined;
  /** The years of release that return to detention is shown of. */
  cohorts: Cohorts;
  /** In the order of the page; one without anything to tell is left out. */
  figures: Figure[];
}

/** Figures as they may be seen, counted now; throws NotFound outside the actor's municipalities. */
export async function getFigures(ctx: RequestContext, wanted: FiguresWanted): Promise<FiguresFound> {
  const { scope, firstYear } = await loadScope(ctx, wanted);
  const { codes } = wanted;
  const cohorts = chooseCohorts(scope, firstYear, wanted);
  const chosen = figureLoaders.filter(
    (loader) => codes === undefined || loader.codes.some((code) => codes.includes(code)),
  );
  const loaded = await Promise.all(chosen.map(({ load }) => load(ctx, scope, cohorts)));
  const figures = loaded.flat().filter(({ code }) => codes === undefined || codes.includes(code));
  return { scope, firstYear, cohorts, figures };
}

// Without a choice: the last year of which everybody could be followed for two years, and the one after it.
function chooseCohorts({ currentYear }: FigureScope, firstYear = currentYear, wanted: FiguresWanted): Cohorts {
  const within = (year: number): number => Math.max(firstYear, Math.min(year, currentYear - 1));
  return { year: within(wanted.cohort ?? currentYear - 3), beside: within(wanted.besideCohort ?? currentYear - 2) };
}

async function loadScope(
  ctx: RequestContext,
  wanted: FiguresWanted,
): Promise<{ scope: FigureScope; firstYear: number | undefined }> {
  const { municipalityId } = wanted;
  if (!ctx.actor.municipalityIds.includes(municipalityId)) throw new NotFound();
  const today = todayIn(ctx.now);
  const currentYear = yearOf(today);
  const [municipality, firstYear, references, settings] = await Promise.all([
    getOwnMunicipality(ctx, municipalityId),
    findFirstReleaseYear(ctx, municipalityId),
    findReferences(ctx, municipalityId),
    getSettings(ctx, municipalityId),
  ]);
  const toYear = Math.min(wanted.toYear ?? currentYear, currentYear);
  const fromYear = Math.max(Math.min(wanted.fromYear ?? firstYear ?? currentYear, toYear), toYear - longestRange + 1);
  return {
    firstYear,
    scope: {
      municipality,
      fromYear,
      toYear,
      firstYear,
      currentYear,
      today,
      moment: showInstant(ctx.now),
      references,
      settings: figureSettings(settings, wanted.isForPublication),
    },
  };
}

interface StoredSettings {
  smallNumberThreshold: number;
  publishedThreshold: number;
  youngAdultUpTo: number;
  firstContactHours: number;
}

const figureSettings = (settings: StoredSettings, isForPublication = false): FigureSettings => ({
  smallNumber: Math.max(settings.smallNumberThreshold, isForPublication ? settings.publishedThreshold : 0),
  youngUpTo: settings.youngAdultUpTo === 27 ? 27 : 26,
  firstContactHours: settings.firstContactHours,
});
