/**
 * The value below which a share (of 1) of some numbers lies, between two of them in proportion, as `percentile_cont` of
 * SQL does; undefined of no numbers. Source: Hyndman & Fan, The American Statistician 50 (1996), definition 7.
 */
export function quantileOf(numbers: readonly number[], share: number): number | undefined {
  const sorted = numbers.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [lower, upper] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return lower === undefined || upper === undefined ? undefined : lower + (upper - lower) * (place % 1);
}
