import { describe, expect, test } from 'vitest';
import { edgeOfYear, readArea, readDay, readNumber, readPeriod } from './reference-cells.rules.ts';
import type { NumberFormat } from './reference-mapping.schema.ts';

const wrong = 'import-number-wrong';
const ambiguous = 'import-number-ambiguous';

describe('a number', () => {
  test.each<[string, NumberFormat, number | null | typeof wrong | typeof ambiguous]>([
    ['73678', 'plain', 73_678],
    [' 73678 ', 'plain', 73_678],
    ['73.678', 'plain', ambiguous],
    ['73,678', 'plain', ambiguous],
    ['73.678', 'comma', 73_678],
    ['73.678', 'point', 73.678],
    ['73,678', 'comma', 73.678],
    ['73,678', 'point', 73_678],
    ['11,7', 'plain', 11.7],
    ['11.7', 'plain', 11.7],
    ['11,7', 'comma', 11.7],
    ['11.7', 'comma', wrong],
    ['11,7', 'point', wrong],
    ['11,7 %', 'comma', 11.7],
    ['11.700000000000001', 'plain', 11.7],
    ['0.123', 'plain', 0.123],
    ['1.234.567', 'plain', 1_234_567],
    ['1,234,567', 'plain', 1_234_567],
    ['1.234,5', 'plain', 1234.5],
    ['1,234.5', 'plain', 1234.5],
    ['1.23.4', 'plain', wrong],
    ['17 407 585', 'plain', 17_407_585],
    ['17\u00a0407\u00a0585', 'plain', 17_407_585],
    ['17 40', 'plain', wrong],
    ['0', 'plain', 0],
    ['-', 'plain', wrong],
    ['-5', 'plain', wrong],
    ['veel', 'plain', wrong],
    ['1e5', 'plain', wrong],
    ['12345678901234', 'plain', wrong],
    ['', 'plain', null],
    [' ', 'comma', null],
    ['.', 'plain', null],
    ['       .', 'point', null],
    ['x', 'plain', null],
    ['X', 'comma', null],
  ])('%j written as %s is %s', (cell, format, expected) => {
    const read = readNumber(cell, format);
    expect('problem' in read ? read.problem : read.value).toBe(expected);
  });
});

describe('an area', () => {
  const gouda = { id: 'GM0513', name: 'Gouda' };
  test.each([
    ['GM0513', 'own'],
    ['GM0513    ', 'own'],
    ['gm0513', 'own'],
    ['0513', 'own'],
    ['513', 'own'],
    ['Gouda', 'own'],
    ['GOUDA', 'own'],
    ['Gemeente Gouda', 'own'],
    ['Gouda (gemeente)', 'own'],
    ['NL', 'national'],
    ['NL00      ', 'national'],
    ['NL01  ', 'national'],
    ['Nederland', 'national'],
    ['heel Nederland', 'national'],
    ['GM0518', 'other'],
    ['GM05130', 'other'],
    ['PV28  ', 'other'],
    ['Zuid-Holland (PV)', 'other'],
    ['Goudaburg', 'other'],
    ['', undefined],
    ['  ', undefined],
  ])('%j is %s', (cell, expected) => {
    expect(readArea(cell, gouda)).toBe(expected);
  });

  test('a province is not the municipality of the same name', () => {
    const utrecht = { id: 'GM0344', name: 'Utrecht' };
    expect(readArea('Utrecht (gemeente)', utrecht)).toBe('own');
    expect(readArea('Utrecht (PV)', utrecht)).toBe('other');
  });

  test('an official name is the municipality that people call otherwise', () => {
    expect(readArea("'s-Gravenhage (gemeente)", { id: 'GM0518', name: 'Den Haag' })).toBe('own');
    expect(readArea('Den Haag', { id: 'GM0518', name: "'s-Gravenhage" })).toBe('own');
    expect(readArea('Den Haag', { id: 'GM0513', name: 'Gouda' })).toBe('other');
  });

  test('of two municipalities of one name only the one of the own province counts', () => {
    expect(readArea('Bergen (NH.)', { id: 'GM0373', name: 'Bergen (NH)' })).toBe('own');
    expect(readArea('Bergen (L.)', { id: 'GM0373', name: 'Bergen (NH)' })).toBe('other');
  });
});

test.each([
  ['2021', 2021],
  ['2021*', 2021],
  ['2021**', 2021],
  ['2021JJ00', 2021],
  ['1 januari 2021', 2021],
  ['1 jan 2021', 2021],
  ['01-01-2021', 2021],
  ['1/1/2021', 2021],
  ['2021-01-01', 2021],
  ['2021-01-01 00:00', 2021],
  ['1995', 1995],
  ['2021MM01', undefined],
  ['2021KW01', undefined],
  ['31-12-2021', undefined],
  ['2 januari 2021', undefined],
  ['2020/2021', undefined],
  ['21', undefined],
  ['', undefined],
])('the period %j is the year %s', (cell, year) => {
  expect(readPeriod(cell)).toBe(year);
});

test.each([
  ['2021-12-31', '2021-12-31'],
  ['31-12-2021', '2021-12-31'],
  ['1/2/2021', '2021-02-01'],
  ['31-2-2021', undefined],
  ['2021', undefined],
])('the day %j is %s', (cell, day) => {
  expect(readDay(cell)).toBe(day);
});

test('a year begins and ends', () => {
  expect([edgeOfYear(2021, 'first-day'), edgeOfYear(2021, 'last-day')]).toEqual(['2021-01-01', '2021-12-31']);
});
