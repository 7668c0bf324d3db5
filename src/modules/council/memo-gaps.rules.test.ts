import { expect, test } from 'vitest';
import type { Figure, Shown } from '../figures/figures.public.ts';
import { findGaps } from './memo-gaps.rules.ts';

const outflow = (cell: Shown): Figure => ({
  code: 'outflow',
  caption: '',
  rowLabel: 'Jaar',
  columns: [{ label: 'Vrijlatingen', style: 'number' }],
  rows: ['2024', '2025'].map((label) => ({ label, cells: [cell] })),
  message: '',
  notes: [],
  source: '',
});
const kinds = (figures: readonly Figure[]) => findGaps(figures, 2025).map(({ kind }) => kind);

test('that numbers are too small is one gap, however many there are', () => {
  expect(
    kinds([outflow({ kind: 'hidden' }), outflow({ kind: 'small' })]).filter((kind) => kind === 'too-small'),
  ).toHaveLength(1);
  expect(kinds([outflow({ kind: 'number', value: 9 })])).not.toContain('too-small');
});

test('what somebody can add is named with its years', () => {
  const gaps = findGaps([outflow({ kind: 'missing', reason: 'no-population' })], 2025);
  expect(gaps).toContainEqual({ kind: 'no-population', years: [2024, 2025] });
  expect(gaps).toContainEqual({ kind: 'not-registered', figure: 'budget', years: [2025] });
});
