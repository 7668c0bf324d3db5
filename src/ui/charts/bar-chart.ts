import * as Plot from '@observablehq/plot';
import { axisWidth, roundAxis } from './axis.ts';
import { lookAt, showNumber, type ChartSize, type ChartText, type NumberStyle, type Series } from './chart.ts';
import { draw, type Canvas } from './draw.ts';
import { rememberDrawing } from './remember-drawing.ts';

export interface BarChartOptions {
  numbers?: NumberStyle | undefined;
  size?: ChartSize | undefined;
}

/** Bars per group as an accessible SVG; several series stand beside each other within a group. */
export function barChart(text: ChartText, series: readonly Series<string>[], options: BarChartOptions = {}): string {
  return rememberDrawing(['bars', text, series, options], () =>
    draw(
      {
        text,
        names: series.map(({ name }) => name),
        sample: ({ color }, index, canvas) =>
          `<rect y="-7" width="22" height="14" fill="${fillOf(index, canvas)}" stroke="${color}"/>`,
        definitions: (canvas) => `<defs>${series.map((_, index) => patternOf(index, canvas)).join('')}</defs>`,
        plot: (canvas) => plotBars(series, options, canvas),
      },
      options.size ?? 'both',
    ),
  );
}

const hatches = [
  '',
  '<path d="M-2,2l4,-4M0,8l8,-8M6,10l4,-4" stroke-width="2"/>',
  '<circle cx="4" cy="4" r="1.6"/>',
  '<path d="M0,4h8" stroke-width="2"/>',
  '<path d="M4,0v8" stroke-width="2"/>',
];

function fillOf(index: number, { id }: Canvas): string {
  return hatches[index % hatches.length] === '' ? lookAt(index).color : `url(#${id}-${index})`;
}

function patternOf(index: number, { id }: Canvas): string {
  const hatch = hatches[index % hatches.length];
  const { color } = lookAt(index);
  return hatch === undefined || hatch === ''
    ? ''
    : `<pattern id="${id}-${index}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#fff"/><g stroke="${color}" fill="${color}">${hatch}</g></pattern>`;
}

function plotBars(series: readonly Series<string>[], options: BarChartOptions, canvas: Canvas): Plot.PlotOptions {
  const { numbers = 'number' } = options;
  const values = series.flatMap(({ points }) => points.map(({ y }) => y ?? 0));
  const { top, ticks } = roundAxis(values, numbers);
  const showValues = hasRoomForValues(series, showNumber(top, numbers), canvas);
  const labels = labelsOf(series, roomPerGroup(series, canvas) / canvas.fontSize);
  const mostLines = Math.max(1, ...[...labels.values()].map((lines) => lines.length));
  return {
    marginBottom: 14 + mostLines * canvas.fontSize * 1.2,
    marginLeft: axisWidth(top, numbers, canvas.fontSize),
    marginRight: 4,
    fx: {
      label: null,
      domain: series[0]?.points.map(({ x }) => x) ?? [],
      padding: 0,
      tickSize: 0,
      tickFormat: (x: string) => labels.get(x)?.join('\n') ?? x,
    },
    x: { axis: null, domain: series.map(({ name }) => name), paddingInner: 0.06, paddingOuter: 0.3 },
    y: { label: null, domain: [0, top], ticks, tickSize: 0, tickFormat: (y: number) => showNumber(y, numbers) },
    marks: [
      Plot.gridY({ stroke: '#c9cac2', strokeOpacity: 1, ticks }),
      ...series.flatMap(({ name, points }, index) =>
        drawSeries([...points], { name, fill: fillOf(index, canvas), index, showValues, numbers, canvas }),
      ),
      Plot.ruleY([0], { stroke: '#5a5e58' }),
    ],
  };
}

/** Values stand above the bars where they do not touch each other; they are in the table anyway. */
function hasRoomForValues(series: readonly Series<string>[], widest: string, { width, fontSize }: Canvas): boolean {
  const barWidth = roomPerGroup(series, { width }) / (series.length + 0.6);
  return widest.length * fontSize * 0.5 <= barWidth;
}

function roomPerGroup(series: readonly Series<string>[], { width }: Pick<Canvas, 'width'>): number {
  return (width - 50) / Math.max(series[0]?.points.length ?? 0, 1);
}

/** The lines of each label; years that would touch stand under every other bar, the last always. `room` as in `wrapLabel`. */
function labelsOf(series: readonly Series<string>[], room: number): Map<string, string[]> {
  const names = series[0]?.points.map(({ x }) => x) ?? [];
  const isTight = names.every((name) => /^\d/u.test(name)) && names.some((name) => widthOf(`${name} `) > room);
  const isKept = (at: number): boolean => !isTight || (names.length - 1 - at) % 2 === 0;
  return new Map(names.map((name, at) => [name, isKept(at) ? wrapLabel(name, room) : []]));
}

const widthOf = (text: string): number => text.length * 0.52;

/** A label in lines that fit, broken between words; `room` is in widths of a large letter. */
function wrapLabel(label: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(joined) <= room) lines.splice(-1, 1, joined);
    else lines.push(word);
  }
  return lines;
}

interface BarLook {
  name: string;
  fill: string;
  index: number;
  showValues: boolean;
  numbers: NumberStyle;
  canvas: Canvas;
}

function drawSeries(points: { x: string; y: number | null }[], look: BarLook) {
  const place = { fx: 'x', x: () => look.name };
  const bars = Plot.barY(points, { ...place, y: 'y', fill: look.fill, stroke: lookAt(look.index).color, inset: 0.5 });
  if (!look.showValues) return [bars];
  const labels = Plot.text(points, {
    ...place,
    y: (point: { y: number | null }) => point.y ?? 0,
    text: (point: { y: number | null }) => (point.y === null ? '–' : showNumber(point.y, look.numbers)),
    dy: -8,
    fontSize: look.canvas.fontSize - 1,
    stroke: '#fff',
    strokeWidth: 4,
    fill: '#1f2421',
  });
  return [bars, labels];
}
