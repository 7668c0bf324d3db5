import { expect, test } from 'vitest';
import type { Figure, FigureCode } from '../figures/figures.public.ts';
import { layOutTables } from './lay-out-tables.ts';

const small = { kind: 'hidden' } as const;
const number = (value: number) => ({ kind: 'number', value }) as const;

function laid(figure: Pick<Figure, 'columns' | 'rows'> & { code: FigureCode; caption?: string }) {
  const whole: Figure = { caption: 'Gouda', rowLabel: 'Jaar', message: '', notes: [], source: 'Bron.', ...figure };
  const blocks = layOutTables({ figures: [whole], threshold: 5, linkOf: () => '/cijfers' });
  const table = blocks.find((block) => block.kind === 'table');
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? block.runs.map(({ text }) => text) : []));
  return { table, texts, labels: table?.rows.map(({ cells }) => cells[0]?.[0]?.text) };
}

const conditions = {
  code: 'conditions',
  columns: [
    { label: 'Gemeten', style: 'number' },
    { label: 'In orde', style: 'percent' },
    { label: 'marge van', style: 'percent' },
  ],
} as const;

test('rows and columns with nothing to show are left out, and it is said how many', () => {
  const { table, texts, labels } = laid({
    ...conditions,
    rows: [
      { label: '2025, schulden', cells: [number(40), number(0.5), small] },
      { label: '2025, zorg', cells: [number(20), small, small] },
      { label: '2025, onderdak', cells: [small, small, small] },
    ],
  });
  expect(labels).toEqual(['2025, schulden']);
  expect(table?.headings).toEqual(['Jaar', 'Gemeten', 'In orde']);
  expect(texts).toContain(
    'Niet in de tabel (te klein om te tonen, niet gemeten of nog niet voorbij): 2 rijen en de kolom ‘marge van’.',
  );
});

test('without any number there is no table, and it is said why', () => {
  const { table, texts } = laid({ ...conditions, rows: [{ label: '2025, zorg', cells: [small, small, small] }] });
  expect(table).toBeUndefined();
  expect(texts.filter((text) => text.startsWith('Niet in de tabel'))).toHaveLength(1);
});

test('a count per year keeps the years in which it is too small', () => {
  const columns = [{ label: 'Vrijlatingen', style: 'number' }] as const;
  const rows = [
    { label: '2023', cells: [{ kind: 'small' } as const] },
    { label: '2024', cells: [number(9)] },
  ];
  expect(laid({ code: 'outflow', columns, rows }).labels).toEqual(['2023', '2024']);
});

test('no column is narrower than its longest word asks for, and together they fill the line', () => {
  const { table } = laid({
    ...conditions,
    columns: ['Vrijlatingen', 'In orde', 'tot'].map((label) => ({ label, style: 'number' as const })),
    rows: [{ label: '2025', cells: [number(1), number(2), number(3)] }],
  });
  const [, longest = 0, , shortest = 0] = table?.widths ?? [];
  expect(longest).toBeGreaterThan(2 * shortest);
  expect(table?.widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100);
});

test('a caption names the unit once', () => {
  const columns = [{ label: 'Betaald', style: 'number' }] as const;
  const caption = (code: FigureCode, text: string) =>
    laid({ code, columns, rows: [{ label: '2025', cells: [number(1)] }], caption: text }).table?.caption;
  expect(caption('budget-use', 'Potten van Gouda, in euro')).toBe('Potten van Gouda, in euro');
  expect(caption('outflow', 'Gouda')).toBe('Gouda: vrijlatingen');
  expect(caption('outflow', 'Gouda en Nederland')).toBe('Gouda: vrijlatingen');
});
