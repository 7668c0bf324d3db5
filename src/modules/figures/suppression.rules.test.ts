import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canShowShare, publishableGroupings, showCount, type Grouping } from './suppression.rules.ts';

const threshold = 5;
const bands: Grouping = [[0], [1], [2, 3]];
const memo27: Grouping = [[0, 1, 2], [3]];
const memo26: Grouping = [
  [0, 1],
  [2, 3],
];

/** What a reader of the published tables knows: the total and the cells of each published grouping. */
function readerSees(atoms: readonly number[], groupings: readonly Grouping[]): string {
  const published = publishableGroupings(atoms, groupings, threshold);
  const cells = groupings.map((grouping, index) =>
    published[index] === true ? grouping.map((cell) => sum(cell.map((atom) => atoms[atom] ?? 0))) : 'hidden',
  );
  return JSON.stringify([sum(atoms), cells]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Every way to split a total over four groups. */
function splits(total: number): number[][] {
  const found: number[][] = [];
  for (let a = 0; a <= total; a += 1)
    for (let b = 0; a + b <= total; b += 1)
      for (let c = 0; a + b + c <= total; c += 1) found.push([a, b, c, total - a - b - c]);
  return found;
}

describe('small numbers', () => {
  test('a count below the threshold is not shown, zero neither', () => {
    expect(showCount(4, 5)).toEqual({ kind: 'small' });
    expect(showCount(0, 5)).toEqual({ kind: 'small' });
    expect(showCount(5, 5)).toEqual({ kind: 'number', value: 5 });
  });

  test('a share needs enough people on both sides', () => {
    expect(canShowShare(4, 60, 5)).toBe(false);
    expect(canShowShare(57, 60, 5)).toBe(false);
    expect(canShowShare(9, 57, 5)).toBe(true);
  });

  test('the age of exactly 27 cannot be found by subtracting', () => {
    expect(publishableGroupings([16, 11, 3, 32], [memo27, bands], threshold)).toEqual([true, false]);
    expect(publishableGroupings([16, 11, 3, 32], [memo26, bands], threshold)).toEqual([true, true]);
    expect(publishableGroupings([16, 11, 9, 32], [memo27, bands], threshold)).toEqual([true, true]);
    expect(publishableGroupings([4, 11, 3, 32], [memo26, bands], threshold)).toEqual([true, false]);
  });

  // A reader who knows the rule, the total and all that is shown must keep at least two possible values per small cell.
  test.each([
    ['18-26 first', [memo26, bands]],
    ['18-27 first', [memo27, bands]],
    ['bands first', [bands, memo27]],
  ])('no small number follows from what is published: %s', (_, groupings) => {
    for (const total of [5, 9, 14, 22]) {
      const possible = new Map<string, number[][]>();
      for (const atoms of splits(total)) {
        const seen = readerSees(atoms, groupings);
        possible.set(seen, [...(possible.get(seen) ?? []), atoms]);
      }
      for (const worlds of possible.values()) expect(certainSmallCells(worlds, groupings)).toEqual([]);
    }
  });

  test('what is published is never small, whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }), (atoms) => {
        const groupings = [memo26, bands];
        const published = publishableGroupings(atoms, groupings, threshold);
        const cells = groupings.filter((_, index) => published[index]).flat();
        return cells.every((cell) => sum(cell.map((atom) => atoms[atom] ?? 0)) >= threshold);
      }),
    );
  });
});

/** Cells of any grouping, and atoms, that have one and the same small value in every world that fits what was seen. */
function certainSmallCells(worlds: readonly number[][], groupings: readonly Grouping[]): string[] {
  const cells = [...groupings.flat(), [0], [1], [2], [3]];
  return cells.flatMap((cell) => {
    const values = new Set(worlds.map((atoms) => sum(cell.map((atom) => atoms[atom] ?? 0))));
    const [only] = values;
    return values.size === 1 && only !== undefined && only < threshold ? [`${cell.join('+')} = ${only}`] : [];
  });
}
