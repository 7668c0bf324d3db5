import type { Figure, Shown } from './figure.schema.ts';
import { noticesSource, sourceOf, valueOf, yearLabel, type FigureScope } from './figure-scope.ts';
import type { AgeBand, AgeBandRow, MunicipalFigures } from './figures.rules.ts';
import { bandName, lengthBandNames, showWhole } from './figures.text.ts';

const djiBands: readonly AgeBand[] = ['18-23', '24-26', '27-plus'];
const youngBands: readonly AgeBand[] = ['young', 'older'];

/** Ages at release in the last whole year, beside the country; the table has every year. */
export function agesFigure(scope: FigureScope, { ages }: MunicipalFigures): Figure {
  const { year, bands } = shownYear(scope, ages);
  const shown = ages.filter((row) => row.year === year && bands.includes(row.band));
  const name = (band: AgeBand) => bandName(band, scope.settings.youngUpTo);
  const series = [
    { name: scope.municipality.name, points: shown.map((row) => ({ x: name(row.band), y: valueOf(row.own) })) },
    { name: 'Nederland', points: shown.map((row) => ({ x: name(row.band), y: valueOf(row.country) })) },
  ].filter(({ points }, index) => index === 0 || points.some(({ y }) => y !== null));
  return {
    code: 'ages',
    caption: `Leeftijdsgroepen in ${year}, ${scope.municipality.name} en Nederland`,
    rowLabel: 'Jaar en groep',
    columns: [
      { label: 'Aantal', style: 'number' },
      { label: 'Aandeel', style: 'percent' },
      { label: 'marge van', style: 'percent' },
      { label: 'tot', style: 'percent' },
      { label: 'Nederland', style: 'percent' },
    ],
    rows: ages
      .filter(({ band }) => tableBands(scope.settings.youngUpTo).includes(band))
      .map((row) => ({
        label: `${yearLabel(scope, row.year)}, ${name(row.band)}`,
        cells: [row.count, row.own, row.lower, row.upper, row.country],
      })),
    chart: { kind: 'bars', style: 'percent', series },
    message: describe(scope, ages, year),
    notes: [],
    source: sourceOf(scope, noticesSource, [
      'outflow-share-18-23',
      'outflow-share-24-26',
      'outflow-share-27-plus',
      'outflow-share-18-27',
    ]),
  };
}

// The finest bands that may be shown; else the two groups; else what there is, with gaps.
function shownYear(scope: FigureScope, ages: MunicipalFigures['ages']): { year: number; bands: readonly AgeBand[] } {
  const isOver = (row: AgeBandRow) => row.own.kind === 'number' && row.year < scope.currentYear;
  const fine = ages.findLast((row) => row.band === '18-23' && isOver(row));
  const coarse = ages.findLast((row) => row.band === 'young' && isOver(row));
  if (fine !== undefined && fine.year >= (coarse?.year ?? 0)) return { year: fine.year, bands: djiBands };
  return { year: coarse?.year ?? scope.toYear, bands: youngBands };
}

function describe(scope: FigureScope, ages: MunicipalFigures['ages'], year: number): string {
  const young = ages.find((row) => row.year === year && row.band === 'young');
  if (young?.own.kind !== 'number') return 'De aantallen zijn te klein om te tonen.';
  const own = `${Math.round(young.own.value * 100)} procent van de vrijlatingen in ${scope.municipality.name} was van ${bandName('young', scope.settings.youngUpTo)}`;
  return young.country.kind === 'number'
    ? `${own}, landelijk ${Math.round(young.country.value * 100)} procent.`
    : `${own}. Een landelijk cijfer is niet bekend.`;
}

/** Up to 26 the older ones are those of 27 and older, and need no row of their own. */
const tableBands = (youngUpTo: number): readonly AgeBand[] =>
  youngUpTo === 26 ? [...djiBands, 'young'] : [...djiBands, ...youngBands];

/** How many detentions of each length ended in the last whole year; the table has every year. */
export function lengthBandsFigure(scope: FigureScope, { lengthBands }: MunicipalFigures): Figure {
  const rows = lengthBands.filter(({ year }) => year < scope.currentYear);
  const shown = rows.at(-1);
  const bars = shown === undefined ? [] : barsOf(shown);
  return {
    code: 'length-bands',
    caption: `Detenties van ${scope.municipality.name} die eindigden in ${shown?.year ?? scope.toYear}`,
    rowLabel: 'Jaar',
    columns: lengthColumns.map((label) => ({ label, style: 'number' })),
    rows: rows.map((row) => ({ label: yearLabel(scope, row.year), cells: cellsOf(row) })),
    chart: { kind: 'bars', style: 'number', series: [{ name: scope.municipality.name, points: bars }] },
    message: describeLength(bars),
    notes: [],
    source: sourceOf(scope, noticesSource),
  };
}

type LengthRow = MunicipalFigures['lengthBands'][number];
const [twoWeeks, fourWeeks, threeMonths, ...longer] = lengthBandNames;
const [short, long] = ['< 4 wk', '> 3 mnd'];
const lengthColumns = [twoWeeks, fourWeeks, `${short} samen`, threeMonths, ...longer, `${long} samen`];

const cellsOf = ({ counts: [first, second, third, ...others], short: under, long: over }: LengthRow): Shown[] =>
  [first, second, under, third, ...others, over].filter((cell) => cell !== undefined);

// Where a band is too small, the three groups that can be shown.
function barsOf({ counts, short: under, long: over }: LengthRow): { x: string; y: number | null }[] {
  const isFine = counts.every(({ kind }) => kind === 'number');
  if (isFine) return lengthBandNames.map((x, band) => ({ x, y: valueOf(counts[band]) }));
  return [
    { x: short, y: valueOf(under) },
    { x: threeMonths, y: valueOf(counts[2]) },
    { x: long, y: valueOf(over) },
  ];
}

function describeLength(bars: readonly { x: string; y: number | null }[]): string {
  const told = bars.flatMap(({ x, y }) => (y === null ? [] : [`${x}: ${showWhole(y)}`]));
  return told.length === 0 ? 'De aantallen zijn te klein om te tonen.' : `Vrijlatingen: ${told.join(', ')}.`;
}
