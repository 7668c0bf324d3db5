import { logLogBand } from './intervals.rules.ts';
import { stepOn, type SurvivalCurve } from './survival.rules.ts';

/** One layer of the people, such as an age band with earlier detentions, and its weight in the standard population. */
export interface Stratum {
  readonly name: string;
  readonly weight: number;
  readonly curve: SurvivalCurve;
}

/** The share as it would be if the people were composed like the standard population; shares of 1. */
export interface StandardisedAt {
  days: number;
  /** Null when a stratum with weight could not be estimated: leaving it out would change the standard. */
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  atRisk: number;
  /** Strata with weight in which nobody was followed up so long, and their share of the weight. */
  missing: { names: string[]; weight: number };
  /** The share of the weight in strata where it happened with nobody or everybody: they add no spread to the band. */
  weightWithoutSpread: number;
}

interface Layer {
  name: string;
  weight: number;
  survival: number;
  variance: number;
  atRisk: number;
  isMissing: boolean;
}

/**
 * Direct standardisation of one minus Kaplan-Meier over strata: the sum of w (1 - S) with the weights scaled to 1, its
 * variance the sum of w² S² times Greenwood's sum, its 95 % band on the log(-log) scale.
 * A stratum whose last follow-up ended earlier is missing, unless it had already happened with everybody.
 * Source: Breslow & Day, Statistical Methods in Cancer Research II (1987), chapter 2; Greenwood (1926).
 */
export function standardise(strata: readonly Stratum[], days: number): StandardisedAt {
  const total = strata.reduce((sum, { weight }) => sum + weight, 0);
  const layers = strata.filter(({ weight }) => weight > 0).map((stratum) => layerOf(stratum, { total, days }));
  const missing = layers.filter((layer) => layer.isMissing);
  const found = {
    days,
    atRisk: layers.reduce((sum, layer) => sum + layer.atRisk, 0),
    missing: { names: missing.map(({ name }) => name), weight: weightOf(missing) },
    weightWithoutSpread: weightOf(layers.filter((layer) => !layer.isMissing && layer.variance === 0)),
  };
  if (layers.length === 0 || missing.length > 0) return { ...found, estimate: null, lower: null, upper: null };
  const survival = layers.reduce((sum, layer) => sum + layer.weight * layer.survival, 0);
  const variance = layers.reduce((sum, layer) => sum + layer.weight ** 2 * layer.variance, 0);
  const band = logLogBand(survival, Math.sqrt(variance) / survival);
  return { ...found, estimate: 1 - survival, lower: band?.lower ?? null, upper: band?.upper ?? null };
}

const weightOf = (layers: readonly Layer[]): number => layers.reduce((sum, { weight }) => sum + weight, 0);

function layerOf({ name, weight, curve }: Stratum, { total, days }: { total: number; days: number }): Layer {
  const { survival, greenwood, atRisk } = stepOn(curve, days);
  return {
    name,
    weight: weight / total,
    survival,
    variance: survival > 0 ? survival ** 2 * greenwood : 0,
    atRisk,
    isMissing: atRisk === 0 && survival > 0,
  };
}
