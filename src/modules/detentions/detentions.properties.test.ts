import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate, type LocalDate } from '../../kernel/local-date.ts';
import type { DetentionFact, DetentionFactKind } from './detention-facts.rules.ts';
import { foldNotices } from './detentions.rules.ts';

describe('whatever arrives, in whatever order', () => {
  const date = fc.integer({ min: 0, max: 70 }).map((offset) => addDays(localDate('2026-01-01'), offset));
  const oddDate = fc.constantFrom(
    ...['0001-01-01', '1990-05-05', '2027-06-01', '2060-01-01', '9999-12-31'].map(localDate),
  );
  const maybeDate = fc.option(fc.oneof({ weight: 12, arbitrary: date }, { weight: 1, arbitrary: oddDate }), {
    freq: 2,
    nil: undefined,
  });
  const word = fc.constantFrom('', 'A', 'B', undefined);
  const content = fc.record({
    kind: fc.constantFrom<DetentionFactKind>('begin', 'begin', 'end', 'end', 'change', 'information-sheet'),
    receivedOn: date,
    startedOn: maybeDate,
    expectedEndOn: maybeDate,
    endedOn: maybeDate,
    prison: word,
    caseManager: word,
    probation: fc.constantFrom<'yes' | 'no' | undefined>('yes', 'no', undefined),
  });
  const someFacts = fc
    .array(content, { maxLength: 9 })
    .map((list) => list.map((one, at) => ({ ...one, id: `f${String(at)}` })));
  const shuffled = someFacts.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
  );
  const withoutIds = (facts: readonly DetentionFact[]) =>
    foldNotices(facts).periods.map(({ history, ...period }) => ({
      ...period,
      factIds: [],
      history: history.map((entry) => ({ ...entry, factId: '' })),
    }));
  const runs = { numRuns: 250 };

  test('any order gives the same', () => {
    fc.assert(
      fc.property(shuffled, ([facts, other]) => {
        expect(foldNotices(other)).toEqual(foldNotices(facts));
      }),
      runs,
    );
  });

  test('all orders of four notices give the same', () => {
    const permutations = <T>(list: readonly T[]): T[][] =>
      list.length < 2
        ? [[...list]]
        : list.flatMap((one, at) => permutations(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));
    fc.assert(
      fc.property(someFacts, (facts) => {
        const four = facts.slice(0, 4);
        const result = foldNotices(four);
        for (const order of permutations(four)) expect(foldNotices(order)).toEqual(result);
      }),
      { numRuns: 100 },
    );
  });

  test('folding after each arrival ends at the same', () => {
    fc.assert(
      fc.property(shuffled, ([facts, arrivals]) => {
        const known: DetentionFact[] = [];
        let result = foldNotices(known);
        for (const arrival of arrivals) {
          known.push(arrival);
          result = foldNotices(known);
        }
        expect(result).toEqual(foldNotices(facts));
      }),
    );
  });

  test('the same notice twice changes nothing, and neither does its copy under another id', () => {
    fc.assert(
      fc.property(someFacts, fc.nat(8), (facts, at) => {
        const again = facts.slice(at, at + 2);
        expect(foldNotices([...facts, ...again])).toEqual(foldNotices(facts));
        const copies = again.map((one) => ({ ...one, id: `copy-${one.id}` }));
        expect(withoutIds([...facts, ...copies])).toEqual(withoutIds(facts));
      }),
      runs,
    );
  });

  test('ids play no part', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const renamed = facts.map((one, at) => ({ ...one, id: `z${String(99 - at)}` }));
        expect(withoutIds(renamed)).toEqual(withoutIds(facts));
      }),
    );
  });

  test('periods come in order, never overlap, and never end before they begin', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { periods } = foldNotices(facts);
        for (const [at, { startedOn, endedOn }] of periods.entries()) {
          const next = periods[at + 1];
          expect(endedOn === undefined || endedOn >= startedOn).toBe(true);
          if (next) expect(endedOn && endedOn < next.startedOn).toBe(true);
        }
      }),
      runs,
    );
  });

  test('every fact is in exactly one period or in doubt', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { periods, doubts } = foldNotices(facts);
        const placed = periods.flatMap(({ factIds }) => factIds);
        expect(new Set(placed).size).toBe(placed.length);
        const accounted = new Set([...placed, ...doubts.map(({ factId }) => factId)]);
        expect(accounted).toEqual(new Set(facts.map(({ id }) => id)));
      }),
      runs,
    );
  });

  test('the history ends at what is known', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const period of foldNotices(facts).periods) {
          const last = new Map<string, string>(period.history.map(({ field, to }) => [field, to]));
          for (const [field, value] of last)
            expect(new Map<string, unknown>(Object.entries(period)).get(field)).toBe(value);
        }
      }),
      runs,
    );
  });

  test('three hundred notices about one person cost little', () => {
    const many = fc.sample(content, { numRuns: 300, seed: 7 }).map((one, at) => ({ ...one, id: String(at) }));
    const before = process.cpuUsage();
    foldNotices(many);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  });
});

describe('what truly happened is found back', () => {
  const truth = fc.record({
    gap: fc.integer({ min: 1, max: 60 }),
    length: fc.integer({ min: 3, max: 60 }),
    booked: fc.nat(2),
    moved: fc.option(fc.nat(59)),
    expected: fc.option(fc.integer({ min: 60, max: 90 })),
    isEndLoose: fc.boolean(),
    heard: fc.integer({ min: -3, max: 10 }),
    isRepeated: fc.boolean(),
  });
  type Truth = typeof truth extends fc.Arbitrary<infer T> ? T : never;

  function tell(
    start: LocalDate,
    { length, booked, moved, expected, isEndLoose, heard, isRepeated }: Truth,
  ): Omit<DetentionFact, 'id'>[] {
    const on = (days: number) => addDays(start, days);
    const endedOn = on(length);
    const expectedEndOn = expected === null ? undefined : on(expected);
    const told: Omit<DetentionFact, 'id'>[] = [
      { kind: 'begin', receivedOn: on(1), startedOn: start, expectedEndOn },
      { kind: 'begin', receivedOn: on(2), startedOn: on(booked), prison: 'A' },
      { kind: 'end', receivedOn: addDays(endedOn, heard), startedOn: isEndLoose ? undefined : start, endedOn },
    ];
    if (moved !== null && moved < length)
      told.push({ kind: 'begin', receivedOn: on(moved + 1), startedOn: on(moved), prison: 'B' });
    if (expectedEndOn)
      told.push({ kind: 'change', receivedOn: on(2), startedOn: on(booked), expectedEndOn: addDays(expectedEndOn, 5) });
    return isRepeated ? [...told, ...told] : told;
  }

  test('from notices with booking errors, transfers, changes, loose ends and repeats, in any order', () => {
    const story = fc.array(truth, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(story, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (stays, orders) => {
        let cursor = localDate('2020-01-01');
        const truths: string[] = [];
        const told: Omit<DetentionFact, 'id'>[] = [];
        for (const stay of stays) {
          const start = addDays(cursor, stay.gap);
          cursor = addDays(start, stay.length);
          truths.push(`${start}..${cursor}`);
          told.push(...tell(start, stay));
        }
        const facts = told.map((one, at) => ({ ...one, id: String(at), order: orders[at] ?? 0 }));
        const { periods, doubts } = foldNotices(facts.sort((one, other) => one.order - other.order));
        expect(periods.map(({ startedOn, endedOn }) => `${startedOn}..${endedOn ?? ''}`)).toEqual(truths);
        expect(doubts).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });
});
