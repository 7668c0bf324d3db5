import { expect, test } from 'vitest';
import { capacityOf, costsOf, fewerReturns } from './rio-costs.rules.ts';
import type { RioOutcome, Spread } from './rio-simulation.rules.ts';

const flat: Spread = { low: 0, middle: 0, high: 0, mean: 0 };
const outcome = (low: number, middle: number, high: number): RioOutcome => ({
  rios: 3,
  reached: { low, middle, high, mean: middle },
  shareOfCandidates: flat,
  shareOfReleases: flat,
  medianWait: flat,
  longWait: flat,
  occupancy: flat,
  inLine: flat,
});

test('a year costs the officers and what each trajectory adds', () => {
  expect(costsOf(outcome(20, 30, 40), { perRio: 100_000, perTrajectory: 1000 })).toEqual({
    total: { low: 320_000, middle: 330_000, high: 340_000 },
    perPerson: { low: 8500, middle: 11_000, high: 16_000 },
  });
});

test('what is not known is not counted, and without any price there are no costs', () => {
  expect(costsOf(outcome(20, 30, 40), { perRio: undefined, perTrajectory: 500 })?.total.middle).toBe(15_000);
  expect(costsOf(outcome(20, 30, 40), { perRio: 100_000, perTrajectory: undefined })?.total).toEqual({
    low: 300_000,
    middle: 300_000,
    high: 300_000,
  });
  expect(costsOf(outcome(20, 30, 40), { perRio: undefined, perTrajectory: undefined })).toBeUndefined();
});

test('where nobody may be reached in a year, nothing is said of the price of one person', () => {
  expect(costsOf(outcome(0, 1, 3), { perRio: 100_000, perTrajectory: 1000 })?.perPerson).toBeUndefined();
});

test('a supposed effect goes from the lowest of the low to the highest of the high', () => {
  expect(fewerReturns(outcome(20, 30, 40), { from: 5, upTo: 10 })).toEqual({ low: 1, high: 4 });
  expect(fewerReturns(outcome(20, 30, 40), { from: 0, upTo: 0 })).toEqual({ low: 0, high: 0 });
});

test('Utrecht: 60 places for two years are 30 people a year, of 750 releases', () => {
  const asked = { releasesPerYear: 750, shareMeeting: 1, shareWilling: 1, ceiling: 20, meanMonths: 24 };
  const { candidatesPerYear, startsPerRio, riosToMatch } = capacityOf(asked);
  expect([candidatesPerYear, startsPerRio, riosToMatch]).toEqual([750, 10, 75]);
  expect((3 * startsPerRio) / candidatesPerYear).toBeCloseTo(0.04);
});
