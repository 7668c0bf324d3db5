import { describe, expect, test } from 'vitest';
import { roundAxis } from './axis.ts';
import { barChart } from './bar-chart.ts';
import { lineChart } from './line-chart.ts';
import { rowChart } from './row-chart.ts';

const text = { title: 'Uitstroom <2021>', description: 'Minder & minder.', unit: 'mensen' };
const years = [2018, 2019, 2020, 2021];
const line = lineChart(text, [
  { name: 'Hier', points: years.map((x) => ({ x, y: x === 2020 ? null : x - 2017 })) },
  { name: 'Land', points: years.map((x) => ({ x, y: 5 })) },
]);
const bars = barChart(text, [
  {
    name: 'Hier',
    points: [
      { x: '18-27', y: 4 },
      { x: '28+', y: null },
    ],
  },
  {
    name: 'Land',
    points: [
      { x: '18-27', y: 2 },
      { x: '28+', y: 3 },
    ],
  },
]);

const banded = lineChart(
  text,
  [
    {
      name: 'Hier',
      points: years.map((x) => ({ x, y: 5 })),
      band: years.map((x) => ({ x, low: x === 2020 ? null : 4, high: 19 })),
    },
  ],
  { bandName: '80 %-band' },
);

const rows = rowChart(text, {
  name: 'Dagen',
  points: [
    { x: 'Woningcorporatie', y: 12.5 },
    { x: 'Leger des Heils', y: null },
  ],
});

describe.each([
  ['row', rows],
  ['line', line],
  ['banded line', banded],
  ['bar', bars],
])('a %s chart', (_, svg) => {
  test('needs no style that the content security policy blocks', () => {
    expect(svg).not.toMatch(/<style| style=|<script/);
  });

  test('is a picture with a title and a description', () => {
    expect(svg.match(/role="img"/g)).toHaveLength(2);
    expect(svg).toContain('Uitstroom &lt;2021&gt;</title>');
    expect(svg).toContain('Minder &amp; minder.</desc>');
  });

  test('refers only to names that occur once on the page', () => {
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const asked = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(asked));
  });
});

test('a series is known by more than its colour', () => {
  expect(line).toContain('stroke-dasharray');
  expect(bars).toContain('<pattern');
});

test('a band lies below its line, has edges, breaks where it is not known and fits on the axis', () => {
  expect(banded.match(/fill-opacity="0.16"/g)).toHaveLength(2);
  expect(banded.match(/stroke-opacity="0.6"/g)).toHaveLength(4);
  expect(banded.indexOf('fill-opacity="0.16"')).toBeLessThan(
    banded.indexOf('stroke-width="2.5"', banded.indexOf('</g>')),
  );
  const area = /<g[^>]*fill-opacity="0.16"[^>]*><path d="([^"]+)"/.exec(banded)?.[1] ?? '';
  expect(area.match(/M/g)).toHaveLength(2);
  const edges = [...banded.matchAll(/stroke-opacity="0.6"[^>]*><path d="([^"]+)"/g)].map((match) => match[1]);
  expect(edges.map((edge) => edge?.match(/M/g)?.length)).toEqual([2, 2, 2, 2]);
  expect(banded).toContain('>20</text>');
  expect(banded).toContain('>80 %-band</text>');
});

test('a line without a band has none, not even in its legend', () => {
  expect(line).not.toContain('fill-opacity');
});

test('a stepped line has a stepped band', () => {
  const series = [{ name: 'Hier', points: [], band: years.map((x) => ({ x, low: x - 2018, high: x - 2016 })) }];
  const pathOf = (svg: string) => /fill-opacity="0.16"[^>]*><path d="([^"]+)"/.exec(svg)?.[1]?.split('L').length ?? 0;
  expect(pathOf(lineChart(text, series, { isStepped: true }))).toBeGreaterThan(pathOf(lineChart(text, series)));
});

test('what is not known is a dash, not a zero', () => {
  expect(bars).toContain('>–</text>');
});

test.each([
  [[3], 'number', [0, 1, 2, 3]],
  [[0.2], 'number', [0, 1]],
  [[], 'number', [0, 1]],
  [[12], 'number', [0, 5, 10, 15]],
  [[412], 'number', [0, 100, 200, 300, 400, 500]],
  [[17.9], 'decimal', [0, 5, 10, 15, 20]],
  [[0.38, 0.1], 'percent', [0, 0.1, 0.2, 0.3, 0.4]],
  [[1], 'percent', [0, 0.2, 0.4, 0.6, 0.8, 1]],
] as const)('the axis for %j as %s', (values, numbers, ticks) => {
  const axis = roundAxis(values, numbers);
  expect(axis.ticks.map((tick) => Math.round(tick * 1000) / 1000)).toEqual(ticks);
  expect(axis.top).toBeGreaterThanOrEqual(Math.max(...values, 0));
});
