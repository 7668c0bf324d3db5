import type { CaseloadYear, CoverageCount } from '../caseload/caseload.public.ts';
import { showCaseloadYear, showCoverage } from './caseload-figures.rules.ts';
import type { Figure } from './figure.schema.ts';
import { sourceOf, tellShares, valueOf, yearLabel, type FigureScope } from './figure-scope.ts';

const assignments = 'toewijzingen aan een RIO en de wachtlijst';

/** How many files the reintegration officers carry, against what they may carry, and who waits. */
export function caseloadFigure(scope: FigureScope, years: readonly CaseloadYear[]): Figure {
  const rows = years.map((year) => showCaseloadYear(year, scope.settings.smallNumber));
  return {
    code: 'rio-caseload',
    caption: `Caseload van de RIO’s van ${scope.municipality.name}, op 31 december of nu`,
    rowLabel: 'Jaar',
    columns: [
      { label: 'Dossiers met RIO', style: 'number' },
      { label: 'RIO’s met dossiers', style: 'number' },
      { label: 'Bezetting', style: 'percent' },
      { label: 'Op de wachtlijst', style: 'number' },
      { label: 'Mediaan in dagen', style: 'decimal' },
    ],
    rows: rows.map(({ year, files, officers, load, waiting, medianDays }) => ({
      label: yearLabel(scope, year),
      cells: [files, officers, load, waiting, medianDays],
    })),
    message: '',
    notes: [],
    source: sourceOf(scope, assignments),
  };
}

/** Of whom a RIO is meant for, who had one on the day of release. */
export function coverageFigure(
  scope: FigureScope,
  counted: readonly { year: number; counts: readonly CoverageCount[] }[],
): Figure {
  const years = counted.map(({ year, counts }) => ({ year, ...showCoverage(counts, scope.settings.smallNumber) }));
  const points = (of: (row: (typeof years)[number]) => Figure['rows'][number]['cells'][number]) =>
    years.map((row) => ({ x: String(row.year), y: valueOf(of(row)) }));
  const series = [
    { name: 'van wie aan de criteria voldeed', points: points(({ ofMet }) => ofMet.share) },
    { name: 'van alle vrijlatingen', points: points(({ ofAll }) => ofAll.share) },
  ].filter((one) => one.points.some(({ y }) => y !== null));
  return {
    code: 'rio-coverage',
    caption: `Vrijlatingen van ${scope.municipality.name} met een RIO op de dag van vrijlating`,
    rowLabel: 'Jaar',
    columns: [
      ...['Vrijlatingen', 'Voldeed', 'Voldeed niet', 'Niet bekend'].map(
        (label) => ({ label, style: 'number' }) as const,
      ),
      ...['Met RIO, van wie voldeed', 'marge van', 'tot', 'Met RIO, van alle', 'marge van', 'tot'].map(
        (label) => ({ label, style: 'percent' }) as const,
      ),
    ],
    rows: years.map(({ year, releases, met, notMet, unknown, ofMet, ofAll }) => ({
      label: yearLabel(scope, year),
      cells: [
        ...[releases, met, notMet, unknown],
        ...[ofMet.share, ofMet.lower, ofMet.upper, ofAll.share, ofAll.lower, ofAll.upper],
      ],
    })),
    ...(series.length === 0 ? {} : { chart: { kind: 'bars', style: 'percent', series } as const }),
    message: `Met een RIO op de dag van vrijlating. ${series.map(({ name, points: told }) => `${name}: ${tellShares(told)}`).join('; ')}.`,
    notes: [],
    source: sourceOf(scope, `dossiers, ${assignments}`),
  };
}
