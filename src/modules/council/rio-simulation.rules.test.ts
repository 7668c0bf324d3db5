import { describe, expect, test } from 'vitest';
import { simulateRios, usualLength, warmUpYears, type RioOutcome, type RioQuestion } from './rio-simulation.rules.ts';

const question: RioQuestion = {
  releasesPerYear: 240,
  shareMeeting: 0.4,
  shareWilling: 0.7,
  ceiling: 20,
  meanMonths: 24,
  spread: 0.25,
  patienceMonths: 3,
  mostRios: 8,
};

test('the same question gives the same answer', () => {
  expect(simulateRios(question)).toEqual(simulateRios({ ...question }));
  const other = { ...usualLength(question), seed: 2 };
  expect(simulateRios(question, other)).not.toEqual(simulateRios(question));
});

describe('more RIOs', () => {
  const outcomes = simulateRios(question);
  const rising = (measure: (outcome: RioOutcome) => number) => {
    const values = outcomes.map(measure);
    expect(values).toEqual(values.toSorted((one, other) => one - other));
  };

  test('reach no fewer people', () => {
    rising(({ reached }) => reached.mean);
    rising(({ shareOfCandidates }) => shareOfCandidates?.middle ?? NaN);
    rising(({ shareOfReleases }) => shareOfReleases?.middle ?? NaN);
  });

  test('make nobody wait longer, and stand empty more', () => {
    rising(({ medianWait }) => -(medianWait?.mean ?? NaN));
    rising(({ inLine }) => -inLine.mean);
    rising(({ occupancy }) => -occupancy.mean);
  });

  test('reach everybody in the end: 67 candidates a year for two years each, in 160 places', () => {
    expect(outcomes[7]?.shareOfCandidates).toMatchObject({ low: 1, middle: 1, high: 1 });
    expect(outcomes[7]?.longWait?.high).toBe(0);
    expect((outcomes[7]?.occupancy.mean ?? 0) * 160).toBeCloseTo(240 * 0.4 * 0.7 * 2, -1);
  });

  test('the band holds eight out of ten years around the middle', () => {
    for (const { reached, inLine, occupancy } of outcomes)
      for (const { low, middle, high } of [reached, inLine, occupancy]) {
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
      }
    // Where nobody is turned away, a Poisson number: 67.2 with a deviation of 8.2, of which 1.28 on either side.
    expect(outcomes[7]?.reached.low).toBeGreaterThanOrEqual(55);
    expect(outcomes[7]?.reached.low).toBeLessThanOrEqual(58);
    expect(outcomes[7]?.reached.high).toBeGreaterThanOrEqual(76);
    expect(outcomes[7]?.reached.high).toBeLessThanOrEqual(79);
  });
});

test('where nobody comes nothing can be measured', () => {
  const [outcome] = simulateRios({ ...question, releasesPerYear: 0 });
  expect(outcome?.shareOfReleases).toBeUndefined();
  expect(outcome?.shareOfCandidates).toBeUndefined();
  expect(outcome?.medianWait).toBeUndefined();
  expect(outcome?.reached).toEqual({ low: 0, middle: 0, high: 0, mean: 0 });
});

test('the beginning is forgotten: years long after it are no different', () => {
  const slow = { ...question, meanMonths: 36, patienceMonths: 12, mostRios: 4 };
  const share = (length: { runs: number; years: number }) =>
    simulateRios(slow, { ...length, seed: 4 }).map(({ shareOfCandidates }) => shareOfCandidates?.mean ?? NaN);
  const [short, long] = [share({ runs: 200, years: 5 }), share({ runs: 2, years: 500 })];
  short.forEach((one, index) => expect(one).toBeCloseTo(long[index] ?? NaN, 1.7));
});

test('trajectories that always last as long do not end together', () => {
  const [, , three] = simulateRios({ ...question, releasesPerYear: 750, shareMeeting: 1, shareWilling: 1, spread: 0 });
  // 60 places for two years: 30 a year, give or take.
  expect(three?.reached.low).toBeGreaterThan(20);
  expect(three?.reached.high).toBeLessThan(40);
});

test('a large city is not simulated longer than needed', () => {
  const large = { ...question, releasesPerYear: 3000, shareMeeting: 1, shareWilling: 1 };
  expect(usualLength(large).runs).toBe(10);
  expect(usualLength(question).runs).toBe(40);
  expect(warmUpYears(question)).toBe(12);
});

describe('Utrecht: three RIOs of 15 to 20 for 700 to 800 releases a year', () => {
  const reachOf = (asked: { ceiling: number; releasesPerYear: number; meanMonths: number }) =>
    simulateRios({ ...question, ...asked, shareMeeting: 1, shareWilling: 1, mostRios: 3 })[2];

  // At the same time 45 to 60 places; in a year as many people as places come free: places x 12 / months.
  test.each([
    [15, 800, 24, 22.5, 0.028],
    [20, 800, 24, 30, 0.038],
    [20, 700, 24, 30, 0.043],
    [20, 750, 18, 40, 0.053],
    [15, 800, 12, 45, 0.056],
    [20, 700, 12, 60, 0.086],
  ])(
    'places of %i on %i releases, for %i months: %f a year',
    (...[ceiling, releasesPerYear, meanMonths, people, share]) => {
      const outcome = reachOf({ ceiling, releasesPerYear, meanMonths });
      expect((outcome?.reached.mean ?? NaN) / people).toBeCloseTo(1, 1.3);
      expect(outcome?.shareOfReleases?.mean).toBeCloseTo(share, 2.5);
      expect(outcome?.occupancy.mean).toBeGreaterThan(0.99);
    },
  );
});
