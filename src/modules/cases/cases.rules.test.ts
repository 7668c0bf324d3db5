import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../kernel/local-date.ts';
import {
  canMoveCase,
  choosableStates,
  followDetentionFacts,
  isNewDetention,
  isOpenState,
  latestDetention,
  stateAfterReopening,
  stateAfterScreening,
  type DetentionFacts,
  type FollowingCase,
} from './cases.rules.ts';
import { CaseState } from './cases.schema.ts';

const today = localDate('2026-11-23');
const inside: DetentionFacts = {
  id: 'd1',
  startedOn: localDate('2026-10-01'),
  expectedEndOn: localDate('2026-12-10'),
  endedOn: null,
  probation: 'unknown',
};
const released: DetentionFacts = { ...inside, endedOn: localDate('2026-11-20') };
const preparing: FollowingCase = {
  state: 'preparing',
  detentionId: 'd1',
  releaseOn: inside.expectedEndOn,
  releaseState: 'expected',
  releaseByHand: false,
  closedOn: null,
};
const outside: FollowingCase = {
  ...preparing,
  state: 'aftercare',
  releaseOn: released.endedOn,
  releaseState: 'actual',
};

describe('the lifecycle', () => {
  test.each([
    ['notified', 'screening', true],
    ['screening', 'notified', false],
    ['preparing', 'aftercare', true],
    ['aftercare', 'preparing', true],
    ['screening', 'no-support-needed', true],
    ['aftercare', 'no-support-needed', false],
    ['closed', 'preparing', false],
    ['closed', 'notified', true],
    ['transferred', 'screening', false],
  ] as const)('%s → %s: %s', (from, to, may) => {
    expect(canMoveCase(from, to)).toBe(may);
  });

  test('no state leads to itself, and every ended file can come back', () => {
    for (const state of CaseState.options) {
      expect(canMoveCase(state, state)).toBe(false);
      if (!isOpenState(state)) expect(canMoveCase(state, 'notified')).toBe(true);
    }
  });

  test('inside or outside cannot be chosen against the facts, and an ended file offers no choice', () => {
    expect(choosableStates({ state: 'screening', releaseState: 'expected' })).not.toContain('aftercare');
    expect(choosableStates({ state: 'screening', releaseState: 'actual' })).not.toContain('preparing');
    expect(choosableStates({ state: 'closed', releaseState: 'actual' })).toEqual([]);
  });

  test('a file reopened by hand goes on where the person is', () => {
    expect(stateAfterReopening(outside, today)).toBe('aftercare');
    expect(stateAfterReopening(preparing, today)).toBe('screening');
  });

  test.each([
    ['notified', { isComplete: false, hasNeeds: true }, 'screening'],
    ['screening', { isComplete: true, hasNeeds: true }, 'preparing'],
    ['screening', { isComplete: true, hasNeeds: false }, 'screening'],
    ['closed', { isComplete: true, hasNeeds: true }, 'closed'],
  ] as const)('a screening of a file that is %s: %o leads to %s', (state, result, next) => {
    expect(stateAfterScreening({ ...preparing, state }, result, today)).toBe(next);
  });

  test('who is outside already goes from screening to aftercare', () => {
    const result = { isComplete: true, hasNeeds: true };
    expect(stateAfterScreening({ ...outside, state: 'screening' }, result, today)).toBe('aftercare');
  });
});

