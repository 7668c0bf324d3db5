import { describe, expect, test } from 'vitest';
import { localDate, yearOf } from '../../kernel/local-date.ts';
import { demoPlaces } from './demo-places.ts';
import { generateHistory } from './generate-history.ts';

const today = localDate('2026-11-23');
const [gouda] = demoPlaces;

describe('the made-up history', () => {
  test('is the same for the same day', () => {
    expect(generateHistory(gouda, today)).toEqual(generateHistory(gouda, today));
  });

  test('does not change the years that are over when a day passes', () => {
    const until2025 = (day: string) =>
      generateHistory(gouda, localDate(day)).flatMap(({ id, stays }) =>
        stays.filter(({ endedOn }) => endedOn !== null && yearOf(endedOn) <= 2025).map((stay) => ({ id, ...stay })),
      );
    expect(until2025('2026-11-24')).toEqual(until2025('2026-02-01'));
  });

  test.each(demoPlaces)('in $name nobody is in two prisons at once, and all days are past', (place) => {
    for (const { stays } of generateHistory(place, today)) {
      for (const [index, stay] of stays.entries()) {
        expect(stay.endedOn !== null && stay.endedOn < today && stay.endedOn > stay.startedOn).toBe(true);
        const before = stays[index - 1]?.endedOn;
        if (before !== undefined && before !== null) expect(stay.startedOn > before).toBe(true);
      }
    }
  });

  test('Utrecht has 700 to 800 releases a year, Gouda 60 to 80', () => {
    for (const place of demoPlaces) {
      const ended = generateHistory(place, today).flatMap(({ stays }) => stays.map(({ endedOn }) => endedOn));
      for (let year = 2018; year <= 2025; year += 1) {
        const count = ended.filter((day) => day !== null && yearOf(day) === year).length;
        if (place.name === 'Gouda') expect(count).toBeGreaterThanOrEqual(60);
        if (place.name === 'Gouda') expect(count).toBeLessThanOrEqual(80);
        if (place.name === 'Utrecht') expect(count).toBeGreaterThanOrEqual(700);
        if (place.name === 'Utrecht') expect(count).toBeLessThanOrEqual(805);
      }
    }
  });
});
