import { expect, test } from 'vitest';
import { recognise, transferProblem, type FileToTransfer } from './transfers.rules.ts';

const free: FileToTransfer = {
  kind: 'municipal-aftercare',
  isOpen: true,
  hasZvhCase: false,
  openRequests: 0,
  openVisits: 0,
};

test.each<[string, Partial<FileToTransfer>, string | undefined]>([
  ['an open file of the municipality goes', {}, undefined],
  ['a youth file goes', { kind: 'youth' }, undefined],
  ['a casus of the Zorg- en Veiligheidshuis stays', { kind: 'zvh' }, 'zvh-stays'],
  ['an ended file stays', { isOpen: false }, 'transfer-case-ended'],
  ['a standing casus comes first', { hasZvhCase: true }, 'transfer-zvh-open'],
  ['a visit still to come is told off first', { openVisits: 1 }, 'transfer-visit-open'],
  ['money that is not settled comes first', { openRequests: 1 }, 'transfer-budget-open'],
])('%s', (_name, given, problem) => {
  expect(transferProblem({ ...free, ...given })).toBe(problem);
});

const holder = { id: 'holder', bsn: '999900018' };
const nameless = { id: 'nameless', bsn: null };
const other = { id: 'other', bsn: '999900006' };

const known = (personId: string) => ({ kind: 'known', personId });
const conflict = (reason: string) => ({ kind: 'conflict', reason });

test.each([
  { who: 'the holder of the BSN, whoever pressed new', held: holder, outcome: known('holder') },
  { who: 'the holder who was also chosen', held: holder, chosen: holder, outcome: known('holder') },
  { who: 'not another than the holder', held: holder, chosen: other, outcome: conflict('bsn-of-another') },
  { who: 'the chosen one without a BSN', chosen: nameless, outcome: known('nameless') },
  { who: 'not somebody with another BSN', chosen: other, outcome: conflict('bsn-differs') },
  { who: 'the chosen one when none comes along', bsn: null, chosen: other, outcome: known('other') },
  { who: 'somebody new when nobody was chosen', outcome: { kind: 'new' } },
])('it is $who', ({ bsn = '999900018', held, chosen, outcome }) => {
  expect(recognise({ bsn, holder: held, chosen })).toEqual(outcome);
});
