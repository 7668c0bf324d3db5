const z95 = 1.959963984540054; // the 0.975 quantile of the standard normal distribution

export interface Interval {
  lower: number;
  upper: number;
}

/** The 95 % score interval of a share (of 1), not corrected for continuity (Wilson, JASA 22, 1927); null of nobody. */
export function wilsonInterval(counted: number, total: number): Interval | null {
  if (total <= 0) return null;
  const spread = z95 ** 2;
  const middle = counted + spread / 2;
  const reach = z95 * Math.sqrt((counted * (total - counted)) / total + spread / 4);
  return {
    lower: counted === 0 ? 0 : (middle - reach) / (total + spread),
    upper: counted === total ? 1 : (middle + reach) / (total + spread),
  };
}

/**
 * The 95 % log(-log) band of one minus a survival S, as shares of 1; `deviation` is the standard deviation of log S.
 * Null where S is 0 or 1 or its spread is unknown: there the transformation says nothing.
 * Source: Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data (1980), chapter 1.
 */
export function logLogBand(survival: number, deviation: number): Interval | null {
  if (survival <= 0 || survival >= 1 || deviation <= 0) return null;
  const log = Math.log(survival);
  const stretch = Math.exp((z95 * deviation) / -log);
  return { lower: -Math.expm1(log / stretch), upper: -Math.expm1(log * stretch) };
}
