import type { RioOutcome, Spread } from './rio-simulation.rules.ts';

/** What somebody filled in, in euros; undefined is not known, and then not counted. */
export interface Prices {
  /** One RIO for a year. */
  perRio: number | undefined;
  /** On top of that for each trajectory, such as budget. */
  perTrajectory: number | undefined;
}

/** So many fewer returns of every 100 people reached, as somebody supposes. */
export interface Effect {
  from: number;
  upTo: number;
}

/** A number over the years: the band of eight out of ten years around the middle one. */
export type Range = Pick<Spread, 'low' | 'middle' | 'high'>;

/** What so many RIOs cost in a year, in euros. */
export interface RioCosts {
  total: Range;
  /** Of the total, per person reached. Undefined when in a year of the band nobody was. */
  perPerson: Range | undefined;
}

/** The costs of a year with these prices; undefined without any price. The bands are those of the people reached. */
export function costsOf({ rios, reached }: RioOutcome, { perRio, perTrajectory }: Prices): RioCosts | undefined {
  if (perRio === undefined && perTrajectory === undefined) return undefined;
  const costs = (people: number) => rios * (perRio ?? 0) + people * (perTrajectory ?? 0);
  const each = (people: number) => costs(people) / people;
  const total = { low: costs(reached.low), middle: costs(reached.middle), high: costs(reached.high) };
  if (reached.low === 0) return { total, perPerson: undefined };
  // The more people, the less each of them costs.
  return { total, perPerson: { low: each(reached.high), middle: each(reached.middle), high: each(reached.low) } };
}

/** Fewer returns of the people reached in a year if the supposition holds: the lowest with the lowest, highest with highest. */
export function fewerReturns({ reached }: RioOutcome, { from, upTo }: Effect): { low: number; high: number } {
  return { low: (reached.low * from) / 100, high: (reached.high * upTo) / 100 };
}

/** What can be told without chance, to understand the rest by. */
export interface Capacity {
  candidatesPerYear: number;
  /** People whom one RIO can take on in a year, once every place is taken. */
  startsPerRio: number;
  /** RIOs of which the places match the candidates. */
  riosToMatch: number;
}

/** Candidates beside places, both per year. */
export function capacityOf(question: {
  releasesPerYear: number;
  shareMeeting: number;
  shareWilling: number;
  ceiling: number;
  meanMonths: number;
}): Capacity {
  const candidatesPerYear = question.releasesPerYear * question.shareMeeting * question.shareWilling;
  const startsPerRio = (question.ceiling * 12) / question.meanMonths;
  return { candidatesPerYear, startsPerRio, riosToMatch: candidatesPerYear / startsPerRio };
}
