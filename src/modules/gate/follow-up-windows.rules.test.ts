import { expect, test } from 'vitest';
import { addDays, localDate, type LocalDate } from '../../kernel/local-date.ts';
import { followUpWindows } from './follow-up-windows.rules.ts';
import { followUpSteps } from './follow-up.rules.ts';

const today = localDate('2026-11-23');
const asDefault = { firstContactHours: 72, followUpWeeks: [1, 2, 4], followUpMonths: [3, 6, 12, 24] };
const closed = new Set(
  ['2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2025-12-25', '2025-12-26'].map(localDate),
);

function mayOwe(releaseOn: LocalDate, lastContactOn: LocalDate | null, agreements = asDefault): boolean {
  return followUpWindows(agreements, today).some(
    ({ releasedFrom, releasedUntil, settledDays }) =>
      releasedFrom <= releaseOn &&
      releaseOn <= releasedUntil &&
      (lastContactOn === null || lastContactOn < addDays(releaseOn, settledDays)),
  );
}

function owes(releaseOn: LocalDate, lastContactOn: LocalDate | null, agreements = asDefault): boolean {
  const reachedOn = lastContactOn === null ? [] : [lastContactOn];
  const frame = { today, marks: [], isSuperfluous: undefined };
  return followUpSteps({ releaseOn, isOutside: true, reachedOn, agreements }, frame, closed).some(
    ({ state, dueOn }) => state === 'overdue' || (state === 'due' && dueOn === today),
  );
}

const contactsOf = (releaseOn: LocalDate): (LocalDate | null)[] => [
  null,
  ...Array.from({ length: 40 }, (_, n) => addDays(releaseOn, n * 19 - 10)).filter((day) => day <= today),
];

test.each([
  ['as agreed by default', asDefault],
  ['one late moment only', { firstContactHours: 336, followUpWeeks: [11], followUpMonths: [3] }],
  ['every month', { firstContactHours: 24, followUpWeeks: [1], followUpMonths: [1, 2, 3, 4, 5, 60] }],
])('who owes a contact is always within a window: %s', (_name, agreements) => {
  const lost: string[] = [];
  for (let days = 0; days < 800; days += 3) {
    const releaseOn = addDays(today, -days);
    for (const contactOn of contactsOf(releaseOn)) {
      const isLost = owes(releaseOn, contactOn, agreements) && !mayOwe(releaseOn, contactOn, agreements);
      if (isLost) lost.push(`${releaseOn} ${String(contactOn)}`);
    }
  }
  expect(lost).toEqual([]);
});

test('who was spoken to at the last moment is left out', () => {
  expect(mayOwe(localDate('2026-07-01'), localDate('2026-10-15'))).toBe(false);
  expect(mayOwe(localDate('2026-07-01'), localDate('2026-07-20'))).toBe(true);
  expect(mayOwe(addDays(today, 1), null)).toBe(false);
});