describe('following the detention', () => {
  const stateAfter = (file: FollowingCase, detention: DetentionFacts) =>
    followDetentionFacts(file, detention, today).state;

  test('the release moves the file to aftercare', () => {
    expect(followDetentionFacts(preparing, released, today)).toEqual({
      state: 'aftercare',
      detentionId: 'd1',
      releaseOn: '2026-11-20',
      releaseState: 'actual',
      releaseByHand: false,
      isNewRound: false,
    });
  });

  test('a release that turns out wrong brings it back', () => {
    expect(stateAfter(outside, inside)).toBe('preparing');
  });

  test('an announced release waits for its day', () => {
    expect(stateAfter(preparing, { ...inside, endedOn: addDays(today, 1) })).toBe('preparing');
    expect(stateAfter(preparing, { ...inside, endedOn: today })).toBe('aftercare');
  });

  test.each(['notified', 'screening'] as const)('%s waits for its worker, released or not', (state) => {
    expect(stateAfter({ ...preparing, state }, released)).toBe(state);
  });

  test('a new detention opens an ended file again and takes an open one back inside', () => {
    const again: DetentionFacts = { ...inside, id: 'd2', startedOn: localDate('2026-11-22'), expectedEndOn: null };
    for (const state of ['closed', 'no-support-needed', 'declined'] as const) {
      const ended = { ...outside, state, closedOn: localDate('2026-11-21') };
      expect(followDetentionFacts(ended, again, today)).toMatchObject({ state: 'notified', isNewRound: true });
    }
    expect(followDetentionFacts(outside, again, today)).toMatchObject({
      state: 'preparing',
      isNewRound: true,
      releaseOn: null,
      releaseState: 'unknown',
    });
  });

  test('a corrected start of the same stay does not open an ended file', () => {
    const ended: FollowingCase = { ...preparing, state: 'declined', closedOn: localDate('2026-11-01') };
    const corrected = { ...inside, id: 'd1b', startedOn: localDate('2026-09-30') };
    expect(followDetentionFacts(ended, corrected, today)).toMatchObject({ state: 'declined', isNewRound: false });
  });

  test('what came late about a detention before the closing does not open the file', () => {
    const ended: FollowingCase = { ...outside, state: 'closed', closedOn: localDate('2026-11-21') };
    const earlier: DetentionFacts = { ...inside, id: 'd0', startedOn: localDate('2020-01-01') };
    expect(isNewDetention(ended, earlier)).toBe(false);
  });

  test('a release confirmed by hand stands until a notice says otherwise', () => {
    const byHand: FollowingCase = { ...outside, releaseByHand: true };
    expect(stateAfter(byHand, { ...inside, expectedEndOn: localDate('2026-11-20') })).toBe('aftercare');
    expect(stateAfter(byHand, { ...inside, expectedEndOn: null })).toBe('aftercare');
    expect(stateAfter(byHand, inside)).toBe('preparing');
  });

  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
  const detention = fc.record({
    id: fc.constantFrom('d1', 'd2'),
    startedOn: day,
    expectedEndOn: fc.option(day),
    endedOn: fc.option(day),
    probation: fc.constantFrom('yes', 'no', 'unknown'),
  });
  const file = fc.record({
    state: fc.constantFrom(...CaseState.options.filter((state) => state !== 'transferred')),
    detentionId: fc.option(fc.constantFrom('d1', 'd2')),
    release: fc.oneof(
      fc.constant({ releaseOn: null, releaseState: 'unknown' as const }),
      fc.record({ releaseOn: day, releaseState: fc.constantFrom('expected' as const, 'actual' as const) }),
    ),
    releaseByHand: fc.boolean(),
    endedOn: day,
  });
  const caseOf = (drawn: typeof file extends fc.Arbitrary<infer Drawn> ? Drawn : never): FollowingCase => ({
    ...drawn.release,
    state: drawn.state,
    detentionId: drawn.detentionId,
    releaseByHand: drawn.releaseByHand && drawn.release.releaseState === 'actual',
    closedOn: isOpenState(drawn.state) ? null : drawn.endedOn,
  });

  test('following twice changes nothing more, and every move is one of the lifecycle', () => {
    fc.assert(
      fc.property(file, detention, (drawn, facts) => {
        const before = caseOf(drawn);
        const once = followDetentionFacts(before, facts, today);
        if (once.state !== before.state) expect(canMoveCase(before.state, once.state)).toBe(true);
        const closedOn = isOpenState(once.state) ? null : before.closedOn;
        const twice = followDetentionFacts({ ...once, closedOn }, facts, today);
        expect({ ...twice, isNewRound: false }).toEqual({ ...once, isNewRound: false });
        expect(twice.isNewRound).toBe(false);
      }),
    );
  });

  test('the last detention counts, in whatever order they are told', () => {
    fc.assert(
      fc.property(fc.uniqueArray(detention, { selector: ({ startedOn }) => startedOn, minLength: 1 }), (detentions) => {
        const last = latestDetention(detentions);
        expect(latestDetention(detentions.toReversed())).toBe(last);
        expect(detentions.every(({ startedOn }) => last !== undefined && startedOn <= last.startedOn)).toBe(true);
      }),
    );
  });
});
