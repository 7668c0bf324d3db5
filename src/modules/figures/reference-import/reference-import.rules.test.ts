import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import type { Reference } from '../references.schema.ts';
import { planImport, readRow, settleRepeats, type FileFigure } from './reference-import.rules.ts';
import type { ReferenceMapping } from './reference-mapping.schema.ts';

const gouda = { id: 'GM0513', name: 'Gouda' };

const wide: ReferenceMapping = {
  area: { column: 'Gemeente' },
  period: { column: 'Jaar' },
  values: { columns: { population: 'Inwoners', 'mean-detention-days': 'Dagen' } },
  only: [{ column: 'Geslacht', is: 'Totaal' }],
  numbers: 'comma',
  source: { text: 'Een bron' },
  asOf: { on: 'last-day' },
};

const cells = { Gemeente: 'Gouda', Jaar: '2021', Inwoners: '73.678', Dagen: '143,5', Geslacht: 'Totaal' };
const read = (changed: Partial<typeof cells>, mapping = wide) =>
  readRow({ rowNumber: 7, cells: { ...cells, ...changed } }, mapping, gouda);

const told = { area: 'GM0513', year: 2021, source: 'Een bron', asOf: '2021-12-31', rowNumber: 7 };

describe('a row', () => {
  test('tells a figure per column', () => {
    expect(read({})).toEqual({
      figures: [
        { ...told, code: 'population', value: 73_678 },
        { ...told, code: 'mean-detention-days', value: 143.5 },
      ],
      refused: [],
    });
  });

  test('of the country is about the country', () => {
    expect(read({ Gemeente: 'Nederland' })).toMatchObject({ figures: [{ area: 'NL' }, { area: 'NL' }] });
  });

  test.each([
    [{ Gemeente: 'Leiden', Jaar: 'onzin' }, 'other-area'],
    [{ Geslacht: 'Mannen' }, 'left-out'],
    [{ Jaar: '1999' }, 'old-year'],
  ])('with %j is passed by', (changed, ignored) => {
    expect(read(changed)).toEqual({ ignored });
  });

  test('without a number tells that it is missing, not zero', () => {
    expect(read({ Inwoners: '.' })).toMatchObject({ figures: [{ value: null }, { value: 143.5 }], refused: [] });
  });

  test.each([
    [{ Gemeente: '' }, 'import-area-missing', ''],
    [{ Jaar: '2021KW01' }, 'import-period-wrong', '2021KW01'],
    [{ Jaar: '2101' }, 'import-period-wrong', '2101'],
  ])('with %j is refused', (changed, reason, detail) => {
    expect(read(changed)).toEqual({ figures: [], refused: [{ rowNumber: 7, reason, detail }] });
  });

  test('with one wrong number keeps the other figure', () => {
    expect(read({ Inwoners: 'veel' })).toMatchObject({
      figures: [{ code: 'mean-detention-days' }],
      refused: [{ rowNumber: 7, reason: 'import-number-wrong', detail: 'veel' }],
    });
  });

  test('a number of inhabitants that is read with a decimal point is refused', () => {
    expect(read({ Dagen: '.' }, { ...wide, numbers: 'point' })).toMatchObject({
      refused: [{ reason: 'import-count-wrong', detail: '73.678' }],
    });
  });

  test('a place without inhabitants is refused', () => {
    expect(read({ Inwoners: '0' })).toMatchObject({ refused: [{ reason: 'reference-population-none', detail: '0' }] });
  });

  test('a share above 100 is refused', () => {
    const shares: ReferenceMapping = { ...wide, values: { columns: { 'released-more-than-once': 'Dagen' } } };
    expect(read({}, shares)).toMatchObject({ refused: [{ reason: 'reference-percentage-wrong' }] });
  });

  test('can name the figure, the source and the day itself', () => {
    const long: ReferenceMapping = {
      ...wide,
      values: { codeColumn: 'Geslacht', valueColumn: 'Inwoners' },
      only: [],
      source: { column: 'Gemeente' },
      asOf: { column: 'Dagen' },
    };
    expect(read({ Geslacht: 'population', Dagen: '1-2-2021' }, long)).toMatchObject({
      figures: [{ code: 'population', value: 73_678, source: 'Gouda', asOf: '2021-02-01' }],
    });
    expect(read({ Geslacht: 'iets', Dagen: '1-2-2021' }, long)).toMatchObject({
      refused: [{ reason: 'import-code-unknown', detail: 'iets' }],
    });
    expect(read({ Geslacht: 'population', Dagen: '31-2-2021' }, long)).toMatchObject({
      refused: [{ reason: 'import-date-wrong', detail: '31-2-2021' }],
    });
    const nameless = { ...long, source: { column: 'Bron' } };
    expect(read({ Geslacht: 'population' }, nameless)).toMatchObject({ refused: [{ reason: 'import-source-wrong' }] });
  });

  test('takes area, year and day from the mapping', () => {
    const fixed: ReferenceMapping = {
      ...wide,
      area: { is: 'national' },
      period: { year: 2020 },
      asOf: { day: localDate('2021-05-01') },
    };
    expect(read({ Gemeente: '', Jaar: '' }, fixed)).toMatchObject({
      figures: [{ area: 'NL', year: 2020, asOf: '2021-05-01' }, {}],
    });
  });
});

