import { addDays, type LocalDate } from '../../kernel/local-date.ts';

/** Why a file stands on the agenda; the order is that of urgency. */
export const agendaReasonCodes = [
  'released-without-housing',
  'safety-review',
  'parked-due',
  'asked',
  'no-contact',
  'new-notice',
  'stalled-need',
] as const;
export type AgendaReasonCode = (typeof agendaReasonCodes)[number];

/** A reason with the day it follows from: of the release, the review, the return, the question, the notice or the last change. */
export interface AgendaReason {
  code: AgendaReasonCode;
  on: LocalDate;
}

/** The working agreements that the rules keep to; a rule that is off is not in `rules`. */
export interface AgendaAgreements {
  rules: ReadonlySet<AgendaReasonCode>;
  releaseDays: number;
  stalledDays: number;
  noContactDays: number;
  maximum: number;
}

/** What the rules must know of a file. */
export interface AgendaFacts {
  caseId: string;
  releaseOn: LocalDate | null;
  releaseState: 'expected' | 'actual' | 'unknown';
  takesPart: boolean;
  isHousingInOrder: boolean;
  lastContactOn: LocalDate | null;
  safetyReviewOn: LocalDate | null;
  /** Of the open need that was left alone longest. */
  oldestChangeOn: LocalDate | null;
  /** Of the first notice since the last meeting. */
  noticedOn: LocalDate | null;
  parkedUntil: LocalDate | null;
  askedOn: LocalDate | null;
}

type Rule = (facts: AgendaFacts, on: LocalDate, agreements: AgendaAgreements) => LocalDate | null;

const until = (day: LocalDate | null, last: LocalDate): LocalDate | null => (day !== null && day <= last ? day : null);

const isOut = ({ releaseOn, releaseState }: AgendaFacts, on: LocalDate): boolean =>
  releaseOn !== null && releaseState === 'actual' && releaseOn <= on;

const rules: Record<AgendaReasonCode, Rule> = {
  'released-without-housing': (facts, on, { releaseDays }) => {
    if (facts.releaseOn === null || facts.isHousingInOrder || isOut(facts, addDays(on, -1))) return null;
    return until(facts.releaseOn, addDays(on, releaseDays));
  },
  'safety-review': ({ safetyReviewOn }, on) => until(safetyReviewOn, on),
  'parked-due': ({ parkedUntil }, on) => until(parkedUntil, on),
  asked: ({ askedOn }) => askedOn,
  'no-contact': (facts, on, { noContactDays }) => {
    const { releaseOn, lastContactOn, takesPart } = facts;
    if (releaseOn === null || !takesPart || !isOut(facts, on)) return null;
    const isReached = lastContactOn !== null && lastContactOn >= releaseOn;
    return isReached ? null : until(releaseOn, addDays(on, -noContactDays));
  },
  'new-notice': ({ noticedOn }) => noticedOn,
  'stalled-need': ({ oldestChangeOn, takesPart }, on, { stalledDays }) =>
    takesPart ? until(oldestChangeOn, addDays(on, -stalledDays)) : null,
};

/** Why a file belongs on the agenda of the meeting on this day, the most urgent first; none when it does not. */
export function reasonsFor(facts: AgendaFacts, on: LocalDate, agreements: AgendaAgreements): AgendaReason[] {
  return agendaReasonCodes.flatMap((code) => {
    if (!agreements.rules.has(code)) return [];
    const day = rules[code](facts, on, agreements);
    return day === null ? [] : [{ code, on: day }];
  });
}

/** A file with the reasons it has. */
export interface Proposal {
  caseId: string;
  reasons: readonly AgendaReason[];
}

/** The whole of what the rules say. */
export interface ProposedAgenda {
  proposals: Proposal[];
  /** How many files each rule finds, also those that do not fit. */
  counts: Readonly<Record<AgendaReasonCode, number>>;
  /** How many files have a reason and do not fit. */
  leftOut: number;
}

const rankOf = ({ reasons: [first] }: Proposal): number =>
  first === undefined ? agendaReasonCodes.length : agendaReasonCodes.indexOf(first.code);

/** The most urgent reason first, then more reasons before fewer, then the earliest day. */
export function byUrgency(one: Proposal, other: Proposal): number {
  const rank = rankOf(one) - rankOf(other);
  if (rank !== 0) return rank;
  const count = other.reasons.length - one.reasons.length;
  if (count !== 0) return count;
  const [first, second] = [one.reasons[0]?.on ?? '', other.reasons[0]?.on ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return one.caseId < other.caseId ? -1 : 1;
}

// What was promised comes back whatever the maximum: a parked file on its day, and what somebody at the table asked for.
const isPromised = ({ reasons }: Proposal): boolean =>
  reasons.some(({ code }) => code === 'parked-due' || code === 'asked');

/** The agenda by the rules: what was promised, and the most urgent of the rest up to the maximum. */
export function proposeAgenda(
  files: readonly AgendaFacts[],
  on: LocalDate,
  agreements: AgendaAgreements,
): ProposedAgenda {
  const found = files.flatMap((facts): Proposal[] => {
    const reasons = reasonsFor(facts, on, agreements);
    return reasons.length === 0 ? [] : [{ caseId: facts.caseId, reasons }];
  });
  const promised = found.filter(isPromised);
  const room = Math.max(0, agreements.maximum - promised.length);
  const others = found
    .filter((proposal) => !isPromised(proposal))
    .sort(byUrgency)
    .slice(0, room);
  const proposals = [...promised, ...others].sort(byUrgency);
  return { proposals, counts: countReasons(found), leftOut: found.length - proposals.length };
}

function countReasons(found: readonly Proposal[]): Record<AgendaReasonCode, number> {
  const counts: Record<AgendaReasonCode, number> = {
    'released-without-housing': 0,
    'safety-review': 0,
    'parked-due': 0,
    asked: 0,
    'no-contact': 0,
    'new-notice': 0,
    'stalled-need': 0,
  };
  for (const { reasons } of found) for (const { code } of reasons) counts[code] += 1;
  return counts;
}
