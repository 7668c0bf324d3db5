/** How often something occurs, and the money with it. */
export interface Tally {
  label: string;
  count: number;
  cents: number;
}

/** A breakdown as it may be shown. */
export interface ShownTallies {
  /** Each at least the threshold, the most frequent on top. */
  shown: Tally[];
  /** All the others together; absent without any. `isSmall`: together still too few to show. */
  rest: { count: number; cents: number; isSmall: boolean } | undefined;
}

/** Counts per label; labels that differ only in capitals count as one. The most frequent on top. */
export function tallyOf<Row extends { amountCents: number }>(
  rows: readonly Row[],
  labelOf: (row: Row) => string,
): Tally[] {
  const groups = Map.groupBy(rows, (row) => labelOf(row).toLowerCase());
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const cents = group.reduce((sum, { amountCents }) => sum + amountCents, 0);
      return [{ label: labelOf(first), count: group.length, cents }];
    })
    .sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1));
}

/**
 * A breakdown without small numbers. What is too small goes into the rest; as long as the rest is small itself the least
 * frequent one shown joins it, or it would follow from the total.
 */
export function hideSmall(tallies: readonly Tally[], threshold: number): ShownTallies {
  const shown = tallies.filter(({ count }) => count >= threshold);
  const rest = { count: 0, cents: 0, isSmall: false };
  const join = ({ count, cents }: Tally): void => {
    rest.count += count;
    rest.cents += cents;
  };
  tallies.filter(({ count }) => count < threshold).forEach(join);
  while (rest.count > 0 && rest.count < threshold) {
    const last = shown.pop();
    if (last === undefined) break;
    join(last);
  }
  return { shown, rest: rest.count === 0 ? undefined : { ...rest, isSmall: rest.count < threshold } };
}
