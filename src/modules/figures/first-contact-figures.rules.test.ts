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
  const shown = showFirstContactYear({ year: 2026, ...counted }, 5);
  expect([shown.releases, shown.kept.share]).toEqual([releases, kept]);
});
