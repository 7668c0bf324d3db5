import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFilters, filterQuery } from './case-list.rules.ts';
import { CaseFilter } from './case-list.schema.ts';
import { readPageKey, writePageKey } from './page-key.rules.ts';

test('an address says only what differs from the plain list', () => {
  const plain = CaseFilter.parse({});
  expect(filterQuery(plain)).toBe('');
  expect(filterQuery(plain, { sort: 'name', risk: 'yes' })).toBe('?sort=name&risk=yes');
  expect(countFilters(plain)).toBe(0);
  expect(countFilters(CaseFilter.parse({ status: 'closed', release: '7' }))).toBe(2);
});

test('a mangled filter shows the plain list', () => {
  expect(CaseFilter.parse({ status: 'x', sort: '1; drop', worker: 'me', release: '999', risk: 'ja' })).toEqual(
    CaseFilter.parse({}),
  );
});

test('filters in an address come back as they were', () => {
  const filter = CaseFilter.parse({ status: 'screening', sort: 'contact', release: '14', probation: 'no' });
  expect(CaseFilter.parse(Object.fromEntries(new URLSearchParams(filterQuery(filter))))).toEqual(filter);
});

test('a page key survives any sort value, and nothing else is a page key', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), fc.string({ unit: 'grapheme' }), (id, value) => {
      expect(readPageKey(writePageKey({ id, value }))).toEqual({ id, value });
    }),
  );
  fc.assert(fc.property(fc.string({ maxLength: 35 }), (text) => readPageKey(text) === undefined));
});
