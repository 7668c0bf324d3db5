import { readBsn } from '../../kernel/bsn.ts';
import { foldText } from '../../kernel/fold.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { givenNamesLikeness, surnameLikeness, wholeNameLikeness, type LikenessKind } from './name-likeness.rules.ts';

type Known<T> = T | null | undefined;

/** Who a notice speaks of, or who a known person is; the BSN may be written in any way. */
export interface MatchIdentity {
  bsn?: Known<string>;
  surname?: Known<string>;
  givenNames?: Known<string>;
  birthDate?: Known<LocalDate>;
  sex?: Known<string>;
  address?: Known<string>;
  postcode?: Known<string>;
}

export interface MatchCandidate extends MatchIdentity {
  personId: string;
}

export type MatchReasonCode =
  | `surname-${LikenessKind}`
  | `given-names-${LikenessKind}`
  | 'names-swapped'
  | 'names-in-one-field'
  | 'birth-date-equal'
  | 'birth-date-day-month-swapped'
  | 'birth-date-one-digit'
  | 'birth-date-year-only'
  | 'birth-date-differs'
  | 'birth-date-missing'
  | 'sex-equal'
  | 'sex-differs'
  | 'postcode-equal'
  | 'address-equal';

export interface MatchReason {
  code: MatchReasonCode;
  points: number;
}

/** 0 (nobody would think so) to 100 (names and birth date agree); the reasons add up to it, before rounding off at the ends. */
export interface MatchScore {
  score: number;
  reasons: readonly MatchReason[];
}

export interface MatchThresholds {
  /** From this score a person is proposed. */
  propose: number;
  /** From this score the question is asked at all. */
  ask: number;
}

export interface ScoredCandidate extends MatchScore {
  personId: string;
  proposed: boolean;
}

export type MatchQuestionCode = 'bsn-known-under-other-name' | 'likely-person' | 'possible-person' | 'several-persons';

export type MatchDecision =
  | { kind: 'same'; personId: string }
  | { kind: 'question'; code: MatchQuestionCode; candidates: readonly ScoredCandidate[] }
  | { kind: 'new' };

const defaultThresholds: MatchThresholds = { propose: 85, ask: 60 };

const surnamePoints = 36;
const givenNamesPoints = 24;
const namePoints = surnamePoints + givenNamesPoints;
// Share of the name points from which names under one BSN are taken for the same name.
const sameName = 0.75;
// The same for a surname alone.
const sameSurname = 0.95;
// A second candidate this close makes the choice a question without a proposal.
const clearLead = 10;

const sum = (reasons: readonly MatchReason[]): number => reasons.reduce((points, reason) => points + reason.points, 0);
const reason = (code: MatchReasonCode, points: number): MatchReason => ({ code, points: Math.round(points) });

function namesAsWritten(one: MatchIdentity, other: MatchIdentity): MatchReason[] {
  const surname = surnameLikeness(one.surname ?? '', other.surname ?? '');
  const given = givenNamesLikeness(one.givenNames ?? '', other.givenNames ?? '');
  const haveOneName = given.kind === 'missing' && !one.givenNames?.trim() && !other.givenNames?.trim();
  if (haveOneName) return [reason(`surname-${surname.kind}`, surname.value * namePoints)];
  return [
    reason(`surname-${surname.kind}`, surname.value * surnamePoints),
    reason(`given-names-${given.kind}`, given.value * givenNamesPoints),
  ];
}

function namesSwapped(one: MatchIdentity, other: MatchIdentity): MatchReason[] {
  const across = surnameLikeness(one.surname ?? '', other.givenNames ?? '');
  const back = surnameLikeness(one.givenNames ?? '', other.surname ?? '');
  return [reason('names-swapped', Math.min(across.value, back.value) * 0.95 * namePoints)];
}

function namesInOneField(one: MatchIdentity, other: MatchIdentity): MatchReason[] {
  const whole = (identity: MatchIdentity) => `${identity.givenNames ?? ''} ${identity.surname ?? ''}`;
  const hasOneField = [one, other].some(({ surname, givenNames }) => !surname || !givenNames);
  if (!hasOneField) return [];
  return [reason('names-in-one-field', wholeNameLikeness(whole(one), whole(other)).value * 0.95 * namePoints)];
}

function compareNames(one: MatchIdentity, other: MatchIdentity): MatchReason[] {
  const asWritten = namesAsWritten(one, other);
  const others = [namesSwapped(one, other), namesInOneField(one, other)];
  return others.reduce((best, reasons) => (sum(reasons) > sum(best) ? reasons : best), asWritten);
}

function isDayMonthSwapped(one: LocalDate, other: LocalDate): boolean {
  return (
    one.slice(0, 4) === other.slice(0, 4) && one.slice(5, 7) === other.slice(8) && one.slice(8) === other.slice(5, 7)
  );
}

// Also true for two neighbouring digits in the wrong order (12 and 21): one slip of the hand.
function isOneSlipAway(one: LocalDate, other: LocalDate): boolean {
  const [first, second] = [one.replaceAll('-', ''), other.replaceAll('-', '')];
  const wrong = [0, 1, 2, 3, 4, 5, 6, 7].filter((at) => first[at] !== second[at]);
  const [from, to] = [wrong[0] ?? 0, wrong.at(-1) ?? 0];
  if (wrong.length === 1) return true;
  return wrong.length === 2 && to === from + 1 && first[from] === second[to] && first[to] === second[from];
}

