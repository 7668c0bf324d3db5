import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import { thirtyYears, type CheckedFact } from './detention-facts.rules.ts';

/** One uninterrupted stay in detention and the facts about it, in the order in which they count. */
export interface Stay {
  startedOn: LocalDate;
  facts: readonly CheckedFact[];
}

interface Mark {
  on: LocalDate;
  kind: 'start' | 'loose-end' | 'remark';
  fact: CheckedFact;
}

// Prisons book an arrival on the day itself or the days after.
export const bookingDays = 2;
// How long after a stay a notice without dates may still speak of it, or before a stay that is announced.
const nearbyDays = 31;
const markOrder = { start: 0, 'loose-end': 1, remark: 2 } as const;

const isExplicitEnd = ({ kind, endedOn }: CheckedFact): boolean => !!endedOn && (kind === 'end' || kind === 'change');

/**
 * The facts whose end counts, last one deciding. An end or change goes before an end that a begin carried. An
 * end on or before the day of a next begin in the same stay was a transfer, unless it became known after that begin.
 */
export function countingEnds({ startedOn, facts }: Stay): CheckedFact[] {
  const ends = facts.filter((fact) => fact.endedOn && !fact.isRepeat);
  const begins = facts.filter(
    ({ kind, isRepeat, startedOn: on }) => kind === 'begin' && !isRepeat && on && on > startedOn,
  );
  const firstHeardOn = new Map([...ends].reverse().map(({ endedOn, receivedOn }) => [endedOn, receivedOn]));
  const isTransfer = (end: CheckedFact) =>
    begins.some(
      (begin) =>
        (begin.startedOn ?? '') >= (end.endedOn ?? '') &&
        begin.startedOn !== end.startedOn &&
        begin.receivedOn >= (firstHeardOn.get(end.endedOn) ?? end.receivedOn),
    );
  const final = ends.filter((end) => !isTransfer(end));
  const explicit = final.filter(isExplicitEnd);
  return explicit.length > 0 ? explicit : final;
}

/** The facts whose expected end counts, last one deciding. */
export function countingExpectedEnds({ startedOn, facts }: Stay): CheckedFact[] {
  return facts.filter(({ expectedEndOn, isRepeat }) => !isRepeat && expectedEndOn && expectedEndOn >= startedOn);
}

export const endOf = (stay: Stay): LocalDate | undefined => countingEnds(stay).at(-1)?.endedOn;
export const expectedEndOf = (stay: Stay): LocalDate | undefined => countingExpectedEnds(stay).at(-1)?.expectedEndOn;

function lastBeginOf({ startedOn, facts }: Stay): LocalDate {
  return facts.reduce(
    (last, fact) => (fact.canBegin && fact.startedOn && fact.startedOn > last ? fact.startedOn : last),
    startedOn,
  );
}

/** A begin after the known end, or after the expected end that nobody reported, is a new stay; any other is not. */
function isWithin(stay: Stay, on: LocalDate): boolean {
  const end = endOf(stay);
  if (end) return on <= end;
  const [expected, lastBegin] = [expectedEndOf(stay), lastBeginOf(stay)];
  return !expected || expected < lastBegin || on <= expected || daysBetween(lastBegin, on) <= bookingDays;
}

function markOf(fact: CheckedFact): Mark {
  if (fact.canBegin && fact.startedOn) return { on: fact.startedOn, kind: 'start', fact };
  if (fact.endedOn && !fact.startedOn) return { on: fact.endedOn, kind: 'loose-end', fact };
  return { on: fact.startedOn ?? fact.receivedOn, kind: 'remark', fact };
}

function doesConcern(stay: Stay, { on, kind, fact }: Mark): boolean {
  if (kind === 'loose-end' && daysBetween(stay.startedOn, on) > thirtyYears) return false;
  const end = endOf(stay);
  return !end || daysBetween(end, on) <= (fact.startedOn ? 0 : nearbyDays);
}

const compareMarks = (one: Mark, other: Mark): number =>
  one.on === other.on ? markOrder[one.kind] - markOrder[other.kind] : one.on < other.on ? -1 : 1;

/**
 * Walks over the calendar and gives each fact to the stay it speaks of. A fact goes by its begin date, else by its
 * end date, else by its reception; `unplaced` are the facts that fit no stay. Expects facts in the order they count.
 */
export function groupIntoStays(facts: readonly CheckedFact[]): { stays: Stay[]; unplaced: CheckedFact[] } {
  const stays: Stay[] = [];
  const waiting: Mark[] = [];
  const rank = new Map(facts.map((fact, at) => [fact.id, at]));
  const inOrder = (list: CheckedFact[]) =>
    list.sort((one, other) => (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0));
  const add = (stay: Stay, fact: CheckedFact) =>
    stays.splice(-1, 1, { ...stay, facts: inOrder([...stay.facts, fact]) });

  for (const mark of facts.map(markOf).sort(compareMarks)) {
    const current = stays.at(-1);
    if (current && (mark.kind === 'start' ? isWithin(current, mark.on) : doesConcern(current, mark))) {
      add(current, mark.fact);
    } else if (mark.kind === 'start') {
      const announced = waiting.filter(({ on, kind }) => kind === 'remark' && daysBetween(on, mark.on) <= nearbyDays);
      for (const early of announced) waiting.splice(waiting.indexOf(early), 1);
      stays.push({ startedOn: mark.on, facts: inOrder([...announced.map(({ fact }) => fact), mark.fact]) });
    } else {
      waiting.push(mark);
    }
  }
  return { stays, unplaced: inOrder(waiting.map(({ fact }) => fact)) };
}
