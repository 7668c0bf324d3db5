import type { Figure, FigureSeries } from './figure.schema.ts';
import { noticesSource, sourceOf, tellShares, valueOf, yearLabel, type FigureScope } from './figure-scope.ts';
import type { Compared, MunicipalFigures } from './figures.rules.ts';
import { showDecimal, showWhole } from './figures.text.ts';

const country = 'Nederland';

/** Releases per 10,000 inhabitants beside those of the country; only years that are over. */
export function rateFigure(scope: FigureScope, { perTenThousand }: MunicipalFigures): Figure {
  const rows = perTenThousand.filter(({ year }) => year < scope.currentYear);
  return {
    code: 'per-ten-thousand',
    caption: `${scope.municipality.name} en Nederland, per jaar`,
    ...comparedTable(scope, rows, 'decimal'),
    chart: { kind: 'lines', style: 'decimal', series: comparedSeries(scope, rows) },
    message: describeRate(scope, rows),
    notes: [],
    source: sourceOf(scope, noticesSource, ['population', 'outflow']),
  };
}

/** Years with the number of the municipality beside that of the country. */
function comparedTable(scope: FigureScope, rows: readonly Compared[], style: 'decimal' | 'percent') {
  return {
    rowLabel: 'Jaar',
    columns: [
      { label: scope.municipality.name, style },
      { label: country, style },
    ],
    rows: rows.map((row) => ({ label: yearLabel(scope, row.year), cells: [row.own, row.country] })),
  };
}

/** A line for the municipality, and one for the country where anything is known of it. */
function comparedSeries(scope: FigureScope, rows: readonly Compared[]): FigureSeries<number>[] {
  const own = { name: scope.municipality.name, points: rows.map((row) => ({ x: row.year, y: valueOf(row.own) })) };
  const other = { name: country, points: rows.map((row) => ({ x: row.year, y: valueOf(row.country) })) };
  return other.points.some(({ y }) => y !== null) ? [own, other] : [own];
}

function describeRate({ municipality }: FigureScope, rows: readonly Compared[]): string {
  const both = rows.flatMap(({ own, country: other }) =>
    own.kind === 'number' && other.kind === 'number' ? [own.value < other.value] : [],
  );
  const told = rows.flatMap(({ year, own }) => (own.kind === 'number' ? [`${year}: ${showDecimal(own.value)}`] : []));
  const numbers = `Uitstroom van ${municipality.name} per 10.000 inwoners. ${told.length === 0 ? 'Niet te tonen' : told.join(', ')}.`;
  if (both.length === 0) return `${numbers} Een landelijk cijfer om mee te vergelijken is niet bekend.`;
  return `${numbers} In ${both.filter(Boolean).length} van de ${both.length} vergeleken jaren lag de uitstroom van ${municipality.name} onder die van Nederland.`;
}

/** Releases per year. */
export function outflowFigure(scope: FigureScope, { outflow }: MunicipalFigures): Figure {
  const points = outflow.map(({ year, count, isComplete }) => ({
    x: isComplete ? String(year) : `${year}*`,
    y: valueOf(count),
  }));
  return {
    code: 'outflow',
    caption: `Alle vrijlatingen van ${scope.municipality.name}, per jaar`,
    rowLabel: 'Jaar',
    columns: [{ label: 'Vrijlatingen', style: 'number' }],
    rows: outflow.map(({ year, count }) => ({ label: yearLabel(scope, year), cells: [count] })),
    chart: { kind: 'bars', style: 'number', series: [{ name: scope.municipality.name, points }] },
    message: describeOutflow(scope, outflow),
    notes: outflow.some(({ isComplete }) => !isComplete)
      ? [`* ${scope.currentYear} is nog niet voorbij en telt tot en met vandaag.`]
      : [],
    source: sourceOf(scope, noticesSource),
  };
}

/** Releases per quarter, of the years that are over; the picture has the last three. */
export function quartersFigure(scope: FigureScope, { quarters }: MunicipalFigures): Figure {
  const rows = quarters.filter(({ year }) => year < scope.currentYear);
  return {
    code: 'outflow-quarters',
    caption: `Vrijlatingen van ${scope.municipality.name} per kwartaal`,
    rowLabel: 'Jaar',
    columns: quarterNames.map((label) => ({ label, style: 'number' })),
    rows: rows.map(({ year, counts }) => ({ label: yearLabel(scope, year), cells: counts })),
    chart: {
      kind: 'bars',
      style: 'number',
      series: rows.slice(-3).map(({ year, counts }) => ({
        name: String(year),
        points: quarterNames.map((x, at) => ({ x, y: valueOf(counts[at]) })),
      })),
    },
    message: describeQuarters(rows.slice(-3)),
    notes: [],
    source: sourceOf(scope, noticesSource),
  };
}

