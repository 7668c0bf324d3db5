import { describe, expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { selectionOf, type SelectionFacts, type SelectionRules } from './selection.rules.ts';

const today = localDate('2026-11-23');
const rules: SelectionRules = {
  ageFrom: 18,
  ageUpTo: 26,
  offenceGroups: ['Overval', 'Woninginbraak'],
  extraGroups: [],
  requiresNoSupervision: true,
};
const withExtras = { ...rules, extraGroups: ['Plofkraak'] };
const facts: SelectionFacts = {
  birthDate: localDate('2003-01-10'),
  releaseOn: localDate('2026-12-10'),
  probation: 'no',
  offenceGroup: 'Overval',
  extraGroup: null,
};

describe('what the criteria come to', () => {
  test.each([
    ['everything is right', { facts: {}, chosen: rules }, 'met'],
    ['17 on the day of release', { facts: { birthDate: localDate('2008-12-11') }, chosen: rules }, 'not-met'],
    ['18 on the day of release', { facts: { birthDate: localDate('2008-12-10') }, chosen: rules }, 'met'],
    ['26 until the day after', { facts: { birthDate: localDate('1999-12-11') }, chosen: rules }, 'met'],
    ['27 on the day of release', { facts: { birthDate: localDate('1999-12-10') }, chosen: rules }, 'not-met'],
    [
      '27 where up to and including 27 is agreed',
      { facts: { birthDate: localDate('1999-12-10') }, chosen: { ...rules, ageUpTo: 27 } },
      'met',
    ],
    [
      'without a day of release today counts',
      { facts: { birthDate: localDate('2008-11-23'), releaseOn: null }, chosen: rules },
      'met',
    ],
    ['birth unknown', { facts: { birthDate: null }, chosen: rules }, 'unknown'],
    ['offence unknown', { facts: { offenceGroup: null }, chosen: rules }, 'unknown'],
    ['none of the groups', { facts: { offenceGroup: '' }, chosen: rules }, 'not-met'],
    ['a group that is no longer on the list', { facts: { offenceGroup: 'Heling' }, chosen: rules }, 'not-met'],
    ['supervision unknown', { facts: { probation: 'unknown' }, chosen: rules }, 'unknown'],
    ['supervision imposed', { facts: { probation: 'yes' }, chosen: rules }, 'not-met'],
    [
      'supervision imposed, where that is no matter',
      { facts: { probation: 'yes' }, chosen: { ...rules, requiresNoSupervision: false } },
      'met',
    ],
    ['not met wins from unknown', { facts: { birthDate: null, probation: 'yes' }, chosen: rules }, 'not-met'],
    [
      'an own group, whatever the age',
      { facts: { birthDate: localDate('1980-01-01'), extraGroup: 'Plofkraak' }, chosen: withExtras },
      'met',
    ],
    [
      'an own group with supervision',
      { facts: { extraGroup: 'Plofkraak', probation: 'yes' }, chosen: withExtras },
      'not-met',
    ],
    ['own group unknown, too old', { facts: { birthDate: localDate('1980-01-01') }, chosen: withExtras }, 'unknown'],
    [
      'no own group, too old',
      { facts: { birthDate: localDate('1980-01-01'), extraGroup: '' }, chosen: withExtras },
      'not-met',
    ],
    ['own group unknown, but the rest is right', { facts: {}, chosen: withExtras }, 'met'],
  ] as const)('%s', (_what, { facts: changed, chosen }, verdict) => {
    expect(selectionOf({ ...facts, ...changed }, chosen, today).verdict).toBe(verdict);
  });

  test('a criterion that is not used is not shown', () => {
    const codes = (chosen: SelectionRules) => selectionOf(facts, chosen, today).criteria.map(({ code }) => code);
    expect(codes(rules)).toEqual(['age', 'offence', 'supervision']);
    expect(codes({ ...withExtras, requiresNoSupervision: false })).toEqual(['age', 'offence', 'extra']);
  });
});
