import type { Shown } from './figure.schema.ts';
import { showShare, type ShownShare } from './shares.rules.ts';
import { showCount } from './suppression.rules.ts';

/** The promise of a first contact in one year, as it may be seen. */
export interface FirstContactRow {
  year: number;
  releases: Shown;
  /** Of those releases, the share (of 1) with a first contact in time. */
  kept: ShownShare;
}

/** Hides what is small of one year. */
export function showFirstContactYear(
  { year, releases, kept }: { year: number; releases: number; kept: number },
  threshold: number,
): FirstContactRow {
  return { year, releases: showCount(releases, threshold), kept: showShare(kept, releases, threshold) };
}
