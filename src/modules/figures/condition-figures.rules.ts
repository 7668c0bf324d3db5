import type { Shown } from './figure.schema.ts';
import { showShare, type ShownShare } from './shares.rules.ts';
import { showCount } from './suppression.rules.ts';

/** One basic condition at one moment after the releases of a year. */
export interface ConditionCounts {
  releases: number;
  has: number;
  hasNot: number;
  /** Whether the moment came for everybody who was released that year. */
  isOver: boolean;
}

/** The same as it may be seen. */
export interface ShownCondition {
  releases: Shown;
  /** Rounded down to five: with the exact number one could tell how few were not measured. */
  measured: Shown;
  inOrder: ShownShare;
}

/** Hides what is small. Who was not measured is in no share: neither in order nor not. */
export function showCondition({ releases, has, hasNot, isOver }: ConditionCounts, threshold: number): ShownCondition {
  const measured = has + hasNot;
  const shown = showCount(releases, threshold);
  if (measured === 0) {
    const missing: Shown = { kind: 'missing', reason: isOver ? 'no-measurements' : 'window-not-over' };
    return { releases: shown, measured: missing, inOrder: { share: missing, lower: missing, upper: missing } };
  }
  return {
    releases: shown,
    measured: measured < threshold ? { kind: 'small' } : { kind: 'number', value: Math.floor(measured / 5) * 5 },
    inOrder: showShare(has, measured, threshold),
  };
}
