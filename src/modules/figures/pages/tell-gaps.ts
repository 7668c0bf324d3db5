import type { Figure, FigureChart } from '../figure.schema.ts';

/** What the picture of a figure leaves open, and why; undefined when nothing is missing. */
export function tellGaps({ chart, columns, rows }: Pick<Figure, 'chart' | 'columns' | 'rows'>): string | undefined {
  if (chart === undefined) return undefined;
  const series = seriesOf(chart);
  const drawn = series.filter(({ values }) => values.some((value) => value !== null));
  const withoutNumbers = columns.filter((_, at) => rows.every(({ cells }) => cells[at]?.kind !== 'number'));
  const absent = [...series, ...withoutNumbers.map(({ label }) => ({ name: label }))].map(({ name }) => name);
  const notDrawn = [...new Set(absent)].filter((name) => !drawn.some((one) => one.name === name));
  const sentences = [
    ...(drawn.some(({ values }) => values.includes(null))
      ? ['Waar niets staat, is het aantal te klein om te tonen of niet bekend.']
      : []),
    ...notDrawn.map((name) => `‘${name}’ staat niet in de tekening: te klein om te tonen of niet bekend.`),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

const seriesOf = ({ series }: FigureChart): { name: string; values: (number | null)[] }[] =>
  series.map(({ name, points }) => ({ name, values: points.map(({ y }) => y) }));