function describeQuarters(rows: MunicipalFigures['quarters']): string {
  const told = rows.map(({ year, counts }) => {
    const known = counts.flatMap((count) => (count.kind === 'number' ? [showWhole(count.value)] : []));
    return `${year}: ${known.length === 0 ? 'te klein om te tonen' : known.join(', ')}`;
  });
  return `Vrijlatingen per kwartaal. ${told.join('; ')}.`;
}

const quarterNames = ['1e kwartaal', '2e kwartaal', '3e kwartaal', '4e kwartaal'];

function describeOutflow({ municipality }: FigureScope, outflow: MunicipalFigures['outflow']): string {
  const known = outflow.flatMap(({ count, isComplete }) =>
    count.kind === 'number' && isComplete ? [count.value] : [],
  );
  if (known.length === 0) return `De uitstroom van ${municipality.name} is te klein om te tonen.`;
  return `Tussen ${showWhole(Math.min(...known))} en ${showWhole(Math.max(...known))} vrijlatingen per jaar.`;
}

/** The share of people who were released more than once in the same year. */
export function moreThanOnceFigure(scope: FigureScope, { releasedMoreThanOnce }: MunicipalFigures): Figure {
  const rows = releasedMoreThanOnce.filter(({ year }) => year < scope.currentYear);
  const table = comparedTable(scope, rows, 'percent');
  return {
    code: 'released-more-than-once',
    caption: `${scope.municipality.name} en Nederland, per jaar`,
    rowLabel: table.rowLabel,
    columns: [
      { label: scope.municipality.name, style: 'percent' },
      { label: 'marge van', style: 'percent' },
      { label: 'tot', style: 'percent' },
      { label: country, style: 'percent' },
    ],
    rows: rows.map((row) => ({
      label: yearLabel(scope, row.year),
      cells: [row.own, row.lower, row.upper, row.country],
    })),
    chart: {
      kind: 'bars',
      style: 'percent',
      series: comparedSeries(scope, rows).map(({ name, points }) => ({
        name,
        points: points.map(({ x, y }) => ({ x: String(x), y })),
      })),
    },
    message: `Het aandeel personen van ${scope.municipality.name} dat in hetzelfde jaar meer dan één keer vrijkwam. ${tellShares(rows.map(({ year, own }) => ({ x: String(year), y: valueOf(own) })))}.`,
    notes: [],
    source: sourceOf(scope, noticesSource, ['released-more-than-once']),
  };
}

/** Median and mean of the detentions that ended in the year. */
export function lengthFigure(scope: FigureScope, { length }: MunicipalFigures): Figure {
  const rows = length.filter(({ year }) => year < scope.currentYear);
  const lines = [
    { name: 'Mediaan', points: rows.map((row) => ({ x: row.year, y: valueOf(row.median) })) },
    { name: 'Gemiddelde', points: rows.map((row) => ({ x: row.year, y: valueOf(row.mean) })) },
    { name: 'Gemiddelde Nederland', points: rows.map((row) => ({ x: row.year, y: valueOf(row.country) })) },
  ];
  return {
    code: 'length',
    caption: `Detenties die in het jaar eindigden, ${scope.municipality.name}`,
    rowLabel: 'Jaar',
    columns: lines.map(({ name }) => ({ label: name, style: 'number' })),
    rows: rows.map((row) => ({ label: yearLabel(scope, row.year), cells: [row.median, row.mean, row.country] })),
    chart: {
      kind: 'lines',
      style: 'number',
      series: lines.filter(({ points }) => points.some(({ y }) => y !== null)),
    },
    message: describeLengths(rows.at(-1)),
    notes: [],
    source: sourceOf(scope, noticesSource, ['mean-detention-days']),
  };
}

function describeLengths(last: MunicipalFigures['length'][number] | undefined): string {
  if (last?.median.kind !== 'number' || last.mean.kind !== 'number')
    return 'De mediaan en het gemiddelde in dagen. Van het laatste jaar zijn ze niet te tonen.';
  return `In ${last.year} was de mediaan ${showWhole(last.median.value)} dagen en het gemiddelde ${showWhole(last.mean.value)} dagen.`;
}
