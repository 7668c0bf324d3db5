import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure, Shown } from '../figures/figures.public.ts';
import { bare, cellReader, citing, say, sentences } from './memo-sentences.rules.ts';
import { traceNumbers } from './memo-traces.rules.ts';

const figureOf = (shown: Shown, label = '2021'): Figure => ({
  code: 'outflow',
  caption: '',
  rowLabel: 'Jaar',
  columns: [{ label: 'Vrijlatingen', style: 'number' }],
  rows: [{ label, cells: [shown] }],
  message: '',
  notes: [],
  source: '',
});

const read = (shown: Shown, label?: string) =>
  cellReader([figureOf(shown, label)], (value, style) => `${value}${style === 'percent' ? ' procent' : ''}`);

const anyShown: fc.Arbitrary<Shown> = fc.oneof(
  fc.nat(500).map((value): Shown => ({ kind: 'number', value })),
  fc.constantFrom<Shown>({ kind: 'small' }, { kind: 'hidden' }, { kind: 'missing', reason: 'no-national' }),
);

test('a sentence is written if and only if every number in it may be seen', () => {
  fc.assert(
    fc.property(anyShown, anyShown, (one, other) => {
      const said = say`Eerst ${read(one)('outflow', '2021', 'Vrijlatingen')}, dan ${read(other)('outflow', '2021', 'Vrijlatingen')}.`;
      expect(said !== undefined).toBe(one.kind === 'number' && other.kind === 'number');
    }),
  );
});

test('what is not there cannot be told', () => {
  const reader = read({ kind: 'number', value: 7 });
  expect(reader('ages', '2021', 'Vrijlatingen')).toBeUndefined();
  expect(reader('outflow', '2020', 'Vrijlatingen')).toBeUndefined();
  expect(reader('outflow', '2021', 'Nederland')).toBeUndefined();
});

test('a row that is not over is found by its year', () => {
  expect(read({ kind: 'number', value: 7 }, '2021*')('outflow', '2021', 'Vrijlatingen')?.value).toBe(7);
});

test('every number gets the number of its row, the same row the same', () => {
  const told = read({ kind: 'number', value: 7 })('outflow', '2021', 'Vrijlatingen');
  const setting = { text: '3', value: 3, origin: { kind: 'setting', code: 'rioCount' } } as const;
  const said = sentences(
    say`A ${told}.`,
    say`B ${bare(told)} en ${setting}.`,
    citing(say`C.`, 'agreement'),
    undefined,
    false,
  );
  const traces = traceNumbers([{ id: 'a', title: 'A', blocks: [{ kind: 'text', sentences: said }] }]);
  expect(traces.numbers.map(({ number, used }) => [number, used])).toEqual([
    [1, [{ column: 'Vrijlatingen', text: '7' }]],
    [2, [{ column: '', text: '3' }]],
  ]);
  expect(traces.sources).toEqual(['agreement']);
});
