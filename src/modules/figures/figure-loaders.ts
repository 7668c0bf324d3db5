import type { RequestContext } from '../../platform/request-context.ts';
import { findBudgetYears, findFundYears } from '../budget/budget.public.ts';
import { findCaseloadYears, findCoverage } from '../caseload/caseload.public.ts';
import { findFirstContactYears } from '../contacts/contacts.public.ts';
import { findMeasuredYears } from '../needs/needs.public.ts';
import { findTaskOutcomes } from '../tasks/tasks.public.ts';
import { agesFigure, lengthBandsFigure } from './age-figures.ts';
import { noBudget, showBudgetYear } from './budget-figures.rules.ts';
import { noCaseload } from './caseload-figures.rules.ts';
import { caseloadFigure, coverageFigure } from './caseload-figures.ts';
import { conditionsFigure } from './condition-figures.ts';
import { countryFigure } from './country-figures.ts';
import { findCountry } from './country.queries.ts';
import type { Figure, FigureCode } from './figure.schema.ts';
import type { FigureScope } from './figure-scope.ts';
import { buildFigures, type MunicipalFigures, type YearCounts } from './figures.rules.ts';
import { showFirstContactYear } from './first-contact-figures.rules.ts';
import { fundsFigure } from './fund-figures.ts';
import { lengthFigure, moreThanOnceFigure, outflowFigure, quartersFigure, rateFigure } from './outflow-figures.ts';
import { needToDoneFigure } from './partner-figures.ts';
import { findReleaseYears } from './release-facts.queries.ts';
import { returnComparedFigure, returnFigure, returnStandardisedFigure } from './return-figures.ts';
import { findReturnCounts } from './return.queries.ts';
import { rowsFromFirst } from './year-rows.rules.ts';
import { bottlenecksFigure, budgetFigure, firstContactFigure } from './work-figures.ts';

/** Two years of release, to look at return to detention side by side. */
export interface Cohorts {
  year: number;
  beside: number;
}

/** Figures that come from one question to the database. A new figure is a line here, in the order of the page. */
interface FigureLoader {
  codes: readonly FigureCode[];
  load: (ctx: RequestContext, scope: FigureScope, cohorts: Cohorts) => Promise<Figure[]>;
}

export const figureLoaders: readonly FigureLoader[] = [
  {
    codes: [
      'per-ten-thousand',
      'outflow',
      'outflow-quarters',
      'ages',
      'released-more-than-once',
      'length',
      'length-bands',
    ],
    load: loadOutflow,
  },
  { codes: ['country'], load: loadCountry },
  { codes: ['return-to-detention', 'return-compared', 'return-standardised'], load: loadReturns },
  { codes: ['conditions'], load: loadConditions },
  { codes: ['first-contact'], load: loadFirstContacts },
  { codes: ['need-to-done'], load: loadOutcomes },
  { codes: ['rio-caseload', 'rio-coverage'], load: loadCaseload },
  { codes: ['budget', 'bottlenecks'], load: loadBudget },
  { codes: ['budget-use'], load: loadFunds },
];

async function loadOutflow(ctx: RequestContext, scope: FigureScope): Promise<Figure[]> {
  const { fromYear, toYear, today, municipality } = scope;
  const years = await findReleaseYears(ctx, { municipalityId: municipality.id, fromYear, toYear, today });
  return scope.firstYear === undefined ? [] : outflowFigures(scope, municipalFigures(scope, years));
}

/** Releases, ages and lengths of the years of a scope, small numbers hidden. */
export function municipalFigures(scope: FigureScope, years: readonly YearCounts[]): MunicipalFigures {
  const { fromYear, toYear, currentYear, references, settings } = scope;
  const municipalityId = scope.municipality.id;
  return buildFigures({ municipalityId, years, fromYear, toYear, currentYear, references, settings });
}

/** Every figure about the releases themselves, in the order of the page. */
export function outflowFigures(scope: FigureScope, figures: MunicipalFigures): Figure[] {
  return [
    rateFigure,
    outflowFigure,
    quartersFigure,
    agesFigure,
    moreThanOnceFigure,
    lengthFigure,
    lengthBandsFigure,
  ].map((build) => withoutYears(scope, build(scope, figures)));
}

/** A figure of whole years, while only the running one is chosen: a sentence instead of an empty picture. */
function withoutYears({ currentYear }: FigureScope, figure: Figure): Figure {
  if (figure.rows.length > 0) return figure;
  const message = `${currentYear} is nog niet voorbij. Dit cijfer is er alleen van hele jaren: kies een eerder jaar.`;
  return { ...figure, chart: undefined, message, notes: [message] };
}

// What a figure has rows of must not depend on the years that are chosen.
const everyYear = ({ currentYear }: FigureScope) => ({ fromYear: currentYear - 12, toYear: currentYear });

