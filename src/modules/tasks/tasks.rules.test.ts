import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate, type LocalDate } from '../../kernel/local-date.ts';
import { isWorkingDay } from '../../kernel/working-days.ts';
import {
  answeredSince,
  canMoveTask,
  holdsSignal,
  isOpenTask,
  latenessOf,
  proposeDays,
  refuseDays,
  remindUntil,
} from './tasks.rules.ts';
import { TaskState } from './tasks.schema.ts';

const day = localDate('2026-11-23');
const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(day, count));
const agreements = {
  taskTargetWorkingDays: 10,
  taskFatalWorkingDays: 15,
  taskReminderWorkingDays: 2,
  taskAnswerWorkingDays: 3,
  closedDays: [],
};

describe('the lifecycle of a task', () => {
  const moves = [
    'offered → accepted',
    'offered → declined',
    'offered → withdrawn',
    'accepted → done',
    'accepted → not-done',
    'accepted → withdrawn',
  ];
  const all = TaskState.options.flatMap((from) => TaskState.options.map((to) => [from, to] as const));
  test.each(all)('%s → %s', (from, to) => {
    expect(canMoveTask(from, to)).toBe(moves.includes(`${from} → ${to}`));
  });

  test('what has ended goes nowhere', () => {
    const ended = TaskState.options.filter((state) => !isOpenTask(state));
    expect(ended).toEqual(['declined', 'done', 'not-done', 'withdrawn']);
    expect(all.filter(([from, to]) => ended.includes(from) && canMoveTask(from, to))).toEqual([]);
  });
});

describe('the days of a task', () => {
  test.each([
    ['2026-11-23', '2026-11-23', {}],
    ['2026-11-22', '2026-11-24', { targetOn: 'task-target-past' }],
    ['2026-11-25', '2026-11-24', { fatalOn: 'task-fatal-before-target' }],
  ])('target %s, fatal %s', (targetOn, fatalOn, refused) => {
    expect(refuseDays({ targetOn: localDate(targetOn), fatalOn: localDate(fatalOn) }, day)).toEqual(refused);
  });

  test('are proposed in working days', () => {
    expect(proposeDays(agreements, day)).toEqual({ targetOn: '2026-12-07', fatalOn: '2026-12-14' });
    const closed = { ...agreements, closedDays: [localDate('2026-12-07')] };
    expect(proposeDays(closed, day)).toEqual({ targetOn: '2026-12-08', fatalOn: '2026-12-15' });
  });

  test('are always days that can be so, whatever was agreed', () => {
    const agreed = fc.record({ target: fc.integer({ min: 1, max: 120 }), fatal: fc.integer({ min: 1, max: 180 }) });
    fc.assert(
      fc.property(agreed, days, ({ target, fatal }, today) => {
        const settings = { ...agreements, taskTargetWorkingDays: target, taskFatalWorkingDays: fatal };
        const proposed = proposeDays(settings, today);
        expect(refuseDays(proposed, today)).toEqual({});
        expect(isWorkingDay(proposed.targetOn)).toBe(true);
      }),
    );
  });
});

describe('how late a task is', () => {
  const task = { targetOn: localDate('2026-12-04'), fatalOn: localDate('2026-12-11') };
  test.each<[string, ReturnType<typeof latenessOf>]>([
    ['2026-12-03', { state: 'on-time' }],
    ['2026-12-04', { state: 'today' }],
    ['2026-12-05', { state: 'late', days: 1 }],
    ['2026-12-11', { state: 'late', days: 7 }],
    ['2026-12-12', { state: 'past-fatal', days: 1 }],
  ])('on %s', (today, expected) => {
    expect(latenessOf(task, localDate(today))).toEqual(expected);
  });

  test('never gets better as days pass', () => {
    const order = ['on-time', 'today', 'late', 'past-fatal'];
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        const state = (today: LocalDate) => order.indexOf(latenessOf(task, today).state);
        expect(state(first)).toBeLessThanOrEqual(state(second));
      }),
    );
  });
});

describe('signals', () => {
  test('a reminder comes some working days before the target', () => {
    expect(remindUntil(agreements, localDate('2026-12-02'))).toBe('2026-12-04');
    // From Thursday on for a Monday.
    expect(remindUntil(agreements, localDate('2026-12-03'))).toBe('2026-12-07');
  });

  test('an answer is late after some working days', () => {
    expect(answeredSince(agreements, localDate('2026-12-02'))).toBe('2026-11-27');
  });

  const task = { state: 'accepted', targetOn: localDate('2026-12-04'), fatalOn: localDate('2026-12-11') } as const;
  test.each([
    ['reminder', '2026-12-01', false],
    ['reminder', '2026-12-02', true],
    ['reminder', '2026-12-11', true],
    ['reminder', '2026-12-12', false],
    ['escalation', '2026-12-11', false],
    ['escalation', '2026-12-12', true],
  ] as const)('%s on %s holds: %s, also when a clock that ran ahead gave it', (kind, on, holds) => {
    const today = localDate(on);
    expect(holdsSignal(kind, task, { today, remindedUntil: remindUntil(agreements, today) })).toBe(holds);
  });

  test('none holds once the task has ended', () => {
    const today = localDate('2026-12-20');
    const ended = { ...task, state: 'done' } as const;
    expect(holdsSignal('escalation', ended, { today, remindedUntil: today })).toBe(false);
  });
});
