import * as Plot from '@observablehq/plot';
import {
  lookAt,
  showNumber,
  type ChartSize,
  type ChartText,
  type Look,
  type NumberStyle,
  type Series,
} from './chart.ts';
import { axisWidth, roundAxis } from './axis.ts';
import { draw, type Canvas } from './draw.ts';
import { rememberDrawing } from './remember-drawing.ts';

/** A line with an optional band around it. The line breaks where `y` is null, the band where `low` or `high` is. */
interface LineSeries extends Series<number> {
  /** Lowest and highest value at each x, such as an interval of confidence. May have other places than the points. */
  band?: readonly { x: number; low: number | null; high: number | null }[] | undefined;
}

export interface LineChartOptions {
  numbers?: NumberStyle | undefined;
  /** A value holds until the next point, as in a survival curve. */
  isStepped?: boolean | undefined;
  /** Where the horizontal axis has its marks; without it at each point of the first series. */
  ticks?: readonly number[] | undefined;
  showX?: ((x: number) => string) | undefined;
  /** Highest value of the vertical axis, such as 1 for a share. */
  top?: number | undefined;
  /** What the bands are, for the legend, such as "80 %-band". */
  bandName?: string | undefined;
  size?: ChartSize | undefined;
}

/**
 * Lines over time (years, or days since a start) as an accessible SVG, with or without a band around each. The vertical
 * axis starts at zero. A band is a tint between two thin edges in the dash of its line, so also clear on a grey print.
 */
export function lineChart(text: ChartText, series: readonly LineSeries[], options: LineChartOptions = {}): string {
  const { bandName, showX = String } = options;
  const labels = series[0]?.points.map(({ x }) => showX(x));
  return rememberDrawing(['lines', text, series, options, labels], () =>
    draw(
      {
        text,
        names: [...series.map(({ name }) => name), ...(bandName === undefined ? [] : [bandName])],
        sample: (look, index) => (index < series.length ? sampleOf(look) : bandSample),
        plot: (canvas) => plotLines(series, options, canvas),
      },
      options.size ?? 'both',
    ),
  );
}

const bandSample = `<path d="M0,-7H24V7H0z" fill="#5a5e58" fill-opacity="0.2"/><path d="M0,-7H24M0,7H24" stroke="#5a5e58"/>`;

function sampleOf({ color, dash, symbol }: Look): string {
  return `<path d="M0,0H24" stroke="${color}" stroke-width="2.5" fill="none"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}/>${symbols[symbol](color)}`;
}

const symbols = {
  circle: (color: string) => `<circle cx="12" r="4" fill="${color}"/>`,
  square: (color: string) => `<path d="M8.5,-3.5h7v7h-7z" fill="${color}"/>`,
  triangle: (color: string) => `<path d="M12,-5l5,8.5h-10z" fill="${color}"/>`,
  diamond: (color: string) => `<path d="M12,-5.5l4.5,5.5l-4.5,5.5l-4.5,-5.5z" fill="${color}"/>`,
  cross: (color: string) => `<path d="M10.5,-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z" fill="${color}"/>`,
};

function plotLines(series: readonly LineSeries[], options: LineChartOptions, canvas: Canvas): Plot.PlotOptions {
  const { numbers = 'number', isStepped = false, showX = String } = options;
  const ticks = options.ticks ?? series[0]?.points.map((point) => point.x) ?? [];
  const values = series.flatMap(({ points, band = [] }) => [
    ...points.map(({ y }) => y ?? 0),
    ...band.map(({ high }) => high ?? 0),
  ]);
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
      ...series.flatMap(({ band = [] }, index) => drawBand([...band], { index, isStepped })),
      ...series.flatMap(({ points }, index) => drawSeries([...points], { index, isStepped })),
    ],
  };
}

interface LineLook {
  index: number;
  isStepped: boolean;
}

/** Drawn below every line, so that no band covers one. */
function drawBand(band: { x: number; low: number | null; high: number | null }[], { index, isStepped }: LineLook) {
  if (band.length === 0) return [];
  const { color, dash } = lookAt(index);
  const curve = isStepped ? 'step-after' : 'linear';
  const whole = band.map((place) =>
    place.low === null || place.high === null ? { x: place.x, low: null, high: null } : place,
  );
  const dashes = dash === undefined ? {} : { strokeDasharray: dash };
  const edge = { x: 'x', stroke: color, strokeOpacity: 0.6, curve, ...dashes } as const;
  return [
    Plot.areaY(whole, { x: 'x', y1: 'low', y2: 'high', fill: color, fillOpacity: 0.16, curve }),
    Plot.lineY(whole, { ...edge, y: 'low' }),
    Plot.lineY(whole, { ...edge, y: 'high' }),
  ];
}

function drawSeries(points: { x: number; y: number | null }[], { index, isStepped }: LineLook) {
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
