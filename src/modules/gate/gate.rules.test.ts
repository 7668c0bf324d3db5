import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, localDate, type LocalDate } from '../../kernel/local-date.ts';
import { isWorkingDay, workingDayOnOrAfter } from '../../kernel/working-days.ts';
import { dueSteps, gateOf, type GateFacts } from './gate.rules.ts';
import type { GateStep } from './gate-step.rules.ts';

const agreements = {
  screeningWorkingDays: 10,
  planWorkingDaysBeforeRelease: 10,
  checkWorkingDaysBeforeRelease: 5,
  firstContactHours: 72,
  followUpWeeks: [1, 2, 4],
  followUpMonths: [3, 6, 12, 24],
  closedDays: [],
};
const roof = { code: 'housing', dutch: 'Onderdak', isReady: false, word: 'loopt' };
const inside: GateFacts = {
  startedOn: localDate('2026-11-02'),
  openedOn: localDate('2026-11-04'),
  releaseOn: localDate('2027-01-12'),
  releaseState: 'expected',
  isOutside: false,
  isOpen: true,
  takesPart: true,
  screenedOn: null,
  measuredOn: null,
  planReadyOn: null,
  domains: [roof],
  reachedOn: [],
  firstContact: { state: 'not-released' },
  marks: [],
  agreements,
  today: localDate('2026-11-23'),
};
const outside: GateFacts = {
  ...inside,
  releaseOn: localDate('2026-11-02'),
  startedOn: localDate('2026-09-01'),
  releaseState: 'actual',
  isOutside: true,
};
const step = (facts: GateFacts, code: string): GateStep => {
  const found = gateOf(facts).steps.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no step ${code}`);
  return found;
};

describe('before the release', () => {
  test('the days that a worker would count by hand', () => {
    expect(gateOf(inside).steps.map(({ code, dueOn, state }) => [code, dueOn, state])).toEqual([
      ['screening', '2026-11-16', 'overdue'],
      ['measurement', '2026-11-16', 'overdue'],
      // Ten working days back from 12 January, past New Year's Day, Christmas falls before that.
      ['plan', '2026-12-28', 'upcoming'],
      ['check', '2027-01-05', 'upcoming'],
      ['release', '2027-01-12', 'upcoming'],
      ['first-contact', '2027-01-14', 'upcoming'],
      ['week-1', '2027-01-19', 'upcoming'],
      ['week-2', '2027-01-26', 'upcoming'],
      ['week-4', '2027-02-09', 'upcoming'],
      ['month-3', '2027-04-12', 'upcoming'],
      ['month-6', '2027-07-12', 'upcoming'],
      ['month-12', '2028-01-12', 'upcoming'],
      ['month-24', '2029-01-12', 'upcoming'],
    ]);
  });

  test('a screening that was done is done, late or not', () => {
    expect(step({ ...inside, screenedOn: localDate('2026-11-16') }, 'screening')).toMatchObject({
      state: 'done',
      isLate: false,
    });
    expect(step({ ...inside, screenedOn: localDate('2026-11-17') }, 'screening')).toMatchObject({
      state: 'done',
      isLate: true,
    });
  });

  test('who leaves sooner must be asked sooner', () => {
    const short = { ...inside, startedOn: localDate('2026-11-20'), releaseOn: localDate('2026-11-24') };
    expect(step(short, 'screening')).toMatchObject({ dueOn: '2026-11-24', state: 'due' });
    expect(step(short, 'plan')).toMatchObject({ dueOn: '2026-11-20', state: 'overdue' });
  });

  test('without a detention the screening counts from the opening of the file', () => {
    expect(step({ ...inside, startedOn: null }, 'screening').dueOn).toBe('2026-11-18');
  });

  test('an unknown release leaves the screening standing and gives the rest no day', () => {
    const unknown = { ...inside, releaseOn: null, releaseState: 'unknown' } as const;
    const { steps, release } = gateOf(unknown);
    expect(steps.filter(({ dueOn }) => dueOn !== null).map(({ code }) => code)).toEqual(['screening', 'measurement']);
    expect(steps.filter(({ why }) => why === 'release-unknown')).toHaveLength(11);
    expect(release.warning).toBeNull();
  });

  test('a release day that passes without word is what is overdue, and nothing after it', () => {
    const silent = { ...inside, releaseOn: localDate('2026-11-20') };
    expect(step(silent, 'release')).toMatchObject({ state: 'overdue', why: 'release-not-confirmed' });
    expect(step(silent, 'first-contact')).toMatchObject({ state: 'upcoming', why: 'after-release' });
  });

  test('the check is done once every domain is ready, and names what is not', () => {
    expect(gateOf(inside).notReady).toEqual([roof]);
    const ready = { ...inside, domains: [{ ...roof, isReady: true }] };
    expect(gateOf(ready).notReady).toEqual([]);
    expect(step(ready, 'check')).toMatchObject({ state: 'done', why: 'domains-ready' });
    expect(step({ ...inside, domains: [] }, 'check').state).toBe('upcoming');
    expect(step(outside, 'check')).toMatchObject({ state: 'not-applicable', why: 'outside-already' });
  });
});

describe('after the release', () => {
  const reached = (...days: string[]) => ({ ...outside, reachedOn: days.map(localDate) });
  const states = (facts: GateFacts) =>
    gateOf(facts)
      .steps.slice(5, 9)
      .map(({ state }) => state);

  test('contacts tick off the step in whose time they fall', () => {
    expect(states(reached('2026-11-03', '2026-11-09', '2026-11-12'))).toEqual(['done', 'done', 'done', 'due']);
    expect(states(reached())).toEqual(['overdue', 'overdue', 'overdue', 'due']);
  });

  test('a first contact that came late is a late first contact, and the contact of its week', () => {
    const late = reached('2026-11-06');
    expect(step(late, 'first-contact')).toMatchObject({ doneOn: '2026-11-06', isLate: true });
    expect(step(late, 'week-1')).toMatchObject({ doneOn: '2026-11-06', isLate: false });
  });

  test('a missed week is history once there was a later contact', () => {
    expect(step(reached('2026-11-03', '2026-11-20'), 'week-1')).toMatchObject({
      state: 'not-applicable',
      why: 'later-contact',
    });
  });

  test('a contact before the release counts for nothing after it', () => {
    expect(states(reached('2026-10-30'))).toEqual(['overdue', 'overdue', 'overdue', 'due']);
  });

  test('a step ticked off by hand says so', () => {
    const marked = { ...outside, marks: [{ step: 'week-2', doneOn: localDate('2026-11-18') }] };
    expect(step(marked, 'week-2')).toMatchObject({ state: 'done', isByHand: true, isLate: true });
  });

  test('nothing is asked of who does not take part, nor after the end of the file', () => {
    const declines = gateOf({ ...outside, takesPart: false }).steps.filter(({ state }) => state === 'overdue');
    expect(declines).toEqual([]);
    const ended = gateOf({ ...outside, isOpen: false }).steps.filter(({ why }) => why === 'file-ended');
    expect(ended).toHaveLength(12);
  });
});

describe('what is due', () => {
  test('the most urgent first, and nothing that lies beyond the horizon', () => {
    const due = dueSteps(gateOf(outside), outside.today, 7);
    expect(due.map(({ code }) => code)).toEqual([
      'screening',
      'measurement',
      'plan',
      'first-contact',
      'week-1',
      'week-2',
      'week-4',
    ]);
    expect(dueSteps(gateOf(outside), outside.today, 6).map(({ code }) => code)).not.toContain('week-4');
  });
});

describe('whatever the days', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(localDate('2022-01-01'), days));
  const rising = (most: number) =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 5 })
      .map((all) => all.sort((one, other) => one - other));
  const facts = fc
    .record({
      startedOn: day,
      stay: fc.integer({ min: 0, max: 900 }),
      todayAfter: fc.integer({ min: 0, max: 900 }),
      reached: fc.array(fc.integer({ min: -30, max: 800 }), { maxLength: 8 }),
      followUpWeeks: rising(11),
      followUpMonths: rising(36),
      firstContactHours: fc.integer({ min: 24, max: 336 }),
      closedDays: fc.array(day, { maxLength: 5 }),
      isActual: fc.boolean(),
    })
    .map((drawn): GateFacts & { releaseOn: LocalDate } => {
      const releaseOn = addDays(drawn.startedOn, drawn.stay);
      const today = addDays(drawn.startedOn, drawn.todayAfter);
      const { followUpWeeks, followUpMonths, firstContactHours, closedDays } = drawn;
      return {
        ...inside,
        startedOn: drawn.startedOn,
        openedOn: drawn.startedOn,
        releaseOn,
        today,
        releaseState: drawn.isActual ? 'actual' : 'expected',
        isOutside: drawn.isActual && releaseOn <= today,
        reachedOn: drawn.reached.map((days) => addDays(releaseOn, days)).filter((on) => on <= today),
        agreements: { ...agreements, followUpWeeks, followUpMonths, firstContactHours, closedDays },
      };
    });
  const isAfter = ({ code }: GateStep) =>
    code === 'first-contact' || code.startsWith('week') || code.startsWith('month');

  test('no step comes before its anchor', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const one of gateOf(given).steps) {
          const anchor = isAfter(one) ? given.releaseOn : (given.startedOn ?? given.openedOn);
          expect(one.dueOn !== null && one.dueOn >= anchor).toBe(true);
          expect(one.opensOn !== null && one.opensOn >= anchor && one.opensOn <= (one.dueOn ?? '')).toBe(true);
        }
      }),
    );
  });

  test('when the release moves, every day after it moves along', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 60 }), (given, days) => {
        const moved = { ...given, releaseOn: addDays(given.releaseOn, days), isOutside: false };
        const closed = new Set(given.agreements.closedDays);
        for (const { code, dueOn } of gateOf(moved).steps) {
          const [, unit, count = ''] = /^(week|month)-(\d+)$/u.exec(code) ?? [];
          if (unit === undefined) continue;
          const exact =
            unit === 'week' ? addDays(moved.releaseOn, Number(count) * 7) : addMonths(moved.releaseOn, Number(count));
          expect(dueOn).toBe(workingDayOnOrAfter(exact, closed));
        }
        const due = (from: GateFacts) => step(from, 'first-contact').dueOn ?? given.today;
        expect(due(moved)).toBe(addDays(due(given), days));
        const plan = (from: GateFacts) => step(from, 'plan').dueOn ?? given.today;
        expect(plan(moved) >= plan(given)).toBe(true);
      }),
    );
  });

  test('nobody has an appointment on a day the counters are closed', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const closed = new Set(given.agreements.closedDays);
        const { steps } = gateOf(given);
        const counted = steps.filter(({ code }) => code.startsWith('week') || code.startsWith('month'));
        expect(counted.every(({ dueOn }) => dueOn !== null && isWorkingDay(dueOn, closed))).toBe(true);
      }),
    );
  });

  test('one more contact never undoes a step, and only what is past its day is overdue', () => {
    fc.assert(
      fc.property(facts, fc.nat(800), (given, days) => {
        const extra = addDays(given.releaseOn, days);
        const before = gateOf(given).steps;
        const after = gateOf({ ...given, reachedOn: [...given.reachedOn, extra] }).steps;
        before.forEach((one, at) => {
          if (one.state === 'done') expect(after[at]?.state).toBe('done');
          if (one.state === 'overdue') expect((one.dueOn ?? given.today) < given.today).toBe(true);
          if (one.state === 'due') expect((one.dueOn ?? '') >= given.today).toBe(true);
          if (isAfter(one) && !given.isOutside) expect(['upcoming', 'not-applicable']).toContain(one.state);
        });
      }),
    );
  });
});
