import type { LocalDate } from '../../kernel/local-date.ts';
import type { StepCode } from './gate.schema.ts';

/** How a step stands. */
export type StepState = 'done' | 'due' | 'overdue' | 'upcoming' | 'not-applicable';

/** Why a step stands as it does, where its days alone do not say so. */
export type StepReason =
  | 'release-unknown'
  | 'release-not-confirmed'
  | 'after-release'
  | 'domains-ready'
  | 'domains-not-ready'
  | 'outside-already'
  | 'later-contact'
  | 'file-ended'
  | 'not-taking-part';

/** One step around the gate. */
export interface GateStep {
  code: StepCode;
  /** From this day it can be worked on; unknown as long as the release is. */
  opensOn: LocalDate | null;
  dueOn: LocalDate | null;
  state: StepState;
  why: StepReason | null;
  doneOn: LocalDate | null;
  /** Ticked off by a worker instead of following from what was recorded. */
  isByHand: boolean;
  isLate: boolean;
}

/** What all steps of one file have in common. */
export interface StepFrame {
  today: LocalDate;
  marks: readonly { step: string; doneOn: LocalDate }[];
  /** Why nothing more has to be done. */
  isSuperfluous: 'file-ended' | 'not-taking-part' | undefined;
}

/** A step before it is known how it stands. */
export interface StepWindow {
  code: StepCode;
  opensOn: LocalDate | null;
  dueOn: LocalDate | null;
  /** Following from what was recorded. */
  doneOn: LocalDate | null;
}

/** The step as done on a day; without a day it is done as it stands now. */
export function doneStep(step: StepWindow, doneOn: LocalDate | null, isByHand = false): GateStep {
  const isLate = doneOn !== null && step.dueOn !== null && doneOn > step.dueOn;
  return { ...step, state: 'done', why: null, doneOn, isByHand, isLate };
}

/** How a step stands today: done by what was recorded, else by hand, else by its days. */
export function settle(step: StepWindow, { today, marks, isSuperfluous }: StepFrame): GateStep {
  if (step.doneOn !== null) return doneStep(step, step.doneOn);
  const mark = marks.find((one) => one.step === step.code);
  if (mark !== undefined) return doneStep(step, mark.doneOn, true);
  const open = { ...step, isByHand: false, isLate: false, why: null };
  if (isSuperfluous !== undefined) return { ...open, state: 'not-applicable', why: isSuperfluous };
  if (step.dueOn === null) return { ...open, state: 'upcoming', why: 'release-unknown' };
  if (today > step.dueOn) return { ...open, state: 'overdue' };
  return { ...open, state: step.opensOn !== null && today >= step.opensOn ? 'due' : 'upcoming' };
}

const unmarkable: readonly StepCode[] = ['screening', 'measurement', 'release', 'first-contact'];

/** Whether a worker may tick it off; the others follow from the file, the release and the contact log. */
export const isMarkable = (code: StepCode): boolean => !unmarkable.includes(code);

/** Whether ticking it off makes sense now: preparing may be early, a contact cannot. */
export const isMarkableNow = ({ code, state }: GateStep): boolean =>
  isMarkable(code) &&
  (state === 'due' || state === 'overdue' || (state === 'upcoming' && (code === 'plan' || code === 'check')));
