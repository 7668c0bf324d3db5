import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import {
  checkFacts,
  type CheckedFact,
  type DetentionDoubt,
  type DetentionDoubtCode,
  type DetentionFact,
  type DetentionFactKind,
} from './detention-facts.rules.ts';
import {
  bookingDays,
  countingEnds,
  countingExpectedEnds,
  endOf,
  expectedEndOf,
  groupIntoStays,
  type Stay,
} from './detention-stays.rules.ts';

const fields = ['startedOn', 'expectedEndOn', 'endedOn', 'prison', 'title', 'caseManager', 'probation'] as const;
type Field = (typeof fields)[number];

/** What a later notice changed or added; `on` is the day it was received. */
export interface PeriodChange {
  factId: string;
  field: Field;
  from: string | null;
  to: string;
  on: LocalDate;
}

/** One true period of detention and how it came to be known. */
export interface DetentionPeriod {
  startedOn: LocalDate;
  expectedEndOn?: LocalDate | undefined;
  expectedEndState: 'known' | 'unknown' | 'changed';
  endedOn?: LocalDate | undefined;
  /** Nobody reported the end, but a next detention began: `endedOn` is the end that was expected. */
  isEndPresumed: boolean;
  prison?: string | undefined;
  title?: string | undefined;
  caseManager?: string | undefined;
  probation?: 'yes' | 'no' | undefined;
  factIds: readonly string[];
  history: readonly PeriodChange[];
}

const unplacedCodes: Readonly<Record<DetentionFactKind, DetentionDoubtCode>> = {
  begin: 'begin-without-date',
  'information-sheet': 'information-sheet-without-begin',
  change: 'change-without-begin',
  end: 'end-without-begin',
};

/** What each fact adds, in order; a begin date counts when it is earlier than those before it. */
function statementsOf(stay: Stay): { fact: CheckedFact; said: Partial<Record<Field, string | undefined>> }[] {
  const [ends, expectedEnds] = [new Set(countingEnds(stay)), new Set(countingExpectedEnds(stay))];
  let earliest: LocalDate | undefined;
  const fresh = stay.facts.filter((fact) => !fact.isRepeat);
  return fresh.map((fact) => {
    const { prison, title, caseManager, probation } = fact;
    if (fact.canBegin && fact.startedOn && (!earliest || fact.startedOn < earliest)) earliest = fact.startedOn;
    const expectedEndOn = expectedEnds.has(fact) ? fact.expectedEndOn : undefined;
    const endedOn = ends.has(fact) ? fact.endedOn : undefined;
    return { fact, said: { startedOn: earliest, expectedEndOn, endedOn, prison, title, caseManager, probation } };
  });
}

function historyOf(stay: Stay): PeriodChange[] {
  const history: PeriodChange[] = [];
  const current: Partial<Record<Field, string>> = {};
  for (const [at, { fact, said }] of statementsOf(stay).entries()) {
    for (const field of fields) {
      const [from, to] = [current[field] ?? null, said[field]];
      if (!to || to === from) continue;
      if (at > 0) history.push({ factId: fact.id, field, from, to, on: fact.receivedOn });
      current[field] = to;
    }
  }
  return history;
}

function lastSaid<T>(stay: Stay, said: (fact: CheckedFact) => T | undefined): T | undefined {
  const values = stay.facts.map((fact) => (fact.isRepeat ? undefined : said(fact)));
  return values.findLast((value) => value !== undefined);
}

function expectedEndStateOf(stay: Stay): DetentionPeriod['expectedEndState'] {
  const days = new Set(countingExpectedEnds(stay).map(({ expectedEndOn }) => expectedEndOn));
  if (days.size === 0) return 'unknown';
  return days.size === 1 ? 'known' : 'changed';
}

function periodOf(stay: Stay, isFollowed: boolean): DetentionPeriod {
  const [endedOn, expectedEndOn] = [endOf(stay), expectedEndOf(stay)];
  const isEndPresumed = isFollowed && !endedOn;
  return {
    startedOn: stay.startedOn,
    expectedEndOn,
    expectedEndState: expectedEndStateOf(stay),
    endedOn: isEndPresumed ? expectedEndOn : endedOn,
    isEndPresumed,
    prison: lastSaid(stay, ({ prison }) => prison),
    title: lastSaid(stay, ({ title }) => title),
    caseManager: lastSaid(stay, ({ caseManager }) => caseManager),
    probation: lastSaid(stay, ({ probation }) => probation),
    factIds: stay.facts.map(({ id }) => id),
    history: historyOf(stay),
  };
}

function doubtsAboutStay(stay: Stay, before: Stay | undefined): DetentionDoubt[] {
  const { startedOn, facts } = stay;
  const doubt = (list: readonly CheckedFact[], code: DetentionDoubtCode) =>
    list.map(({ id }) => ({ factId: id, code }));
  const early = facts.filter(({ expectedEndOn }) => expectedEndOn && expectedEndOn < startedOn);
  const opening = before && !endOf(before) ? facts.filter(({ canBegin }) => canBegin).slice(0, 1) : [];
  const doubts = [...doubt(early, 'expected-end-before-begin'), ...doubt(opening, 'end-not-reported')];
  if (endOf(stay)) return doubts;
  const ends = facts.filter(({ endedOn, isRepeat }) => endedOn && !isRepeat);
  const lateBegins = facts.filter(
    ({ kind, isRepeat, startedOn: on }) =>
      kind === 'begin' && !isRepeat && on && daysBetween(startedOn, on) > bookingDays,
  );
  const isOpenEnded = !expectedEndOf(stay) && ends.length === 0;
  const unexplained = isOpenEnded ? doubt(lateBegins, 'begin-during-open-period') : [];
  return [...doubts, ...doubt(ends, 'end-on-day-of-transfer'), ...unexplained];
}

/**
 * The true periods of one person from all notices about that person, oldest first; they never overlap. The result
 * depends on the facts alone, not on their order or on how often they are given, and every fact is in one period
 * or in doubt (decision 0004 tells how contradictions are read). Never throws.
 */
export function foldNotices(facts: readonly DetentionFact[]): { periods: DetentionPeriod[]; doubts: DetentionDoubt[] } {
  const { checked, doubts: impossible } = checkFacts(facts);
  const { stays, unplaced } = groupIntoStays(checked);
  const doubted = new Set(impossible.map(({ factId }) => factId));
  const homeless = unplaced
    .filter(({ id }) => !doubted.has(id))
    .map(({ id, kind }) => ({ factId: id, code: unplacedCodes[kind] }));
  const aboutStays = stays.flatMap((stay, at) => doubtsAboutStay(stay, stays[at - 1]));
  return {
    periods: stays.map((stay, at) => periodOf(stay, at < stays.length - 1)),
    doubts: [...impossible, ...homeless, ...aboutStays],
  };
}

/** Nights in detention until the end or, while it lasts, until the given day; 0 for a release on the first day. */
export function lengthInDays(
  period: { startedOn: LocalDate; endedOn?: LocalDate | null | undefined },
  until: LocalDate,
): number {
  const last = period.endedOn && period.endedOn < until ? period.endedOn : until;
  return Math.max(0, daysBetween(period.startedOn, last));
}

/** Released on the day of arrival: nobody had time to prepare anything. */
export function isSameDayRelease(period: { startedOn: LocalDate; endedOn?: LocalDate | null | undefined }): boolean {
  return period.startedOn === period.endedOn;
}
