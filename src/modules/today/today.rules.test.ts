import { expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { isSpoed, type Leaving } from './today.rules.ts';

const today = localDate('2026-11-23');
const leaving = (given: Partial<Leaving>): Leaving => ({
  releaseOn: today,
  releaseState: 'expected',
  openedOn: today,
  lastContactOn: null,
  ...given,
});

test.each<[string, Partial<Leaving>, boolean]>([
  ['out on the day of the notice', {}, true],
  ['out tomorrow, known since today', { releaseOn: localDate('2026-11-24') }, true],
  ['out yesterday, not yet spoken to', { releaseOn: localDate('2026-11-22'), openedOn: localDate('2026-11-22') }, true],
  [
    'out yesterday and spoken to since',
    { releaseOn: localDate('2026-11-22'), openedOn: localDate('2026-11-22'), lastContactOn: today },
    false,
  ],
  ['known for weeks', { openedOn: localDate('2026-11-01') }, false],
  ['out next week', { releaseOn: localDate('2026-11-30') }, false],
  ['out a week ago', { releaseOn: localDate('2026-11-16'), openedOn: localDate('2026-11-16') }, false],
  ['no day known', { releaseOn: null, releaseState: 'unknown' }, false],
])('spoed: %s', (_name, given, expected) => {
  expect(isSpoed(leaving(given), today)).toBe(expected);
});
