import { expect, test } from 'vitest';
import type { FigureChart, Shown } from '../figure.schema.ts';
import { tellGaps } from './tell-gaps.ts';

const number: Shown = { kind: 'number', value: 7 };
const small: Shown = { kind: 'small' };
const columns = [
  { label: 'Mediaan', style: 'number' as const },
  { label: 'Gemiddelde', style: 'number' as const },
];
const lines = (...series: [string, ...(number | null)[]][]): FigureChart => ({
  kind: 'lines',
  style: 'number',
  series: series.map(([name, ...ys]) => ({ name, points: ys.map((y, x) => ({ x, y })) })),
});
const rowsOf = (...rows: Shown[][]) => rows.map((cells, at) => ({ label: String(at), cells }));

test('a picture that shows everything needs no words', () => {
  const rows = rowsOf([number, number], [number, number]);
  expect(tellGaps({ columns, rows, chart: lines(['Mediaan', 7, 7], ['Gemiddelde', 7, 7]) })).toBeUndefined();
  expect(tellGaps({ columns, rows, chart: undefined })).toBeUndefined();
});

test('a gap is explained', () => {
  const rows = rowsOf([number, number], [small, number]);
  expect(tellGaps({ columns, rows, chart: lines(['Mediaan', 7, null], ['Gemiddelde', 7, 7]) })).toBe(
    'Waar niets staat, is het aantal te klein om te tonen of niet bekend.',
  );
});

test.each([
  ['empty in the picture', lines(['Mediaan', 7, 7], ['Gemiddelde', null, null])],
  ['left out of it', lines(['Mediaan', 7, 7])],
])('a series that is %s is named', (_, chart) => {
  const rows = rowsOf([number, small], [number, small]);
  expect(tellGaps({ columns, rows, chart })).toBe(
    '‘Gemiddelde’ staat niet in de tekening: te klein om te tonen of niet bekend.',
  );
});
