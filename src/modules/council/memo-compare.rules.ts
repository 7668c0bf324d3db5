/** How two numbers stand to each other; `unclear`: chance alone could give the difference; `alike`: they are written the same. */
export type Comparison = 'lower' | 'higher' | 'unclear' | 'alike';

const z95 = 1.959963984540054; // the 0.975 quantile of the standard normal distribution

interface Valued {
  value: number;
}

/** A share beside one without a margin, such as that of the country: different when it lies outside the 95 % margin. */
export function compareShare(
  margin: { lower: Valued | undefined; upper: Valued | undefined },
  other: Valued | undefined,
): Comparison | undefined {
  const { lower, upper } = margin;
  if (lower === undefined || upper === undefined || other === undefined) return undefined;
  if (other.value > upper.value) return 'lower';
  return other.value < lower.value ? 'higher' : 'unclear';
}

/** The comparison of two numbers as they are read: where both are written the same, nobody sees a difference. */
export const asWritten = (
  one: { text: string } | undefined,
  other: { text: string } | undefined,
  comparison: Comparison | undefined,
): Comparison | undefined => (one !== undefined && one.text === other?.text ? 'alike' : comparison);

/** Two counts of events over equally long times: the normal test of two Poisson counts (5 %). */
export function compareCounts(one: Valued | undefined, other: Valued | undefined): Comparison | undefined {
  if (one === undefined || other === undefined) return undefined;
  const difference = one.value - other.value;
  if (Math.abs(difference) <= z95 * Math.sqrt(one.value + other.value)) return 'unclear';
  return difference < 0 ? 'lower' : 'higher';
}

/**
 * A rate beside that of a much larger area: the count behind it is compared with what the other rate would give, by
 * Byar's 95 % interval of a Poisson count (Breslow & Day, Statistical Methods in Cancer Research II, 1987).
 */
export function compareRate(
  own: { count: Valued | undefined; rate: Valued | undefined },
  other: Valued | undefined,
): Comparison | undefined {
  const { count, rate } = own;
  if (count === undefined || rate === undefined || other === undefined || rate.value === 0) return undefined;
  const expected = (count.value * other.value) / rate.value;
  const { lower, upper } = byarInterval(count.value);
  if (expected > upper) return 'lower';
  return expected < lower ? 'higher' : 'unclear';
}

/** The 95 % interval of a count of events, by Byar's approximation. */
export function byarInterval(count: number): { lower: number; upper: number } {
  const above = count + 1;
  return {
    lower: count === 0 ? 0 : count * (1 - 1 / (9 * count) - z95 / (3 * Math.sqrt(count))) ** 3,
    upper: above * (1 - 1 / (9 * above) + z95 / (3 * Math.sqrt(above))) ** 3,
  };
}
