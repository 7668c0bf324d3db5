import { expect, test } from 'vitest';
import { showFirstContactYear } from './first-contact-figures.rules.ts';

const number = (value: number) => ({ kind: 'number', value });
const small = { kind: 'small' };
const hidden = { kind: 'hidden' };

test.each([
  ['enough kept and enough not', { releases: 40, kept: 30 }, number(40), number(0.75)],
  ['so few not kept that one could tell who', { releases: 40, kept: 38 }, number(40), hidden],
  ['nobody reached', { releases: 40, kept: 0 }, number(40), hidden],
  ['few releases', { releases: 4, kept: 2 }, small, hidden],
])('%s', (...[, counted, releases, kept]) => {
  const shown = showFirstContactYear({ year: 2026, ...counted, medianDays: 1.5 }, 5);
  expect([shown.releases, shown.kept.share]).toEqual([releases, kept]);
});

test.each([
  ['the middle of enough releases', { releases: 40, medianDays: 1.5 }, number(1.5)],
  ['half of them not spoken to yet', { releases: 40, medianDays: null }, { kind: 'missing', reason: 'not-estimable' }],
  ['so few releases that the other half is few', { releases: 9, medianDays: 1.5 }, hidden],
])('time to first contact: %s', (...[, counted, expected]) => {
  expect(showFirstContactYear({ year: 2026, kept: 0, ...counted }, 5).medianDays).toEqual(expected);
});
