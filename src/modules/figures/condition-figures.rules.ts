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
  measured: Shown;
  inOrder: ShownShare;
}

/** Hides what is small. Who was not measured is in no share; how many these are tells of the work, not of them. */
export function showCondition({ releases, has, hasNot, isOver }: ConditionCounts, threshold: number): ShownCondition {
  const measured = has + hasNot;
  const shown = showCount(releases, threshold);
  if (measured === 0 && !isOver) {
    const missing: Shown = { kind: 'missing', reason: 'window-not-over' };
    return { releases: shown, measured: missing, inOrder: { share: missing, lower: missing, upper: missing } };
  }
  return {
    releases: shown,
    measured: showCount(measured, threshold),
    inOrder: showShare(has, measured, threshold),
  };
}
