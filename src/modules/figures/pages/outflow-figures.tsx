import { barChart } from '../../../ui/charts/bar-chart.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { showNumber } from '../../../ui/charts/chart.ts';
import { lineChart } from '../../../ui/charts/line-chart.ts';
import { Table } from '../../../ui/table.tsx';
import type { Compared, Shown } from '../figures.rules.ts';
import { figureTexts } from '../figures.text.ts';
import { cellText, point, sourceText, yearText, type FiguresView } from './figures-view.ts';

const country = 'Nederland';
const rateCodes = ['population', 'outflow'] as const;

/** Releases per 10,000 inhabitants beside those of the country. */
export function RateFigure({ view }: { view: FiguresView }) {
  const text = figureTexts.perTenThousand;
  const rows = view.figures.perTenThousand.filter(({ year }) => year < view.input.currentYear);
  const svg = lineChart(
    { title: text.title, unit: text.unit, description: describeRate(view, rows) },
    comparedSeries(view, rows),
    { numbers: 'decimal' },
  );
  return (
    <ChartFigure
      caption={`${view.municipality.name} en Nederland, per jaar`}
      svg={svg}
      warning={text.warning}
      definition={text.definition}
      source={sourceText(view, rateCodes)}
      tableLabel="Bekijk de getallen"
      table={
        <ComparedTable
          view={view}
          caption={text.title}
          rows={rows}
          show={(shown) => cellText(view, shown, 'decimal')}
        />
      }
    />
  );
}

/** A line or group of bars for the municipality, and one for the country where anything is known of it. */
export function comparedSeries(view: FiguresView, rows: readonly Compared[]) {
  const own = { name: view.municipality.name, points: rows.map((row) => ({ x: row.year, y: point(row.own) })) };
  const other = { name: country, points: rows.map((row) => ({ x: row.year, y: point(row.country) })) };
  return other.points.some(({ y }) => y !== null) ? [own, other] : [own];
}

interface ComparedTableProps {
  view: FiguresView;
  caption: string;
  rows: readonly Compared[];
  show: (shown: Shown) => string;
}

/** Years with the number of the municipality beside that of the country. */
export function ComparedTable({ view, caption, rows, show }: ComparedTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => String(row.year)}
      columns={[
        { label: 'Jaar', isRowHeader: true, cell: (row) => yearText(view, row.year) },
        { label: view.municipality.name, isNumeric: true, cell: (row) => show(row.own) },
        { label: country, isNumeric: true, cell: (row) => show(row.country) },
      ]}
    />
  );
}

function describeRate({ municipality }: FiguresView, rows: readonly Compared[]): string {
  const both = rows.flatMap(({ own, country: other }) =>
    own.kind === 'number' && other.kind === 'number' ? [own.value < other.value] : [],
  );
  if (both.length === 0)
    return `De uitstroom van ${municipality.name} per 10.000 inwoners. Een landelijk cijfer om mee te vergelijken is niet bekend.`;
  return `In ${both.filter(Boolean).length} van de ${both.length} vergeleken jaren lag de uitstroom van ${municipality.name} onder die van Nederland.`;
}

/** Releases per year. */
export function OutflowFigure({ view }: { view: FiguresView }) {
  const text = figureTexts.outflow;
  const rows = view.figures.outflow;
  const svg = barChart({ title: text.title, unit: text.unit, description: describeOutflow(view) }, [
    {
      name: view.municipality.name,
      points: rows.map(({ year, count, isComplete }) => ({
        x: isComplete ? String(year) : `${year}*`,
        y: point(count),
      })),
    },
  ]);
  return (
    <ChartFigure
      caption={`Alle vrijlatingen van ${view.municipality.name}, per jaar`}
      svg={svg}
      {...(rows.some(({ isComplete }) => !isComplete)
        ? { warning: `* ${view.input.currentYear} is nog niet voorbij en telt tot en met vandaag.` }
        : {})}
      definition={text.definition}
      source={sourceText(view, [])}
      tableLabel="Bekijk de getallen"
      table={
        <Table
          caption={text.title}
          hideCaption
          rows={rows}
          rowKey={(row) => String(row.year)}
          columns={[
            { label: 'Jaar', isRowHeader: true, cell: (row) => yearText(view, row.year) },
            { label: 'Vrijlatingen', isNumeric: true, cell: (row) => cellText(view, row.count, 'number') },
          ]}
        />
      }
    />
  );
}

function describeOutflow({ figures, municipality }: FiguresView): string {
  const known = figures.outflow.flatMap(({ count, isComplete }) =>
    count.kind === 'number' && isComplete ? [count.value] : [],
  );
  if (known.length === 0) return `De uitstroom van ${municipality.name} is te klein om te tonen.`;
  return `Tussen ${showNumber(Math.min(...known), 'number')} en ${showNumber(Math.max(...known), 'number')} vrijlatingen per jaar.`;
}
