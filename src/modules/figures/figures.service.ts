import { NotFound } from '../../kernel/errors.ts';
import { todayIn, yearOf } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findBudgetYears } from '../budget/budget.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { findFirstContactYears } from '../contacts/contacts.public.ts';
import { showBudgetYear } from './budget-figures.rules.ts';
import { showFirstContactYear } from './first-contact-figures.rules.ts';
import { findFirstReleaseYear, findReleaseYears } from './figures.queries.ts';
import { buildFigures, type FigureInput, type FigureSettings } from './figures.rules.ts';
import { findReferences } from './references.queries.ts';

const longestRange = 15;

/** Which figures are wanted; without years the whole history that is known. */
export interface FiguresWanted {
  municipalityId: string;
  fromYear?: number | undefined;
  toYear?: number | undefined;
}

/** Counts, reference data and settings of one municipality; throws NotFound outside the actor's municipalities. */
async function loadFigureInput(
  ctx: RequestContext,
  wanted: FiguresWanted,
): Promise<FigureInput & { firstYear: number | undefined; firstContactHours: number }> {
  const { municipalityId } = wanted;
  if (!ctx.actor.municipalityIds.includes(municipalityId)) throw new NotFound();
  const today = todayIn(ctx.now);
  const currentYear = yearOf(today);
  const [firstYear, references, settings] = await Promise.all([
    findFirstReleaseYear(ctx, municipalityId),
    findReferences(ctx, municipalityId),
    getSettings(ctx, municipalityId),
  ]);
  const toYear = Math.min(wanted.toYear ?? currentYear, currentYear);
  const fromYear = Math.max(Math.min(wanted.fromYear ?? firstYear ?? currentYear, toYear), toYear - longestRange + 1);
  const years = await findReleaseYears(ctx, { municipalityId, fromYear, toYear, today });
  return {
    municipalityId,
    years,
    fromYear,
    toYear,
    currentYear,
    firstYear,
    references,
    settings: figureSettings(settings),
    firstContactHours: settings.firstContactHours,
  };
}

/** The figures of one municipality as they may be seen. */
export async function getFigures(ctx: RequestContext, wanted: FiguresWanted) {
  const input = await loadFigureInput(ctx, wanted);
  const { municipalityId, fromYear, toYear, settings, firstContactHours } = input;
  const [asked, released] = await Promise.all([
    findBudgetYears(ctx, { municipalityId, fromYear, toYear }),
    findFirstContactYears(ctx, { municipalityId, fromYear, toYear, firstContactHours }),
  ]);
  const budget = asked.map((counts) => showBudgetYear(counts, settings.smallNumber));
  const firstContacts = released.map((counts) => showFirstContactYear(counts, settings.smallNumber));
  return { input, figures: buildFigures(input), budget, firstContacts };
}

const figureSettings = (settings: { smallNumberThreshold: number; youngAdultUpTo: number }): FigureSettings => ({
  smallNumber: settings.smallNumberThreshold,
  youngUpTo: settings.youngAdultUpTo === 27 ? 27 : 26,
});
