import { describe, expect, test } from 'vitest';
import { buildFigures, youngShare, type FigureInput, type YearCounts } from './figures.rules.ts';
import { shippedReferences } from './shipped-references.ts';

/** Den Haag 2020 as published: 167 of 18-23, 97 of 24-26 and 800 older among 1,064. */
const denHaag: YearCounts = {
  year: 2020,
  releases: 1064,
  persons: 950,
  releasedMoreThanOnce: 100,
  aged18to23: 167,
  aged24to26: 97,
  aged27: 40,
  aged28plus: 760,
  lengthBands: [400, 200, 200, 100, 100, 64],
  quarters: [300, 250, 250, 264],
  meanDays: 143,
  medianDays: 30,
};

const input: FigureInput = {
  municipalityId: 'GM0513',
  years: [denHaag],
  fromYear: 2020,
  toYear: 2021,
  currentYear: 2026,
  references: shippedReferences,
  settings: { smallNumber: 5, youngUpTo: 26 },
};

describe('figures', () => {
  test('18 up to and including 26 is 24.8 % of the published bands of Den Haag', () => {
    expect(youngShare(denHaag, 26)).toBeCloseTo(0.248, 3);
    expect(youngShare(denHaag, 27)).toBeCloseTo(304 / 1064, 6);
  });

  test('without reference data a figure says what is missing', () => {
    const { perTenThousand, releasedMoreThanOnce, length, outflow } = buildFigures(input);
    expect(perTenThousand[0]).toEqual({
      year: 2020,
      own: { kind: 'missing', reason: 'no-population' },
      country: { kind: 'missing', reason: 'no-national' },
    });
    expect(releasedMoreThanOnce[0]?.country).toEqual({ kind: 'number', value: 0.11 });
    expect(length[0]?.country).toEqual({ kind: 'number', value: 147 });
    expect(outflow[1]).toEqual({ year: 2021, count: { kind: 'small' }, isComplete: true });
  });

  test('a year that is not over has no rate', () => {
    const { perTenThousand } = buildFigures({ ...input, currentYear: 2020, toYear: 2020 });
    expect(perTenThousand[0]?.own).toEqual({ kind: 'missing', reason: 'year-not-over' });
  });

  test('bands with a small cell give way to the two groups, of which the oldest is the same', () => {
    const few = { ...denHaag, aged24to26: 3 };
    const shown = buildFigures({ ...input, years: [few], toYear: 2020 }).ages.map(({ band, count }) => [
      band,
      count.kind,
    ]);
    expect(shown).toEqual([
      ['18-23', 'hidden'],
      ['24-26', 'hidden'],
      ['27-plus', 'number'],
      ['young', 'number'],
      ['older', 'number'],
    ]);
  });

  test('people released more than once are hidden below five', () => {
    const few = { ...denHaag, releasedMoreThanOnce: 4 };
    expect(buildFigures({ ...input, years: [few] }).releasedMoreThanOnce[0]?.own).toEqual({ kind: 'hidden' });
  });

  test('where a band of length is small, three groups stay, and the mean where it does not tell', () => {
    const few = { ...denHaag, lengthBands: [460, 200, 200, 3, 100, 101] };
    const built = buildFigures({ ...input, years: [few] });
    const [year] = built.lengthBands;
    expect(year?.counts.map(({ kind }) => kind)).toEqual(['hidden', 'hidden', 'number', 'hidden', 'hidden', 'hidden']);
    expect([year?.short, year?.long]).toEqual([
      { kind: 'number', value: 660 },
      { kind: 'number', value: 204 },
    ]);
    expect(built.length[0]?.mean.kind).toBe('number');
  });

  test('quarters are shown whole or not at all', () => {
    const kinds = (quarters: readonly number[]) =>
      buildFigures({ ...input, years: [{ ...denHaag, quarters }] }).quarters[0]?.counts.map(({ kind }) => kind);
    expect(kinds([300, 300, 460, 4])).toEqual(Array(4).fill('hidden'));
    expect(kinds([300, 300, 259, 205])).toEqual(Array(4).fill('number'));
  });

  test('18 up to and including 27 has no national figure unless somebody enters one', () => {
    const settings = { smallNumber: 5, youngUpTo: 27 } as const;
    const young = buildFigures({ ...input, settings }).ages.find((row) => row.band === 'young');
    expect(young?.country).toEqual({ kind: 'missing', reason: 'no-national' });
    expect(young?.count).toEqual({ kind: 'number', value: 304 });
  });
});
