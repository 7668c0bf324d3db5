/** A count as it may be shown. */
export type Count = { kind: 'number'; value: number } | { kind: 'small' };

/** The count itself, or that it is too small to show. Zero is small too: "nobody" also says something about people. */
export function showCount(count: number, threshold: number): Count {
  return count >= threshold ? { kind: 'number', value: count } : { kind: 'small' };
}

/** The cells of a grouping: each holds the numbers of the atoms (smallest groups) that it adds up. */
export type Grouping = readonly (readonly number[])[];

/**
 * Which groupings of one count, itself known, may be published together, in order of preference. One joins only when no
 * cell that follows from all published ones is small: 18-27 minus 18-23 and 24-26 would tell who is 27 (docs/figures.md).
 */
export function publishableGroupings(
  atoms: readonly number[],
  groupings: readonly Grouping[],
  threshold: number,
): boolean[] {
  let published: Grouping = [atoms.map((_, index) => index)];
  return groupings.map((grouping) => {
    const refined = refine(published, grouping);
    const isSafe = refined.every((cell) => sumOf(atoms, cell) >= threshold);
    if (isSafe) published = refined;
    return isSafe;
  });
}

/** The smallest cells that two groupings cut out of the same atoms together. */
function refine(left: Grouping, right: Grouping): Grouping {
  return left.flatMap((one) =>
    right.map((other) => one.filter((atom) => other.includes(atom))).filter((cell) => cell.length > 0),
  );
}

const sumOf = (atoms: readonly number[], cell: readonly number[]): number =>
  cell.reduce((sum, atom) => sum + (atoms[atom] ?? 0), 0);

/** Whether a part of a whole may be shown as a share: neither the part nor the rest may be small. */
export function canShowShare(part: number, whole: number, threshold: number): boolean {
  return part >= threshold && whole - part >= threshold;
}
