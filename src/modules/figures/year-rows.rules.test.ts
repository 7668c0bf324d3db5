import { expect, test } from 'vitest';
import { rowsFromFirst } from './year-rows.rules.ts';

const counted = [
  { year: 2022, count: 2 },
  { year: 2023, count: 40 },
  { year: 2025, count: 1 },
];
const how = { isEnough: ({ count }: { count: number }) => count >= 5, none: (year: number) => ({ year, count: 0 }) };
const rows = (fromYear: number, toYear: number) =>
  rowsFromFirst(counted, { fromYear, toYear }, how).map(({ year, count }) => [year, count]);

test('begins with the first year that is large enough, and has every year after it', () => {
  expect(rows(2020, 2026)).toEqual([
    [2023, 40],
    [2024, 0],
    [2025, 1],
    [2026, 0],
  ]);
});

test('a year with one to four and a year with nobody look alike, whatever years are chosen', () => {
  expect([rows(2022, 2022), rows(2021, 2021)]).toEqual([[], []]);
  expect([rows(2024, 2024), rows(2025, 2025)].map((one) => one.length)).toEqual([1, 1]);
  expect(rowsFromFirst([{ year: 2024, count: 4 }], { fromYear: 2020, toYear: 2026 }, how)).toEqual([]);
});
