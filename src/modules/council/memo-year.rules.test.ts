import { expect, test } from 'vitest';
import { chooseYear } from './memo-year.rules.ts';

const years = [2025, 2024, 2023];

test.each([
  [undefined, 2025, undefined],
  ['', 2025, undefined],
  ['2024', 2024, undefined],
  ['2026', 2025, 'not-over'],
  ['2022', 2025, 'before-first'],
  ['24', 2025, 'not-a-year'],
  ['2024-01', 2025, 'not-a-year'],
] as const)('asked for %s the memo is about %i, and the reason is %s', (asked, year, reason) => {
  const chosen = chooseYear(asked, years);
  expect([chosen.year, chosen.refused?.reason]).toEqual([year, reason]);
});

test('without a year there is nothing to refuse', () => {
  expect(chooseYear('2024', [])).toEqual({ year: undefined, refused: undefined });
});
