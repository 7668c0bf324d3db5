import { expect, test } from 'vitest';
import { waitAfter, whyPasswordRefused } from './sign-in.rules.ts';

test('three tries are free, then the wait doubles to a quarter of an hour', () => {
  expect([0, 1, 2, 3, 4, 5, 10, 12, 13, 50].map(waitAfter)).toEqual([0, 0, 0, 2, 4, 8, 256, 900, 900, 900]);
});

test.each([
  ['te kort', 'password-short'],
  ['x'.repeat(201), 'password-long'],
  ['demi.demo-geheim', 'password-is-email'],
  ['vier losse woorden hier', undefined],
])('a password of %s', (password, reason) => {
  expect(whyPasswordRefused(password, 'demi.demo@gouda.example')).toBe(reason);
});
