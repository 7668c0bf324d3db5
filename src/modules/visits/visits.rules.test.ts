import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { readVisitor, visitorValue } from './visitor-choice.rules.ts';
import { canMoveVisit, isOpenVisit, momentOfOutcome, openVisitStates, refuseDay, stateAfter } from './visits.rules.ts';
import { VisitOutcome, VisitState } from './visits.schema.ts';

const today = localDate('2026-11-23');

describe('the lifecycle', () => {
  const allowed: Record<VisitState, VisitState[]> = {
    wanted: ['asked', 'cancelled'],
    asked: ['asked', 'confirmed', 'held', 'not-held', 'cancelled'],
    confirmed: ['asked', 'confirmed', 'held', 'not-held', 'cancelled'],
    held: [],
    'not-held': [],
    cancelled: [],
  };
  test.each(VisitState.options)('from %s', (from) => {
    expect(VisitState.options.filter((to) => canMoveVisit(from, to))).toEqual(allowed[from]);
  });

  test('is over once settled or cancelled', () => {
    expect(VisitState.options.filter(isOpenVisit)).toEqual(openVisitStates);
    expect(VisitOutcome.options.map(stateAfter)).toEqual(['held', 'not-held', 'not-held', 'not-held']);
  });
});

test.each([
  ['2026-11-22', '2026-12-10', 'visit-in-past'],
  ['2026-11-23', '2026-12-10', undefined],
  ['2026-12-09', '2026-12-10', undefined],
  ['2026-12-10', '2026-12-10', 'visit-after-release'],
  ['2027-12-10', null, undefined],
])('a visit on %s with a release on %s', (on, releaseOn, reason) => {
  const stay = { releaseOn: releaseOn === null ? null : localDate(releaseOn) };
  expect(refuseDay(localDate(on), stay, today)).toBe(reason);
});

describe('the moment of an outcome', () => {
  const now = Temporal.Instant.from('2026-11-23T09:00:00Z');
  const planned = (visitOn: string, visitAt: string) => ({ visitOn: localDate(visitOn), visitAt });
  test.each([
    ['2026-11-20', '14:00', 'held', '2026-11-20T13:00:00Z'],
    ['2026-11-23', '10:15', 'held', '2026-11-23T09:15:00Z'],
    ['2026-11-23', '10:16', 'held', undefined],
    ['2026-11-27', '14:00', 'logistics', '2026-11-23T09:00:00Z'],
    ['2026-11-20', '14:00', 'person-acceptable', '2026-11-20T13:00:00Z'],
  ] as const)('planned on %s at %s: %s', (...[on, at, outcome, moment]) => {
    expect(momentOfOutcome(planned(on, at), outcome, now)?.toString()).toBe(moment);
  });
});

describe('a visitor in a form', () => {
  const somebody = { visitorRole: 'city-marshal', visitorId: '6a4c4f7e-6f7b-4c53-9d3e-0a4f5f2d7a11' } as const;
  test('is read as it was written', () => {
    for (const visitor of [somebody, { visitorRole: 'case-manager', visitorId: null } as const]) {
      expect(readVisitor(visitorValue(visitor))).toEqual(visitor);
    }
  });
  test.each(['', 'burgemeester', 'city-marshal:', 'city-marshal:x', `${visitorValue(somebody)}:x`])(
    'not: %s',
    (value) => {
      expect(readVisitor(value)).toBeUndefined();
    },
  );
});
