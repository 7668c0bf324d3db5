import { wilsonInterval } from './intervals.rules.ts';
import { hiddenShare, type ShownShare } from './shares.rules.ts';
import { canShowShare } from './suppression.rules.ts';

/** Of the people who were released in a year; that there were more releases than these two tell, is about few people. */
export interface MoreThanOnce {
  releases: number;
  persons: number;
  releasedMoreThanOnce: number;
}

const step = 0.05;

/**
 * The share with its Wilson interval, rounded outwards to five per cent. Releases stand in the outflow: shown exactly, the
 * interval would tell people and share, and so how many third and later releases there were. Hidden where it still does.
 */
export function showMoreThanOnce(counts: MoreThanOnce, threshold: number): ShownShare {
  const { persons, releasedMoreThanOnce } = counts;
  const shown = intervalOf(releasedMoreThanOnce, persons);
  if (shown === null || !canShowShare(releasedMoreThanOnce, persons, threshold)) return hiddenShare;
  if (!leavesEnough({ releases: counts.releases, shown }, threshold)) return hiddenShare;
  return {
    share: { kind: 'number', value: releasedMoreThanOnce / persons },
    lower: { kind: 'number', value: shown.lower },
    upper: { kind: 'number', value: shown.upper },
  };
}

interface Interval {
  percent: number;
  lower: number;
  upper: number;
}

function intervalOf(more: number, persons: number): Interval | null {
  const interval = wilsonInterval(more, persons);
  if (interval === null) return null;
  return {
    percent: Math.round((more / persons) * 100),
    lower: Math.floor(interval.lower / step) * step,
    upper: Math.ceil(interval.upper / step) * step,
  };
}

/** Whether as many numbers of third and later releases fit what is shown as the threshold. */
function leavesEnough({ releases, shown }: { releases: number; shown: Interval }, threshold: number): boolean {
  const fitting = new Set<number>();
  for (let persons = releases; persons > 0 && fitting.size < threshold; persons -= 1) {
    const least = Math.max(threshold, Math.ceil(((shown.percent - 0.5) / 100) * persons));
    const most = Math.min(persons - threshold, releases - persons, Math.ceil(((shown.percent + 0.5) / 100) * persons));
    for (let more = least; more <= most; more += 1)
      if (isSame(intervalOf(more, persons), shown)) fitting.add(releases - persons - more);
  }
  return fitting.size >= threshold;
}

const isSame = (one: Interval | null, other: Interval): boolean =>
  one !== null && one.percent === other.percent && one.lower === other.lower && one.upper === other.upper;
