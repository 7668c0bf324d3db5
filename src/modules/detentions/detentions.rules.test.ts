import { describe, expect, test } from 'vitest';
import { localDate, type LocalDate } from '../../kernel/local-date.ts';
import type { DetentionFact, DetentionFactKind } from './detention-facts.rules.ts';
import { foldNotices, isSameDayRelease, lengthInDays } from './detentions.rules.ts';

type Dates = Record<'received' | 'start' | 'expected' | 'end', string>;
type Told = Partial<Dates & Pick<DetentionFact, 'prison' | 'title' | 'caseManager' | 'probation'>>;

let count = 0;
const day = (text: string | undefined): LocalDate | undefined => (text ? localDate(`2026-${text}`) : undefined);

function fact(kind: DetentionFactKind, told: Told): DetentionFact {
  const { received, start, expected, end, ...rest } = told;
  count += 1;
  const startedOn = day(start);
  const receivedOn = day(received) ?? startedOn ?? localDate('2026-01-01');
  return {
    id: `f${String(count)}`,
    kind,
    receivedOn,
    startedOn,
    expectedEndOn: day(expected),
    endedOn: day(end),
    ...rest,
  };
}
const begin = (told: Told) => fact('begin', told);
const change = (told: Told) => fact('change', told);
const end = (told: Told) => fact('end', told);
const sheet = (told: Told) => fact('information-sheet', told);

const show = (date: string | undefined): string => (date ?? '').replace('2026-', '');
const spans = (...facts: DetentionFact[]): string[] =>
  foldNotices(facts).periods.map(({ startedOn, endedOn }) => `${show(startedOn)}..${show(endedOn)}`);
const codes = (...facts: DetentionFact[]): string[] => foldNotices(facts).doubts.map(({ code }) => code);

describe('one stay', () => {
  test('begin, change and end make one period with its history', () => {
    const facts = [
      begin({ received: '01-05', start: '01-04', expected: '01-14', prison: 'PI Dordrecht' }),
      change({ received: '01-10', start: '01-04', expected: '02-01', title: 'hechtenis' }),
      end({ received: '02-03', start: '01-04', expected: '02-01', end: '02-02', prison: '' }),
    ];
    const [first, second, third] = facts.map(({ id }) => id);
    expect(foldNotices(facts)).toEqual({
      doubts: [],
      periods: [
        {
          startedOn: '2026-01-04',
          expectedEndOn: '2026-02-01',
          expectedEndState: 'changed',
          endedOn: '2026-02-02',
          isEndPresumed: false,
          prison: 'PI Dordrecht',
          title: 'hechtenis',
          caseManager: undefined,
          probation: undefined,
          factIds: [first, second, third],
          history: [
            { factId: second, field: 'expectedEndOn', from: '2026-01-14', to: '2026-02-01', on: '2026-01-10' },
            { factId: second, field: 'title', from: null, to: 'hechtenis', on: '2026-01-10' },
            { factId: third, field: 'endedOn', from: null, to: '2026-02-02', on: '2026-02-03' },
          ],
        },
      ],
    });
  });

  test('the end arrives before the begin', () => {
    expect(
      spans(end({ received: '03-24', start: '03-13', end: '03-24' }), begin({ received: '03-28', start: '03-13' })),
    ).toEqual(['03-13..03-24']);
    expect(spans(end({ received: '03-24', end: '03-24' }), begin({ received: '03-28', start: '03-13' }))).toEqual([
      '03-13..03-24',
    ]);
  });

  test('an end alone makes its period', () => {
    expect(spans(end({ received: '03-24', start: '03-13', end: '03-24' }))).toEqual(['03-13..03-24']);
  });

  test('a change that was received earlier does not win by arriving later', () => {
    const late = change({ received: '01-20', start: '01-04', expected: '04-01' });
    const early = change({ received: '01-10', start: '01-04', expected: '03-01' });
    expect(foldNotices([begin({ start: '01-04' }), late, early]).periods[0]?.expectedEndOn).toBe('2026-04-01');
  });

  test('a change taken back counts, a begin sent again does not', () => {
    const told = { start: '01-04', expected: '03-01' };
    const facts = [
      begin({ ...told, received: '01-05' }),
      change({ start: '01-04', received: '01-10', expected: '05-01' }),
    ];
    expect(foldNotices([...facts, begin({ ...told, received: '01-20' })]).periods[0]?.expectedEndOn).toBe('2026-05-01');
    expect(foldNotices([...facts, change({ ...told, received: '01-20' })]).periods[0]?.expectedEndOn).toBe(
      '2026-03-01',
    );
  });

  test('a later end corrects an earlier one, forward and back', () => {
    const first = end({ received: '02-01', start: '01-04', end: '02-01' });
    expect(spans(begin({ start: '01-04' }), first, end({ received: '02-09', start: '01-04', end: '02-08' }))).toEqual([
      '01-04..02-08',
    ]);
    expect(spans(begin({ start: '01-04' }), first, end({ received: '02-09', end: '01-30' }))).toEqual(['01-04..01-30']);
  });

  test('an end wins over the end a begin carried', () => {
    const early = end({ received: '01-10', start: '01-04', end: '01-10' });
    expect(spans(early, begin({ received: '01-12', start: '01-04', end: '01-14' }))).toEqual(['01-04..01-10']);
    expect(spans(begin({ received: '01-12', start: '01-04', end: '01-14' }))).toEqual(['01-04..01-14']);
  });

  test('empty fields never erase what is known', () => {
    const full = begin({
      start: '01-04',
      expected: '03-01',
      prison: 'PI Dordrecht',
      title: 'ISD',
      caseManager: 'M.',
      probation: 'yes',
    });
    const [before] = foldNotices([full]).periods;
    const [after] = foldNotices([
      full,
      change({ received: '01-20', start: '01-04', prison: ' ', title: '', caseManager: null }),
    ]).periods;
    expect({ ...after, factIds: [] }).toEqual({ ...before, factIds: [] });
  });

  test('begin dates a day or two apart are one stay from the first day', () => {
    expect(
      spans(
        begin({ start: '01-05' }),
        begin({ start: '01-04' }),
        end({ received: '02-01', start: '01-06', end: '02-01' }),
      ),
    ).toEqual(['01-04..02-01']);
    expect(spans(begin({ start: '01-04', expected: '01-04' }), begin({ start: '01-06' }))).toEqual(['01-04..']);
  });

  test('a sheet fills in, and makes a period only with a begin date', () => {
    const facts = [begin({ start: '01-04' }), sheet({ received: '01-12', caseManager: 'M. Casemanager' })];
    expect(foldNotices(facts).periods).toMatchObject([{ caseManager: 'M. Casemanager' }]);
    expect(foldNotices([sheet({ received: '01-12' })])).toMatchObject({
      periods: [],
      doubts: [{ code: 'information-sheet-without-begin' }],
    });
    expect(spans(sheet({ received: '01-12', start: '01-04' }))).toEqual(['01-04..']);
  });

  test('a notice about an announced stay waits for its begin', () => {
    expect(
      foldNotices([
        change({ received: '02-20', prison: 'PI Dordrecht' }),
        begin({ received: '02-25', start: '03-01' }),
      ]),
    ).toMatchObject({
      doubts: [],
      periods: [{ startedOn: '2026-03-01', prison: 'PI Dordrecht' }],
    });
  });
});

