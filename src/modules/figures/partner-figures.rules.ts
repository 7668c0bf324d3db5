import { hideSmall } from '../../kernel/tally.ts';
import type { Shown } from './figure.schema.ts';
import { quantileOf } from './quantile.rules.ts';
import { hiddenShare, showShare, type ShownShare } from './shares.rules.ts';

/** Tasks of one partner that ended alike after as many days. */
interface CountedOutcome {
  organisation: string;
  state: 'done' | 'not-done' | 'declined';
  days: number;
  count: number;
}

/** What a partner did with what was asked, as it may be seen. */
export interface PartnerRow {
  /** Undefined: all the small ones together. */
  name: string | undefined;
  ended: Shown;
  done: ShownShare;
  declined: Shown;
  /** Days from need to done: a quarter, half and three quarters were quicker. */
  quarter: Shown;
  median: Shown;
  threeQuarters: Shown;
}

/** The partners of one year, the most asked on top; those with few tasks together, and hidden while that is few too. */
export function showPartners(outcomes: readonly CountedOutcome[], threshold: number): PartnerRow[] {
  const partners = [...Map.groupBy(outcomes, ({ organisation }) => organisation)];
  const tallies = partners
    .map(([label, own]) => ({ label, count: sumOf(own), cents: 0 }))
    .sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1));
  const { shown, rest } = hideSmall(tallies, threshold);
  const names = new Set(shown.map(({ label }) => label));
  const others = outcomes.filter(({ organisation }) => !names.has(organisation));
  return [
    ...shown.map(({ label }) => ({
      name: label,
      ...showOutcomes(
        outcomes.filter(({ organisation }) => organisation === label),
        threshold,
      ),
    })),
    ...(rest === undefined ? [] : [{ name: undefined, ...showOutcomes(others, threshold) }]),
  ];
}

const sumOf = (outcomes: readonly CountedOutcome[]): number => outcomes.reduce((sum, { count }) => sum + count, 0);
const hidden: Shown = { kind: 'hidden' };

function showOutcomes(outcomes: readonly CountedOutcome[], threshold: number): Omit<PartnerRow, 'name'> {
  const ended = sumOf(outcomes);
  const none = { quarter: hidden, median: hidden, threeQuarters: hidden };
  if (ended < threshold) return { ended: { kind: 'small' }, done: hiddenShare, declined: hidden, ...none };
  const of = (state: CountedOutcome['state']) => outcomes.filter((outcome) => outcome.state === state);
  const [done, declined, notDone] = [sumOf(of('done')), sumOf(of('declined')), sumOf(of('not-done'))];
  // With what was done, the one follows from the other.
  const areParted = [done, declined, notDone].every((part) => part >= threshold);
  return {
    ended: { kind: 'number', value: ended },
    done: showShare(done, ended, threshold),
    declined: areParted ? { kind: 'number', value: declined } : hidden,
    ...showDays(
      of('done').flatMap(({ days, count }) => Array.from({ length: count }, () => days)),
      { ended, threshold },
    ),
  };
}

// That days are shown tells that enough was done: of what ended, the rest must still have every small value.
function showDays(
  days: readonly number[],
  { ended, threshold }: { ended: number; threshold: number },
): Pick<PartnerRow, 'quarter' | 'median' | 'threeQuarters'> {
  const at = (share: number, fewest: number): Shown => {
    const value = quantileOf(days, share);
    return value === undefined || days.length < fewest || ended < fewest + threshold - 1
      ? hidden
      : { kind: 'number', value: Math.round(value) };
  };
  // Each quarter holds enough to show.
  return { quarter: at(0.25, threshold * 4), median: at(0.5, threshold), threeQuarters: at(0.75, threshold * 4) };
}
