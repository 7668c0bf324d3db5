import { describe, expect, test } from 'vitest';
import { checkDisclosure } from '../disclosure-check.ts';
import { buildFigures, type YearCounts } from '../figures.rules.ts';
import { changesPublished, keepPublished, statementsOf } from './publication.rules.ts';

const year: YearCounts = {
  year: 2024,
  ...{ releases: 120, persons: 110, releasedMoreThanOnce: 9 },
  ...{ aged18to23: 30, aged24to26: 20, aged27: 15, aged28plus: 55 },
  ...{ lengthBands: [40, 20, 20, 15, 13, 12], quarters: [30, 30, 30, 30], meanDays: 90.4, medianDays: 21 },
};

function statements(counts: YearCounts, youngUpTo: 26 | 27 = 26) {
  const years = { fromYear: 2024, toYear: 2024, currentYear: 2026 };
  const figures = buildFigures({
    municipalityId: 'GM0001',
    years: [counts],
    ...years,
    references: [],
    settings: { smallNumber: 10, youngUpTo },
  });
  return statementsOf(figures, { municipalityId: 'GM0001', youngUpTo, threshold: 10 });
}

describe('what a publication states', () => {
  test('is every count that it shows, and which it hides', () => {
    const few = statements({ ...year, lengthBands: [40, 20, 20, 24, 13, 3] });
    const told = few.filter(({ kind }) => kind !== 'harmless').map(({ kind, name }) => [kind, name]);
    expect(told).toContainEqual(['shown', '2024 vrijlatingen']);
    expect(told).toContainEqual(['shown', '2024 leeftijd 18-23']);
    expect(told).toContainEqual(['hidden', '2024 duur 6']);
  });

  test('is safe by itself, and twice the same as well', async () => {
    expect(await checkDisclosure(statements(year), 10)).toMatchObject({ kind: 'safe' });
    expect(await checkDisclosure([...statements(year), ...statements(year)], 10)).toMatchObject({ kind: 'safe' });
  });

  test('is not safe beside another definition that tells who is 27', async () => {
    const few = { ...year, aged27: 3, aged28plus: 67 };
    expect(await checkDisclosure([...statements(few, 26), ...statements(few, 27)], 10)).toMatchObject({
      kind: 'unsafe',
    });
  });

  test.each([
    ['a release more', { releases: 121, aged28plus: 56, lengthBands: [41, 20, 20, 15, 13, 12] }],
    ['a stay that was longer', { meanDays: 92.1 }],
  ])('is changed by %s', (_, change) => {
    expect(changesPublished(statements(year), statements({ ...year, ...change }))).toBe(true);
    expect(changesPublished(statements(year), statements(year))).toBe(false);
  });
});

describe('a year that is public', () => {
  const now = {
    years: [
      { ...year, releases: 121 },
      { ...year, year: 2025 },
    ],
    fromYear: 2023,
    toYear: 2025,
  };

  test('stays as it was counted then, and a new one is counted now', () => {
    const { counted, kept } = keepPublished([year], now);
    expect(kept).toEqual([2024]);
    expect(counted.find((one) => one.year === 2024)?.releases).toBe(120);
    expect(counted.find((one) => one.year === 2025)?.releases).toBe(120);
  });

  test('stays without releases when it had none, though one is told later', () => {
    const first = keepPublished([], { years: [], fromYear: 2024, toYear: 2024 });
    expect(first.kept).toEqual([]);
    expect(keepPublished(first.counted, now).counted.find((one) => one.year === 2024)?.releases).toBe(0);
  });

  test('is remembered when a publication leaves it out for a while', () => {
    const narrower = keepPublished([year], { ...now, fromYear: 2025 });
    expect(narrower.kept).toEqual([]);
    expect(keepPublished(narrower.counted, now).counted).toContainEqual(year);
  });
});
