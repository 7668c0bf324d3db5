import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBsn } from './bsn.ts';

test.each([
  ['999929422', '999929422'],
  [' 9999.29.422 ', '999929422'],
  ['9999 29 422', '999929422'],
  ['12', '000000012'],
  ['12345672', '012345672'],
  ['12345672.0', '012345672'],
])('%j is read as %s', (text, bsn) => {
  expect(readBsn(text)).toEqual({ ok: true, bsn });
});

test.each([
  ['', 'bsn-not-digits'],
  ['onbekend', 'bsn-not-digits'],
  ['9,99929422E8', 'bsn-not-digits'],
  ['-12', 'bsn-not-digits'],
  ['٩٩٩٩٢٩٤٢٢', 'bsn-not-digits'],
  ['9999294220', 'bsn-too-long'],
  ['999929423', 'bsn-eleven-test'],
  ['0', 'bsn-eleven-test'],
  ['000000000', 'bsn-eleven-test'],
])('%j is refused: %s', (text, reason) => {
  expect(readBsn(text)).toEqual({ ok: false, reason });
});

test('one wrong digit is always caught', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999 }),
      fc.nat(8),
      fc.integer({ min: 1, max: 9 }),
      (number, at, plus) => {
        const read = readBsn(String(number));
        fc.pre(read.ok);
        const digits = Array.from(read.bsn, Number);
        const changed = digits.map((digit, index) => (index === at ? (digit + plus) % 10 : digit)).join('');
        expect(readBsn(changed).ok).toBe(false);
      },
    ),
  );
});

test('no text breaks it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
      (text) => typeof readBsn(text).ok === 'boolean',
    ),
  );
});
