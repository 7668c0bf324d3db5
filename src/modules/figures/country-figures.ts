import { showInstant } from '../../kernel/local-date.ts';
import type { Country } from './country.queries.ts';
import { leastMunicipalities, type CountryYear } from './country.rules.ts';
import type { Figure, Shown } from './figure.schema.ts';
import { noticesSource, valueOf, type FigureScope } from './figure-scope.ts';
import type { MunicipalFigures } from './figures.rules.ts';
import { curveOf, isAdult, returnMoments, showReturn, type ReturnCount } from './return.rules.ts';

interface Line {
  label: string;
  own: Shown;
  all: Shown;
}

/** The municipality beside all municipalities here together, in the last years of which each quantity is known. */
export function countryFigure(
  scope: FigureScope,
  { years, computedAt }: Country,
  own: { figures: MunicipalFigures; returns: readonly ReturnCount[] },
): Figure | undefined {
  const over = years.filter(
    ({ year, municipalities }) => year < scope.currentYear && municipalities >= leastMunicipalities,
  );
  const last = over.at(-1);
  if (last === undefined) return undefined;
  const lines = [...yearLines(scope, last, own.figures), ...returnLines(scope, over, own.returns)];
  return {
    code: 'country',
    caption: `${scope.municipality.name} en ${last.municipalities} gemeenten samen, in ${last.year}`,
    rowLabel: 'Wat is geteld',
    columns: [
      { label: scope.municipality.name, style: 'percent' },
      { label: 'Alle gemeenten', style: 'percent' },
    ],
    rows: lines.map(({ label, own: one, all }) => ({ label, cells: [one, all] })),
    chart: {
      kind: 'bars',
      style: 'percent',
      series: [
        { name: scope.municipality.name, points: lines.map(({ label, own: one }) => ({ x: label, y: valueOf(one) })) },
        { name: 'Alle gemeenten', points: lines.map(({ label, all }) => ({ x: label, y: valueOf(all) })) },
      ],
    },
    message: `${scope.municipality.name} naast alle gemeenten die met Kantelpunt werken.`,
    notes: [],
    source: `Bron: ${noticesSource} van ${last.municipalities} gemeenten, geteld op ${showInstant(computedAt)}; ${scope.municipality.name} op ${scope.moment}.`,
  };
}

const share = (part: number, whole: number): Shown =>
  whole === 0 ? { kind: 'missing', reason: 'none' } : { kind: 'number', value: part / whole };

function yearLines({ settings }: FigureScope, all: CountryYear, figures: MunicipalFigures): Line[] {
  const young = settings.youngUpTo === 27 ? all.young27 : all.young;
  const own = figures.ages.find(({ year, band }) => year === all.year && band === 'young')?.own;
  const more = figures.releasedMoreThanOnce.find(({ year }) => year === all.year)?.own;
  return [
    {
      label: `18 t/m ${settings.youngUpTo} jaar`,
      own: own ?? { kind: 'hidden' },
      all: share(young, all.knownAges),
    },
    {
      label: 'vaker vrij in het jaar',
      own: more ?? { kind: 'hidden' },
      all: share(all.releasedMoreThanOnce, all.persons),
    },
  ];
}

/** Each moment for the last year of which everybody could be followed so long. */
function returnLines(scope: FigureScope, years: readonly CountryYear[], returns: readonly ReturnCount[]): Line[] {
  return returnMoments.flatMap((days, at) => {
    const all = years.findLast(({ year }) => year < scope.currentYear - Math.ceil(days / 365));
    const returned = all?.returned[at];
    if (all === undefined || returned === null || returned === undefined) return [];
    const cohort = returns.filter((count) => count.year === all.year && isAdult(count));
    const own = showReturn(curveOf(cohort), scope.settings.smallNumber).moments[at];
    return [
      {
        label: `terug binnen ${days} dagen (${all.year})`,
        own: own === undefined ? { kind: 'hidden' } : { kind: 'number', value: own.estimate },
        all: { kind: 'number', value: returned },
      } as const,
    ];
  });
}
