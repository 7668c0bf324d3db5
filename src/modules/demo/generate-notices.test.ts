import { describe, expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { foldNotices } from '../detentions/detentions.public.ts';
import { assignBsns, recentPeople } from './assign-bsns.ts';
import { demoPlaces } from './demo-places.ts';
import { generateHistory } from './generate-history.ts';
import { factsOf, generateNotices } from './generate-notices.ts';
import { addPresent } from './generate-present.ts';
import { randomFrom } from './random.ts';

const today = localDate('2026-11-23');

describe('the made-up notices', () => {
  test.each(demoPlaces)('fold in $name into exactly the detentions they tell of', (place) => {
    const people = generateHistory(place, today);
    addPresent(place, people, today);
    const random = randomFrom('test');
    for (const person of recentPeople(place, people, today)) {
      const { periods, doubts } = foldNotices(factsOf(generateNotices(random, person, today)));
      expect(doubts).toEqual([]);
      expect(periods.map(({ startedOn, endedOn }) => [startedOn, endedOn ?? null])).toEqual(
        person.stays.map(({ startedOn, endedOn }) => [startedOn, endedOn]),
      );
    }
  });

  test('numbers start with 9999, are real test numbers and belong to one person in all municipalities', () => {
    const numbers = demoPlaces.flatMap((place) => {
      const people = generateHistory(place, today);
      addPresent(place, people, today);
      const recent = recentPeople(place, people, today);
      assignBsns(place, recent, new Set());
      return recent.flatMap(({ bsn }) => (bsn === null ? [] : [bsn]));
    });
    expect(numbers.length).toBeGreaterThan(1000);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => number.startsWith('9999'))).toBe(true);
  });
});