const figure = (changed: Partial<FileFigure>): FileFigure => ({
  ...told,
  asOf: localDate('2021-12-31'),
  code: 'population',
  value: 73_678,
  ...changed,
});

describe('a figure that is told twice', () => {
  test('counts once when both say the same', () => {
    const settled = settleRepeats([figure({ rowNumber: 2 }), figure({ rowNumber: 3 })]);
    expect(settled).toEqual({ figures: [figure({ rowNumber: 2 })], refused: [] });
  });

  test('is refused in every row when they differ, and nothing else is', () => {
    const other = figure({ rowNumber: 5, year: 2022 });
    const settled = settleRepeats([
      figure({ rowNumber: 2 }),
      figure({ rowNumber: 3, value: 1 }),
      figure({ rowNumber: 4 }),
      other,
    ]);
    expect(settled.figures).toEqual([other]);
    expect(settled.refused.map(({ rowNumber }) => rowNumber)).toEqual([2, 3, 4]);
  });

  test('is refused when it is missing in one of them', () => {
    expect(settleRepeats([figure({}), figure({ value: null })]).figures).toEqual([]);
  });
});

describe('what a file would do', () => {
  const held = (changed: Partial<Reference>): Reference => ({ ...figure({}), version: 3, ...changed });
  const kindOf = (one: Partial<FileFigure>, current: Reference[]) => planImport([figure(one)], current)[0]?.kind;

  test.each<{ when: string; file: Partial<FileFigure>; now: Reference[]; kind: string }>([
    { when: 'nothing holds', file: {}, now: [], kind: 'new' },
    { when: 'the same holds', file: {}, now: [held({})], kind: 'same' },
    { when: 'another number holds', file: {}, now: [held({ value: 1 })], kind: 'changed' },
    { when: 'another source holds', file: {}, now: [held({ source: 'Elders' })], kind: 'changed' },
    { when: 'another day holds', file: {}, now: [held({ asOf: localDate('2022-01-01') })], kind: 'changed' },
    { when: 'it was withdrawn', file: {}, now: [held({ value: null })], kind: 'changed' },
    { when: 'it is about another year', file: {}, now: [held({ year: 2020 })], kind: 'new' },
    { when: 'it is about another area', file: {}, now: [held({ area: 'NL' })], kind: 'new' },
    { when: 'the file has no number', file: { value: null }, now: [held({})], kind: 'missing' },
  ])('when $when: $kind', ({ file, now, kind }) => {
    expect(kindOf(file, now)).toBe(kind);
  });

  test('tells what holds now', () => {
    expect(planImport([figure({})], [held({ value: 1 })])[0]?.before).toMatchObject({ value: 1, version: 3 });
  });
});
