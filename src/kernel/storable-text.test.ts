import { expect, test } from 'vitest';
import { storableText } from './storable-text.ts';

test.each([
  ['ordinary text', 'José, Öztürk', 'José, Öztürk'],
  ['a NUL', 'a\0b', 'a␀b'],
  ['half of a surrogate pair', 'a\ud800b', 'a\ufffdb'],
  ['a whole pair', '😀', '😀'],
])('%s', (_, text, kept) => {
  expect(storableText(text)).toBe(kept);
});
