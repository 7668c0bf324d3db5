import { barChart } from '../../../ui/charts/bar-chart.ts';
import type { ChartSize } from '../../../ui/charts/chart.ts';
import { lineChart } from '../../../ui/charts/line-chart.ts';
import { rowChart } from '../../../ui/charts/row-chart.ts';
import { figureTexts } from '../figure-definitions.text.ts';
import { shownDecimals } from '../figures.text.ts';
import type { Figure, FigureChart, FigureSeries } from '../figure.schema.ts';

/** The picture of a figure as SVG, the same on the page and in a document; undefined for a figure that is only a table. */
export function drawFigure(figure: Figure, size: ChartSize = 'both'): string | undefined {
  const { message } = figure;
  if (figure.chart === undefined) return undefined;
  const chart = rounded(figure.chart);
  const { title, unit } = figureTexts[figure.code];
  const text = { title, unit, description: message };
  const options = { numbers: chart.style, size };
  switch (chart.kind) {
    case 'bars':
      return barChart(text, chart.series, options);
    case 'lines':
      return lineChart(text, chart.series, options);
    case 'days':
      return lineChart(text, chart.series.map(withBand), {
        ...options,
        ticks: dayTicks,
        showX: showDays,
        bandName: '95%-marge',
      });
    case 'rows':
      return rowChart(text, chart.series[0], options);
    case 'moments':
      return lineChart(text, chart.series, {
        ...options,
        top: chart.style === 'percent' ? 1 : undefined,
        showX: (at) => chart.marks[at] ?? '',
      });
    default:
      return chart satisfies never;
  }
}

// A picture that is finer than the table would tell what the table hides.
function rounded(chart: FigureChart): FigureChart {
  const scale = 10 ** shownDecimals[chart.style];
  const round = (value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : Math.round(value * scale) / scale;
  const near = <X>({ name, points }: FigureSeries<X>): FigureSeries<X> => ({
    name,
    points: points.map(({ x, y, lower, upper }) => ({ x, y: round(y), lower: round(lower), upper: round(upper) })),
  });
  switch (chart.kind) {
    case 'rows':
      return { ...chart, series: [near(chart.series[0])] };
    case 'bars':
      return { ...chart, series: chart.series.map(near) };
    default:
      return { ...chart, series: chart.series.map(near) };
  }
}

const withBand = ({ name, points }: FigureSeries<number>) => ({
  name,
  points,
  band: points.flatMap(({ x, lower = null, upper = null }) =>
    upper === null && x > 0 ? [] : [{ x, low: lower ?? 0, high: upper ?? 0 }],
  ),
});

const dayTicks = [0, 91, 183, 274, 365, 548, 730];
const months = new Map(dayTicks.map((days) => [days, Math.round(days / 30.4)]));
const showDays = (days: number): string => (days === 0 ? '0' : `${String(months.get(days) ?? '')} mnd`);
