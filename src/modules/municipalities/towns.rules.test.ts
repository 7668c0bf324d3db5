import { expect, test } from 'vitest';
import { readTowns, showTowns } from './towns.rules.ts';

test.each([
  ['Vleuten\nDe Meern', ['Vleuten', 'De Meern']],
  ["'s-Gravenzande, Ter  Aar;\r\n\n Ter Aar ", ["'s-Gravenzande", 'Ter Aar']],
  ['', []],
])('%j is read as towns', (text, towns) => {
  expect(readTowns(text)).toEqual({ towns });
  expect(readTowns(showTowns(towns))).toEqual({ towns });
});

test.each([
  ['2801 AB', 'town-not-a-name'],
  ['-', 'town-not-a-name'],
  ['x'.repeat(81), 'town-long'],
  [
    Array.from(
      { length: 101 },
      (_, at) => `Dorp ${'abcdefghijk'[at % 11]}${'abcdefghijk'[Math.floor(at / 11)]}`,
    ).join(),
    'towns-many',
  ],
])('%j is refused', (text, reason) => {
  expect(readTowns(text)).toEqual({ reason });
});
