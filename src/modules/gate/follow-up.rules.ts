import { addDays, addMonths, type LocalDate } from '../../kernel/local-date.ts';
import { lastDayWithinHours } from '../../kernel/wall-clock.ts';
import { workingDayOnOrAfter, type ClosedDays } from '../../kernel/working-days.ts';
import { settle, type GateStep, type StepFrame } from './gate-step.rules.ts';
import type { StepCode } from './gate.schema.ts';

/** What was agreed about the time after the release. */
export interface FollowUpAgreements {
  firstContactHours: number;
  /** Rising numbers of weeks and months. */
  followUpWeeks: readonly number[];
  followUpMonths: readonly number[];
}

/** What the time after the release is worked out from. */
interface FollowUpFacts {
  releaseOn: LocalDate | null;
  isOutside: boolean;
  reachedOn: readonly LocalDate[];
  agreements: FollowUpAgreements;
}

/** A contact that was agreed: from when, and until when. */
export interface Moment {
  code: StepCode;
  opensOn: LocalDate;
  dueOn: LocalDate;
}

// A talk in week eight says little about month three: a month's contact falls within two weeks before its day, or after it.
const monthWindowDays = 14;

/** First contact, weeks and months after the release. */
export function followUpSteps(facts: FollowUpFacts, frame: StepFrame, closed: ClosedDays): GateStep[] {
  const { releaseOn, agreements } = facts;
  if (releaseOn === null) {
    const codes: StepCode[] = ['first-contact', ...plannedMoments(agreements).map(({ code }) => code)];
    return codes.map((code) => settle({ code, opensOn: null, dueOn: null, doneOn: null }, frame));
  }
  const moments = momentsAfter(releaseOn, agreements, closed);
  const since = facts.isOutside ? facts.reachedOn.filter((day) => day >= releaseOn).sort() : [];
  const settled = moments.map((moment, at) => {
    const doneOn = at === 0 ? (since[0] ?? null) : contactIn(since, moment, moments[at + 1]);
    const step = settle({ ...moment, doneOn }, frame);
    return facts.isOutside || step.state === 'done' ? step : beforeRelease(step);
  });
  return settled.map((step, at) => forgiveMissed(step, settled.slice(at + 1)));
}

// Until the release is certain, nothing after it can be too late; the missing confirmation is what is overdue then.
function beforeRelease(step: GateStep): GateStep {
  return step.state === 'not-applicable' ? step : { ...step, state: 'upcoming', why: 'after-release' };
}

function contactIn(since: readonly LocalDate[], moment: Moment, next: Moment | undefined): LocalDate | null {
  return since.find((day) => day >= moment.opensOn && (next === undefined || day < next.opensOn)) ?? null;
}

// A missed week that was followed by a later contact is history: chasing it helps nobody.
function forgiveMissed(step: GateStep, later: readonly GateStep[]): GateStep {
  const isForgiven = step.state === 'overdue' && later.some(({ state }) => state === 'done');
  return isForgiven ? { ...step, state: 'not-applicable', why: 'later-contact' } : step;
}

/** The agreed weeks and months, each as an addition to the day of release. */
export function plannedMoments({
  followUpWeeks,
  followUpMonths,
}: FollowUpAgreements): { code: StepCode; weeks: number; months: number }[] {
  const weeks = followUpWeeks.map((count) => ({ code: `week-${count}` as const, weeks: count, months: 0 }));
  const months = followUpMonths.map((count) => ({ code: `month-${count}` as const, weeks: 0, months: count }));
  return [...weeks, ...months];
}

/** Every agreed contact after a release on this day, in order. */
export function momentsAfter(releaseOn: LocalDate, agreements: FollowUpAgreements, closed: ClosedDays): Moment[] {
  // A notice tells the day of release and not the hour, so the hours count from the start of that day.
  const firstDue = lastDayWithinHours(releaseOn, agreements.firstContactHours);
  const first: Moment = { code: 'first-contact', opensOn: releaseOn, dueOn: firstDue };
  const later = plannedMoments(agreements).map(({ code, weeks, months }) => ({
    code,
    months,
    dueOn: workingDayOnOrAfter(addMonths(addDays(releaseOn, weeks * 7), months), closed),
  }));
  later.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return later.reduce<Moment[]>(
    (moments, { code, months, dueOn }) => [
      ...moments,
      { code, dueOn, opensOn: opening({ months, dueOn }, moments.at(-1) ?? first) },
    ],
    [first],
  );
}

function opening({ months, dueOn }: { months: number; dueOn: LocalDate }, before: Moment): LocalDate {
  const afterPrevious = addDays(before.dueOn, 1);
  const early = months > 0 ? addDays(dueOn, -monthWindowDays) : afterPrevious;
  const opensOn = early > afterPrevious ? early : afterPrevious;
  return opensOn < dueOn ? opensOn : dueOn;
}
