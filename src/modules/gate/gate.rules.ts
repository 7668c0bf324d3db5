import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { addWorkingDays, type ClosedDays } from '../../kernel/working-days.ts';
import type { FirstContact } from '../contacts/contacts.public.ts';
import { followUpSteps, type FollowUpAgreements } from './follow-up.rules.ts';
import { doneStep, settle, type GateStep, type StepFrame } from './gate-step.rules.ts';
import { closedAfterRelease, type ReleaseWarning } from './release-warning.rules.ts';

/** What a municipality agreed about the gate; days are working days. */
export interface GateAgreements extends FollowUpAgreements {
  screeningWorkingDays: number;
  planWorkingDaysBeforeRelease: number;
  checkWorkingDaysBeforeRelease: number;
  closedDays: readonly LocalDate[];
}

/** How a life domain stands; `isReady` when nothing stands in the way of the release. */
export interface DomainReadiness {
  code: string;
  dutch: string;
  isReady: boolean;
  /** The status in a word, such as "loopt". */
  word: string;
}

/** Everything the gate is worked out from. */
export interface GateFacts {
  /** Begin of the detention; without it the screening counts from the opening of the file. */
  startedOn: LocalDate | null;
  openedOn: LocalDate;
  releaseOn: LocalDate | null;
  releaseState: 'expected' | 'actual' | 'unknown';
  /** Released by today, as far as is known. */
  isOutside: boolean;
  isOpen: boolean;
  takesPart: boolean;
  screenedOn: LocalDate | null;
  measuredOn: LocalDate | null;
  planReadyOn: LocalDate | null;
  domains: readonly DomainReadiness[];
  /** Days on which the person was really reached. */
  reachedOn: readonly LocalDate[];
  firstContact: FirstContact;
  /** Ticked off by hand. */
  marks: readonly { step: string; doneOn: LocalDate }[];
  agreements: GateAgreements;
  today: LocalDate;
}

/** The steps around the gate, the release, and what is not ready for it. */
export interface Gate {
  steps: readonly GateStep[];
  release: {
    on: LocalDate | null;
    state: GateFacts['releaseState'];
    isOutside: boolean;
    warning: ReleaseWarning | null;
  };
  /** Domains that are not ready for the release day; empty once the person is outside. */
  notReady: readonly DomainReadiness[];
  /** The measured promise, for beside its step. */
  firstContact: FirstContact;
}

const leadWorkingDays = 5;

/** Works out every step around the gate. Nothing here is stored: when the release moves, every day after it moves along. */
export function gateOf(facts: GateFacts): Gate {
  const closed: ClosedDays = new Set(facts.agreements.closedDays);
  const isSuperfluous = !facts.isOpen ? 'file-ended' : facts.takesPart ? undefined : 'not-taking-part';
  const frame: StepFrame = { today: facts.today, marks: facts.marks, isSuperfluous };
  const notReady = facts.isOutside ? [] : facts.domains.filter(({ isReady }) => !isReady);
  const warning = facts.releaseOn === null ? null : closedAfterRelease(facts.releaseOn, closed);
  const steps = [
    ...stepsAfterStart(facts, frame),
    ...stepsBeforeRelease(facts, frame, closed),
    releaseStep(facts),
    ...followUpSteps(facts, frame, closed),
  ];
  return {
    steps,
    release: { on: facts.releaseOn, state: facts.releaseState, isOutside: facts.isOutside, warning },
    notReady,
    firstContact: facts.firstContact,
  };
}

const laterOf = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);
const startOf = ({ startedOn, openedOn }: Pick<GateFacts, 'startedOn' | 'openedOn'>): LocalDate =>
  startedOn ?? openedOn;

/** When somebody must be screened. */
export function screeningWindow(
  facts: Pick<GateFacts, 'startedOn' | 'openedOn' | 'releaseOn'> & {
    agreements: Pick<GateAgreements, 'screeningWorkingDays' | 'closedDays'>;
  },
): { opensOn: LocalDate; dueOn: LocalDate } {
  const start = startOf(facts);
  const closed: ClosedDays = new Set(facts.agreements.closedDays);
  const agreed = addWorkingDays(start, facts.agreements.screeningWorkingDays, closed);
  // Who leaves sooner must be asked sooner.
  const isShorter = facts.releaseOn !== null && facts.releaseOn < agreed;
  const dueOn = isShorter && facts.releaseOn !== null ? laterOf(start, facts.releaseOn) : agreed;
  return { opensOn: start, dueOn };
}

function stepsAfterStart(facts: GateFacts, frame: StepFrame): GateStep[] {
  const window = screeningWindow(facts);
  return [
    settle({ code: 'screening', ...window, doneOn: facts.screenedOn }, frame),
    settle({ code: 'measurement', ...window, doneOn: facts.measuredOn }, frame),
  ];
}

function stepsBeforeRelease(facts: GateFacts, frame: StepFrame, closed: ClosedDays): GateStep[] {
  const { planWorkingDaysBeforeRelease, checkWorkingDaysBeforeRelease } = facts.agreements;
  const window = (workingDays: number) => {
    if (facts.releaseOn === null) return { opensOn: null, dueOn: null };
    const start = startOf(facts);
    const dueOn = laterOf(start, addWorkingDays(facts.releaseOn, -workingDays, closed));
    return { dueOn, opensOn: laterOf(start, addWorkingDays(dueOn, -leadWorkingDays, closed)) };
  };
  const plan = settle({ code: 'plan', doneOn: facts.planReadyOn, ...window(planWorkingDaysBeforeRelease) }, frame);
  return [plan, checkStep(facts, frame, window(checkWorkingDaysBeforeRelease))];
}

function checkStep(
  facts: GateFacts,
  frame: StepFrame,
  window: { opensOn: LocalDate | null; dueOn: LocalDate | null },
): GateStep {
  const isReady = facts.domains.length > 0 && facts.domains.every((domain) => domain.isReady);
  const checked = settle({ code: 'check', doneOn: null, ...window }, frame);
  if (checked.state === 'done' || checked.state === 'not-applicable') return checked;
  if (isReady) return { ...doneStep(checked, null), why: 'domains-ready' };
  // After the release a check beforehand can no longer be done.
  if (facts.isOutside) return { ...checked, state: 'not-applicable', why: 'outside-already' };
  return { ...checked, why: checked.why ?? 'domains-not-ready' };
}

function releaseStep(facts: GateFacts): GateStep {
  const { releaseOn: dueOn, isOutside, today } = facts;
  const step = {
    code: 'release',
    opensOn: dueOn,
    dueOn,
    doneOn: null,
    isByHand: false,
    isLate: false,
    why: null,
  } as const;
  if (isOutside) return { ...step, doneOn: dueOn, state: 'done' };
  if (!facts.isOpen) return { ...step, state: 'not-applicable', why: 'file-ended' };
  if (dueOn === null) return { ...step, state: 'upcoming', why: 'release-unknown' };
  if (dueOn === today) return { ...step, state: 'due' };
  return dueOn > today ? { ...step, state: 'upcoming' } : { ...step, state: 'overdue', why: 'release-not-confirmed' };
}

/** The steps to work on: too late, or open and due within so many days; the most urgent first. */
export function dueSteps({ steps }: Pick<Gate, 'steps'>, today: LocalDate, horizonDays: number): GateStep[] {
  const horizon = addDays(today, horizonDays);
  const isNear = ({ state, dueOn }: GateStep) =>
    state === 'overdue' || (state === 'due' && dueOn !== null && dueOn <= horizon);
  return steps.filter(isNear).sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1));
}
