import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate, todayIn } from '../../kernel/local-date.ts';
import { instantAt, lastDayWithinHours } from '../../kernel/wall-clock.ts';
import { canReopen, firstContactOf, isReached, refuseContact, type ContactFacts } from './contacts.rules.ts';
import { ContactOutcome, ContactParty } from './contacts.schema.ts';

const released = { releaseOn: localDate('2026-11-20'), releaseState: 'actual' } as const;
const promise = { today: localDate('2026-11-23'), firstContactHours: 72 };
const contact = (on: string, at: string, changes: Partial<ContactFacts> = {}): ContactFacts => ({
  outcome: 'held',
  withWhom: 'participant',
  happensOn: localDate(on),
  happensAt: instantAt(localDate(on), at),
  withdrawnAt: null,
  ...changes,
});

describe('the first contact after the release', () => {
  test('waits for the release, and for an announced one until its day', () => {
    expect(firstContactOf({ ...released, releaseState: 'expected' }, [], promise)).toEqual({ state: 'not-released' });
    const announced = { ...released, releaseOn: localDate('2026-11-24') };
    expect(firstContactOf(announced, [], promise)).toEqual({ state: 'not-released' });
    expect(firstContactOf({ releaseOn: null, releaseState: 'unknown' }, [], promise)).toEqual({
      state: 'not-released',
    });
  });

  test('counts hours from the start of the release day', () => {
    const made = firstContactOf(released, [contact('2026-11-21', '14:30')], promise);
    expect(made).toEqual({ state: 'made', on: '2026-11-21', hours: 38, isInTime: true, attempts: 0 });
  });

  test('a Friday release is lost by Monday', () => {
    expect(firstContactOf(released, [], promise)).toMatchObject({ state: 'late', lastDay: '2026-11-22' });
    const monday = [contact('2026-11-23', '09:00')];
    expect(firstContactOf(released, monday, promise)).toMatchObject({ state: 'made', isInTime: false });
  });

  test('counts what was tried before it, and nothing from before the release or withdrawn', () => {
    const log = [
      contact('2026-11-19', '12:00'),
      contact('2026-11-20', '10:00', { outcome: 'person-unacceptable' }),
      contact('2026-11-20', '11:00', { withWhom: 'family' }),
      contact('2026-11-20', '12:00', { withdrawnAt: instantAt(localDate('2026-11-20'), '13:00') }),
      contact('2026-11-21', '10:00'),
      contact('2026-11-22', '10:00', { outcome: 'logistics' }),
    ];
    expect(firstContactOf(released, log, promise)).toMatchObject({ on: '2026-11-21', attempts: 1 });
  });

  test('the order of the log does not matter, and in time means within the hours', () => {
    const some = fc.record({
      days: fc.integer({ min: -5, max: 10 }),
      hour: fc.integer({ min: 0, max: 23 }),
      outcome: fc.constantFrom(...ContactOutcome.options),
      withWhom: fc.constantFrom(...ContactParty.options),
    });
    fc.assert(
      fc.property(fc.array(some), fc.integer({ min: 24, max: 336 }), (drawn, firstContactHours) => {
        const log = drawn.map(({ days, hour, ...rest }) =>
          contact(addDays(released.releaseOn, days), `${String(hour).padStart(2, '0')}:00`, rest),
        );
        const found = firstContactOf(released, log, { ...promise, firstContactHours });
        expect(firstContactOf(released, log.toReversed(), { ...promise, firstContactHours })).toEqual(found);
        if (found.state !== 'made') return;
        expect(found.isInTime).toBe(found.hours < firstContactHours);
        if (found.isInTime) expect(found.on <= lastDayWithinHours(released.releaseOn, firstContactHours)).toBe(true);
        expect(found.hours).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what cannot be a contact', () => {
  const now = instantAt(localDate('2026-11-23'), '10:00');
  const told = { type: 'phone', withWhom: 'participant', outcome: 'held', happensAt: now } as const;

  test.each([
    [{}, {}],
    [{ outcome: 'logistics' }, {}],
    [{ outcome: 'person-unacceptable' }, {}],
    [{ type: 'third-party' }, { withWhom: 'third-party-missing' }],
    [{ type: 'third-party', withWhom: 'family' }, {}],
    [{ happensAt: now.add({ minutes: 10 }) }, {}],
    [{ happensAt: now.add({ minutes: 20 }) }, { on: 'contact-in-future' }],
    [{ outcome: 'planned', happensAt: now.add({ hours: 2 }) }, {}],
    [{ outcome: 'planned', happensAt: now.subtract({ minutes: 1 }) }, { on: 'appointment-in-past' }],
  ] as const)('%o: %o', (changes, reasons) => {
    expect(refuseContact({ ...told, ...changes }, now)).toEqual(reasons);
  });

  test('only an appointment can be put back on the list', () => {
    const settled = { outcome: 'held', loggedAt: now, happensAt: now.add({ hours: 1 }) } as const;
    expect(canReopen(settled)).toBe(true);
    expect(canReopen({ ...settled, outcome: 'planned' })).toBe(false);
    expect(canReopen({ ...settled, happensAt: now })).toBe(false);
  });

  test('only the person, and only when it took place, counts as reached', () => {
    const on = todayIn(now);
    expect(isReached(contact(on, '09:00'))).toBe(true);
    expect(isReached(contact(on, '09:00', { outcome: 'planned' }))).toBe(false);
    expect(isReached(contact(on, '09:00', { withWhom: 'prison' }))).toBe(false);
  });
});
