import { chiSquareTail } from './chi-square.rules.ts';
import { inOrder, type LifetableRow } from './survival.rules.ts';

/** Whether groups differ in how fast it happens; `observed` and `expected` are events, in the order of the groups. */
export interface LogRankTest {
  chiSquare: number;
  degreesOfFreedom: number;
  /** The chance of a difference at least this large when the groups do not differ. */
  p: number;
  groups: { observed: number; expected: number }[];
}

/** Numbers at risk and events of one group at each of the pooled event times. */
interface Exposure {
  atRisk: Float64Array;
  events: Float64Array;
}

/**
 * The log-rank test of two or more groups. Groups in which no event could be expected do not count; null when fewer
 * than two are left or nothing can differ (everybody had the event at once).
 * Source: Mantel, Cancer Chemotherapy Reports 50 (1966), 163-170.
 */
export function logRank(groups: readonly (readonly LifetableRow[])[]): LogRankTest | null {
  const exposures = exposureOf(groups.map(inOrder));
  const expected = expectedEvents(exposures);
  const observed = exposures.map(({ events }) => sumOf(events));
  const counting = [...exposures.keys()].filter((group) => (expected[group] ?? 0) > 0);
  // The differences sum to zero, so one group follows from the others and is left out.
  const compared = counting.slice(1);
  if (compared.length === 0) return null;
  const differences = compared.map((group) => (observed[group] ?? 0) - (expected[group] ?? 0));
  const chiSquare = quadraticForm(covariance(exposures, compared), differences);
  if (chiSquare === null) return null;
  return {
    chiSquare,
    degreesOfFreedom: compared.length,
    p: chiSquareTail(chiSquare, compared.length),
    groups: exposures.map((_, group) => ({ observed: observed[group] ?? 0, expected: expected[group] ?? 0 })),
  };
}

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, one) => sum + one, 0);

function exposureOf(groups: readonly (readonly LifetableRow[])[]): Exposure[] {
  const eventTimes = new Set(groups.flatMap((rows) => rows.filter((row) => row.events > 0).map((row) => row.days)));
  const times = Float64Array.from(eventTimes).sort();
  return groups.map((rows) => {
    const exposure = { atRisk: new Float64Array(times.length), events: new Float64Array(times.length) };
    let remaining = rows.reduce((sum, row) => sum + row.events + row.censored, 0);
    let next = 0;
    times.forEach((time, at) => {
      for (let row = rows[next]; row !== undefined && row.days < time; next += 1, row = rows[next])
        remaining -= row.events + row.censored;
      const here = rows[next];
      exposure.atRisk[at] = remaining;
      exposure.events[at] = here?.days === time ? here.events : 0;
    });
    return exposure;
  });
}

/** At each event time the events are expected in proportion to who is at risk. */
function expectedEvents(exposures: readonly Exposure[]): number[] {
  const { atRisk, events } = pooled(exposures);
  return exposures.map((group) =>
    sumOf(events.map((happened, at) => (happened * (group.atRisk[at] ?? 0)) / (atRisk[at] ?? 1))),
  );
}

function pooled(exposures: readonly Exposure[]): Exposure {
  const column = (name: keyof Exposure): Float64Array =>
    Float64Array.from(exposures[0]?.[name] ?? [], (_, at) =>
      exposures.reduce((sum, group) => sum + (group[name][at] ?? 0), 0),
    );
  return { atRisk: column('atRisk'), events: column('events') };
}

/** The hypergeometric covariance of observed minus expected, of the groups that are compared. */
function covariance(exposures: readonly Exposure[], compared: readonly number[]): number[][] {
  const { atRisk, events } = pooled(exposures);
  const spread = events.map((happened, at) => {
    const all = atRisk[at] ?? 0;
    return all > 1 ? (happened * (all - happened)) / (all - 1) / (all * all) : 0;
  });
  const risk = compared.map((group) => exposures[group]?.atRisk ?? new Float64Array());
  return risk.map((mine, row) =>
    risk.map((theirs, column) =>
      sumOf(
        spread.map((each, at) => {
          const share = row === column ? (atRisk[at] ?? 0) - (theirs[at] ?? 0) : -(theirs[at] ?? 0);
          return each * (mine[at] ?? 0) * share;
        }),
      ),
    ),
  );
}

/** u' V⁻¹ u for a symmetric positive definite V, by elimination; null when V is singular. */
function quadraticForm(matrix: number[][], vector: number[]): number | null {
  const rows = matrix.map((row, at) => [...row, vector[at] ?? 0]);
  let form = 0;
  for (const [at, pivotRow] of rows.entries()) {
    const pivot = pivotRow[at] ?? 0;
    if (!(pivot > 1e-12 * (matrix[at]?.[at] ?? 0))) return null;
    form += (pivotRow.at(-1) ?? 0) ** 2 / pivot;
    for (const row of rows.slice(at + 1)) {
      const factor = (row[at] ?? 0) / pivot;
      pivotRow.forEach((value, column) => (row[column] = (row[column] ?? 0) - factor * value));
    }
  }
  return form;
}
