import { describe, expect, test } from 'vitest';
import { runQueue, type QueueYears } from './rio-queue.rules.ts';
import { drawFrom } from './rio-random.rules.ts';
import { drawPeriod, type RioQuestion } from './rio-simulation.rules.ts';

const years = 1500;
const fromMonth = 60;

/** Ten candidates a month who each stay 1.5 months on average: 15 places are wanted at the same time. */
function run(asked: { places: number; patienceMonths: number; spread: number; seed?: number }): QueueYears {
  const question: RioQuestion = {
    ...{ releasesPerYear: 240, shareMeeting: 0.625, shareWilling: 0.8, ceiling: asked.places, mostRios: 1 },
    ...{ meanMonths: 1.5, spread: asked.spread, patienceMonths: 0 },
  };
  const { arrivals } = drawPeriod(drawFrom(asked.seed ?? 7), question, years + 10);
  return runQueue(arrivals, {
    ...{ freeAt: new Float64Array(asked.places), patienceMonths: asked.patienceMonths, fromMonth, years },
  });
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, value) => total + value, 0);
const meanLine = ({ inLine }: QueueYears): number => sum(inLine) / (years * 12);
const meanTaken = ({ inTrajectory }: QueueYears): number => sum(inTrajectory) / (years * 12);

/** Share that is turned away when nobody waits (Erlang B), for so much wanted at the same time. */
function erlangB(places: number, wanted: number): number {
  let lost = 1;
  for (let place = 1; place <= places; place += 1) lost = (wanted * lost) / (place + wanted * lost);
  return lost;
}

/** Share that has to wait when everybody does (Erlang C). */
function erlangC(places: number, wanted: number): number {
  const lost = erlangB(places, wanted);
  return lost / (1 - (wanted / places) * (1 - lost));
}

describe('with endless patience, as in the M/M/c queue', () => {
  test.each([16, 18, 22])('Erlang C tells who has to wait for %i places', (places) => {
    const queue = run({ places, patienceMonths: Infinity, spread: 1 });
    expect(queue.delayed / sum(queue.candidates)).toBeCloseTo(erlangC(places, 15), 1.3);
  });

  test('the line is as long as theory says', () => {
    // Long lines come seldom and last long, so their mean needs many runs.
    const lines = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
      meanLine(run({ places: 18, patienceMonths: Infinity, spread: 1, seed })),
    );
    const expected = (erlangC(18, 15) * 15) / (18 - 15);
    expect(sum(lines) / lines.length / expected).toBeCloseTo(1, 1.3);
  });

  test("Little's law: people in line are arrivals times wait, places taken are arrivals times length", () => {
    const queue = run({ places: 18, patienceMonths: Infinity, spread: 1 });
    const perMonth = sum(queue.candidates) / (years * 12);
    const wait = sum(queue.waits.map((waits) => sum(waits))) / sum(queue.reached);
    expect(meanLine(queue)).toBeCloseTo(perMonth * wait, 1);
    expect(meanTaken(queue) / 15).toBeCloseTo(1, 1.5);
  });

  test('everybody gets a place', () => {
    const queue = run({ places: 18, patienceMonths: Infinity, spread: 1 });
    expect(sum(queue.reached)).toBe(sum(queue.candidates));
    expect(queue.atEnd.tooLate).toBe(0);
  });
});

describe('without patience, as in the M/G/c/c queue', () => {
  test.each([
    [12, 1],
    [15, 1],
    [20, 1],
    // Theory: only the mean length matters, not how much it varies.
    [15, 0],
    [15, 0.25],
    [15, 0.5],
  ])('Erlang B tells who is turned away from %i places when lengths vary by %f', (places, spread) => {
    const queue = run({ places, patienceMonths: 0, spread });
    expect(1 - sum(queue.reached) / sum(queue.candidates)).toBeCloseTo(erlangB(places, 15), 1.7);
    expect(meanLine(queue)).toBe(0);
    expect(queue.atEnd.waiting).toBe(0);
  });
});

describe('with some patience', () => {
  test.each([0.1, 0.5, 2])('after %f months nobody is lost: reached, too late or still waiting', (patienceMonths) => {
    const queue = run({ places: 12, patienceMonths, spread: 0.5 });
    expect(sum(Object.values(queue.atEnd))).toBe(sum(queue.candidates));
    expect(queue.waits.map(({ length }) => length)).toEqual([...queue.reached]);
    expect(queue.waits.every((waits) => (waits.at(-1) ?? 0) <= patienceMonths)).toBe(true);
  });

  test('the line of too few places holds who is too late and who is not', () => {
    const queue = run({ places: 12, patienceMonths: 2, spread: 0.5 });
    const tooLate = sum(queue.candidates) - sum(queue.reached);
    const months = sum(queue.waits.map((waits) => sum(waits))) + tooLate * 2;
    expect(meanLine(queue) * years * 12).toBeCloseTo(months, -3);
    // As many as the places can carry: a place that comes free is taken at once.
    expect(meanTaken(queue)).toBeGreaterThan(11.99);
    expect(sum(queue.reached) / years / ((12 / 1.5) * 12)).toBeCloseTo(1, 1.7);
  });

  test('a queue by hand: two places, the others wait for 10 and 11, or until it is too late', () => {
    const arrivals = { at: Float64Array.of(0, 1, 2, 3, 13), duration: Float64Array.of(10, 10, 10, 10, 10) };
    const queue = runQueue(arrivals, { freeAt: new Float64Array(2), patienceMonths: 8, fromMonth: 0, years: 2 });
    expect([...queue.candidates]).toEqual([4, 1]);
    expect(queue.waits.map((waits) => [...waits])).toEqual([[0, 0, 8, 8], [7]]);
    const short = runQueue(arrivals, { freeAt: new Float64Array(2), patienceMonths: 7.9, fromMonth: 0, years: 2 });
    expect(short.waits.map((waits) => [...waits])).toEqual([[0, 0, 7], [0]]);
    expect(short.atEnd).toEqual({ reached: 4, tooLate: 1, waiting: 0 });
    expect(sum(short.inLine)).toBeCloseTo(7.9 + 7);
    expect([...short.inTrajectory]).toEqual([22, 18]);
  });

  test('places that were in use come free at their moment', () => {
    const arrivals = { at: Float64Array.of(1, 2), duration: Float64Array.of(5, 5) };
    const queue = { freeAt: Float64Array.of(9, 4), patienceMonths: 24, fromMonth: 0, years: 1 };
    expect(runQueue(arrivals, queue).waits.map((waits) => [...waits])).toEqual([[3, 7]]);
    expect([...queue.freeAt]).toEqual([9, 4]);
  });

  test('who still waits at the end has not been lost', () => {
    const arrivals = { at: Float64Array.of(0, 11), duration: Float64Array.of(30, 1) };
    const { atEnd } = runQueue(arrivals, { freeAt: new Float64Array(1), patienceMonths: 40, fromMonth: 0, years: 1 });
    expect(atEnd).toEqual({ reached: 1, tooLate: 0, waiting: 1 });
  });
});
