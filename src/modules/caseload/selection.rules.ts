import { ageOn, type LocalDate } from '../../kernel/local-date.ts';

/** Whether a criterion is met; unknown is said, never guessed. */
export type CriterionState = 'met' | 'not-met' | 'unknown';
/** What is looked at. */
export type CriterionCode = 'age' | 'offence' | 'supervision' | 'extra';

/** One criterion with how it stands and the fact behind it. */
export interface Criterion {
  code: CriterionCode;
  state: CriterionState;
  /** The age, or the group; undefined when it is not known. */
  fact: string | undefined;
}

/** For whom the RIO of a municipality is. */
export interface SelectionRules {
  ageFrom: number;
  /** Up to and including. */
  ageUpTo: number;
  offenceGroups: readonly string[];
  extraGroups: readonly string[];
  requiresNoSupervision: boolean;
}

/** What is known about a file. */
export interface SelectionFacts {
  birthDate: LocalDate | null;
  releaseOn: LocalDate | null;
  probation: 'yes' | 'no' | 'unknown';
  /** Null: unknown; empty: none of the groups. */
  offenceGroup: string | null;
  extraGroup: string | null;
}

/** How a file stands against the criteria. */
export interface Selection {
  criteria: readonly Criterion[];
  /** Met: may be assigned. Unknown: something must be asked first. */
  verdict: CriterionState;
}

const either = (one: CriterionState, other: CriterionState): CriterionState =>
  one === 'met' || other === 'met' ? 'met' : one === 'unknown' || other === 'unknown' ? 'unknown' : 'not-met';
const both = (one: CriterionState, other: CriterionState): CriterionState =>
  one === 'not-met' || other === 'not-met' ? 'not-met' : one === 'unknown' || other === 'unknown' ? 'unknown' : 'met';
const stateWhen = (isMet: boolean): CriterionState => (isMet ? 'met' : 'not-met');

function ageCriterion(age: number | undefined, rules: SelectionRules): Criterion {
  if (age === undefined) return { code: 'age', state: 'unknown', fact: undefined };
  return { code: 'age', state: stateWhen(age >= rules.ageFrom && age <= rules.ageUpTo), fact: String(age) };
}

function groupCriterion(code: 'offence' | 'extra', group: string | null, groups: readonly string[]): Criterion {
  if (group === null) return { code, state: 'unknown', fact: undefined };
  return { code, state: stateWhen(groups.includes(group)), fact: group };
}

function supervisionCriterion({ probation }: Pick<SelectionFacts, 'probation'>): Criterion {
  const state = probation === 'unknown' ? 'unknown' : stateWhen(probation === 'no');
  return { code: 'supervision', state, fact: probation };
}

/**
 * The criteria of a file one by one, and what they come to: the right age with a group of offences, or a group of the
 * municipality's own whatever the age; and no imposed supervision where that is asked.
 */
export function selectionOf(facts: SelectionFacts, rules: SelectionRules, today: LocalDate): Selection {
  const { birthDate, releaseOn } = facts;
  return selectionAtAge(birthDate === null ? undefined : ageOn(birthDate, releaseOn ?? today), facts, rules);
}

/** The same from the age that counts: on the day of release, or today when that day is unknown. */
export function selectionAtAge(
  ageThen: number | undefined,
  facts: Pick<SelectionFacts, 'probation' | 'offenceGroup' | 'extraGroup'>,
  rules: SelectionRules,
): Selection {
  const age = ageCriterion(ageThen, rules);
  const offence = groupCriterion('offence', facts.offenceGroup, rules.offenceGroups);
  const supervision = supervisionCriterion(facts);
  const extra = groupCriterion('extra', facts.extraGroup, rules.extraGroups);
  const hasExtras = rules.extraGroups.length > 0;
  const target = hasExtras ? either(both(age.state, offence.state), extra.state) : both(age.state, offence.state);
  return {
    criteria: [age, offence, ...(rules.requiresNoSupervision ? [supervision] : []), ...(hasExtras ? [extra] : [])],
    verdict: rules.requiresNoSupervision ? both(target, supervision.state) : target,
  };
}
