import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from './intervals.rules.ts';
import { showMoreThanOnce } from './more-than-once.rules.ts';

/** As it stands on the page: whole per cents. */
const written = (counts: { releases: number; persons: number; releasedMoreThanOnce: number }, threshold = 5) => {
  const { share, lower, upper } = showMoreThanOnce(counts, threshold);
  return [share, lower, upper].map((one) => (one.kind === 'number' ? Math.round(one.value * 100) : one.kind)).join();
};

test('a share has an interval that is never narrower than that of Wilson', () => {
  const shown = showMoreThanOnce({ releases: 240, persons: 180, releasedMoreThanOnce: 40 }, 5);
  const exact = wilsonInterval(40, 180);
  expect(written({ releases: 240, persons: 180, releasedMoreThanOnce: 40 })).toBe('22,15,30');
  expect(shown.lower.kind === 'number' && shown.lower.value <= (exact?.lower ?? 0)).toBe(true);
  expect(shown.upper.kind === 'number' && shown.upper.value >= (exact?.upper ?? 1)).toBe(true);
});

test('fewer than five people, or all but fewer than five, are hidden', () => {
  expect(written({ releases: 40, persons: 36, releasedMoreThanOnce: 4 })).toBe('hidden,hidden,hidden');
  expect(written({ releases: 30, persons: 12, releasedMoreThanOnce: 8 })).toBe('hidden,hidden,hidden');
});

test('property: who knows the releases keeps five numbers of third and later releases', () => {
  const counts = fc
    .record({ persons: fc.integer({ min: 10, max: 120 }), share: fc.integer({ min: 5, max: 60 }), more: fc.nat(8) })
    .map(({ persons, share, more }) => {
      const releasedMoreThanOnce = Math.round((persons * share) / 100);
      return { persons, releasedMoreThanOnce, releases: persons + releasedMoreThanOnce + more };
    });
  fc.assert(
    fc.property(counts, (year) => {
      const shown = written(year);
      if (shown.includes('hidden')) return;
      const fitting = new Set<number>();
      for (let persons = 1; persons <= year.releases; persons += 1)
        for (let more = 0; persons + more <= year.releases; more += 1)
          if (written({ releases: year.releases, persons, releasedMoreThanOnce: more }) === shown)
            fitting.add(year.releases - persons - more);
      expect(fitting.size).toBeGreaterThanOrEqual(5);
    }),
    { numRuns: 25 },
  );
});