// Of every year, not of the chosen ones: what it shows must not change with a choice.
async function loadCountry(ctx: RequestContext, scope: FigureScope): Promise<Figure[]> {
  const { today, currentYear, references, settings } = scope;
  const municipalityId = scope.municipality.id;
  const wholeHistory = { municipalityId, ...everyYear(scope) };
  const [country, years, returns] = await Promise.all([
    findCountry(ctx),
    findReleaseYears(ctx, { ...wholeHistory, today }),
    findReturnCounts(ctx, { municipalityId, observedUntil: today }),
  ]);
  if (years.length === 0) return [];
  const figures = buildFigures({ ...wholeHistory, years, currentYear, references, settings });
  const figure = countryFigure(scope, country, { figures, returns });
  return figure === undefined ? [] : [figure];
}

async function loadReturns(ctx: RequestContext, scope: FigureScope, cohorts: Cohorts): Promise<Figure[]> {
  const counts = await findReturnCounts(ctx, { municipalityId: scope.municipality.id, observedUntil: scope.today });
  if (counts.length === 0) return [];
  return [
    returnFigure(scope, counts, cohorts),
    returnComparedFigure(scope, counts),
    returnStandardisedFigure(scope, counts, cohorts),
  ];
}

async function loadConditions(ctx: RequestContext, scope: FigureScope, cohorts: Cohorts): Promise<Figure[]> {
  const { today, currentYear } = scope;
  const find = (years: readonly number[]) =>
    findMeasuredYears(ctx, { municipalityId: scope.municipality.id, years: [...new Set(years)], today });
  const chosen = await find([cohorts.year, cohorts.beside]);
  // Who began lately has no files of the chosen years.
  const years = chosen.length > 0 ? chosen : await find([currentYear - 1]);
  return years.length === 0 ? [] : [conditionsFigure(scope, years)];
}

async function loadFirstContacts(ctx: RequestContext, scope: FigureScope): Promise<Figure[]> {
  const { firstContactHours, smallNumber } = scope.settings;
  const municipalityId = scope.municipality.id;
  const counted = await findFirstContactYears(ctx, { municipalityId, ...everyYear(scope), firstContactHours });
  const years = rowsFromFirst(counted, scope, {
    isEnough: ({ releases }) => releases >= smallNumber,
    none: (year) => ({ year, releases: 0, kept: 0, medianDays: null }),
  });
  if (years.length === 0) return [];
  const rows = years.map((counts) => showFirstContactYear(counts, smallNumber));
  return [firstContactFigure(scope, rows, firstContactHours)];
}

async function loadOutcomes(ctx: RequestContext, scope: FigureScope): Promise<Figure[]> {
  const { currentYear } = scope;
  const municipalityId = scope.municipality.id;
  const outcomes = await findTaskOutcomes(ctx, { municipalityId, fromYear: currentYear - 1, toYear: currentYear });
  return outcomes.length === 0 ? [] : [needToDoneFigure(scope, outcomes)];
}

async function loadCaseload(ctx: RequestContext, scope: FigureScope): Promise<Figure[]> {
  const { today, settings } = scope;
  const period = { municipalityId: scope.municipality.id, ...everyYear(scope), today };
  const [counted, coverage] = await Promise.all([findCaseloadYears(ctx, period), findCoverage(ctx, period)]);
  const [first] = counted;
  if (first === undefined) return [];
  const years = rowsFromFirst(counted, scope, {
    isEnough: ({ files, waiting }) => Math.max(files, waiting) >= settings.smallNumber,
    none: noCaseload,
  });
  const released = [...Map.groupBy(coverage, ({ year }) => year)].map(([year, counts]) => ({ year, counts }));
  const covered = rowsFromFirst(
    released.filter(({ year }) => year >= first.year).sort((one, other) => one.year - other.year),
    scope,
    {
      isEnough: ({ counts }) => counts.reduce((sum, { count }) => sum + count, 0) >= settings.smallNumber,
      none: (year) => ({ year, counts: [] }),
    },
  );
  return [
    ...(years.length === 0 ? [] : [caseloadFigure(scope, years)]),
    ...(covered.length === 0 ? [] : [coverageFigure(scope, covered)]),
  ];
}

async function loadBudget(ctx: RequestContext, scope: FigureScope): Promise<Figure[]> {
  const { smallNumber } = scope.settings;
  const counted = await findBudgetYears(ctx, { municipalityId: scope.municipality.id, ...everyYear(scope) });
  const years = rowsFromFirst(counted, scope, { isEnough: ({ requests }) => requests >= smallNumber, none: noBudget });
  if (years.length === 0) return [];
  const rows = years.map((counts) => showBudgetYear(counts, smallNumber));
  return [budgetFigure(scope, rows), bottlenecksFigure(scope, rows)].filter(({ rows: shown }) => shown.length > 0);
}

async function loadFunds(ctx: RequestContext, scope: FigureScope): Promise<Figure[]> {
  const figure = fundsFigure(scope, await findFundYears(ctx, scope.municipality.id));
  return figure.rows.length === 0 ? [] : [figure];
}
