import { daysBetween, localDateOf, showInstant } from '../../kernel/local-date.ts';
import type { Country } from './country.queries.ts';
import { leastMunicipalities, type CountryYear } from './country.rules.ts';
import type { Figure, Shown } from './figure.schema.ts';
import { noticesSource, valueOf, type FigureScope } from './figure-scope.ts';
import type { MunicipalFigures } from './figures.rules.ts';
import { estimated, hiddenShare, type ShownShare } from './shares.rules.ts';
import { curveOf, isAdult, returnMoments, showReturn, type ReturnCount } from './return.rules.ts';

interface Line {
  label: string;
  own: ShownShare;
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
    caption: `${scope.municipality.name} naast alle ${last.municipalities} gemeenten samen, in ${last.year}`,
    rowLabel: 'Wat is geteld',
    columns: [scope.municipality.name, 'marge van', 'tot', 'Alle gemeenten'].map((label) => ({
      label,
      style: 'percent',
    })),
    rows: lines.map(({ label, own: one, all }) => ({ label, cells: [one.share, one.lower, one.upper, all] })),
    chart: {
      kind: 'bars',
      style: 'percent',
      series: [
        {
          name: scope.municipality.name,
          points: lines.map(({ label, own: one }) => ({ x: label, y: valueOf(one.share) })),
        },
        { name: 'Alle gemeenten', points: lines.map(({ label, all }) => ({ x: label, y: valueOf(all) })) },
      ],
    },
    message: describe(lines),
    notes: ['Dit zijn steeds de laatste jaren die voorbij zijn, welke jaren u ook kiest.'],
    source: `Bron: ${noticesSource} van ${last.municipalities} gemeenten, geteld op ${showInstant(computedAt)}; ${scope.municipality.name} op ${scope.moment}.`,
  };
}

function describe(lines: readonly Line[]): string {
  const percent = (shown: Shown): string =>
    shown.kind === 'number' ? `${Math.round(shown.value * 100)}%` : 'te klein';
  return lines
    .map(({ label, own, all }) => `${label}: ${percent(own.share)}, alle gemeenten ${percent(all)}`)
    .join('; ');
}

const marginOf = (moment: { estimate: number; lower: number | null; upper: number | null }): ShownShare => ({
  share: estimated(moment.estimate),
  lower: estimated(moment.lower),
  upper: estimated(moment.upper),
});

const share = (part: number, whole: number): Shown =>
  whole === 0 ? { kind: 'missing', reason: 'none' } : { kind: 'number', value: part / whole };

function yearLines({ settings }: FigureScope, all: CountryYear, figures: MunicipalFigures): Line[] {
  const young = settings.youngUpTo === 27 ? all.young27 : all.young;
  const own = figures.ages.find(({ year, band }) => year === all.year && band === 'young');
  const more = figures.releasedMoreThanOnce.find(({ year }) => year === all.year);
  return [
    {
      label: `18 t/m ${settings.youngUpTo} jaar`,
      own: own === undefined ? hiddenShare : { ...own, share: own.own },
      all: share(young, all.knownAges),
    },
    {
      label: 'vaker vrij in het jaar',
      own: more === undefined ? hiddenShare : { ...more, share: more.own },
      all: share(all.releasedMoreThanOnce, all.persons),
    },
  ];
}

/** Each moment for the last year of which everybody could be followed so long. */
function returnLines(scope: FigureScope, years: readonly CountryYear[], returns: readonly ReturnCount[]): Line[] {
  return returnMoments.flatMap((days, at) => {
    const all = years.findLast(({ year }) => daysBetween(localDateOf(year, 12, 31), scope.today) >= days);
    const returned = all?.returned[at];
    if (all === undefined || returned === null || returned === undefined) return [];
    const cohort = returns.filter((count) => count.year === all.year && isAdult(count));
    const own = showReturn(curveOf(cohort), scope.settings.smallNumber).moments[at];
    return [
      {
        label: `terug binnen ${days} dagen (${all.year})`,
        own: own === undefined ? hiddenShare : marginOf(own),
        all: { kind: 'number', value: returned },
      } as const,
    ];
  });
}
