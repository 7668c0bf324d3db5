import type { Shown } from './figures.rules.ts';
import { canShowShare, showCount } from './suppression.rules.ts';

/** The promise of a first contact in one year, as it may be seen. */
export interface FirstContactRow {
  year: number;
  releases: Shown;
  /** Of those releases, the share (of 1) with a first contact in time. */
  kept: Shown;
}

/** Hides what is small of one year. */
export function showFirstContactYear(
  { year, releases, kept }: { year: number; releases: number; kept: number },
  threshold: number,
): FirstContactRow {
  return {
    year,
    releases: showCount(releases, threshold),
    kept: canShowShare(kept, releases, threshold) ? { kind: 'number', value: kept / releases } : { kind: 'small' },
  };
}
