import { findLastChange } from '../../platform/audit-trail/last-change.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  cellText,
  figureLink,
  getFigures,
  type Figure,
  type FigureCode,
  type FiguresChosen,
} from '../figures/figures.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { layOut } from './lay-out-memo.ts';
import { findGaps, type Gap } from './memo-gaps.rules.ts';
import type { MemoInput } from './memo-input.ts';
import type { LaidMemo } from './memo-layout.ts';
import { chooseYear, type RefusedYear } from './memo-year.rules.ts';
import { cellReader } from './memo-sentences.rules.ts';
import { writeMemo } from './write-memo.ts';

/** A memo with the years that one can be made of; without a whole year there is none. */
export interface MemoFound {
  years: readonly number[];
  memo: LaidMemo | undefined;
  gaps: readonly Gap[];
  /** Set when the memo is not about the year that was asked for. */
  refused: RefusedYear | undefined;
}

/** How many years the memo looks back. */
const yearsBack = 3;
/** About the work, which was not registered from the beginning: from the year of the memo until now. */
const workCodes: readonly FigureCode[] = [
  'conditions',
  'first-contact',
  'need-to-done',
  'rio-caseload',
  'rio-coverage',
  'budget',
  'budget-use',
  'bottlenecks',
];
/** The country in Kantelpunt changes with the data of others; the standardised view and quarters need more words than a memo has. */
const leftOut: readonly FigureCode[] = ['country', 'return-standardised', 'outflow-quarters'];

/**
 * The council memo about a year, from the figures as they were at the last change of the data: then nothing depends on
 * the day on which it is made, and the same data give the same memo. NotFound outside the actor's municipalities.
 */
export async function getMemo(
  ctx: RequestContext,
  wanted: { municipalityId: string; isDemo: boolean; year: string | undefined },
): Promise<MemoFound> {
  const { municipalityId } = wanted;
  const then = { ...ctx, now: (await findLastChange(ctx, municipalityId)) ?? ctx.now };
  const { scope, firstYear } = await getFigures(then, { municipalityId, codes: [] });
  const lastYear = scope.currentYear - 1;
  const years = Array.from({ length: lastYear - (firstYear ?? scope.currentYear) + 1 }, (_, back) => lastYear - back);
  const { year, refused } = chooseYear(wanted.year, years);
  if (year === undefined) return { years: [], memo: undefined, gaps: [], refused };
  const fromYear = Math.max(year - yearsBack, firstYear ?? year);
  const loaded = await loadFigures(then, { municipalityId, year, fromYear, currentYear: scope.currentYear });
  const figures = loaded.map(({ figure }) => figure);
  const settings = await getSettings(ctx, municipalityId);
  const input: MemoInput = {
    municipality: { id: municipalityId, name: scope.municipality.name, isDemo: wanted.isDemo },
    ...{ year, fromYear, lastYear: scope.currentYear, moment: scope.moment, figures, settings },
    read: cellReader(figures, (value, style) => cellText({ kind: 'number', value }, style, 0).replace('%', ' procent')),
  };
  const gaps = findGaps(figures, year);
  const linkOf = (code: FigureCode): string => loaded.find(({ figure }) => figure.code === code)?.link ?? '';
  const chapters = layOut(writeMemo(input, gaps), { figures, threshold: scope.settings.smallNumber, linkOf });
  return {
    years,
    gaps,
    refused,
    memo: { ...headOf(input), moment: scope.moment, changedAt: then.now, chapters },
  };
}

async function loadFigures(
  ctx: RequestContext,
  {
    municipalityId,
    year,
    fromYear,
    currentYear,
  }: { municipalityId: string; year: number; fromYear: number; currentYear: number },
): Promise<{ figure: Figure; link: string }[]> {
  const chosen = { municipalityId, from: fromYear, to: year, cohort: year, beside: Math.max(year - 1, fromYear) };
  const now = { municipalityId, from: year, to: currentYear, cohort: year, beside: year };
  const past = await getFigures(ctx, wantedOf(chosen));
  const work = await getFigures(ctx, { ...wantedOf(now), codes: workCodes });
  return [
    ...past.figures
      .filter(({ code }) => ![...workCodes, ...leftOut].includes(code))
      .map((figure) => ({ figure, link: figureLink(figure.code, chosen) })),
    ...work.figures.map((figure) => ({ figure, link: figureLink(figure.code, now) })),
  ];
}

const wantedOf = ({ municipalityId, from, to, cohort, beside }: FiguresChosen) => ({
  municipalityId,
  fromYear: from,
  toYear: to,
  cohort,
  besideCohort: beside,
});

const headOf = ({ municipality, year }: MemoInput) => ({
  title: `Raadsmemo re-integratie van ex-gedetineerden`,
  subtitle: `Gemeente ${municipality.name}, cijfers over ${year}`,
  municipality,
  year,
});
