import * as Plot from '@observablehq/plot';
import { lookAt, showNumber, type ChartSize, type ChartText, type NumberStyle, type Series } from './chart.ts';
import { axisWidth, roundAxis } from './axis.ts';
import { draw, type Canvas } from './draw.ts';

export interface LineChartOptions {
  numbers?: NumberStyle | undefined;
  /** A value holds until the next point, as in a survival curve. */
  isStepped?: boolean | undefined;
  /** Where the horizontal axis has its marks; without it at each point of the first series. */
  ticks?: readonly number[] | undefined;
  showX?: ((x: number) => string) | undefined;
  /** Highest value of the vertical axis, such as 1 for a share. */
  top?: number | undefined;
  size?: ChartSize | undefined;
}

/** Lines over time (years, or days since a start) as an accessible SVG. The vertical axis starts at zero. */
export function lineChart(text: ChartText, series: readonly Series<number>[], options: LineChartOptions = {}): string {
  return draw(
    {
      text,
      names: series.map(({ name }) => name),
      sample: ({ color, dash, symbol }) =>
        `<path d="M0,0H24" stroke="${color}" stroke-width="2.5" fill="none"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}/>${symbols[symbol](color)}`,
      plot: (canvas) => plotLines(series, options, canvas),
    },
    options.size ?? 'both',
  );
}

const symbols = {
  circle: (color: string) => `<circle cx="12" r="4" fill="${color}"/>`,
  square: (color: string) => `<path d="M8.5,-3.5h7v7h-7z" fill="${color}"/>`,
  triangle: (color: string) => `<path d="M12,-5l5,8.5h-10z" fill="${color}"/>`,
  diamond: (color: string) => `<path d="M12,-5.5l4.5,5.5l-4.5,5.5l-4.5,-5.5z" fill="${color}"/>`,
};

function plotLines(series: readonly Series<number>[], options: LineChartOptions, canvas: Canvas): Plot.PlotOptions {
  const { numbers = 'number', isStepped = false, showX = String } = options;
  const ticks = options.ticks ?? series[0]?.points.map((point) => point.x) ?? [];
  const values = series.flatMap(({ points }) => points.map(({ y }) => y ?? 0));
  const axis = roundAxis(options.top === undefined ? values : [options.top], numbers);
  return {
    marginLeft: axisWidth(axis.top, numbers, canvas.fontSize),
    marginRight: Math.max(16, (showX(ticks.at(-1) ?? 0).length * canvas.fontSize) / 3.6),
    x: { label: null, ticks: keepApart(ticks, showX, canvas), tickFormat: showX, tickSize: 4 },
    y: {
      label: null,
      domain: [0, axis.top],
      tickFormat: (y: number) => showNumber(y, numbers),
      ticks: axis.ticks,
      tickSize: 0,
    },
    marks: [
      Plot.gridY({ stroke: '#c9cac2', strokeOpacity: 1, ticks: axis.ticks }),
      Plot.ruleY([0], { stroke: '#5a5e58' }),
      ...series.flatMap(({ points }, index) => drawSeries([...points], { index, isStepped })),
    ],
  };
}

function drawSeries(
  points: { x: number; y: number | null }[],
  { index, isStepped }: { index: number; isStepped: boolean },
) {
  const { color, dash, symbol } = lookAt(index);
  const line = Plot.lineY(points, {
    x: 'x',
    y: 'y',
    stroke: color,
    strokeWidth: 2.5,
    ...(dash === undefined ? {} : { strokeDasharray: dash }),
    curve: isStepped ? 'step-after' : 'linear',
  });
  return isStepped ? [line] : [line, Plot.dot(points, { x: 'x', y: 'y', r: 4, symbol, fill: color })];
}

/** Leaves out the marks whose text would touch the next one; the last always stays. */
function keepApart(ticks: readonly number[], showX: (x: number) => string, { width, fontSize }: Canvas): number[] {
  const first = ticks[0] ?? 0;
  const last = ticks.at(-1) ?? 0;
  const perUnit = (width - 70) / Math.max(last - first, 1);
  const kept: number[] = [];
  for (const tick of ticks.toReversed()) {
    const next = kept[0];
    const room = (showX(tick).length + 1) * fontSize * 0.52;
    if (next === undefined || (next - tick) * perUnit >= room) kept.unshift(tick);
  }
  return kept;
}
