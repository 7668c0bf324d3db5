import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, localDate } from '../../kernel/local-date.ts';
import { canMoveGoal, choosableGoalStates, dueDayOf, dueOffsets, isActionOverdue } from './plans.rules.ts';
import { ActionForm, GoalState, NewGoalForm, offsetRange } from './plans.schema.ts';
import { showOffset } from './plans.text.ts';

const release = localDate('2026-12-10');
const relative = (dueOffset: number) => ({ dueKind: 'relative' as const, dueOn: null, dueOffset });
const fixed = { dueKind: 'fixed' as const, dueOn: localDate('2026-12-01'), dueOffset: null };
const never = { dueKind: 'none' as const, dueOn: null, dueOffset: null };

describe('the day of an action', () => {
  test.each([
    [relative(-10), release, '2026-11-30'],
    [relative(0), release, '2026-12-10'],
    [relative(30), release, '2027-01-09'],
    [relative(3), null, undefined],
    [fixed, release, '2026-12-01'],
    [fixed, null, '2026-12-01'],
    [never, release, undefined],
  ] as const)('%o with release %s is %s', (due, releaseOn, day) => {
    expect(dueDayOf(due, releaseOn)).toBe(day);
  });

  test('a relative day moves along with the release, a fixed one stays', () => {
    const days = fc.integer({ min: -500, max: 500 });
    const offset = fc.integer({ min: offsetRange.first, max: offsetRange.last });
    fc.assert(
      fc.property(offset, days, (dueOffset, moved) => {
        const [before, after] = [release, addDays(release, moved)].map((on) => dueDayOf(relative(dueOffset), on));
        expect(before !== undefined && after !== undefined && daysBetween(before, after)).toBe(moved);
        expect(dueDayOf(fixed, addDays(release, moved))).toBe(fixed.dueOn);
      }),
    );
  });

  test('is too late from the day after it, until it is done', () => {
    const action = { ...fixed, doneOn: null };
    expect(isActionOverdue(action, release, localDate('2026-12-01'))).toBe(false);
    expect(isActionOverdue(action, release, localDate('2026-12-02'))).toBe(true);
    expect(isActionOverdue({ ...action, doneOn: localDate('2026-12-05') }, release, localDate('2026-12-09'))).toBe(
      false,
    );
    expect(isActionOverdue({ ...never, doneOn: null }, release, localDate('2030-01-01'))).toBe(false);
  });

  test('is told in words', () => {
    expect([-10, -1, 0, 1, 14].map(showOffset)).toEqual([
      '10 dagen vóór vrijlating',
      '1 dag vóór vrijlating',
      'op de dag van vrijlating',
      '1 dag na vrijlating',
      '14 dagen na vrijlating',
    ]);
    expect(dueOffsets.every((offset) => offset >= offsetRange.first && offset <= offsetRange.last)).toBe(true);
  });
});

test.each([
  ['open', 'reached', true],
  ['open', 'dropped', true],
  ['reached', 'open', true],
  ['dropped', 'open', true],
  ['reached', 'dropped', false],
  ['dropped', 'reached', false],
] as const)('a goal goes from %s to %s: %s', (from, to, isAllowed) => {
  expect(canMoveGoal(from, to)).toBe(isAllowed);
});

test('a goal is never stuck', () => {
  for (const state of GoalState.options) {
    expect(canMoveGoal(state, state)).toBe(false);
    expect(choosableGoalStates(state).length).toBeGreaterThan(1);
  }
});

describe('the forms', () => {
  const action = { version: '1', actionTitle: 'Bellen', owner: 'participant', due: 'none' };
  const problems = (sent: object) =>
    ActionForm.safeParse(sent).error?.issues.map(({ path, message }) => [path[0], message]);

  test.each([
    [{}, undefined],
    [{ owner: 'other' }, [['otherOwner', 'owner-missing']]],
    [{ owner: 'iemand' }, [['owner', 'owner-missing']]],
    [{ due: 'fixed' }, [['dueOn', 'day-missing']]],
    [{ due: 'fixed', dueOn: '2026-02-30' }, [['dueOn', 'day-missing']]],
    [{ due: '31' }, [['due', 'choice-missing']]],
    [{ due: '' }, [['due', 'choice-missing']]],
    [{ due: '-10' }, undefined],
    [{ actionTitle: 'x'.repeat(201) }, [['actionTitle', 'title-too-long']]],
    [{ version: '' }, [['version', 'form-incomplete']]],
  ])('%o gives %o', (wrong, expected) => {
    expect(problems({ ...action, ...wrong })).toEqual(expected);
  });

  test('a goal without a first action asks nothing about it', () => {
    const goal = { about: 'domain:housing', title: 'Een kamer', actionTitle: '', owner: 'other', due: 'fixed' };
    expect(NewGoalForm.parse(goal)).toMatchObject({ about: { domain: 'housing' }, action: undefined });
    expect(NewGoalForm.safeParse({ ...goal, actionTitle: 'Bellen' }).success).toBe(false);
    expect(NewGoalForm.safeParse({ ...goal, about: 'domain:elders' }).success).toBe(false);
  });
});