describe('transfer or new detention', () => {
  test('a begin inside the stay is a transfer', () => {
    const facts = [begin({ start: '01-04', expected: '04-01', prison: 'A' }), begin({ start: '02-01', prison: 'B' })];
    expect(foldNotices(facts)).toMatchObject({ doubts: [], periods: [{ startedOn: '2026-01-04', prison: 'B' }] });
    expect(spans(...facts, end({ received: '03-01', end: '03-01' }))).toEqual(['01-04..03-01']);
  });

  test('a begin after the end is a new detention, even the next day', () => {
    expect(
      spans(
        begin({ start: '01-04' }),
        end({ received: '02-01', start: '01-04', end: '02-01' }),
        begin({ start: '02-02' }),
      ),
    ).toEqual(['01-04..02-01', '02-02..']);
    expect(
      spans(begin({ start: '01-04' }), end({ received: '01-04', end: '01-04' }), begin({ start: '01-05' })),
    ).toEqual(['01-04..01-04', '01-05..']);
  });

  test('a begin on the day of the end goes on, unless the end was heard later', () => {
    const moved = end({ received: '02-01', start: '01-04', end: '02-01' });
    const arrived = begin({ received: '02-01', start: '02-01' });
    expect(spans(begin({ start: '01-04' }), moved, arrived)).toEqual(['01-04..']);
    expect(codes(begin({ start: '01-04' }), moved, arrived)).toEqual(['end-on-day-of-transfer']);
    expect(
      spans(begin({ start: '01-04' }), moved, arrived, end({ received: '02-04', start: '01-04', end: '02-01' })),
    ).toEqual(['01-04..']);
    const released = end({ received: '03-01', start: '02-01', end: '03-01' });
    expect(codes(begin({ start: '01-04' }), moved, arrived, released)).toEqual([]);
    expect(spans(begin({ start: '01-04' }), moved, arrived, released)).toEqual(['01-04..03-01']);
    expect(spans(begin({ start: '01-04' }), arrived, end({ received: '02-02', start: '01-04', end: '02-01' }))).toEqual(
      ['01-04..02-01'],
    );
  });

  test('a begin long after an expected end that nobody reported: new, with the old end presumed', () => {
    const facts = [begin({ start: '01-04', expected: '02-01' }), begin({ start: '06-01' })];
    expect(spans(...facts)).toEqual(['01-04..02-01', '06-01..']);
    expect(foldNotices(facts)).toMatchObject({
      periods: [{ isEndPresumed: true }, { isEndPresumed: false }],
      doubts: [{ code: 'end-not-reported' }],
    });
    const late = foldNotices([...facts, end({ received: '06-03', start: '01-04', end: '02-10' })]);
    expect(late).toMatchObject({ doubts: [], periods: [{ endedOn: '2026-02-10', isEndPresumed: false }, {}] });
  });

  test('a begin in an open stay without any end is one stay and a question; the missing end splits it', () => {
    const facts = [begin({ start: '01-04' }), begin({ start: '06-01' })];
    expect(spans(...facts)).toEqual(['01-04..']);
    expect(codes(...facts)).toEqual(['begin-during-open-period']);
    expect(spans(...facts, end({ received: '06-10', end: '02-10' }))).toEqual(['01-04..02-10', '06-01..']);
  });
});

