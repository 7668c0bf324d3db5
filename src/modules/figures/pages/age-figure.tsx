import { barChart } from '../../../ui/charts/bar-chart.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { Table } from '../../../ui/table.tsx';
import type { AgeBand, AgeBandRow } from '../figures.rules.ts';
import { bandName, figureTexts } from '../figures.text.ts';
import { lastShown, partText, point, sourceText, yearText, type FiguresView } from './figures-view.ts';

const ageCodes = [
  'outflow-share-18-23',
  'outflow-share-24-26',
  'outflow-share-27-plus',
  'outflow-share-18-27',
] as const;
const djiBands: readonly AgeBand[] = ['18-23', '24-26', '27-plus'];
const youngBands: readonly AgeBand[] = ['young', 'older'];

/** Ages at release in the last whole year, beside the country; the table has every year. */
export function AgeFigure({ view }: { view: FiguresView }) {
  const text = figureTexts.ages;
  const { year, bands } = shownYear(view);
  const rows = view.figures.ages.filter((row) => row.year === year && bands.includes(row.band));
  const name = (band: AgeBand) => bandName(band, view.input.settings.youngUpTo);
  const series = [
    { name: view.municipality.name, points: rows.map((row) => ({ x: name(row.band), y: point(row.own) })) },
    { name: 'Nederland', points: rows.map((row) => ({ x: name(row.band), y: point(row.country) })) },
  ].filter(({ points }, index) => index === 0 || points.some(({ y }) => y !== null));
  const svg = barChart(
    { title: `${text.title} in ${year}`, unit: text.unit, description: describe(view, year) },
    series,
    { numbers: 'percent' },
  );
  return (
    <ChartFigure
      caption={`Leeftijdsgroepen in ${year}, ${view.municipality.name} en Nederland`}
      svg={svg}
      definition={text.definition}
      source={sourceText(view, ageCodes)}
      tableLabel="Bekijk de getallen van alle jaren"
      table={<AgeTable view={view} />}
    />
  );
}

// The finest bands that may be shown; else the two groups; else what there is, with gaps.
function shownYear(view: FiguresView): { year: number; bands: readonly AgeBand[] } {
  const isOver = (row: AgeBandRow) => row.own.kind === 'number' && row.year < view.input.currentYear;
  const fine = lastShown(view.figures.ages, (row) => row.band === '18-23' && isOver(row));
  const coarse = lastShown(view.figures.ages, (row) => row.band === 'young' && isOver(row));
  if (fine !== undefined && fine.year >= (coarse?.year ?? 0)) return { year: fine.year, bands: djiBands };
  return { year: coarse?.year ?? view.input.toYear, bands: youngBands };
}

function describe({ figures, municipality, input }: FiguresView, year: number): string {
  const young = figures.ages.find((row) => row.year === year && row.band === 'young');
  if (young?.own.kind !== 'number') return 'De aantallen zijn te klein om te tonen.';
  const own = `${Math.round(young.own.value * 100)} procent van de vrijlatingen in ${municipality.name} was van ${bandName('young', input.settings.youngUpTo)}`;
  return young.country.kind === 'number'
    ? `${own}, landelijk ${Math.round(young.country.value * 100)} procent.`
    : `${own}. Een landelijk cijfer is niet bekend.`;
}

/** Up to 26 the older ones are those of 27 and older, and need no column of their own. */
const tableBands = (youngUpTo: number): readonly AgeBand[] =>
  youngUpTo === 26 ? [...djiBands, 'young'] : [...djiBands, ...youngBands];

/** One row of the table: a year of the municipality, or of the country beside it. */
interface AgeRow {
  year: number;
  isOwn: boolean;
}

function AgeTable({ view }: { view: FiguresView }) {
  const { figures, input, municipality } = view;
  const years = [...new Set(figures.ages.map(({ year }) => year))];
  const rows = years.flatMap((year): AgeRow[] => [true, false].map((isOwn) => ({ year, isOwn })));
  const cell = (band: AgeBand) => (row: AgeRow) => ageText(view, { ...row, band });
  return (
    <Table
      caption="Leeftijd bij vrijlating per jaar: aantal en aandeel"
      hideCaption
      rows={rows}
      rowKey={({ year, isOwn }) => `${year}-${isOwn}`}
      columns={[
        {
          label: 'Waar en wanneer',
          isRowHeader: true,
          cell: ({ year, isOwn }) => `${isOwn ? municipality.name : 'Nederland'} ${yearText(view, year)}`,
        },
        ...tableBands(input.settings.youngUpTo).map((band) => ({
          label: bandName(band, input.settings.youngUpTo),
          isNumeric: true,
          cell: cell(band),
        })),
      ]}
    />
  );
}

function ageText(view: FiguresView, { year, isOwn, band }: AgeRow & { band: AgeBand }): string {
  const found = view.figures.ages.find((row) => row.year === year && row.band === band);
  if (found === undefined) return '';
  if (!isOwn) return partText(view, found.country, 'percent');
  const share = partText(view, found.own, 'percent');
  return found.count.kind === 'number' ? `${found.count.value} (${share})` : share;
}