// Someone whose birthday is unknown is registered on 1 January or 1 July of the year.
const isGuessedBirthday = (date: LocalDate): boolean => date.endsWith('-01-01') || date.endsWith('-07-01');

function compareBirthDates(one: Known<LocalDate>, other: Known<LocalDate>): MatchReason {
  if (!one || !other) return reason('birth-date-missing', 0);
  if (one === other) return reason('birth-date-equal', 40);
  if (isDayMonthSwapped(one, other)) return reason('birth-date-day-month-swapped', 30);
  if (isOneSlipAway(one, other)) return reason('birth-date-one-digit', 26);
  const isYearOnly = one.slice(0, 4) === other.slice(0, 4) && (isGuessedBirthday(one) || isGuessedBirthday(other));
  return isYearOnly ? reason('birth-date-year-only', 15) : reason('birth-date-differs', -25);
}

const sexes: Readonly<Record<string, 'm' | 'v'>> = { m: 'm', '1': 'm', v: 'v', f: 'v', w: 'v', '2': 'v' };
const sexOf = (text: Known<string>): 'm' | 'v' | undefined => sexes[foldText((text ?? '').slice(0, 20)).charAt(0)];
const placeOf = (text: Known<string>): string => foldText((text ?? '').slice(0, 200)).replaceAll(' ', '');

// People move and registers guess, so what differs here says little; what agrees helps a little.
function compareSmallThings(one: MatchIdentity, other: MatchIdentity): MatchReason[] {
  const reasons: MatchReason[] = [];
  const [oneSex, otherSex] = [sexOf(one.sex), sexOf(other.sex)];
  if (oneSex && otherSex) reasons.push(oneSex === otherSex ? reason('sex-equal', 2) : reason('sex-differs', -10));
  const postcode = placeOf(one.postcode);
  if (/^\d{4}[a-z]{2}$/u.test(postcode) && postcode === placeOf(other.postcode))
    reasons.push(reason('postcode-equal', 3));
  const address = placeOf(one.address);
  if (/\d/u.test(address) && address === placeOf(other.address)) reasons.push(reason('address-equal', 3));
  return reasons;
}

/** How much speaks for notice and candidate being one person, leaving the BSN aside. Never throws. */
export function scoreMatch(notice: MatchIdentity, candidate: MatchIdentity): MatchScore {
  const reasons = [
    ...compareNames(notice, candidate),
    compareBirthDates(notice.birthDate, candidate.birthDate),
    ...compareSmallThings(notice, candidate),
  ];
  return { score: Math.min(100, Math.max(0, sum(reasons))), reasons };
}

function bsnOf(identity: MatchIdentity): string | undefined {
  const reading = readBsn((identity.bsn ?? '').slice(0, 40));
  return reading.ok ? reading.bsn : undefined;
}

function isNameOrBirthDateAgreed(notice: MatchIdentity, candidate: MatchIdentity): boolean {
  const hasSameBirthDate = !!notice.birthDate && notice.birthDate === candidate.birthDate;
  if (hasSameBirthDate || sum(compareNames(notice, candidate)) >= sameName * namePoints) return true;
  return isOnlySurnameSaid(notice, candidate);
}

// An end notice often says no more than BSN and surname; silence about the rest contradicts nothing.
function isOnlySurnameSaid(one: MatchIdentity, other: MatchIdentity): boolean {
  const isSilent = (!one.givenNames || !other.givenNames) && (!one.birthDate || !other.birthDate);
  return isSilent && surnameLikeness(one.surname ?? '', other.surname ?? '').value >= sameSurname;
}

function rank(notice: MatchIdentity, candidates: readonly MatchCandidate[]): ScoredCandidate[] {
  return candidates
    .map((candidate) => ({ personId: candidate.personId, ...scoreMatch(notice, candidate), proposed: false }))
    .sort((one, other) => other.score - one.score || (one.personId < other.personId ? -1 : 1));
}

function questionAbout(ranked: readonly ScoredCandidate[], thresholds: MatchThresholds): MatchDecision {
  const [best, second] = ranked;
  if (!best) return { kind: 'new' };
  const isAhead = !second || best.score - second.score >= clearLead;
  if (!isAhead) return { kind: 'question', code: 'several-persons', candidates: ranked };
  const proposed = best.score >= thresholds.propose;
  const code = proposed ? 'likely-person' : 'possible-person';
  return { kind: 'question', code, candidates: [{ ...best, proposed }, ...ranked.slice(1)] };
}

/**
 * Whose notice this is. Only an equal BSN together with an agreeing name or birth date is "the same person";
 * whatever else looks alike is a question for a human, and below `ask` it is somebody new. A candidate with
 * another valid BSN is never the same person. An invalid BSN counts as none.
 */
export function decideMatch(
  notice: MatchIdentity,
  candidates: readonly MatchCandidate[],
  thresholds: MatchThresholds = defaultThresholds,
): MatchDecision {
  const bsn = bsnOf(notice);
  const holders = bsn ? candidates.filter((candidate) => bsnOf(candidate) === bsn) : [];
  const [holder] = holders;
  if (holder && holders.length === 1 && isNameOrBirthDateAgreed(notice, holder)) {
    return { kind: 'same', personId: holder.personId };
  }
  const others = candidates.filter((candidate) => !bsn || !bsnOf(candidate));
  const likely = rank(notice, others).filter(({ score }) => score >= thresholds.ask);
  if (!holder) return questionAbout(likely, thresholds);
  const code = holders.length > 1 ? 'several-persons' : 'bsn-known-under-other-name';
  return { kind: 'question', code, candidates: [...rank(notice, holders), ...likely] };
}