describe('what cannot be is in doubt and harms nothing', () => {
  const known = begin({ start: '01-04', expected: '02-01', prison: 'PI Dordrecht' });
  const outcomes: [string, DetentionFact, string[], string[]][] = [
    ['end before begin', end({ received: '01-20', start: '01-04', end: '01-02' }), ['end-before-begin'], ['01-04..']],
    ['end before any begin', end({ received: '01-20', end: '01-02' }), ['end-without-begin'], ['01-04..']],
    ['end without a date', end({ received: '01-20', start: '01-04' }), ['end-without-date'], ['01-04..']],
    [
      'expected end before begin',
      change({ received: '01-20', start: '01-04', expected: '01-02' }),
      ['expected-end-before-begin'],
      ['01-04..'],
    ],
    [
      'expected end before a begin it does not name',
      change({ received: '01-20', expected: '01-02' }),
      ['expected-end-before-begin'],
      ['01-04..'],
    ],
    [
      'end far ahead',
      { ...end({ received: '01-20' }), endedOn: localDate('2042-01-20') },
      ['end-far-ahead'],
      ['01-04..'],
    ],
    [
      'end after 30 years',
      { ...end({ received: '01-20', start: '01-04' }), endedOn: localDate('2062-01-20') },
      ['end-over-30-years'],
      ['01-04..'],
    ],
    [
      'expected end 9999',
      { ...change({ received: '01-20', start: '01-04' }), expectedEndOn: localDate('9999-12-31') },
      ['expected-end-over-30-years'],
      ['01-04..'],
    ],
    [
      'begin far ahead',
      { ...begin({ received: '05-20' }), startedOn: localDate('2062-01-04') },
      ['begin-far-ahead'],
      ['01-04..'],
    ],
    [
      'begin long ago',
      { ...begin({ received: '01-20' }), startedOn: localDate('1962-01-04') },
      ['begin-over-30-years-ago'],
      ['01-04..'],
    ],
  ];
  test.each(outcomes)('%s', (...outcome) => {
    const [, odd, expectedCodes, expectedSpans] = outcome;
    expect(codes(known, odd)).toEqual(expectedCodes);
    expect(spans(known, odd)).toEqual(expectedSpans);
    expect(foldNotices([known, odd]).periods[0]).toMatchObject({ expectedEndOn: '2026-02-01', prison: 'PI Dordrecht' });
  });

  test('notices that fit nowhere', () => {
    expect(codes(change({ received: '01-20' }), begin({ received: '01-20' }))).toEqual([
      'begin-without-date',
      'change-without-begin',
    ]);
    const closed = [begin({ start: '01-04' }), end({ received: '02-01', start: '01-04', end: '02-01' })];
    expect(codes(...closed, end({ received: '06-01', end: '06-01' }))).toEqual(['end-without-begin']);
    expect(codes(...closed, change({ received: '06-01', prison: 'A' }))).toEqual(['change-without-begin']);
  });
});

describe('length', () => {
  const today = localDate('2026-03-01');
  test.each([
    ['2026-01-04', '2026-01-14', 10],
    ['2026-01-04', '2026-01-04', 0],
    ['2026-02-20', undefined, 9],
    ['2026-02-20', '2026-03-20', 9],
    ['2026-03-20', undefined, 0],
  ])('from %s to %s is %i nights on 1 March', (startedOn, endedOn, nights) => {
    expect(lengthInDays({ startedOn: localDate(startedOn), endedOn: endedOn ? localDate(endedOn) : null }, today)).toBe(
      nights,
    );
  });

  test('a release on the day of arrival', () => {
    expect(isSameDayRelease({ startedOn: today, endedOn: today })).toBe(true);
    expect(isSameDayRelease({ startedOn: today })).toBe(false);
  });
});
