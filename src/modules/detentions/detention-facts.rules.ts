import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';

export type DetentionFactKind = 'begin' | 'change' | 'end' | 'information-sheet';

type Known<T> = T | null | undefined;

/** What one notice says about a detention; empty fields say nothing. */
export interface DetentionFact {
  id: string;
  kind: DetentionFactKind;
  receivedOn: LocalDate;
  startedOn?: Known<LocalDate>;
  expectedEndOn?: Known<LocalDate>;
  endedOn?: Known<LocalDate>;
  prison?: Known<string>;
  title?: Known<string>;
  caseManager?: Known<string>;
  probation?: Known<'yes' | 'no'>;
}

export type DetentionDoubtCode =
  | 'begin-far-ahead'
  | 'begin-over-30-years-ago'
  | 'begin-without-date'
  | 'begin-during-open-period'
  | 'change-without-begin'
  | 'information-sheet-without-begin'
  | 'end-before-begin'
  | 'end-far-ahead'
  | 'end-over-30-years'
  | 'end-without-begin'
  | 'end-without-date'
  | 'end-on-day-of-transfer'
  | 'end-not-reported'
  | 'expected-end-before-begin'
  | 'expected-end-over-30-years';

export interface DetentionDoubt {
  factId: string;
  code: DetentionDoubtCode;
}

/** A fact without its impossible dates. */
export interface CheckedFact {
  id: string;
  kind: DetentionFactKind;
  receivedOn: LocalDate;
  startedOn: LocalDate | undefined;
  expectedEndOn: LocalDate | undefined;
  endedOn: LocalDate | undefined;
  prison: string | undefined;
  title: string | undefined;
  caseManager: string | undefined;
  probation: 'yes' | 'no' | undefined;
  /** Whether a period may start from this fact alone. */
  canBegin: boolean;
  /** Says what an earlier notice of its kind said already. */
  isRepeat: boolean;
}

export const thirtyYears = 10_958;
const farAhead = 366;

const kindOrder: Readonly<Record<DetentionFactKind, number>> = {
  begin: 0,
  'information-sheet': 1,
  change: 2,
  end: 3,
};

// A control character between the fields keeps "a" + "bc" apart from "ab" + "c".
function contentOf(fact: DetentionFact): string {
  const { kind, startedOn, expectedEndOn, endedOn, prison, title, caseManager, probation } = fact;
  const fields = [kind, startedOn, expectedEndOn, endedOn, prison, title, caseManager, probation];
  return fields.map((field) => (field ?? '').trim()).join('\u0000');
}

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** The order in which facts count: reception, kind, content; the id only so that nothing depends on arrival. */
function compareFacts(one: DetentionFact, other: DetentionFact): number {
  return (
    compareText(one.receivedOn, other.receivedOn) ||
    kindOrder[one.kind] - kindOrder[other.kind] ||
    compareText(contentOf(one), contentOf(other)) ||
    compareText(one.id, other.id)
  );
}

function doubtAboutBegin({ receivedOn, startedOn }: DetentionFact): DetentionDoubtCode | undefined {
  if (!startedOn) return undefined;
  const daysAhead = daysBetween(receivedOn, startedOn);
  if (daysAhead > farAhead) return 'begin-far-ahead';
  return daysAhead < -thirtyYears ? 'begin-over-30-years-ago' : undefined;
}

function doubtAboutEnd({ kind, receivedOn, startedOn, endedOn }: DetentionFact): DetentionDoubtCode | undefined {
  if (!endedOn) return kind === 'end' ? 'end-without-date' : undefined;
  if (startedOn && endedOn < startedOn) return 'end-before-begin';
  if (startedOn && daysBetween(startedOn, endedOn) > thirtyYears) return 'end-over-30-years';
  return daysBetween(receivedOn, endedOn) > farAhead ? 'end-far-ahead' : undefined;
}

function doubtAboutExpectedEnd({
  receivedOn,
  startedOn,
  expectedEndOn,
}: DetentionFact): DetentionDoubtCode | undefined {
  if (!expectedEndOn) return undefined;
  if (startedOn && expectedEndOn < startedOn) return 'expected-end-before-begin';
  return daysBetween(startedOn ?? receivedOn, expectedEndOn) > thirtyYears ? 'expected-end-over-30-years' : undefined;
}

// An end notice without a usable end must not open a period: it would show somebody who left as detained.
function mayBegin(fact: DetentionFact, endDoubt: DetentionDoubtCode | undefined): boolean {
  if (!fact.startedOn) return false;
  if (fact.kind === 'begin') return true;
  return fact.kind === 'end' ? endDoubt === undefined : endDoubt !== 'end-before-begin';
}

function filled(text: Known<string>): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** Takes out the dates that cannot be, each with a doubt; what else the fact says stays usable. */
function checkFact(fact: DetentionFact): { checked: CheckedFact; doubts: DetentionDoubt[] } {
  const beginDoubt = doubtAboutBegin(fact);
  const dated: DetentionFact = beginDoubt ? { ...fact, startedOn: undefined } : fact;
  const endDoubt = doubtAboutEnd(dated);
  const expectedEndDoubt = doubtAboutExpectedEnd(dated);
  const codes = [beginDoubt, endDoubt, expectedEndDoubt].filter((code) => code !== undefined);
  const checked: CheckedFact = {
    id: fact.id,
    kind: fact.kind,
    receivedOn: fact.receivedOn,
    startedOn: dated.startedOn ?? undefined,
    expectedEndOn: expectedEndDoubt ? undefined : (dated.expectedEndOn ?? undefined),
    endedOn: endDoubt ? undefined : (dated.endedOn ?? undefined),
    prison: filled(fact.prison),
    title: filled(fact.title),
    caseManager: filled(fact.caseManager),
    probation: fact.probation ?? undefined,
    canBegin: mayBegin(dated, endDoubt),
    isRepeat: false,
  };
  return { checked, doubts: codes.map((code) => ({ factId: fact.id, code })) };
}

// A begin or information sheet sent again later is old news. A change or end sent again takes back what came between.
function repeatKeyOf(fact: DetentionFact): string {
  const isOldNews = fact.kind === 'begin' || fact.kind === 'information-sheet';
  return isOldNews ? contentOf(fact) : `${contentOf(fact)}\u0000${fact.receivedOn}`;
}

/** All facts once, in the order in which they count, checked, with repeats marked. */
export function checkFacts(facts: readonly DetentionFact[]): { checked: CheckedFact[]; doubts: DetentionDoubt[] } {
  const ids = new Set<string>();
  const seen = new Set<string>();
  const checked: CheckedFact[] = [];
  const doubts: DetentionDoubt[] = [];
  for (const fact of [...facts].sort(compareFacts)) {
    if (ids.has(fact.id)) continue;
    ids.add(fact.id);
    const result = checkFact(fact);
    const key = repeatKeyOf(fact);
    checked.push({ ...result.checked, isRepeat: seen.has(key) });
    doubts.push(...result.doubts);
    seen.add(key);
  }
  return { checked, doubts };
}
