import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressTable, type CountTable, type SuppressedTable, type TableCell } from './suppress-table.rules.ts';

const allTotals = { rowTotals: true, columnTotals: true, grandTotal: true };
const rowTotal = { rowTotals: true, columnTotals: false, grandTotal: false };
const noTotals = { rowTotals: false, columnTotals: false, grandTotal: false };

const write = (cells: readonly TableCell[] | undefined): string =>
  (cells ?? []).map((cell) => (cell.kind === 'number' ? cell.value : '·')).join(' ');
const breakdown = (counts: readonly number[], publishes = rowTotal): string =>
  write(suppressTable({ rows: [counts], publishes }, 5).rows[0]);

/** Every quantity of a table in one fixed order: counts, row totals, column totals, grand total. */
function cellsOf({ rows, rowTotals, columnTotals, grandTotal }: SuppressedTable): TableCell[] {
  return [...rows.flat(), ...(rowTotals ?? []), ...(columnTotals ?? []), ...(grandTotal ? [grandTotal] : [])];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function quantitiesOf({ rows, publishes }: CountTable): number[] {
  return [
    ...rows.flat(),
    ...(publishes.rowTotals ? rows.map(sum) : []),
    ...(publishes.columnTotals ? (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0))) : []),
    ...(publishes.grandTotal ? [sum(rows.flat())] : []),
  ];
}

/** Every table of a size with counts up to a highest one. */
function everyTable({ height, width }: Size, highest: number): number[][][] {
  let flat: number[][] = [[]];
  for (let cell = 0; cell < height * width; cell += 1)
    flat = flat.flatMap((one) => Array.from({ length: highest + 1 }, (_, count) => [...one, count]));
  return flat.map((one) => Array.from({ length: height }, (_, row) => one.slice(row * width, (row + 1) * width)));
}

interface Size {
  height: number;
  width: number;
}

/** What a reader holds possible: per view, for each quantity the values it has in all tables that look like it. */
function attacker(worlds: readonly number[][]) {
  const known = new Map<string, Map<string, Set<number>[]>>();
  const look = (world: readonly number[], isShown: readonly boolean[]): string =>
    world.filter((_, index) => isShown[index]).join();
  const tabulate = (isShown: readonly boolean[]): Map<string, Set<number>[]> => {
    const views = new Map<string, Set<number>[]>();
    for (const world of worlds) {
      const view = look(world, isShown);
      const possible = views.get(view) ?? world.map(() => new Set<number>());
      world.forEach((value, index) => possible[index]?.add(value));
      views.set(view, possible);
    }
    return views;
  };
  return (world: readonly number[], isShown: readonly boolean[]): Set<number>[] => {
    const pattern = isShown.join();
    const views = known.get(pattern) ?? tabulate(isShown);
    known.set(pattern, views);
    return views.get(look(world, isShown)) ?? [];
  };
}

describe('a breakdown beside its total', () => {
  test('is shown whole when nothing is small', () => {
    expect(breakdown([5, 12, 30])).toBe('5 12 30');
  });

  test('hides a neighbour of the only small count, for it follows from the total', () => {
    expect(breakdown([16, 3, 11, 32])).toBe('16 · 11 ·');
  });

  test('hides no neighbour when the hidden ones have room enough together', () => {
    expect(breakdown([2, 3, 11, 32])).toBe('· · 11 32');
    expect(breakdown([2, 1, 11, 32])).toBe('· · 11 ·');
  });

  test('hides only what is small when no total is known', () => {
    expect(breakdown([16, 3, 11, 32], noTotals)).toBe('16 · 11 32');
  });

  test('hides the total too when it is small', () => {
    const { rows, rowTotals } = suppressTable({ rows: [[0, 3]], publishes: rowTotal }, 5);
    expect([write(rows[0]), write(rowTotals)]).toEqual(['· ·', '·']);
  });

  test('the size of what is hidden does not follow from the size of what is shown', () => {
    expect([breakdown([4, 50, 50]), breakdown([4, 50, 49])]).toEqual(['· 50 ·', '· 50 ·']);
  });
});

test('a table hides a rectangle around a small count and keeps its totals', () => {
  const rows = [
    [20, 30, 40],
    [20, 2, 40],
    [20, 30, 40],
  ];
  const shown = suppressTable({ rows, publishes: allTotals }, 5);
  expect(shown.rows.map(write)).toEqual(['20 30 40', '20 · ·', '20 · ·']);
  expect([write(shown.rowTotals), write(shown.columnTotals)]).toEqual(['90 62 90', '60 62 120']);
});

// The reader tries every table, with counts up to threshold - 1 above the highest.
describe('no hidden number has fewer possible values than the threshold, for who tries every table', () => {
  test.each([
    { size: { height: 1, width: 2 }, highest: 14, threshold: 5, publishes: rowTotal },
    { size: { height: 1, width: 3 }, highest: 9, threshold: 5, publishes: rowTotal },
    { size: { height: 1, width: 3 }, highest: 9, threshold: 5, publishes: allTotals },
    { size: { height: 1, width: 4 }, highest: 5, threshold: 3, publishes: rowTotal },
    { size: { height: 2, width: 2 }, highest: 6, threshold: 5, publishes: allTotals },
    { size: { height: 2, width: 2 }, highest: 6, threshold: 5, publishes: { ...allTotals, grandTotal: false } },
    { size: { height: 2, width: 2 }, highest: 6, threshold: 3, publishes: { ...noTotals, grandTotal: true } },
    { size: { height: 2, width: 2 }, highest: 6, threshold: 4, publishes: { ...allTotals, rowTotals: false } },
    { size: { height: 2, width: 3 }, highest: 3, threshold: 2, publishes: allTotals },
  ])('$size.height by $size.width, below $threshold: $publishes', ({ size, highest, threshold, publishes }) => {
    const worlds = everyTable(size, highest + threshold - 1).map((rows) => quantitiesOf({ rows, publishes }));
    const guess = attacker(worlds);
    const narrowed = everyTable(size, highest).filter((rows) => {
      const isShown = cellsOf(suppressTable({ rows, publishes }, threshold)).map(({ kind }) => kind === 'number');
      const possible = guess(quantitiesOf({ rows, publishes }), isShown);
      return isShown.some((shown, index) => !shown && (possible[index]?.size ?? 0) < threshold);
    });
    expect(narrowed).toEqual([]);
  });
});

test('what is shown is right and never small, in every table up to 5 by 6', () => {
  const tables = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 })).chain(([height, width]) =>
    fc.record({
      rows: fc.array(fc.array(fc.nat(20), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
      publishes: fc.record({ rowTotals: fc.boolean(), columnTotals: fc.boolean(), grandTotal: fc.boolean() }),
    }),
  );
  fc.assert(
    fc.property(tables, (table) => {
      const quantities = quantitiesOf(table);
      return cellsOf(suppressTable(table, 5)).every(
        (cell, index) => cell.kind === 'hidden' || (cell.value === quantities[index] && cell.value >= 5),
      );
    }),
  );
});

test('a breakdown takes microseconds', () => {
  const table = { rows: [[16, 11, 3, 32]], publishes: rowTotal };
  const begin = performance.now();
  for (let turn = 0; turn < 2000; turn += 1) suppressTable(table, 5);
  expect((performance.now() - begin) / 2000).toBeLessThan(1);
});
