import { expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { standingOf } from './address-book.rules.ts';

const today = localDate('2026-11-23');

test.each([
  ['confirmed lately', { flaggedAt: null, confirmedOn: localDate('2026-11-01') }, 'confirmed'],
  ['confirmed on the last day that counts', { flaggedAt: null, confirmedOn: localDate('2026-10-24') }, 'confirmed'],
  ['confirmed a day earlier', { flaggedAt: null, confirmedOn: localDate('2026-10-23') }, 'old'],
  ['never confirmed', { flaggedAt: null, confirmedOn: null }, 'old'],
  ['flagged after it was confirmed', { flaggedAt: 'then', confirmedOn: localDate('2026-11-20') }, 'flagged'],
] as const)('%s', (_name, entry, standing) => {
  expect(standingOf(entry, today, 30)).toBe(standing);
});
