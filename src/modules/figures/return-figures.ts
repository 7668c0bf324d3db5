import { daysBetween, localDateOf } from '../../kernel/local-date.ts';
import type { Figure, FigureRow, FigureSeries, Shown } from './figure.schema.ts';
import { noticesSource, sourceOf, type FigureScope } from './figure-scope.ts';
import { logRank } from './log-rank.rules.ts';
import { publishedRecidivism } from './published-recidivism.ts';
import {
  curveOf,
  isAdult,
  lifetableOf,
  returnMoments,
  showReturn,
  showTogether,
  type ReturnCount,
  type ShownMoment,
  type ShownReturn,
} from './return.rules.ts';
import { estimated } from './shares.rules.ts';
import { standardise, type StandardisedAt } from './standardisation.rules.ts';
import type { ReturnedAt } from './survival.rules.ts';

const notices = `${noticesSource}, en afgesloten dossiers`;

/** A set of releases with its name, and the last day on which one of them was. */
interface Cohort {
  name: string;
  counts: readonly ReturnCount[];
  lastReleaseYear: number;
}

const columns: Figure['columns'] = [
  { label: 'Vrijlatingen', style: 'number' },
  { label: 'Teruggekeerd', style: 'percent' },
  { label: 'marge van', style: 'percent' },
  { label: 'tot', style: 'percent' },
  { label: 'Nog gevolgd', style: 'number' },
];

/** Return to detention after the releases of one year, beside those of another. */
export function returnFigure(
  scope: FigureScope,
  all: readonly ReturnCount[],
  years: { year: number; beside: number },
): Figure {
  const cohorts = cohortsOf(all, years);
  const drawn = curves(scope, seeEach(scope, cohorts));
  return {
    code: 'return-to-detention',
    caption: `Vrijlatingen van ${scope.municipality.name} in ${cohorts.map(({ name }) => name).join(' en ')}`,
    ...drawn,
    notes: [...drawn.notes, publishedRecidivism(scope.references)],
    source: sourceOf(scope, notices),
  };
}

function cohortsOf(all: readonly ReturnCount[], { year, beside }: { year: number; beside: number }): Cohort[] {
  return [...new Set([year, beside])].map((one) => ({
    name: String(one),
    counts: all.filter((count) => count.year === one && isAdult(count)),
    lastReleaseYear: one,
  }));
}

/** Releases with a RIO beside the others, of all years that are over; not of chosen years, for two choices could be subtracted. */
export function returnComparedFigure(scope: FigureScope, all: readonly ReturnCount[]): Figure {
  const cohorts = officersOf(scope, all);
  return {
    code: 'return-compared',
    caption: `Alle vrijlatingen van ${scope.municipality.name} tot en met ${scope.currentYear - 1}`,
    ...curves(scope, seeTogether(scope, cohorts)),
    source: sourceOf(scope, `${notices}, en toewijzingen aan een RIO`),
  };
}

function officersOf(scope: FigureScope, all: readonly ReturnCount[]): Cohort[] {
  const over = all.filter((count) => count.year < scope.currentYear && isAdult(count));
  return [true, false].map((isRio) => ({
    name: isRio ? 'met RIO' : 'zonder RIO',
    counts: over.filter((count) => count.isRio === isRio),
    lastReleaseYear: scope.currentYear - 1,
  }));
}

interface Seen {
  cohort: Cohort;
  seen: ShownReturn;
}

const seeEach = ({ settings }: FigureScope, cohorts: readonly Cohort[]): Seen[] =>
  cohorts.map((cohort) => ({ cohort, seen: showReturn(curveOf(cohort.counts), settings.smallNumber) }));

// Years are shown one by one, so what these groups show is also known of the years together.
function seeTogether({ settings }: FigureScope, cohorts: readonly Cohort[]): Seen[] {
  const all = cohorts.flatMap(({ counts }) => counts);
  const years = [...Map.groupBy(all, ({ year }) => year).values()].map(curveOf);
  const seen = showTogether(
    cohorts.map(({ counts }) => curveOf(counts)),
    { years, threshold: settings.smallNumber },
  );
  return cohorts.flatMap((cohort, at) => {
    const one = seen[at];
    return one === undefined ? [] : [{ cohort, seen: one }];
  });
}

function curves(scope: FigureScope, shown: readonly Seen[]) {
  const cohorts = shown.map(({ cohort }) => cohort);
  const series = shown.flatMap((one) =>
    one.seen.curve.length === 0 ? [] : [{ name: drawnName(scope, one), points: pointsOf(one.seen.curve) }],
  );
  return {
    rowLabel: 'Vrijgelaten en termijn',
    columns,
    rows: shown.flatMap((one) => rowsOf(scope, one)),
    ...(series.length === 0 ? {} : { chart: { kind: 'days', style: 'percent', series } as const }),
    message: describe(scope, shown),
    notes: [...testNote(shown), ...openNote(scope, cohorts)],
  };
}

/** With the mark of what is not over yet, when the line goes on past what everybody could be followed for. */
function drawnName(scope: FigureScope, { cohort, seen }: Seen): string {
  const last = seen.curve.at(-1);
  return last === undefined || isOver(scope, cohort, last.days) ? cohort.name : `${cohort.name}*`;
}

const pointsOf = (curve: readonly ReturnedAt[]): FigureSeries<number>['points'] => [
  { x: 0, y: 0 },
  ...curve.map(({ days, estimate, lower, upper }) => ({ x: days, y: estimate, lower, upper })),
];

