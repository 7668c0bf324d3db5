/** A count between two margins of a table: what flows in at a place flows out again. */
export interface Arc {
  from: number;
  to: number;
  value: number;
  /** The reader knows the value. */
  isShown: boolean;
  /** What it costs the reader to hide the value; nothing when it is not shown. */
  cost: number;
}

/** One arc followed forwards (its count grows) or backwards (it shrinks). */
interface Step {
  arc: number;
  to: number;
  isForward: boolean;
}

interface Search {
  from: number;
  to: number;
  /** The arc that the path goes around. */
  around: number;
  /** Whether the path may use arcs that are shown. */
  mayHide: boolean;
}

/** The counts of a table and its totals as one circulation; `values` may be moved, the arcs stay. */
export interface Circulation {
  arcs: readonly Arc[];
  stepsFrom: ReadonlyMap<number, readonly Step[]>;
}

/** Links every arc to the places at its two ends. */
export function circulationOf(arcs: readonly Arc[]): Circulation {
  const stepsFrom = new Map<number, Step[]>();
  const add = (place: number, step: Step): void => {
    const steps = stepsFrom.get(place);
    if (steps === undefined) stepsFrom.set(place, [step]);
    else steps.push(step);
  };
  arcs.forEach(({ from, to }, arc) => {
    add(from, { arc, to, isForward: true });
    add(to, { arc, to: from, isForward: false });
  });
  return { arcs, stepsFrom };
}

/**
 * How many whole values the count of an arc can have for a reader who knows what is shown and that no count is below
 * zero; counted up to `enough`. Exact: in a circulation every whole number between the two bounds is reached.
 */
export function possibleValues(circulation: Circulation, index: number, enough: number): number {
  const up = moveUp(circulation, index, enough - 1).room;
  return up + moveDown(circulation, index, enough - 1 - up) + 1;
}

/** The cheapest arcs to hide so that the count of an arc can be higher than it can be now. */
export function cheapestToHide(circulation: Circulation, index: number): number[] {
  const { values } = moveUp(circulation, index, Infinity);
  const path = findPath(circulation, values, { ...upFrom(circulation, index), mayHide: true });
  return (path ?? []).map(({ arc }) => arc).filter((arc) => circulation.arcs[arc]?.isShown === true);
}

const upFrom = ({ arcs }: Circulation, around: number): Search => ({
  from: arcs[around]?.to ?? 0,
  to: arcs[around]?.from ?? 0,
  around,
  mayHide: false,
});

function moveUp(circulation: Circulation, index: number, wanted: number) {
  return move(circulation, upFrom(circulation, index), wanted);
}

function moveDown(circulation: Circulation, index: number, wanted: number): number {
  const { from, to, ...rest } = upFrom(circulation, index);
  const value = circulation.arcs[index]?.value ?? 0;
  return move(circulation, { ...rest, from: to, to: from }, Math.min(wanted, value)).room;
}

/** Pushes as much around the arc as is wanted and fits (augmenting paths; Ford and Fulkerson). */
function move(circulation: Circulation, search: Search, wanted: number): { room: number; values: number[] } {
  const values = circulation.arcs.map(({ value }) => value);
  let room = 0;
  while (room < wanted) {
    const path = findPath(circulation, values, search);
    if (path === undefined) break;
    const shrinking = path.filter(({ isForward }) => !isForward).map(({ arc }) => values[arc] ?? 0);
    const amount = Math.min(wanted - room, ...shrinking);
    if (amount === Infinity) return { room: Infinity, values };
    for (const { arc, isForward } of path) values[arc] = (values[arc] ?? 0) + (isForward ? amount : -amount);
    room += amount;
  }
  return { room, values };
}

/** The cheapest way from one place to another over counts that can still move (Dijkstra). */
function findPath(circulation: Circulation, values: readonly number[], search: Search): Step[] | undefined {
  const cost = new Map<number, number>([[search.from, 0]]);
  const cameBy = new Map<number, Step[]>([[search.from, []]]);
  const open = new Set([search.from]);
  for (let place = nearest(open, cost); place !== undefined; place = nearest(open, cost)) {
    const way = cameBy.get(place) ?? [];
    if (place === search.to) return way;
    open.delete(place);
    for (const step of circulation.stepsFrom.get(place) ?? []) {
      const price = (cost.get(place) ?? 0) + priceOf(circulation, values, { step, search });
      if (price >= (cost.get(step.to) ?? Infinity)) continue;
      cost.set(step.to, price);
      cameBy.set(step.to, [...way, step]);
      open.add(step.to);
    }
  }
  return undefined;
}

function priceOf(
  { arcs }: Circulation,
  values: readonly number[],
  { step, search }: { step: Step; search: Search },
): number {
  const arc = arcs[step.arc];
  const isStuck = !step.isForward && (values[step.arc] ?? 0) === 0;
  if (arc === undefined || step.arc === search.around || isStuck) return Infinity;
  if (!arc.isShown) return 0;
  return search.mayHide ? arc.cost : Infinity;
}

function nearest(open: ReadonlySet<number>, cost: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  for (const place of open) if (best === undefined || (cost.get(place) ?? 0) < (cost.get(best) ?? 0)) best = place;
  return best;
}
