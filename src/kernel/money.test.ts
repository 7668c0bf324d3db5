import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEuros, showEuros, typeEuros } from './money.ts';

test.each([
  ['125', 12_500],
  ['€ 125,5', 12_550],
  ['125.50', 12_550],
  ['1.250', 125_000],
  ['1.250,00', 125_000],
  ['85,-', 8500],
  ['0,01', 1],
])('"%s" is %i cents', (text, cents) => {
  expect(readEuros(text)).toBe(cents);
});

test.each(['', 'veel', '-5', '1,234', '12.34.56', '1e3', '0x10', '1234567890', '٥'])('"%s" is no amount', (text) => {
  expect(readEuros(text)).toBeUndefined();
});

test('what is shown or typed reads back the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
      expect(readEuros(typeEuros(cents))).toBe(cents);
      expect(readEuros(showEuros(cents))).toBe(cents);
    }),
  );
  expect(showEuros(-123_456)).toBe('−€\u00A01.234,56');
});
