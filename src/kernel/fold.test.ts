import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './fold.ts';

test.each([
  ['Çelik', 'celik'],
  ['Öztürk', 'ozturk'],
  ['O’Brien', 'obrien'],
  ["O'Brien", 'obrien'],
  ["in 't Veld", 'in t veld'],
  ['Smit-Verhoeven', 'smit verhoeven'],
  ['Nguy?n', 'nguy?n'],
  ['Nguy\uFFFDn', 'nguy?n'],
  ['Stanisław Łoś', 'stanislaw los'],
  ['İlker IŞIK', 'ilker isik'],
  ['Groß', 'gross'],
  ['ĲSBRAND', 'ijsbrand'],
  ['  A.\u00A0B.  ', 'a b'],
  ['\u202Eיוסף\u202C', 'יוסף'],
  ['e\u0301\u0301\u0301', 'e'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('folding twice is folding once, on any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
      (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      },
    ),
    { numRuns: 1000 },
  );
});
