import type { Shown } from './figure.schema.ts';
import { estimated, showShare, type ShownShare } from './shares.rules.ts';
import { showCount } from './suppression.rules.ts';

/** The promise of a first contact in one year, as it may be seen. */
export interface FirstContactRow {
  year: number;
  releases: Shown;
  /** Of those releases, the share (of 1) with a first contact in time. */
  kept: ShownShare;
  /** Days from the release to the first contact: half were quicker. */
  medianDays: Shown;
}

/** Hides what is small of one year. */
export function showFirstContactYear(
  { year, releases, kept, medianDays }: { year: number; releases: number; kept: number; medianDays: number | null },
  threshold: number,
): FirstContactRow {
  return {
    year,
    releases: showCount(releases, threshold),
    kept: showShare(kept, releases, threshold),
    medianDays: showMedian(medianDays, { releases, threshold }),
  };
}

// A median says that half were spoken to: with fewer releases the others would be few.
function showMedian(days: number | null, { releases, threshold }: { releases: number; threshold: number }): Shown {
  if (releases < threshold * 2) return { kind: 'hidden' };
  return estimated(days);
}
