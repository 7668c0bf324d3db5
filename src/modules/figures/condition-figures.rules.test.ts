import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showCondition, type ConditionCounts } from './condition-figures.rules.ts';

const threshold = 5;
const counts: ConditionCounts = { releases: 40, has: 24, hasNot: 8, isOver: true };

describe('a basic condition at a moment', () => {
  test('is a share of who was measured, never of who was released', () => {
    const { releases, measured, inOrder } = showCondition(counts, threshold);
    expect([releases, measured, inOrder.share]).toEqual([
      { kind: 'number', value: 40 },
      { kind: 'number', value: 32 },
      { kind: 'number', value: 0.75 },
    ]);
  });

  test('tells nobody measured from a few only while it can still happen', () => {
    const none = { ...counts, has: 0, hasNot: 0 };
    const few = { ...counts, has: 1, hasNot: 2 };
    expect(showCondition(none, threshold)).toEqual(showCondition(few, threshold));
    const { measured } = showCondition({ ...none, isOver: false }, threshold);
    expect(measured).toEqual({ kind: 'missing', reason: 'window-not-over' });
  });

  test('never shows a share of which a side is small', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (has, hasNot, unmeasured) => {
        const { inOrder } = showCondition(
          { releases: has + hasNot + unmeasured, has, hasNot, isOver: true },
          threshold,
        );
        return inOrder.share.kind !== 'number' || (has >= threshold && hasNot >= threshold);
      }),
    );
  });
});