function rowsOf(scope: FigureScope, { cohort, seen }: Seen): FigureRow[] {
  return returnMoments.map((days, at) => ({
    label: `${cohort.name}, binnen ${days} dagen${isOver(scope, cohort, days) ? '' : '*'}`,
    cells: [seen.total, ...momentCells(seen.moments[at])],
  }));
}

function momentCells(moment: ShownMoment | undefined): Shown[] {
  if (moment === undefined) return Array.from({ length: 4 }, () => ({ kind: 'hidden' }));
  if (moment.atRisk === 0) return Array.from({ length: 4 }, () => ({ kind: 'missing', reason: 'window-not-over' }));
  return [estimated(moment.estimate), estimated(moment.lower), estimated(moment.upper), estimated(moment.followed)];
}

/** Whether everybody of the cohort could be followed for so long. */
function isOver({ today }: FigureScope, { lastReleaseYear }: Cohort, days: number): boolean {
  return daysBetween(localDateOf(lastReleaseYear, 12, 31), today) >= days;
}

function openNote(scope: FigureScope, cohorts: readonly Cohort[]): string[] {
  const isOpen = cohorts.some((cohort) => returnMoments.some((days) => !isOver(scope, cohort, days)));
  return isOpen
    ? [
        '* Nog niet iedereen is zo lang vrij. Wie korter vrij is, telt mee tot nu en nooit als geslaagd. Dit cijfer kan nog veranderen.',
      ]
    : [];
}

function testNote(shown: readonly Seen[]): string[] {
  if (shown.length < 2 || shown.some(({ seen }) => seen.curve.length === 0)) return [];
  const test = logRank(shown.map(({ cohort }) => lifetableOf(cohort.counts)));
  if (test === null) return [];
  const [one, other] = shown.map(({ cohort }) => cohort.name);
  const hundredths = Math.round(test.p * 100);
  const chance = hundredths < 1 ? 'minder dan 1' : String(hundredths);
  return [
    `Verschil tussen ${one} en ${other} (log-ranktoets): alleen door toeval komt zo’n verschil, of een groter, in ${chance} van de 100 keer voor. De toets rekent met de hele tijd dat mensen zijn gevolgd.`,
  ];
}

function describe(scope: FigureScope, shown: readonly Seen[]): string {
  const told = shown.flatMap(({ cohort, seen }) => {
    const last = seen.curve.at(-1);
    if (last === undefined) return [];
    const open = isOver(scope, cohort, last.days) ? '' : ' (nog niet iedereen is zo lang vrij)';
    return [`${cohort.name}: ${Math.round(last.estimate * 100)} procent terug binnen ${last.days} dagen${open}`];
  });
  return told.length === 0 ? 'Er keerden te weinig mensen terug om te tonen.' : `${told.join('; ')}.`;
}

/** The same shares as if each cohort had the ages and earlier detentions of both together. */
export function returnStandardisedFigure(
  scope: FigureScope,
  all: readonly ReturnCount[],
  years: { year: number; beside: number },
): Figure {
  const sets = [seeEach(scope, cohortsOf(all, years)), seeTogether(scope, officersOf(scope, all))];
  const cohorts = sets.flat().map(({ cohort }) => cohort);
  return {
    code: 'return-standardised',
    caption: `Vrijlatingen van ${scope.municipality.name}, alsof de groepen gelijk waren samengesteld`,
    rowLabel: 'Vrijgelaten en termijn',
    columns: columns.slice(1, 4),
    rows: sets.flatMap((set) => set.flatMap((one) => standardisedRows(scope, one, set))),
    message: '',
    notes: [...openNote(scope, cohorts), ...earlierNote(scope)],
    source: sourceOf(scope, notices),
  };
}

const earlierNote = ({ firstYear }: FigureScope): string[] =>
  firstYear === undefined
    ? []
    : [
        `De eerste vrijlating die hier bekend is, is van ${firstYear}. Van daarvoor is niets bekend. Daardoor lijken in de jaren kort daarna minder mensen een eerdere detentie te hebben.`,
      ];

function standardisedRows(scope: FigureScope, { cohort, seen }: Seen, set: readonly Seen[]): FigureRow[] {
  const together = Map.groupBy(
    set.flatMap((one) => one.cohort.counts),
    stratumOf,
  );
  const own = Map.groupBy(cohort.counts, stratumOf);
  const strata = [...together].map(([name, counts]) => ({
    name,
    weight: counts.reduce((sum, { count }) => sum + count, 0),
    curve: curveOf(own.get(name) ?? []),
  }));
  return returnMoments.map((days, at) => ({
    label: `${cohort.name}, binnen ${days} dagen${isOver(scope, cohort, days) ? '' : '*'}`,
    cells: standardisedCells(seen.moments[at], standardise(strata, days)),
  }));
}

const stratumOf = ({ age, earlier }: ReturnCount): string =>
  `${age !== null && age <= 26 ? 'jonger dan 27' : '27 of ouder'}, ${earlier === 0 ? 'eerste' : 'eerdere'} detentie`;

function standardisedCells(crude: ReturnedAt | undefined, { estimate, lower, upper }: StandardisedAt): Shown[] {
  if (crude === undefined) return Array.from({ length: 3 }, () => ({ kind: 'hidden' }));
  return [estimated(estimate), estimated(lower), estimated(upper)];
}
