import * as Plot from '@observablehq/plot';
import { roundAxis } from './axis.ts';
import { looks, showNumber, type ChartSize, type ChartText, type NumberStyle, type Series } from './chart.ts';
import { draw, type Canvas } from './draw.ts';
import { rememberDrawing } from './remember-drawing.ts';

interface RowChartOptions {
  numbers?: NumberStyle | undefined;
  size?: ChartSize | undefined;
}

/** Bars from left to right, each under its name, as an accessible SVG: for names too long to stand under a bar. */
export function rowChart(text: ChartText, { name, points }: Series<string>, options: RowChartOptions = {}): string {
  const { numbers = 'number', size = 'both' } = options;
  return rememberDrawing(['rows', text, points, numbers, size], () =>
    draw({ text, names: [name], sample: () => '', plot: (canvas) => plotRows([...points], numbers, canvas) }, size),
  );
}

function plotRows(
  points: { x: string; y: number | null }[],
  numbers: NumberStyle,
  { fontSize, height, marginTop }: Canvas,
): Plot.PlotOptions {
  const { top, ticks } = roundAxis(
    points.map(({ y }) => y ?? 0),
    numbers,
  );
  const rowHeight = (height - marginTop - 32) / Math.max(points.length, 1);
  const place = { y: 'x', x: (point: { y: number | null }) => point.y ?? 0 };
  const barTop = Math.min(rowHeight - 8, fontSize + 5);
  return {
    marginLeft: 4,
    marginRight: 8 + showNumber(top, numbers).length * fontSize * 0.6,
    y: { axis: null, domain: points.map(({ x }) => x), padding: 0 },
    x: { label: null, domain: [0, top], ticks, tickSize: 0, tickFormat: (x: number) => showNumber(x, numbers) },
    marks: [
      Plot.gridX({ stroke: '#c9cac2', strokeOpacity: 1, ticks }),
      Plot.barX(points, { ...place, fill: looks[0].color, insetTop: barTop, insetBottom: 3 }),
      Plot.ruleX([0], { stroke: '#5a5e58' }),
      Plot.text(points, {
        ...{ y: 'x', x: 0, text: 'x', textAnchor: 'start', dx: 5, dy: barTop / 2 - rowHeight / 2 },
        ...{ stroke: '#fff', strokeWidth: 4, fill: '#1f2421' },
      }),
      Plot.text(points, {
        ...{ ...place, textAnchor: 'start', dx: 5, dy: barTop / 2 - 1.5, fontSize: fontSize - 1 },
        ...{ stroke: '#fff', strokeWidth: 4, fill: '#1f2421' },
        text: ({ y }: { y: number | null }) => (y === null ? '–' : showNumber(y, numbers)),
      }),
    ],
  };
}
