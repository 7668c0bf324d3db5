import { barChart } from '../../../ui/charts/bar-chart.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { lineChart } from '../../../ui/charts/line-chart.ts';
import { Table } from '../../../ui/table.tsx';
import { figureTexts } from '../figures.text.ts';
import { cellText, partText, point, sourceText, yearText, type FiguresView } from './figures-view.ts';
import { comparedSeries, ComparedTable } from './outflow-figures.tsx';

/** The share of people who were released more than once in the same year. */
export function MoreThanOnceFigure({ view }: { view: FiguresView }) {
  const text = figureTexts.releasedMoreThanOnce;
  const rows = view.figures.releasedMoreThanOnce.filter(({ year }) => year < view.input.currentYear);
  const series = comparedSeries(view, rows).map(({ name, points }) => ({
    name,
    points: points.map(({ x, y }) => ({ x: String(x), y })),
  }));
  const description = `Het aandeel personen van ${view.municipality.name} dat in hetzelfde jaar meer dan één keer vrijkwam. Een streepje betekent dat het aantal te klein is om te tonen of niet bekend is.`;
  return (
    <ChartFigure
      caption={`${view.municipality.name} en Nederland, per jaar`}
      svg={barChart({ title: text.title, unit: text.unit, description }, series, { numbers: 'percent' })}
      warning={text.warning}
      definition={text.definition}
      source={sourceText(view, ['released-more-than-once'])}
      tableLabel="Bekijk de getallen"
      table={
        <ComparedTable
          view={view}
          caption={text.title}
          rows={rows}
          show={(shown) => partText(view, shown, 'percent')}
        />
      }
    />
  );
}

/** How long the detentions lasted that ended in the year. */
export function LengthFigure({ view }: { view: FiguresView }) {
  const text = figureTexts.length;
  const rows = view.figures.length.filter(({ year }) => year < view.input.currentYear);
  const series = [
    { name: 'Mediaan', points: rows.map((row) => ({ x: row.year, y: point(row.median) })) },
    { name: 'Gemiddelde', points: rows.map((row) => ({ x: row.year, y: point(row.mean) })) },
    { name: 'Gemiddelde Nederland', points: rows.map((row) => ({ x: row.year, y: point(row.country) })) },
  ].filter(({ points }) => points.some(({ y }) => y !== null));
  const description = `De mediaan en het gemiddelde van de duur van detenties die in het jaar eindigden, in dagen.`;
  return (
    <ChartFigure
      caption={`Detenties die in het jaar eindigden, ${view.municipality.name}`}
      svg={lineChart({ title: text.title, unit: text.unit, description }, series)}
      warning={text.warning}
      definition={text.definition}
      source={sourceText(view, ['mean-detention-days'])}
      tableLabel="Bekijk de getallen"
      table={
        <Table
          caption={text.title}
          hideCaption
          rows={rows}
          rowKey={(row) => String(row.year)}
          columns={[
            { label: 'Jaar', isRowHeader: true, cell: (row) => yearText(view, row.year) },
            { label: 'Mediaan', isNumeric: true, cell: (row) => cellText(view, row.median, 'number') },
            { label: 'Gemiddelde', isNumeric: true, cell: (row) => cellText(view, row.mean, 'number') },
            { label: 'Gemiddelde Nederland', isNumeric: true, cell: (row) => cellText(view, row.country, 'number') },
          ]}
        />
      }
    />
  );
}
