import type { Shown } from './figure.schema.ts';
import { wilsonInterval } from './intervals.rules.ts';
import { canShowShare } from './suppression.rules.ts';

/** An estimate; null where there are too few data for one. */
export const estimated = (value: number | null): Shown =>
  value === null ? { kind: 'missing', reason: 'not-estimable' } : { kind: 'number', value };

/** A share (of 1) with its 95 % interval. */
export interface ShownShare {
  share: Shown;
  lower: Shown;
  upper: Shown;
}

/** A share with its Wilson interval. Hidden together: from the interval both the share and the whole would follow. */
export function shareWithMargin(part: number, whole: number): ShownShare {
  const interval = wilsonInterval(part, whole);
  if (interval === null) return every({ kind: 'missing', reason: 'none' });
  return {
    share: { kind: 'number', value: part / whole },
    lower: { kind: 'number', value: interval.lower },
    upper: { kind: 'number', value: interval.upper },
  };
}

/** The same, shown only when neither the part nor the rest is small. */
export function showShare(part: number, whole: number, threshold: number): ShownShare {
  if (!canShowShare(part, whole, threshold)) return hiddenShare;
  return shareWithMargin(part, whole);
}

const every = (shown: Shown): ShownShare => ({ share: shown, lower: shown, upper: shown });

/** In place of a share that would tell a small number. */
export const hiddenShare = every({ kind: 'hidden' });
