import { expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { planReadyOn } from './plan-ready.rules.ts';

const roof = { domain: 'housing', on: localDate('2026-11-10') };
const debts = { domain: 'debts', on: localDate('2026-11-12') };

test.each([
  ['nothing planned', { needing: [], planned: [] }, null],
  ['no needs, one action', { needing: [], planned: [debts, roof] }, '2026-11-10'],
  ['a need without an action', { needing: ['housing', 'debts'], planned: [roof] }, null],
  ['every need has one', { needing: ['housing', 'debts'], planned: [roof, debts] }, '2026-11-12'],
  ['what is planned besides does not matter', { needing: ['housing'], planned: [roof, debts] }, '2026-11-10'],
])('%s', (_name, { needing, planned }, day) => {
  expect(planReadyOn(needing, planned)).toBe(day);
});
