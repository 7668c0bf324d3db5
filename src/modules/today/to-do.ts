import type { LocalDate } from '../../kernel/local-date.ts';
import { dueSteps, screeningWindow, type GateStep } from '../gate/gate.public.ts';
import type { Settings } from '../municipalities/municipalities.public.ts';
import type { DueMeasurement } from '../needs/needs.public.ts';
import type { DueAction } from '../plans/plans.public.ts';
import type { Named } from './name-files.ts';
import type { FoundCase, UnscreenedCase } from './today.queries.ts';

/** What had to be done: a step around the gate, an action of a plan, or a measurement. */
export type Task =
  | { kind: 'step'; code: GateStep['code'] }
  | { kind: 'action'; id: string; title: string }
  | { kind: 'measurement'; moment: DueMeasurement['moment'] };

/** Something that must be done today or was to be done before, about whom, and by whom. */
export interface ToDo {
  caseId: string;
  municipalityId: string;
  personId: string;
  surname: string;
  givenNames: string;
  dueOn: LocalDate;
  /** Who does it; null when nobody carries the file, empty for the person in question. */
  owner: string | null;
  task: Task;
}

/** The steps of a file that are due today or too late; the release itself stands in its own list. */
export function stepsToDo(file: FoundCase & Named, steps: readonly GateStep[], today: LocalDate): ToDo[] {
  const due = dueSteps({ steps }, today, 0);
  return due.filter((step) => isOwnTask(step, due)).flatMap(({ code, dueOn }) => stepToDo(file, code, dueOn));
}

/** The screening of a file that nobody screened, when it is due today or too late. */
export function screeningToDo(
  file: UnscreenedCase & Named,
  agreements: Settings | undefined,
  today: LocalDate,
): ToDo[] {
  if (agreements === undefined) return [];
  const { dueOn } = screeningWindow({ ...file, agreements });
  return dueOn <= today ? stepToDo(file, 'screening', dueOn) : [];
}

function stepToDo(file: FoundCase & Named, code: GateStep['code'], dueOn: LocalDate | null): ToDo[] {
  if (dueOn === null) return [];
  return [{ ...about(file), caseId: file.id, dueOn, owner: file.workerName, task: { kind: 'step', code } }];
}

/** Whether a step is done by speaking to the person. */
export const isContact = (code: GateStep['code']): boolean => /^(?:first-contact|week-\d+|month-\d+)$/u.test(code);

// The first measurement is a part of the screening, and one talk makes up for all that were missed.
function isOwnTask({ code }: GateStep, steps: readonly GateStep[]): boolean {
  if (code === 'release') return false;
  if (code === 'measurement') return steps.every((step) => step.code !== 'screening');
  return !isContact(code) || steps.findLast((step) => isContact(step.code))?.code === code;
}

/** An action of a plan as something to do. */
export function actionToDo(action: DueAction): ToDo {
  const { id, caseId, dueOn, title, ownerName } = action;
  return { ...about(action), caseId, dueOn, owner: ownerName, task: { kind: 'action', id, title } };
}

/** A measurement as something to do. */
export function measurementToDo(measurement: DueMeasurement): ToDo {
  const { caseId, dueOn, moment, workerName } = measurement;
  return { ...about(measurement), caseId, dueOn, owner: workerName, task: { kind: 'measurement', moment } };
}

type About = Pick<ToDo, 'municipalityId' | 'personId' | 'surname' | 'givenNames'>;
const about = ({ municipalityId, personId, surname, givenNames }: About): About => ({
  municipalityId,
  personId,
  surname,
  givenNames,
});

// What is due now can still be in time: it must not stand below what has been late for a year.
/** Today on top, then the latest day. */
export const sortToDo = (all: readonly ToDo[]): ToDo[] =>
  all.toSorted((one, other) => (one.dueOn === other.dueOn ? 0 : one.dueOn > other.dueOn ? -1 : 1));
